import { patternOf } from '../../../languages/together.ts';
import { isAgency } from '../../newsroom/dateline.ts';
import { readHeaderLine } from '../../newsroom/header-line.ts';
import { labelKind } from '../../newsroom/labels.ts';
import { endMarkWithin, endsAtLast, type Mark } from '../../newsroom/marks.ts';
import { readBareCredit } from '../../newsroom/people/byline.ts';
import { isName } from '../../newsroom/people/names.ts';
import type { Credit } from '../../newsroom/people/people.ts';
import { isOrganisation, isRole } from '../../newsroom/people/roles.ts';
import { endingOf, width, wordCount } from '../../newsroom/shape.ts';
import { addCredit, addField, drop, dropBlock, type Findings } from '../findings.ts';
import type { Block } from '../layout/layout.ts';
import { type Entry, isSolid } from './entries.ts';

/** Columns of the longest slogan. */
const LONGEST_SLOGAN = 120;
/** An address and what the paper says of itself have fewer lines. */
const MOST_CLOSING = 15;

/**
 * Takes what stands among and after the story without being of it.
 * Behind the last paragraph, a source line or end mark closes the article: short lines after it are the paper's own.
 */
export function takeTail(entries: Entry[], findings: Findings): void {
  const end = entries.findLastIndex(
    ({ block, kind }) => kind === 'correction' || (isSolid(block, kind) && !isSlogan(block.text)),
  );
  const short = entries.filter(
    ({ block, kind }, index) => index > end && kind === 'text' && isSlogan(block.text),
  ).length;
  // Results, names, fonts: where nothing is a sentence, or much is below the last, the short lines are the story.
  const isList = end === -1 || short > MOST_CLOSING;
  let closed = takeContacts(entries, end, findings);
  takeLast(entries, end, findings);
  for (const [index, entry] of entries.entries()) {
    const { block, kind } = entry;
    const isEnd = kind === 'statement' || (kind === 'mark' && closes(entry, index > end));
    if (isEnd && (!isList || entry.mark === 'end-mark')) closed = true;
    if (index <= end || kind !== 'text' || !isSlogan(block.text)) continue;
    const agency =
      /^[(（]([^()（）]{2,30})[)）]$/.exec(block.text)?.[1] ?? (isAgency(block.text) ? block.text : undefined);
    const below = entries[index + 1];
    const contact = below?.mark === 'contact-line' ? ` ${below.block.text}` : '';
    const credit =
      readBareCredit(block.text + contact) ?? (findings.people.length === 0 ? readInitialled(agency) : undefined);
    if (agency !== undefined && credit === undefined && (isOrganisation(agency) || isAgency(agency))) {
      findings.agency ??= agency;
      dropBlock(findings, 'source-line', block);
      entry.kind = 'furniture';
      closed = true;
    } else if (credit !== undefined) {
      addCredit(findings, credit);
      dropBlock(findings, 'byline', block);
      entry.kind = 'furniture';
      closed = true;
    } else if (closed) {
      dropBlock(findings, 'closing-line', block);
      entry.kind = 'furniture';
    }
  }
  for (const entry of entries) takeEntry(entry, findings);
}

/** Lines below a label: who is to be asked, where they work, how they are reached. */
const MOST_CONTACTS = 8;

/**
 * `Press contact:` with names, telephones and addresses below. Where no list knows the label, an address or a telephone below it
 * tells as much; and so with a heading of other stories: a line that leads to nothing but short lines with one of these among them is no part of a story.
 * @returns whether there is such a contact.
 */
function takeContacts(entries: readonly Entry[], end: number, findings: Findings): boolean {
  let found = false;
  for (let index = Math.max(1, end + 1); index < entries.length; index += 1) {
    const label = entries[index];
    if (label === undefined || width(label.block.text) > LONGEST_LABEL) continue;
    const isRelated = labelKind(label.block.text.replace(/^[■◆●▼◇□【[\s]+|[】\]\s]+$/g, '')) === 'related';
    if (!isRelated && !/[:：]$/.test(label.block.text)) continue;
    let last = index;
    while (last + 1 < entries.length && last - index < MOST_CONTACTS && isOfContact(entries[last + 1])) last += 1;
    const below = entries.slice(index + 1, last + 1);
    const isKnown = labelKind(label.block.text) === 'contact';
    if (!isRelated && !isKnown && !below.some(({ mark }) => mark === 'contact-line')) continue;
    for (const entry of [label, ...below]) {
      dropBlock(findings, isRelated ? 'invitation' : 'contact-line', entry.block);
      entry.kind = 'furniture';
    }
    found = true;
    index = last;
  }
  return found;
}

/** Columns. */
const LONGEST_LABEL = 60;

function isOfContact(entry: Entry | undefined): boolean {
  if (entry === undefined || entry.mark === 'end-mark' || entry.mark === 'copyright-line') return false;
  return entry.kind !== 'correction' && width(entry.block.text) <= LONGEST_SLOGAN && !isSolid(entry.block, entry.kind);
}

