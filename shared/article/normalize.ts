import type { Config } from '../config/types.ts';
import { webAddress } from './addresses.ts';
import { oneLine } from './characters.ts';
import { languageOf, sectionOf, tagsOf } from './classification.ts';
import { allCorrections, datedCorrections } from './corrections.ts';
import { dateInAddress, dayInPath } from './dates/day-in-path.ts';
import { readDates, reasonAgainstDate, reasonAgainstEmbargo, reasonAgainstExpiry } from './dates/publication.ts';
import { isUndated } from './dates/undated.ts';
import { textOf } from './html/plain.ts';
import { mintId } from './identity.ts';
import { countWords } from './language/words.ts';
import { cutAtWord } from './limits/cut.ts';
import { type FieldLines, fieldLines } from './limits/field-lines.ts';
import { LIST_LIMITS, LONGEST_BODY } from './limits/limits.ts';
import { absurdField, firstOf } from './limits/within-limits.ts';
import { type MediaLocator, mediaLocator, type RefusedMedia, type UploadedMedia } from './media/media.ts';
import { peopleOf, sameName } from './people.ts';
import { isEmpty, type Presentation, presentationOf, TOO_LONG } from './presentation.ts';
import { held, holdingArticle, rejection } from './rejection.ts';
import { slugOf } from './slug.ts';
import { stated } from './stated.ts';
import { summarize } from './summary.ts';
import type {
  Article,
  Content,
  Dropped,
  Notes,
  NotPublished,
  Reason,
  Rejection,
  Source,
  SubmissionKey,
  Warning,
} from './types.ts';

export interface NormalizeContext {
  readonly key: SubmissionKey;
  /** What ids are minted from. @default the key */
  readonly origin?: string;
  /** Counts from 0, for the articles of a file that holds several. */
  readonly index?: number;
  readonly config: Config;
  /** Those media referred to which have been uploaded. */
  readonly media: ReadonlyMap<SubmissionKey, UploadedMedia | RefusedMedia>;
  /** Where a piece of text stands in the upload. @default nobody knows */
  readonly lineOf?: (text: string) => number | undefined;
}

export interface Normalized {
  readonly kind: 'normalized';
  readonly article: Article;
  readonly notes: Notes;
  /** Uploads that it refers to as media, present or not. */
  readonly awaits: readonly SubmissionKey[];
}

/** Makes an article of what a format reader found: everything that its upload and the configuration alone can tell. */
export function normalize(content: Content, context: NormalizeContext): Normalized | NotPublished {
  const { key, config } = context;
  const { timeZone } = config.site;
  const unread = notToBeRead(content, timeZone);
  if (unread) return unread;
  const warnings: Warning[] = [];
  const dropped: Dropped[] = [];
  const fields = fieldLines();
  const { line } = fields;
  const title = line('title', content.title);
  const canonicalUrl = canonicalOf(content, warnings);
  const locator = locatorOf(content, context);
  const presentation = presentationOf(content, { config, canonicalUrl, locator, fields, dropped });
  if (presentation.kind === 'rejection') return presentation;
  const refusal = refusalOf(title, presentation, locator);
  if (refusal) return refusal;

  const { body, media, variants, corrections } = presentation;
  const language = languageOf(content, `${title}\n${body.text}`, config, warnings);
  const customs = { timeZone, language };
  const dated = withDayInPath(content, key);
  const dates = readDates(dated, customs, warnings);
  const undated = reasonAgainstDate(dated, dates);
  if (undated) return rejection([undated]);
  if (content.isUndatedExport && isUndated(dates))
    return holdingArticle(held([{ code: 'not-public', detail: 'exported-undated' }]), content.id);
  const dek = line('dek', withoutMarkup(content.dek));
  const shortTitle = line('short-title', withoutMarkup(content.shortTitle));
  const saidOfIt = line('summary', withoutMarkup(content.summary)) || dek;
  const summary = summarize({ dek: saidOfIt, paragraphs: toSumUp(presentation) }, language);
  const section = sectionOf(content, key, fields);
  const source = sourceOf(content.source, fields);
  const rights = line('rights', withoutMarkup(content.rights));
  const translationKey = line('translation-key', content.translationKey);
  const article: Article = {
    id: idOf(content, context),
    key,
    title,
    ...(shortTitle === '' ? {} : { shortTitle }),
    ...(dek === '' ? {} : { dek }),
    ...signatures(content, fields, dropped),
    ...stated({ source }),
    ...(rights === '' ? {} : { rights }),
    ...(section === '' ? {} : { section }),
    tags: tagsOf(firstOf(content.tags, LIST_LIMITS.tags, dropped), config.limits.tags, warnings, fields),
    language,
    summary,
    html: body.html,
    text: body.text,
    words: countWords(body.text),
    media,
    ...(variants.length === 0 ? {} : { variants }),
    corrections: allCorrections(datedCorrections(corrections, customs, warnings), body.corrections),
    ...dates,
    ...stated({ canonicalUrl, priority: content.priority }),
    ...(translationKey === '' ? {} : { translationKey }),
    slug: slugOf(line('slug', content.slug) || title),
  };
  warnings.push(...fields.warnings(), ...locator.warnings());
  return {
    kind: 'normalized',
    article,
    notes: { warnings, dropped: [...dropped, ...fields.dropped(), ...body.dropped] },
    awaits: locator.awaits(),
  };
}

