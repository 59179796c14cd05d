import type { Instant, LanguageTag, Person, SubmissionKey } from '../article/types.ts';
import type { Receipt, ReceiptArticle, StoredDropped } from './types.ts';
import { wordedDropped } from './worded.ts';
import { ENGLISH } from './words/en/words.ts';
import { type Given, messageText } from './words/message.ts';
import type { Words } from './words/shape.ts';

type FrameKey = keyof Words['frame'];

/** What stands around the sentences of a receipt, in the language of the words. */
export function frameText({ frame, locale }: Words, key: FrameKey, given: Given = {}): string {
  return messageText(frame[key], locale, given);
}

/** What has become of an upload, in a word or two: the status, and what the upload changed where that says more. */
export function headlineOf({ status, change }: Receipt, words = ENGLISH): string {
  if (status !== 'published' || change === undefined || change === 'new') return frameText(words, status);
  return frameText(words, `published-${change}`);
}

/** The same in a sentence for the editor; undefined where headline and reasons say it all. */
export function explanationOf(receipt: Receipt, words = ENGLISH): string | undefined {
  const say = (key: FrameKey, given?: Given) => frameText(words, key, given);
  switch (receipt.status) {
    case 'published':
      return changeExplained(receipt, words);
    case 'scheduled':
      return nobodyYet(receipt, words);
    case 'expired':
      return say('end-has-passed');
    case 'held':
      if (receipt.beside !== undefined) return say('beside-not-understood', { key: receipt.beside });
      return say(receipt.reasons[0]?.code === 'kept-back' ? 'kept-back' : 'not-clearly-public');
    case 'rejected':
      return receipt.articles.length === 0 ? undefined : say('former-stays');
    case 'withdrawn':
      return receipt.movedTo === undefined ? say('file-gone') : say('file-moved', { key: receipt.movedTo });
    case 'superseded':
      return undefined;
    case 'stored':
      return receipt.beside === undefined ? say('shown-with-articles') : say('says-of-other', { key: receipt.beside });
  }
}

function changeExplained(
  { change, arrived, movedFrom = '' as SubmissionKey }: Receipt,
  words: Words,
): string | undefined {
  switch (change) {
    case 'updated':
      return frameText(words, 'readers-get-new');
    case 'unchanged':
      return frameText(words, 'says-the-same');
    case 'moved':
      return frameText(words, 'lay-elsewhere', { key: movedFrom });
    case 'completed':
      return frameText(words, 'arrived', { keys: listed(arrived, words), count: arrived.length });
    default:
      return undefined;
  }
}

/** Until the earliest of several schedules. */
function nobodyYet({ articles, site }: Receipt, words: Words): string {
  const instants = articles.filter(({ state }) => state === 'scheduled').map(({ published }) => published);
  const [first] = instants.toSorted();
  if (first === undefined) return frameText(words, 'nobody-yet');
  return frameText(words, 'nobody-until', { when: readableTime(first, site.timeZone, words) });
}

/** Keys named one by one are read up to here. */
const NAMED = 5;

function listed(keys: readonly SubmissionKey[], words: Words): string {
  const named = keys.slice(0, NAMED).map((key) => frameText(words, 'quoted', { key }));
  const more = keys.length - named.length;
  const all = more === 0 ? named : [...named, frameText(words, 'some-more', { count: more })];
  return new Intl.ListFormat(words.locale).format(all);
}

/** What was understood of a media file. */
export function mediaFacts(
  { type, bytes, width, height, duration }: NonNullable<Receipt['media']>,
  words = ENGLISH,
): string {
  const facts = [
    type,
    frameText(words, 'bytes', { count: bytes }),
    // Without separators, as pictures are named everywhere.
    width === undefined || height === undefined
      ? undefined
      : frameText(words, 'pixels', { width: String(width), height: String(height) }),
    duration === undefined ? undefined : frameText(words, 'seconds', { count: Math.round(duration) }),
  ];
  return facts.filter((fact) => fact !== undefined).join(', ');
}

/** What was understood of an article: names and values, without those that it does not state. */
export function factsOf(
  article: ReceiptArticle,
  { timeZone }: Receipt['site'],
  words = ENGLISH,
): readonly (readonly [string, string])[] {
  const { authors, contributors = [], source, section, tags, language, published, updated, expires, state } = article;
  const say = (key: FrameKey, count?: number) => frameText(words, key, count === undefined ? {} : { count });
  const time = (instant: Instant) => readableTime(instant, timeZone, words);
  const { words: length, media } = article;
  const rows: (readonly [string, string])[] = [
    [
      say('author', Math.max(1, authors.length)),
      authors.length === 0 ? say('none-found') : authors.map(person).join(', '),
    ],
    [say('contributor', Math.max(1, contributors.length)), contributors.map(person).join(', ')],
    [say('source'), source?.name ?? ''],
    [say('section'), section ?? ''],
    [say('tags'), tags.join(', ')],
    [say('language'), languageName(language, words)],
    [say(state === 'scheduled' ? 'comes-out' : 'published-on'), time(published)],
    [say('updated-on'), updated === published ? '' : time(updated)],
    [say(state === 'expired' ? 'ended' : 'ends'), expires === undefined ? '' : time(expires)],
    [say('length'), `${say('words', length)}${media === 0 ? '' : `, ${say('media-files', media)}`}`],
  ];
  return rows.filter(([, value]) => value !== '');
}

function person({ name, role }: Person): string {
  return role === undefined ? name : `${name} (${role})`;
}

/** `Portuguese (pt)`. */
function languageName(language: LanguageTag, { locale }: Words): string {
  try {
    const name = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(language);
    return name === undefined ? language : `${name} (${language})`;
  } catch (error) {
    if (error instanceof RangeError) return language;
    throw error;
  }
}

/** @param timeZone the site's, which is the one that its editors mean */
export function readableTime(instant: Instant, timeZone: string, { locale } = ENGLISH): string {
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  });
  return format.format(new Date(instant));
}

/** ` (line 3, column 7)`, or nothing. */
export function placeText(
  { line, column }: { readonly line?: number; readonly column?: number },
  words = ENGLISH,
): string {
  if (line === undefined) return '';
  const place = { line: String(line), column: String(column) };
  return ` (${frameText(words, column === undefined ? 'line' : 'line-column', place)})`;
}

/** What is not in the article, how often, and where. */
export function droppedText(dropped: StoredDropped, words = ENGLISH): string {
  const { count } = dropped;
  const times = count > 1 ? `, ${frameText(words, 'times', { count })}` : '';
  return `${wordedDropped(dropped, words).what}${times}${placeText(dropped, words)}`;
}

export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
