import { patternOf } from '../../../languages/together.ts';
import { isCreditLine } from '../../newsroom/captions.ts';
import { bareLabelKind } from '../../newsroom/labels.ts';
import { endsAtLast, type Mark } from '../../newsroom/marks.ts';
import { isName, properCase } from '../../newsroom/people/names.ts';
import { isOrganisation, isRole } from '../../newsroom/people/roles.ts';
import { endingOf, isUpperCase, width } from '../../newsroom/shape.ts';
import { isSignedForDesk } from '../../newsroom/wire-lines.ts';
import { addCredit, drop, dropBlock, type Findings } from '../findings.ts';
import { type Entry, isSolid } from './entries.ts';

/** Below all else `Fin` ends the text, and `nq/pa` signs it for the desk, though both can be words. */
export function takeLast(entries: readonly Entry[], end: number, findings: Findings): void {
  takeEmptyLabels(entries, end, findings);
  const index = entries.findLastIndex(({ kind }) => kind === 'text' || kind === 'statement' || kind === 'caption');
  const last = entries[index];
  if (last === undefined || index === 0) return;
  // Capitals with their stops look like the end of a sentence.
  if (INITIALS.test(last.block.text) || isSignedForDesk(last.block.text)) makeMark(last, 'initials');
  if (last.kind === 'mark' || index <= end) return;
  const source = SOURCED_FROM.exec(last.block.text)?.[1];
  if (endsAtLast(last.block.text)) {
    makeMark(last, 'end-mark');
    const above = entries.slice(0, index).findLast(({ kind }) => kind === 'text');
    if (above !== undefined && isSignedForDesk(above.block.text)) makeMark(above, 'initials');
  } else if (source !== undefined && last.kind === 'text' && isSetAsName(source)) {
    findings.source ??= { name: source };
    dropBlock(findings, 'source-line', last.block);
    last.kind = 'furniture';
  } else if (last.kind === 'text' && isSetOff(entries, index)) takeLastName(last, findings);
  else if (last.kind === 'text') takeNameAndOffice(entries, index, findings);
  takeNameAbove(entries, end, findings);
}

/** `MINH TÂM` in capitals, above whom its picture is owed to and its date. */
function takeNameAbove(entries: readonly Entry[], end: number, findings: Findings): void {
  const index = entries.findLastIndex(({ kind }) => kind === 'text');
  const name = entries[index];
  if (name === undefined || index <= Math.max(end, 0) || index === entries.length - 1) return;
  const isClosedBelow = entries.slice(index + 1).every(({ kind }) => kind !== 'caption');
  if ((isUpperCase(name.block.text) || isClosedBelow) && isSetOff(entries, index)) takeLastName(name, findings);
}

/** `Jane Doe` alone below the story, and right below her what she is: `vet, Skarn`. */
function takeNameAndOffice(entries: readonly Entry[], index: number, findings: Findings): void {
  const [name, office] = [entries[index - 1], entries[index]];
  if (name?.kind !== 'text' || office === undefined || findings.people.length > 0) return;
  if (!isNameAndOffice(name, office) || !isSetOff(entries, index - 1)) return;
  // Letters of several people, each signed: nobody wrote them all. `Reporter` signs for all of it, whoever is named above.
  const isOneOfMany =
    !isRole(office.block.text) &&
    entries.slice(0, index - 1).some((entry, at) => isNameAndOffice(entry, entries[at + 1]));
  if (isOneOfMany) return;
  takeLastName(name, findings);
  if (name.kind === 'text') return;
  dropBlock(findings, 'role-line', office.block);
  office.kind = 'furniture';
}

function isNameAndOffice({ block: { text } }: Entry, office: Entry | undefined): boolean {
  if (office === undefined || office.block.before > 0 || !text.includes(' ')) return false;
  if (endingOf(office.block.text) !== 'open' || width(office.block.text) > LONGEST_OFFICE) return false;
  return isName(text) && !isOrganisation(text) && !isRole(text);
}

/** Columns of what somebody is. */
const LONGEST_OFFICE = 60;

/** `Tags:` with nothing behind it and nothing below, as in a template, states nothing. */
function takeEmptyLabels(entries: readonly Entry[], end: number, findings: Findings): void {
  for (const entry of entries.slice(Math.max(end, 0) + 1).toReversed()) {
    const { block, kind } = entry;
    if (kind !== 'text' || bareLabelKind(block.text) === undefined) return;
    drop(findings, 'label', block.text, block.line);
    entry.kind = 'furniture';
  }
}

/** `nq/pa`, `(E. L. G.)` */
const INITIALS = /^(?:\(?\p{Ll}{2,4}\/\s?(?:\p{Ll}{2,4}\/?\s?){0,2}\)?|\(?\p{Lu}\.(?:[ -]?\p{Lu}\.){1,3}\)?)$/u;

/** Whether it stands apart from the story, by a blank line or by whom a picture is owed to. */
function isSetOff(entries: readonly Entry[], index: number): boolean {
  const [above, own] = [entries[index - 1], entries[index]];
  const isBelowCredit =
    above !== undefined &&
    (isCreditLine(above.block.text) || (above.kind === 'caption' && isUpperCase(own?.block.text ?? '')));
  return ((own?.block.before ?? 0) > 0 || isBelowCredit) && isStoryEnd(isBelowCredit ? entries[index - 2] : above);
}

/** A sentence: below `Yours sincerely,` a name is the letter's. */
function isStoryEnd(entry: Entry | undefined): boolean {
  return entry !== undefined && (isSolid(entry.block, entry.kind) || endingOf(entry.block.text) === 'closed');
}

/** `Lê Na` or `The Northern Courier` alone below all else: who wrote it where nobody has signed, or the paper. */
function takeLastName(last: Entry, findings: Findings): void {
  const text = last.block.text.replace(/^[(（](.*)[)）]$|^[–—-]{1,2}\s?(?=\p{L})/u, '$1').replace(DONE, '');
  const words = text.split(' ').length;
  if (words > 6 || (!isName(text) && !isOrganisation(text))) return;
  if (isOrganisation(text) && isSetAsName(text)) {
    findings.agency ??= text;
    dropBlock(findings, 'source-line', last.block);
  } else if (findings.people.length === 0 && words >= 2 && words <= 4 && isName(text) && !isRole(text)) {
    addCredit(findings, { people: [{ name: properCase(text) }] });
    dropBlock(findings, 'byline', last.block);
  } else return;
  last.kind = 'furniture';
}

/** `Lê Na (tổng hợp)`: what somebody did for it. */
const DONE = /\s\(\p{Ll}[\p{Ll} ]{2,16}\)$/u;

const SOURCED_FROM = new RegExp(
  String.raw`^[(（—–-]?\s*${patternOf(({ lines }) => lines?.sourcedFrom)}\s+(\S[^.!?:：]{1,50}?)[)）]?$`,
  'iu',
);

/** Each word begins with a capital, where there are any, or is as short as `of` and `del`. */
function isSetAsName(text: string): boolean {
  const words = text.split(' ');
  return words.length <= 6 && words.every((word) => word.length <= 3 || /^[\p{Lu}\p{Lo}]/u.test(word));
}

function makeMark(entry: Entry, mark: Mark): void {
  entry.kind = 'mark';
  entry.mark = mark;
}
