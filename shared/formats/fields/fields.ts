import { isNobody } from '../../article/nobody.ts';
import { hold } from '../../article/rejection.ts';
import { stated } from '../../article/stated.ts';
import type { Content, Held, LinedField, Person, Warning } from '../../article/types.ts';
import { answerOf } from '../held/answers.ts';
import { heldByFields } from '../held/by-fields.ts';
import { mediaListFrom } from './media.ts';
import { peopleFrom } from './people.ts';
import { asHttpUrl, asRecord, asText, asTextList, type Fields, foldName, isBlank } from './values.ts';

/** Everything of an article but its body. */
export type Metadata = Omit<Content, 'html'>;

export interface FieldsReading {
  readonly kind: 'fields';
  readonly metadata: Metadata;
  readonly warnings: readonly Warning[];
}

type Read<T> = (value: unknown) => T | undefined;

/** The names that newsrooms and site generators give to what `Content` holds, folded; the first with a value counts. */
const NAMES = {
  id: ['id', 'guid', 'identifier', 'uid', 'uuid'],
  title: ['title', 'headline'],
  dek: ['dek', 'deck', 'subtitle', 'standfirst', 'subhead', 'subheadline', 'subheading'],
  summary: ['summary', 'excerpt', 'description', 'abstract', 'teaser', 'spoiler', 'lede', 'blurb'],
  authors: ['authors', 'author', 'byline', 'creator', 'writer', 'by', 'authorname', 'postauthors'],
  contributors: ['contributors', 'contributor', 'editors', 'editedby', 'editor'],
  published: [
    'publishdate',
    'datepublished',
    'published',
    'publishedat',
    'pubdate',
    'date',
    'publishedtime',
    'dayinpath',
  ],
  updated: [
    'updated',
    'lastmod',
    'modified',
    'datemodified',
    'updatedat',
    'updateddate',
    'lastupdated',
    'lastmodified',
    'lastmodifiedat',
    'dateupdated',
  ],
  expires: [
    'expires',
    'expirydate',
    'expiry',
    'expiresat',
    'expireson',
    'expirationdate',
    'unpublishdate',
    'unpublishat',
  ],
  language: ['language', 'lang', 'locale'],
  url: ['canonicalurl', 'canonical', 'url'],
  slug: ['slug'],
  source: ['source'],
  corrections: ['corrections', 'correction'],
} as const;
/** Before these nobody may see it, whatever its date says. */
const EMBARGO = [
  'embargo',
  'embargoed',
  'embargountil',
  'embargoeduntil',
  'embargodate',
  'notbefore',
  'publishon',
  'publishat',
  'publishafter',
  'publishfrom',
  'publishedfrom',
  'visiblefrom',
  'availablefrom',
  'golive',
  'goliveat',
  'golivedate',
  'scheduled',
  'scheduledat',
  'scheduledfor',
  'scheduledon',
  'scheduleddate',
];
const SECTION = ['section', 'category'];
const TAGS = ['tags', 'tag', 'keywords'];
const IMAGE = [
  'image',
  'cover',
  'coverimage',
  'featuredimage',
  'featureimage',
  'hero',
  'heroimage',
  'leadimage',
  'bannerimage',
  'banner',
  'images',
  'thumbnail',
  'featured',
  'feature',
  'header',
  'teaser',
  'preview',
  'previewimage',
  'socialimage',
  'ogimage',
  'photo',
  'resourceimage',
];
const FILES = ['media', 'attachments'];
/** Where Hugo and Zola keep what is not theirs, and our own JSON Feed what has no member there. */
const NESTED = ['params', 'extra', 'taxonomies', '_feedmill'];

/**
 * Reads the loosely named fields of front matter or JSON. Case, `-` and `_` in names do not matter.
 *
 * @param lineOf the line of a field in the file, for warnings.
 * @returns what they state; held when they say that the article is not for the public, or not yet, `embargo-without-date`
 *   when they do not say until when.
 */
export function readFields(
  fields: Fields,
  lineOf: (name: string) => number | undefined = () => undefined,
): FieldsReading | Held {
  const named = namedFields(fields);
  const warnings: Warning[] = [];
  const find = (names: readonly string[]) =>
    names.map((name) => named.get(name)).find((field) => !isBlank(field?.value));
  const at = (name: string) => {
    const line = lineOf(name);
    return line === undefined ? {} : { line };
  };
  function take<T>(names: readonly string[], read: Read<T>): T | undefined {
    const field = find(names);
    if (field === undefined) return undefined;
    const value = read(field.value);
    if (value === undefined) {
      warnings.push({ code: 'field-ignored', detail: { field: field.name }, ...at(field.name) });
    }
    return value;
  }

  const notPublic = heldByFields(fields, lineOf);
  if (notPublic !== undefined) return notPublic;
  const embargo = find(EMBARGO);
  const isFree = embargo === undefined || answerOf(embargo.value) === false;
  const embargoed = isFree ? undefined : asText(embargo.value);
  if (!isFree && (embargoed === undefined || !/\d/.test(embargoed))) {
    return hold({ code: 'embargo-without-date', detail: { field: embargo.name }, ...at(embargo.name) });
  }

  // `featured: true` and the words of a teaser are no picture.
  const image = take(
    IMAGE.filter((name) => !isProse(named.get(name)?.value)),
    mediaListFrom,
  );
  const media = [...withCompanions(image ?? [], find), ...(take(FILES, mediaListFrom) ?? [])];
  const metadata = {
    id: take(NAMES.id, asText),
    title: take(NAMES.title, asText),
    dek: take(NAMES.dek, asText),
    summary: take(NAMES.summary, asText),
    authors: somebody(take(NAMES.authors, peopleFrom)),
    contributors: somebody(take(NAMES.contributors, contributorsFrom)),
    published: take(NAMES.published, asDate),
    updated: take(NAMES.updated, asDate),
    embargoed,
    expires: take(NAMES.expires, asDate),
    language: take(NAMES.language, asText),
    url: take(NAMES.url, asHttpUrl),
    slug: take(NAMES.slug, asText),
    source: take(NAMES.source, (value) => sourceFrom(value, find(['sourceurl'])?.value)),
    corrections: take(NAMES.corrections, correctionsFrom),
    ...sectionAndTags(take),
    media: media.length === 0 ? undefined : media,
  };
  const lines = linesOf(metadata, find, lineOf);
  return { kind: 'fields', metadata: stated({ ...metadata, lines }), warnings };
}

