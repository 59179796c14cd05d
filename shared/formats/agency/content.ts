import { parseInstant } from '../../article/dates/instant.ts';
import { hold, holdingArticle } from '../../article/rejection.ts';
import { stated } from '../../article/stated.ts';
import type { Content, Dropped, Held, Warning } from '../../article/types.ts';
import { patternOf } from '../../languages/together.ts';
import { paragraphsHtml } from '../plain-text-html.ts';
import { sameText } from '../same-text.ts';
import { authorsOf, bylinesFrom } from './authors.ts';
import { agencyBody } from './body.ts';
import { identityOf } from './identity.ts';
import type { AgencyDates, AgencyItem } from './item.ts';
import { plainText } from './plain-text.ts';
import { heldByAgency } from './status.ts';
import { sectionOf, tagsOf } from './subjects.ts';
import { titleFrom } from './title.ts';

export interface AgencyArticle {
  readonly kind: 'article';
  readonly content: Content;
  readonly warnings: readonly Warning[];
  readonly dropped: readonly Dropped[];
}

/** Makes an article of an agency's item by rules that are the same for every format, or says why it is not for the public. */
export function articleFrom(item: AgencyItem): AgencyArticle | Held {
  const id = identityOf(item.id);
  const held = heldByAgency(item.status) ?? item.held ?? (item.dates.heldBack === true ? NO_END : undefined);
  if (held !== undefined) return holdingArticle(held, id);
  const headline = plainText(item.title);
  const description = plainText(item.description);
  const body = agencyBody(item.html, headline, item.dateline);
  const title = headline ?? titleFrom(body.opening);
  const dek = plainText(item.dek) ?? body.dek;
  const source = firstOf(item.sources);
  const section = sectionOf(item.subjects);
  const tags = tagsOf(item.keywords, item.subjects, section);
  const notes = distinct(item.editorialNotes).filter((note) => !SAYS_NOTHING.test(note));
  const saying = notes.filter((note) => SAYS_IT_CORRECTS.test(note));
  // Of several notes to an item marked as a correction, none can be told to be what readers should know.
  const corrections = saying.length === 0 && item.corrects && notes.length === 1 ? notes : saying;
  const fields = stated({
    id,
    title,
    dek: [title, body.opening, ...(tags ?? [])].some((said) => isSaid(dek, said)) ? undefined : dek,
    ...authorsOf([...item.bylines, ...bylinesFrom(body.bylines)], item.creators, source),
    summary: body.html === '' ? undefined : description,
    language: item.language,
    ...datesOf(item.dates),
    section,
    tags,
    source: source === undefined ? undefined : { name: source },
    media: item.media.length === 0 ? undefined : item.media,
    corrections: corrections.length === 0 ? undefined : corrections.map((text) => correctionOf(text, item.dates)),
  });
  const html = body.html === '' && description !== undefined ? paragraphsHtml(description) : body.html;
  const internal = [...notes.filter((note) => !corrections.includes(note)), ...distinct(item.internalNotes)];
  return {
    kind: 'article',
    content: { ...fields, html },
    warnings: [
      ...(headline === undefined && title !== undefined ? [TITLE_FROM_TEXT] : []),
      ...(body.html === '' && html !== '' ? [DESCRIPTION_ALONE] : []),
      ...quoted('editorial-note', internal),
      ...quoted(
        'usage-terms',
        distinct(item.usageTerms).filter((terms) => !SAYS_NOTHING.test(terms)),
      ),
    ],
    dropped: [
      ...distinct(item.copyrightNotices).map((notice) => ({
        kind: 'copyright-notice' as const,
        detail: notice,
        count: 1,
      })),
      ...[...item.leftOut, ...body.leftOut].map((what) => ({ ...what, count: 1 })),
    ],
  };
}

const NO_END = hold({ code: 'embargo-without-date', detail: 'agency' });

/** What systems fill a field with: `None`, `0645`, the heading of notes that are not there. */
const SAYS_NOTHING = /^(?:none|any|n\/a|[\p{N}\p{P}\p{S}\s]+|notizblock|notebook|editorial note|usage)$/iu;

function isSaid(dek: string | undefined, said: string | undefined): boolean {
  return dek !== undefined && said !== undefined && sameText(dek, said);
}

/** In the languages of agencies; a word alone says nothing that readers could use. */
const SAYS_IT_CORRECTS = new RegExp(
  String.raw`^\W*(?:eds?(?:itor)?s?[\s:,]+)?${patternOf(({ corrections }) => corrections?.begins)}(?=\S*\s+\S+\s+\S|.*[\u3040-\u9fff\uac00-\ud7a3]{4})`,
  'iu',
);

const TITLE_FROM_TEXT: Warning = { code: 'title-from-text', detail: 'agency' };

const DESCRIPTION_ALONE: Warning = { code: 'description-as-text' };

/** One warning for all, since some agencies write ten. */
function quoted(code: 'editorial-note' | 'usage-terms', texts: readonly string[]): readonly Warning[] {
  return texts.length === 0 ? [] : [{ code, detail: texts }];
}

function correctionOf(text: string, { versionCreated }: AgencyDates): { text: string; date?: string } {
  const note = text.replace(/^\W*eds?(?:itor)?s?\s*[:,-]\s*/i, '');
  return versionCreated === undefined ? { text: note } : { text: note, date: versionCreated };
}

/** What means "first published" best, and when the version at hand was made, where that is another time. */
function datesOf(dates: AgencyDates): Partial<Pick<Content, 'published' | 'updated' | 'embargoed' | 'expires'>> {
  const published = firstDate([dates.published, dates.firstCreated, dates.contentCreated]);
  const updated = firstDate([dates.versionCreated, dates.contentModified]);
  return stated({
    published,
    updated: updated === published ? undefined : updated,
    embargoed: firstOf([dates.embargoed]),
    expires: firstOf([dates.expires]),
  });
}

/** Templates that nobody filled in (`YYYYMMDD000000`) do not hide a date that can be read. */
function firstDate(texts: readonly (string | undefined)[]): string | undefined {
  return texts.find((text) => text !== undefined && parseInstant(text, 'UTC') !== undefined) ?? firstOf(texts);
}

function firstOf(texts: readonly (string | undefined)[]): string | undefined {
  return texts.find((text) => text !== undefined && text.trim() !== '')?.trim();
}

function distinct(texts: readonly (string | undefined)[]): readonly string[] {
  const lines = texts.flatMap((text) => plainText(text) ?? []);
  return [...new Set(lines)];
}
