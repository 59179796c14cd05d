import { folded } from '../../../article/folded.ts';
import { patternOf } from '../../../languages/together.ts';
import { labelKind } from '../../newsroom/labels.ts';
import { isReleaseLine } from '../../newsroom/marks.ts';
import { beginsWithGivenName } from '../../newsroom/people/given-names.ts';
import { endingOf, width } from '../../newsroom/shape.ts';
import { dropBlock, type Findings } from '../findings.ts';
import { type Entry, isSolid } from './entries.ts';

/** Columns of a line below the label. */
const LONGEST_LINE = 120;
/** Lines below a label: who is to be asked, where they work, how they are reached. */
const MOST_CONTACTS = 8;

/**
 * `Press contact:` with names, telephones and addresses below. Where no list knows the label, an address or a telephone below it
 * tells as much; and so with a heading of other stories: a line that leads to nothing but short lines with one of these among them is no part of a story.
 * @returns whether there is such a contact.
 */
export function takeContacts(entries: readonly Entry[], end: number, findings: Findings): boolean {
  let found = takeNotesToEditors(entries, findings);
  found = takeReporterLines(entries, findings) || found;
  takeContactsWithin(entries, end, findings);
  if (isRelease(findings)) takeEnquiries(entries, findings);
  for (let index = Math.max(1, end + 1); index < entries.length; index += 1) {
    const label = entries[index];
    if (label === undefined || label.kind === 'furniture') continue;
    if (label.kind === 'text' && isContactLine(label.block.text)) {
      takeLine(entries, index, findings);
      found = true;
      continue;
    }
    if (width(label.block.text) > LONGEST_LABEL) continue;
    const heading = label.block.text.replace(/^[■◆●▼◇□【[\s]+|[】\]\s]+$/g, '');
    const isRelated = labelKind(heading) === 'related' || RELATED.test(heading);
    const isKnown = isContactLabel(label);
    if (!isRelated && !isKnown && !/[:：]$/.test(label.block.text)) continue;
    let last = index;
    while (last + 1 < entries.length && last - index < MOST_CONTACTS && isOfContact(entries[last + 1])) {
      // Whoever edited it, or wrote it, is named below links to other stories too.
      if (isRelated && entries[last + 1]?.statement?.what === 'byline') break;
      last += 1;
    }
    const below = entries.slice(index + 1, last + 1);
    if (isRelated && below.length === 0) continue;
    const isLabelled = isKnown && /[:：]$/.test(label.block.text);
    if (
      !isRelated &&
      !isLabelled &&
      !below.some((entry) => entry.mark === 'contact-line' || (isKnown && reaches(entry)))
    )
      continue;
    for (const entry of [label, ...below]) {
      dropBlock(findings, isRelated ? 'invitation' : 'contact-line', entry.block);
      entry.kind = 'furniture';
    }
    found = true;
    index = last;
  }
  return found;
}

/** Whether a line above the title says that it is a press release. */
function isRelease({ dropped }: Findings): boolean {
  return dropped.some(({ kind, detail }) => kind === 'masthead-line' && detail !== undefined && isReleaseLine(detail));
}

/** Columns of a sentence, and blocks from the end among which it stands. */
const LONGEST_ENQUIRY = 300;
const LAST = 4;

/**
 * `For media enquiries, ask the hall on 555-0142.`, or `For more information, ask Jane Doe`: at the end of a release. There too readers are told what they
 * may call, a helpline or a hall: a person of whom they are told is one who speaks for the house.
 */
function takeEnquiries(entries: readonly Entry[], findings: Findings): void {
  const asks = entries.slice(-LAST).filter(({ kind, block: { text } }) => {
    const asked = kind === 'text' && width(text) <= LONGEST_ENQUIRY ? ASKS.exec(text)?.[0] : undefined;
    return asked !== undefined && REACHED.test(text) && (PRESS.test(asked) || namesPerson(text));
  });
  for (const entry of asks) {
    dropBlock(findings, 'contact-line', entry.block);
    entry.kind = 'furniture';
  }
}

/** A commonest given name and one word behind it: more of them in capitals are a house, as `St John Ambulance` and `Anna Freud Centre` are. */
function namesPerson(text: string): boolean {
  return [...text.matchAll(TWO_CAPITALS)].some(([name]) => beginsWithGivenName(name));
}

const TWO_CAPITALS = /(?<!\p{Lu}[\p{L}.]*\s)(?<![\p{L}-])\p{Lu}\p{Ll}+ \p{Lu}[\p{L}’'-]+(?![\p{L}’'-]|\s+\p{Lu})/gu;

const ASKS = new RegExp(String.raw`^${patternOf(({ lines }) => lines?.contacts)}(?!\p{L})`, 'iu');
const PRESS = new RegExp(
  patternOf(({ lines }) => lines?.press),
  'iu',
);

/** Paragraphs that a house has for itself: above more of them, whom to ask is told to readers. */
const MOST_ABOUT = 4;

/**
 * `Press contact`, a name and a telephone between the story and what a house says of itself: down to the last line by which somebody is reached.
 * Readers are told whom to call too, within a story: below what does not speak to newsrooms that is taken of releases alone.
 */