/** For what normalization has to say of these, which cannot be told from here. */
function linesOf(
  metadata: Readonly<Partial<Record<LinedField, unknown>>>,
  find: Find,
  lineOf: (name: string) => number | undefined,
): Content['lines'] {
  const lines = LINED.flatMap(([what, names]) => {
    const field = metadata[what] === undefined ? undefined : find(names);
    const line = field === undefined ? undefined : lineOf(field.name);
    return line === undefined ? [] : [[what, line] as const];
  });
  return lines.length === 0 ? undefined : Object.fromEntries(lines);
}

const LINED: readonly (readonly [LinedField, readonly string[]])[] = [
  ['published', NAMES.published],
  ['updated', NAMES.updated],
  ['embargoed', EMBARGO],
  ['expires', NAMES.expires],
  ['language', NAMES.language],
  ['url', NAMES.url],
];

interface NamedField {
  readonly name: string;
  readonly value: unknown;
}

function namedFields(fields: Fields): ReadonlyMap<string, NamedField> {
  const nested = NESTED.flatMap((name) => Object.entries(asRecord(fields[name]) ?? {}));
  // Later entries win: a field of the top level over a nested one of its name.
  const all = [...nested, ...Object.entries(fields)].map(([name, value]) => [foldName(name), { name, value }] as const);
  // Jekyll's `published: true` is not a date.
  return new Map(all.filter(([name, { value }]) => !(name === 'published' && answerOf(value) === true)));
}

type Find = (names: readonly string[]) => NamedField | undefined;
type Take = <T>(names: readonly string[], read: Read<T>) => T | undefined;

/** Quarto's `editor: visual` is a program's setting. */
function contributorsFrom(value: unknown): readonly Person[] | undefined {
  return peopleFrom(value)?.filter(({ name }) => !/^\p{Ll}+$/u.test(name));
}

function somebody(people: readonly Person[] | undefined): readonly Person[] | undefined {
  const named = people?.filter(({ name }) => !isNobody(name)) ?? [];
  return named.length === 0 ? undefined : named;
}

function asDate(value: unknown): string | undefined {
  return typeof value === 'boolean' ? undefined : asText(value);
}

/** `section` or `category` is the section. `categories` are more tags beside it; alone, the first is the section. */
function sectionAndTags(
  take: Take,
): Pick<{ section: string | undefined; tags: readonly string[] | undefined }, 'section' | 'tags'> {
  const [declared, ...others] =
    take(SECTION, (value) => (Array.isArray(value) ? asTextList(value) : textAlone(value))) ?? [];
  const categories = take(['categories'], asTextList) ?? [];
  const tags = take(TAGS, asTextList) ?? [];
  const [first, ...rest] = categories;
  const all = [...(declared === undefined ? rest : [...others, ...categories]), ...tags];
  const section = declared ?? first;
  const distinct = [...new Set(all)].filter((tag) => tag !== section);
  return { section, tags: distinct.length === 0 ? undefined : distinct };
}

function textAlone(value: unknown): readonly string[] | undefined {
  const text = asText(value) ?? asText(asRecord(value)?.name);
  return text === undefined ? undefined : [text];
}

function sourceFrom(value: unknown, companionUrl: unknown): Content['source'] {
  const text = asText(value);
  const fields = asRecord(value);
  const url = asHttpUrl(fields?.url ?? fields?.link ?? companionUrl) ?? asHttpUrl(text);
  const name =
    asText(fields?.name ?? fields?.title) ?? (text === url && url !== undefined ? new URL(url).hostname : text);
  if (name === undefined) return undefined;
  return url === undefined ? { name } : { name, url };
}

function correctionsFrom(value: unknown): Content['corrections'] {
  const list = (Array.isArray(value) ? value : [value]).map((item) => {
    const fields = asRecord(item);
    const text = asText(item) ?? asText(fields?.text ?? fields?.note ?? fields?.correction ?? fields?.message);
    const date = asText(fields?.date);
    if (text === undefined) return undefined;
    return date === undefined ? { text } : { text, date };
  });
  return list.every((correction) => correction !== undefined) ? list : undefined;
}

function isProse(value: unknown): boolean {
  return (
    typeof value === 'boolean' ||
    (typeof value === 'string' && /\s/.test(value.trim()) && !/\.\w{3,4}$/.test(value.trim()))
  );
}

/** `image_alt`, `imageCaption`: what some systems keep beside the address. */
function withCompanions(images: NonNullable<Content['media']>, find: Find): NonNullable<Content['media']> {
  const [lead, ...rest] = images;
  if (lead === undefined) return [];
  const name = foldName(find(IMAGE)?.name ?? '');
  const beside = (what: string) => asText(find([`${name}${what}`])?.value);
  const alt = lead.alt ?? beside('alt') ?? beside('alttext') ?? asText(find(['alt'])?.value);
  const caption = lead.caption ?? beside('caption');
  const credit = lead.credit ?? beside('credit');
  return [{ ...lead, ...stated({ alt, caption, credit }) }, ...rest];
}
