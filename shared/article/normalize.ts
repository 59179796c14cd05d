import type { Config } from '../config/types.ts';
import { webAddress } from './addresses.ts';
import { oneLine } from './characters.ts';
import { allCorrections, datedCorrections, statedCorrections } from './corrections.ts';
import { dayInPath } from './dates/day-in-path.ts';
import { readDates, reasonAgainstDate, reasonAgainstEmbargo } from './dates/publication.ts';
import { bodyOf } from './html/body.ts';
import { leadOf, mediaOf, statedMedia, variantsOf } from './html/media-list.ts';
import { mintId } from './identity.ts';
import { canonicalLanguage, detectLanguage } from './language/language.ts';
import { countWords } from './language/words.ts';
import { cutAtWord } from './limits/cut.ts';
import { type FieldLines, fieldLines } from './limits/field-lines.ts';
import { LIST_LIMITS, LONGEST_BODY, LONGEST_TOKEN } from './limits/limits.ts';
import { absurdField, firstOf } from './limits/within-limits.ts';
import { mediaLocator, type RefusedMedia, type UploadedMedia } from './media/media.ts';
import { peopleOf } from './people.ts';
import { held, rejection } from './rejection.ts';
import { foldKey, slugOf } from './slug.ts';
import { summarize } from './summary.ts';
import type {
  Article,
  Content,
  Dropped,
  Notes,
  NotPublished,
  Reason,
  Source,
  SubmissionKey,
  Warning,
} from './types.ts';

/** Untrusted HTML may hold scripts and embedded images many times the article's size, but not without end. */
const LONGEST_INPUT = 20_000_000;

export interface NormalizeContext {
  readonly key: SubmissionKey;
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
  const { key, index, config, media: files, lineOf } = context;
  const { site, limits } = config;
  const embargo = reasonAgainstEmbargo(content, site.timeZone);
  if (embargo) return held([embargo]);
  const absurd = absurdField(content);
  if (absurd) return rejection([absurd]);
  const warnings: Warning[] = [];
  const dropped: Dropped[] = [];
  const fields = fieldLines();
  const { line } = fields;
  const title = line('title', content.title);
  const canonicalUrl = canonicalOf(content, warnings);
  const { base } = content;
  const locator = mediaLocator({
    key,
    ...(base === undefined ? {} : { base }),
    feedsUrl: site.feedsUrl,
    copying: config.media === 'copy',
    files,
    ...(lineOf === undefined ? {} : { lineOf }),
  });
  const media = statedMedia(firstOf(content.media, LIST_LIMITS.media, dropped), locator, fields);
  const lead = leadOf(media);
  const corrections = statedCorrections(firstOf(content.corrections, LIST_LIMITS.corrections, dropped), fields);
  const body =
    content.html.length > LONGEST_INPUT
      ? undefined
      : bodyOf(content.html, {
          base: canonicalUrl ?? site.url,
          media: locator,
          corrections: corrections.map(({ text }) => text),
          ...(lead ? { lead } : {}),
        });
  if (!body) return rejection([content.html.length > LONGEST_INPUT ? TOO_LONG : TOO_DEEP]);
  const isEmpty = body.text === '' && body.shown.length === 0;
  const reasons = reasonsAgainst(title, isEmpty ? locator.warnings() : undefined, body.html);
  const awaits = locator.awaits();
  if (reasons) return { ...rejection(reasons), ...(isEmpty && awaits.length > 0 ? { awaits } : {}) };