function takeContactsWithin(entries: readonly Entry[], end: number, findings: Findings): void {
  const isOfRelease = isRelease(findings);
  for (let index = entries.findIndex(({ block, kind }) => isSolid(block, kind)) + 1; index <= end; index += 1) {
    const label = entries[index];
    if (index === 0 || label === undefined || label.kind === 'furniture' || !isContactLabel(label)) continue;
    if (!isOfRelease && !PRESS.test(label.block.text)) continue;
    let below = index + 1;
    let last = index;
    for (; below <= index + MOST_CONTACTS && isOfContact(entries[below]); below += 1) {
      const entry = entries[below];
      if (entry === undefined) break;
      // Behind a blank line below it may stand what the house says of itself, and when that was.
      if (last > index && entry.block.before > 0 && entry.mark !== 'contact-line') break;
      if (last > index || entry.mark === 'contact-line' || reaches(entry)) last = below;
    }
    const rest = entries.slice(last + 1).filter(({ block, kind }) => isSolid(block, kind)).length;
    if (last === index || rest > MOST_ABOUT) continue;
    for (const entry of entries.slice(index, last + 1)) {
      dropBlock(findings, 'contact-line', entry.block);
      entry.kind = 'furniture';
    }
    index = last;
  }
}

/** `For further information please contact: Jane Doe, Head of Communications`: in a line of its own, or with its lines run together. */
function isContactLine(text: string): boolean {
  return width(text) <= LONGEST_CONTACT && (CONTACT.test(text) || NOT_PUBLIC.test(text));
}

const LONGEST_CONTACT = 200;
const CONTACT = new RegExp(String.raw`^${patternOf(({ lines }) => lines?.contacts)}(?!\p{L})[^.!?]{0,60}?[:：]`, 'iu');

/** `Not for publication: questions to Jane Doe, 555-0142`, below a story. */
const NOT_PUBLIC = new RegExp(
  String.raw`^[\s(*[]*${patternOf(({ publication }) => publication?.notices)}[)\]]?\s*[:：]\s*\S`,
  'iu',
);

/** What pages set above links to other stories, alone in its line. */
const RELATED = new RegExp(String.raw`^${patternOf(({ pages }) => pages?.related)}\s*[:：]?$`, 'iu');

/** Columns of a line that says how its reporter is reached. */
const LONGEST_REACHED = 240;
const REACHED = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\d)(?:\+?\d[\d ()./-]{5,18}\d)(?!\d)/;

/** `Reach Jane Doe at jdoe@harbour.example or 555-0142.` below all else, in whatever words: it names an author and a way to her. */
function takeReporterLines(entries: readonly Entry[], findings: Findings): boolean {
  const surnames = findings.people.map(({ name }) => folded(name).split(' ').at(-1) ?? '').filter(Boolean);
  let found = false;
  for (let index = entries.length - 1; index > 0; index -= 1) {
    const entry = entries[index];
    if (entry === undefined || entry.kind === 'mark' || entry.kind === 'furniture') continue;
    const { text } = entry.block;
    const isOfAuthor = surnames.some((surname) => surname.length > 2 && folded(text).includes(surname));
    if (entry.kind !== 'text' || width(text) > LONGEST_REACHED || !isOfAuthor || !REACHED.test(text)) break;
    dropBlock(findings, 'contact-line', entry.block);
    entry.kind = 'furniture';
    found = true;
  }
  return found;
}

/** With the names, addresses and numbers below it. */
function takeLine(entries: readonly Entry[], index: number, findings: Findings): void {
  for (const entry of entries.slice(index, index + MOST_CONTACTS)) {
    if (entry !== entries[index] && (entry.mark === 'contact-line' || !isOfContact(entry))) break;
    dropBlock(findings, 'contact-line', entry.block);
    entry.kind = 'furniture';
  }
}

/** Alone in its line, wherever it stands: `Notes to editors`. */
const NOTES_TO_EDITORS = new RegExp(
  String.raw`^[\s#*_=-]*${patternOf(({ lines }) => lines?.notesToEditors)}[\s:：#*_=-]*$`,
  'iu',
);

/** Columns. */
const LONGEST_LABEL = 60;

/** Whether a line says how somebody is reached. */
function reaches({ block }: Entry): boolean {
  return REACHED.test(block.text.replace(DATE, ' '));
}

/** No telephone, though it has its digits: `14.03.2025 16:20`. */
const DATE = /\d{4}-\d{2}-\d{2}\S*|\d{1,2}[./-]\d{1,2}[./-]\d{4}/g;

/** Below the end mark `Notes to editors` has background and numbers for those alone, whatever follows. */
function takeNotesToEditors(entries: readonly Entry[], findings: Findings): boolean {
  const isNote = (entry: Entry | undefined) => NOTES_TO_EDITORS.test(entry?.block.text ?? '');
  const ended = entries.findIndex(({ mark }, index) => mark === 'end-mark' && isContactLabel(entries[index + 1]));
  const at = ended === -1 ? entries.findIndex((entry, index) => index > 0 && isNote(entry)) - 1 : ended;
  const below = at < 0 ? [] : entries.slice(at + 1);
  // Names and numbers alone are taken as any contact.
  if (!below.some(({ block, kind }) => isSolid(block, kind))) return false;
  for (const entry of below) {
    if (entry.kind !== 'furniture' && entry.kind !== 'correction') dropBlock(findings, 'contact-line', entry.block);
    if (entry.kind !== 'correction') entry.kind = 'furniture';
  }
  return true;
}

/** Whether a block is a label of contacts, or of notes to editors, and nothing else. */
function isContactLabel(entry: Entry | undefined): boolean {
  if (entry === undefined) return false;
  const { text } = entry.block;
  if (labelKind(text) === 'contact') return true;
  return width(text) <= LONGEST_LABEL && endingOf(text) === 'open' && ASKS.test(text) && PRESS.test(text);
}

function isOfContact(entry: Entry | undefined): boolean {
  if (entry === undefined || entry.mark === 'end-mark' || entry.mark === 'copyright-line') return false;
  return entry.kind !== 'correction' && width(entry.block.text) <= LONGEST_LINE && !isSolid(entry.block, entry.kind);
}
