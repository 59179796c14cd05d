import { patternOf } from './together.ts';

/** What begins a note that only the desk is to read: `Note to subs`. */
const NOTE = patternOf(({ desk }) => desk?.notes);
/** Whom a note in brackets is to: `Subs`, `Picture desk`; plainly these begin sentences as well. */
const TO = patternOf(({ desk }) => desk?.noteTo);

/** Longer than any note, in characters: what is longer has copy in it. */
export const LONGEST_NOTE = 600;

const REST = String.raw`[^[\](){}（）【】<>]{0,500}`;
/** In round brackets `check:` or `desk:` may be said to readers. */
const BRACKETED = String.raw`(?:[[(（【{<*]{1,3}\s*(?:${NOTE}|eds\s*[:：])${REST}[\])）】}>*]{1,3}|(?:\[{1,3}|【|<<|\(\()\s*${TO}\s*[:：,–—]${REST}(?:\]{1,3}|】|>>|\)\)))`;
/** A line that is nothing else: `[NOTE TO SUBS: check the number]`, `Note to the desk: picture to follow`. */
const ALONE = new RegExp(String.raw`^\s*(?:${BRACKETED}|(?:${NOTE})\s*[:：–—]\s*\S.*)\s*$`, 'isu');
const NOTE_OR_TITLE = new RegExp(String.raw`^\s*${patternOf(({ desk }) => desk?.notesOrTitles)}\s*[:：]`, 'iu');
const WITHIN = new RegExp(String.raw`\s?${BRACKETED}`, 'giu');
/** `[LH: says who?]`: somebody asks, by initials. */
const QUERY = /\s?\[\p{Lu}{2,3}\s?[:：][^[\]]{1,200}\?\s*\]/gu;
/** What remains to be done, as people at keyboards mark it; in small letters `todo` is a word of Spanish. */
const TO_DO = /^\s*(?:TODO|FIXME|TKTK)(?:\s*\([^()]{1,40}\))?\s*[:：]\s*\S/u;
/** What stands before a note, in a text and in its HTML: no letter, whose places are most of a text, and no digit. */
const BEFORE = String.raw`(?:^|[\0-/:-@[-\x60{-\xbf\u1680\u2000-\u206f\u3000-\u303f\ufeff\uff00-\uff20\uff3b-\uff40\uff5b-\uff65])`;
/** Cheap to look for, and in every text that has such a note; with `u` it would take three times as long. */
const ANY = new RegExp(`${BEFORE}(?:${NOTE}|${TO}|TODO|FIXME|TKTK)`, 'i');

export function mayHoldDeskNotes(text: string): boolean {
  return ANY.test(text) || text.search(QUERY) >= 0;
}

/** `For the desk: ten lamps tested`, `Note to editors: stop calling it a village`: a title, where a story stands right below it. */
export function isNoteOrTitle(line: string): boolean {
  return NOTE_OR_TITLE.test(line);
}

export function isDeskNote(line: string): boolean {
  return line.length <= LONGEST_NOTE && (ALONE.test(line) || TO_DO.test(line));
}

/** @returns the text without notes in brackets, and these. */
export function withoutDeskNotes(text: string): { readonly text: string; readonly notes: readonly string[] } {
  const notes = [...(text.match(WITHIN) ?? []), ...(text.match(QUERY) ?? [])].map((note) => note.trim());
  return { text: notes.length === 0 ? text : text.replace(WITHIN, '').replace(QUERY, ''), notes };
}