/** Below all else `Fin` ends the text, and `nq/pa` signs it for the desk, though both can be words. */
function takeLast(entries: readonly Entry[], end: number, findings: Findings): void {
  const index = entries.findLastIndex(({ kind }) => kind === 'text' || kind === 'statement' || kind === 'caption');
  const last = entries[index];
  if (last === undefined || index <= end || index === 0) return;
  const source = SOURCED_FROM.exec(last.block.text)?.[1];
  if (endsAtLast(last.block.text)) makeMark(last, 'end-mark');
  else if (source !== undefined && last.kind === 'text' && isHouseName(source)) {
    findings.source ??= { name: source };
    dropBlock(findings, 'source-line', last.block);
    last.kind = 'furniture';
  } else if (/^\(?\p{Ll}{2,4}\/\p{Ll}{2,4}\)?$/u.test(last.block.text)) makeMark(last, 'initials');
  else if (last.kind === 'text' && last.block.before > 0 && isStoryEnd(entries[index - 1]))
    takeLastName(last, findings);
}

/** A sentence: below `Yours sincerely,` a name is the letter's. */
function isStoryEnd(entry: Entry | undefined): boolean {
  return entry !== undefined && (isSolid(entry.block, entry.kind) || endingOf(entry.block.text) === 'closed');
}

/** `Lê Na` or `The Northern Courier` alone below all else: who wrote it where nobody has signed, or the paper. */
function takeLastName(last: Entry, findings: Findings): void {
  const text = last.block.text.replace(/^[(（](.*)[)）]$/, '$1');
  const words = text.split(' ').length;
  if (words > 6 || (!isName(text) && !isOrganisation(text))) return;
  if (
    isOrganisation(text) &&
    isHouseName(text.replace(/(?<=\s)(?:du|de|des|der|del|della|van|of|the|la|le|do|da)(?=\s)/gu, 'X'))
  ) {
    findings.agency ??= text;
    dropBlock(findings, 'source-line', last.block);
  } else if (findings.people.length === 0 && words >= 2 && words <= 4 && isName(text) && !isRole(text)) {
    addCredit(findings, { people: [{ name: text }] });
    dropBlock(findings, 'byline', last.block);
  } else return;
  last.kind = 'furniture';
}

const SOURCED_FROM = new RegExp(
  String.raw`^[(（—–-]?\s*${patternOf(({ lines }) => lines?.sourcedFrom)}\s+(\S[^.!?:：]{1,50}?)[)）]?$`,
  'iu',
);

/** A name, also of a house whose words no list has: each begins with a capital, where there are any. */
function isHouseName(text: string): boolean {
  const words = text.split(' ');
  return (
    words.length <= 6 &&
    (isOrganisation(text) || isAgency(text) || words.every((word) => /^[\p{Lu}\p{Lo}]/u.test(word)))
  );
}

function makeMark(entry: Entry, mark: Mark): void {
  entry.kind = 'mark';
  entry.mark = mark;
}

/** An end mark closes wherever it counts as one; other lines that are no copy only where no copy follows. */
function closes({ mark }: Entry, last: boolean): boolean {
  return mark === 'end-mark' || (last && mark !== 'separator' && mark !== 'continuation-mark');
}

/** `（山田太郎）` at the end signs an article that nobody else has signed. */
function readInitialled(text: string | undefined): Credit | undefined {
  return text !== undefined && /^[\u3400-\u9fff]{3,5}$/.test(text) ? { people: [{ name: text }] } : undefined;
}

function isSlogan(text: string): boolean {
  if (width(text) > LONGEST_SLOGAN) return false;
  const ending = endingOf(text);
  return ending !== 'closed' || (/[!！]$/.test(text) && wordCount(text) <= 12);
}

/** An address alone under the story is the author's, when there is one author. */
function giveEmail(findings: Findings, text: string): void {
  const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(text)?.[0];
  const [author, ...others] = findings.people;
  if (email === undefined || author === undefined || others.length > 0) return;
  findings.people[0] = { ...author, email: author.email ?? email };
}

function takeEntry({ block, kind, statement, mark }: Entry, findings: Findings): void {
  if (kind === 'mark' && mark !== undefined) {
    dropBlock(findings, mark, block);
    if (mark === 'contact-line') giveEmail(findings, block.text);
  }
  if (kind !== 'statement' || statement === undefined) return;
  if (statement.credit !== undefined) addCredit(findings, statement.credit);
  for (const field of statement.fields) addField(findings, field);
  dropBlock(findings, statement.what, block);
}

/** `…（完）`, `… (Reporting by Jane Doe; Editing by John Roe)`, `…（记者 张三）`: what ends the last paragraphs without being of them. */
export function withoutTail(block: Block, findings: Findings): string {
  let { text } = block;
  for (let round = 0; round < 3; round += 1) {
    const mark = endMarkWithin(text);
    if (mark !== undefined) {
      drop(findings, 'end-mark', mark.trim(), block.line);
      text = text.slice(0, -mark.length).trimEnd();
      continue;
    }
    const bracket = /\s*[(（【[]([^()（）【】[\]]{2,240})[)）】\]]\s*$/.exec(text.slice(-260));
    const inner = bracket?.[1];
    if (bracket === null || inner === undefined) return text;
    const statement = readHeaderLine(inner);
    if (statement === undefined || statement.what === 'date-line') return text;
    if (statement.credit !== undefined) addCredit(findings, statement.credit);
    for (const field of statement.fields) addField(findings, field);
    drop(findings, statement.what, bracket[0].trim(), block.line);
    text = text.slice(0, -bracket[0].length).trimEnd();
  }
  return text;
}
