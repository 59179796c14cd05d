import type { Instant, LanguageTag, Person, SubmissionKey } from '../article/types.ts';
import type { Receipt, ReceiptArticle, StoredDropped } from './types.ts';
import { wordedDropped } from './worded.ts';

/** What has become of an upload, in a word or two: the status, and what the upload changed where that says more. */
export function headlineOf({ status, change }: Receipt): string {
  if (status !== 'published') return status;
  return change === undefined || change === 'new' ? status : `${status}, ${change}`;
}

/** The same in a sentence for the editor; undefined where headline and reasons say it all. */
export function explanationOf(receipt: Receipt): string | undefined {
  switch (receipt.status) {
    case 'published':
      return changeExplained(receipt);
    case 'scheduled':
      return `Nobody sees it until ${whenAll(receipt)}.`;
    case 'expired':
      return 'Its own end has passed: it is in no feed any more.';
    case 'held':
      if (receipt.beside !== undefined) return `As long as it is not understood, "${receipt.beside}" is not published.`;
      if (receipt.reasons[0]?.code === 'kept-back')
        return 'It is kept back: nobody sees it, and what it had brought out is taken back.';
      return 'It says that it is not for the public, or does not say clearly that it is: nobody sees it, and what it had brought out is taken back.';
    case 'rejected':
      return receipt.articles.length === 0 ? undefined : 'The version that was published before stays as it is.';
    case 'withdrawn':
      return receipt.movedTo === undefined
        ? 'The file is gone, and what no other file brings out is taken back.'
        : `The file lies at "${receipt.movedTo}" now, and what it brought out stays.`;
    case 'superseded':
      return undefined;
    case 'stored':
      return receipt.beside === undefined
        ? 'It is published with the articles that show it.'
        : `It says what is to become of "${receipt.beside}", and is not published itself.`;
  }
}

function changeExplained({ change, arrived, movedFrom }: Receipt): string | undefined {
  switch (change) {
    case 'updated':
      return 'Readers get the new version.';
    case 'unchanged':
      return 'The file says what it said before: the article stays as it is.';
    case 'moved':
      return `It lay at "${movedFrom}" before: to readers it is the same article, at the same address.`;
    case 'completed':
      return `${listed(arrived)} came after the article and ${arrived.length === 1 ? 'is' : 'are'} shown in it now.`;
    default:
      return undefined;
  }
}

/** The earliest of several schedules. */
function whenAll({ articles, site }: Receipt): string {
  const instants = articles.filter(({ state }) => state === 'scheduled').map(({ published }) => published);
  const [first] = instants.toSorted();
  return first === undefined ? 'its time has come' : readableTime(first, site.timeZone);
}

/** Keys named one by one are read up to here. */
const NAMED = 5;

function listed(keys: readonly SubmissionKey[]): string {
  const named = keys.slice(0, NAMED).map((key) => `"${key}"`);
  const more = keys.length - named.length;
  const all = more === 0 ? named : [...named, `${more} more`];
  return all.length === 1 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** What was understood of a media file. */
export function mediaFacts({ type, bytes, width, height, duration }: NonNullable<Receipt['media']>): string {
  const facts = [
    type,
    counted(bytes, 'byte'),
    width === undefined || height === undefined ? undefined : `${width} x ${height} pixels`,
    duration === undefined ? undefined : counted(Math.round(duration), 'second'),
  ];
  return facts.filter((fact) => fact !== undefined).join(', ');
}

/** What was understood of an article: names and values, without those that it does not state. */
export function factsOf(
  article: ReceiptArticle,
  { timeZone }: Receipt['site'],
): readonly (readonly [string, string])[] {
  const {
    authors,
    contributors = [],
    source,
    section,
    tags,
    language,
    published,
    updated,
    expires,
    state,
    words,
    media,
  } = article;
  const rows: (readonly [string, string])[] = [
    [authors.length > 1 ? 'Authors' : 'Author', authors.length === 0 ? 'none found' : authors.map(person).join(', ')],
    [contributors.length > 1 ? 'Contributors' : 'Contributor', contributors.map(person).join(', ')],
    ['Source', source?.name ?? ''],
    ['Section', section ?? ''],
    ['Tags', tags.join(', ')],
    ['Language', languageName(language)],
    [state === 'scheduled' ? 'Comes out' : 'Published', readableTime(published, timeZone)],
    ['Updated', updated === published ? '' : readableTime(updated, timeZone)],
    [state === 'expired' ? 'Ended' : 'Ends', expires === undefined ? '' : readableTime(expires, timeZone)],
    ['Length', `${counted(words, 'word')}${media === 0 ? '' : `, ${counted(media, 'media file')}`}`],
  ];
  return rows.filter(([, value]) => value !== '');
}

function person({ name, role }: Person): string {
  return role === undefined ? name : `${name} (${role})`;
}

/** `Portuguese (pt)`. */
function languageName(language: LanguageTag): string {
  try {
    const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language);
    return name === undefined ? language : `${name} (${language})`;
  } catch (error) {
    if (error instanceof RangeError) return language;
    throw error;
  }
}

/** @param timeZone the site's, which is the one that its editors mean */
export function readableTime(instant: Instant, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
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
export function placeText({ line, column }: { readonly line?: number; readonly column?: number }): string {
  if (line === undefined) return '';
  return ` (line ${line}${column === undefined ? '' : `, column ${column}`})`;
}

/** What is not in the article, how often, and where. */
export function droppedText(dropped: StoredDropped): string {
  return `${wordedDropped(dropped).what}${dropped.count > 1 ? `, ${dropped.count} times` : ''}${placeText(dropped)}`;
}

/** `1 byte`, `1,200 words`. */
export function counted(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}