  const language = languageOf(content, `${title}\n${body.text}`, config, warnings);
  const customs = { timeZone: site.timeZone, language };
  const published = content.published?.trim() ? content.published : dayInPath(base ?? key);
  const stated = { ...content, ...(published === undefined ? {} : { published }) };
  const dates = readDates(stated, customs, warnings);
  const undated = reasonAgainstDate(stated, dates);
  if (undated) return rejection([undated]);
  const dek = line('dek', content.dek);
  // An article of lists and quotations alone has no plain paragraph to be summed up by.
  const paragraphs = body.paragraphs.some((text) => text !== '') ? body.paragraphs : body.text.split('\n\n');
  const summary = summarize({ dek: line('summary', content.summary) || dek, paragraphs }, language);
  const section = line('section', content.section) || folderOf(key);
  const source = sourceOf(content.source, fields);
  const listed = mediaOf(media, body.shown);
  const variants = variantsOf(listed, locator);
  const article: Article = {
    id: mintId({
      tagAuthority: site.tagAuthority,
      key,
      ...(content.id === undefined ? {} : { id: content.id }),
      ...(base === undefined ? {} : { within: base }),
      ...(index === undefined ? {} : { index }),
    }),
    key,
    title,
    ...(dek === '' ? {} : { dek }),
    authors: peopleOf(firstOf(content.authors, LIST_LIMITS.authors, dropped), fields),
    ...(source ? { source } : {}),
    ...(section === '' ? {} : { section }),
    tags: tagsOf(firstOf(content.tags, LIST_LIMITS.tags, dropped), limits.tags, warnings, fields),
    language,
    summary,
    html: body.html,
    text: body.text,
    words: countWords(body.text),
    media: listed,
    ...(variants.length === 0 ? {} : { variants }),
    corrections: allCorrections(datedCorrections(corrections, customs, warnings), body.corrections),
    ...dates,
    ...(canonicalUrl === undefined ? {} : { canonicalUrl }),
    slug: slugOf(line('slug', content.slug) || title),
  };
  warnings.push(...fields.warnings(), ...locator.warnings());
  return {
    kind: 'normalized',
    article,
    notes: { warnings, dropped: [...dropped, ...body.dropped] },
    awaits: locator.awaits(),
  };
}

const TOO_LONG: Reason = {
  code: 'article-too-long',
  message: 'The article is larger than 1 MB, which is more than feed readers and Google News take. Divide it.',
};

const TOO_DEEP: Reason = {
  code: 'nested-too-deep',
  message:
    'The article has elements nested thousands deep, or more styles than can be looked at, which no reader could show.',
};

/** @param missing what is not there of the media in a body that shows nothing else; undefined for one that does. */
function reasonsAgainst(
  title: string,
  missing: readonly Reason[] | undefined,
  html: string,
): readonly [Reason, ...Reason[]] | undefined {
  const reasons: Reason[] = [];
  if (title === '') reasons.push({ code: 'no-title', message: 'No title was found.' });
  if (missing) reasons.push({ code: 'no-text', message: 'No text was found.' }, ...missing);
  if (Buffer.byteLength(html) > LONGEST_BODY) reasons.push(TOO_LONG);
  const [first, ...others] = reasons;
  return first && [first, ...others];
}

function canonicalOf({ url, lines }: Content, warnings: Warning[]): string | undefined {
  if (!url?.trim()) return undefined;
  const address = webAddress(url);
  if (address === undefined) {
    const message = `The canonical address "${cutAtWord(oneLine(url), 100)}" is no complete web address, so the article gets a page here.`;
    warnings.push({ code: 'url-unusable', message, ...(lines?.url === undefined ? {} : { line: lines.url }) });
  }
  return address;
}

function languageOf(
  { language: declared, lines }: Content,
  text: string,
  config: Config,
  warnings: Warning[],
): Article['language'] {
  const stated = declared && declared.length <= LONGEST_TOKEN ? canonicalLanguage(declared) : undefined;
  if (stated) return stated;
  const detected = detectLanguage(text, config.site.language);
  if (declared?.trim()) {
    const message = `"${cutAtWord(oneLine(declared), 100)}" is no language tag such as "en" or "zh-CN"; taken to be "${detected}".`;
    warnings.push({
      code: 'language-unknown',
      message,
      ...(lines?.language === undefined ? {} : { line: lines.language }),
    });
  }
  return detected;
}

/** The first folder of the inbox that an upload lies in is its section. */
function folderOf(key: SubmissionKey): string {
  return key.includes('/') ? oneLine(key.slice(0, key.indexOf('/'))) : '';
}

function tagsOf(
  declared: readonly string[],
  most: number,
  warnings: Warning[],
  { line }: FieldLines,
): readonly string[] {
  const tags = new Map<string, string>();
  for (const tag of declared.map((text) => line('tag', text).replace(/^#+\s*/, ''))) {
    const key = foldKey(tag);
    if (key !== '' && !tags.has(key)) tags.set(key, tag);
  }
  if (tags.size > most) {
    warnings.push({ code: 'too-many-tags', message: `Of ${tags.size} tags the first ${most} are kept.` });
  }
  return [...tags.values()].slice(0, most);
}

function sourceOf(source: Source | undefined, { line }: FieldLines): Source | undefined {
  const name = line('source', source?.name);
  if (name === '') return undefined;
  const url = source?.url === undefined ? undefined : webAddress(source.url);
  return { name, ...(url === undefined ? {} : { url }) };
}