/** What its fields alone say against it, whatever its body is. */
function notToBeRead(content: Content, timeZone: string): NotPublished | undefined {
  const embargo = reasonAgainstEmbargo(content, timeZone);
  if (embargo) return holdingArticle(held([embargo]), content.id);
  const expiry = reasonAgainstExpiry(content, timeZone);
  if (expiry) return holdingArticle(held([expiry]), content.id);
  const absurd = absurdField(content);
  return absurd && rejection([absurd]);
}

function locatorOf({ base }: Content, { key, config, media, lineOf }: NormalizeContext): MediaLocator {
  return mediaLocator({
    key,
    feedsUrl: config.site.feedsUrl,
    copying: config.media === 'copy',
    files: media,
    ...stated({ base, lineOf }),
  });
}

function idOf({ id, base }: Content, { key, origin = key, index, config }: NormalizeContext): Article['id'] {
  return mintId({ tagAuthority: config.site.tagAuthority, key: origin, ...stated({ id, within: base, index }) });
}

/** What states no date may lie in a folder that is named by one, or have come out at such an address. */
function withDayInPath(content: Content, key: SubmissionKey): Content {
  if (content.published?.trim()) return content;
  const elsewhere = content.isUndatedExport ? dateInAddress(content.url ?? '') : undefined;
  return { ...content, ...stated({ published: elsewhere ?? dayInPath(content.base ?? '') ?? dayInPath(key) }) };
}

/** An article of lists and quotations alone has no plain paragraph to be summed up by. */
function toSumUp({ body: { paragraphs, text } }: Presentation): readonly string[] {
  return paragraphs.some((paragraph) => paragraph !== '') ? paragraphs : text.split('\n\n');
}

/** What is no article: without a title, with nothing to show, too long. Media that it waits for may make it one. */
function refusalOf(title: string, { body }: Presentation, locator: MediaLocator): Rejection | undefined {
  const reasons: Reason[] = [];
  const empty = isEmpty(body);
  if (title === '') reasons.push({ code: 'no-title', detail: 'article' });
  if (empty) reasons.push({ code: 'no-text', detail: 'article' }, ...locator.warnings());
  if (Buffer.byteLength(body.html) > LONGEST_BODY) reasons.push(TOO_LONG);
  const [first, ...others] = reasons;
  if (first === undefined) return undefined;
  const awaits = locator.awaits();
  return { ...rejection([first, ...others]), ...(empty && awaits.length > 0 ? { awaits } : {}) };
}

/** An end tag, or a line break: no plain text has them, and descriptions that were taken from a page do. */
const MARKUP = /<\/[a-z][a-z0-9]*\s*>|<br\s*\/?>/i;
/** Characters: what is longer is no description. */
const LONGEST_SAID = 50_000;

function withoutMarkup(text: string | undefined): string | undefined {
  return text === undefined || text.length > LONGEST_SAID || !MARKUP.test(text) ? text : textOf(text);
}

/** Who wrote it as well is an author. */
function signatures(
  { authors: signed, contributors = [] }: Content,
  fields: FieldLines,
  dropped: Dropped[],
): Pick<Article, 'authors' | 'contributors'> {
  const authors = peopleOf(firstOf(signed, LIST_LIMITS.authors, dropped), fields);
  const desk = peopleOf(contributors.slice(0, LIST_LIMITS.authors.most), fields).filter(
    ({ name }) => !authors.some((author) => sameName(author.name, name)),
  );
  return { authors, ...(desk.length === 0 ? {} : { contributors: desk }) };
}

function canonicalOf({ url, lines }: Content, warnings: Warning[]): string | undefined {
  if (!url?.trim()) return undefined;
  const address = webAddress(url);
  if (address === undefined) {
    const detail = { url: cutAtWord(oneLine(url), 100) };
    warnings.push({ code: 'url-unusable', detail, ...stated({ line: lines?.url }) });
  }
  return address;
}

function sourceOf(source: Source | undefined, { line }: FieldLines): Source | undefined {
  const name = line('source', source?.name);
  if (name === '') return undefined;
  return { name, ...stated({ url: source?.url === undefined ? undefined : webAddress(source.url) }) };
}
