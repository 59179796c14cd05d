import { isNobody } from '../../article/nobody.ts';
import { hold, holdingArticle } from '../../article/rejection.ts';
import type { AcceptedStatuses } from '../../article/sidecar.ts';
import { stated } from '../../article/stated.ts';
import type { Content, Held, LinedField, Person, Warning } from '../../article/types.ts';
import { LONGEST_FIELD, plainField } from '../feed-file/plain.ts';
import { answerOf } from '../held/answers.ts';
import { heldByFields } from '../held/by-fields.ts';
import { nestedFields } from '../held/nested-fields.ts';
import { correctionsFrom } from './corrections.ts';
import { leadImages } from './lead-image.ts';
import { mediaListFrom } from './media.ts';
import { heldByMisspelt, misspeltFields } from './misspelt.ts';
import { type Find, finderIn, type NamedField, namedFields } from './named.ts';
import { EMBARGO, FILES, IN_ROLES, NAMES } from './names.ts';
import { peopleFrom } from './people.ts';
import { priorityFrom } from './priority.ts';
import { recordings } from './recordings.ts';
import { sectionAndTags } from './section-and-tags.ts';
import { sourceFrom } from './source.ts';
import { type Take, takerOf } from './take.ts';
import { asHttpUrl, asText, type Fields } from './values.ts';

/** Everything of an article but its body. */
export type Metadata = Omit<Content, 'html'>;

export interface FieldsReading {
  readonly kind: 'fields';
  readonly metadata: Metadata;
  readonly warnings: readonly Warning[];
}

/**
 * Reads the loosely named fields of front matter or JSON. Case, `-` and `_` in names do not matter.
 *
 * @param lineOf the line of a field in the file, for warnings.
 * @param accepted statuses that do not hold it although they are not known.
 * @returns what they state; held when they say that the article is not for the public, or not yet, `embargo-without-date`
 *   when they do not say until when.
 */
export function readFields(
  fields: Fields,
  lineOf: (name: string) => number | undefined = () => undefined,
  accepted: AcceptedStatuses = {},
): FieldsReading | Held {
  const named = namedFields(fields);
  const warnings: Warning[] = [];
  const find = finderIn(named);
  const take = takerOf(find, lineOf, warnings);
  warnings.push(...misspeltFields(fields, lineOf));
  const notPublic = heldByFields(fields, lineOf, accepted) ?? heldByMisspelt(fields, lineOf);
  const id = take(NAMES.id, asText);
  if (notPublic !== undefined) return holdingArticle(notPublic, id);
  const embargo = find(EMBARGO) ?? nestedEmbargo(fields);
  const isFree = embargo === undefined || answerOf(embargo.value) === false;
  const embargoed = isFree ? undefined : asText(embargo.value);
  if (!isFree && (embargoed === undefined || !/\d/.test(embargoed))) {
    const line = lineOf(embargo.name);
    const why = hold({ code: 'embargo-without-date', detail: { field: embargo.name }, ...stated({ line }) });
    return holdingArticle(why, id);
  }

  const media = [...leadImages(named, find, take), ...recordings(find, take), ...(take(FILES, mediaListFrom) ?? [])];
  const metadata = {
    id,
    title: take(NAMES.title, asText),
    shortTitle: take(NAMES.shortTitle, asPlainText),
    dek: take(NAMES.dek, asPlainText),
    summary: take(NAMES.summary, asPlainText),
    authors: somebody(take(NAMES.authors, peopleFrom)),
    contributors: somebody([...(take(NAMES.contributors, contributorsFrom) ?? []), ...peopleInRoles(take)]),
    published: take(NAMES.published, asStatement),
    updated: take(NAMES.updated, asStatement),
    embargoed,
    expires: take(NAMES.expires, asStatement),
    language: take(NAMES.language, asText),
    url: take(NAMES.url, asHttpUrl),
    slug: take(NAMES.slug, asText),
    source: take(NAMES.source, (value) => sourceFrom(value, find(['sourceurl'])?.value)),
    rights: take(NAMES.rights, asStatement),
    corrections: take(NAMES.corrections, correctionsFrom),
    // What else it may say is of no use here, and no fault.
    priority: priorityFrom(find(NAMES.priority)?.value),
    translationKey: take(NAMES.translationKey, asText),
    ...sectionAndTags(take),
    media: media.length === 0 ? undefined : media,
  };
  const lines = linesOf(metadata, find, lineOf);
  return { kind: 'fields', metadata: stated({ ...metadata, lines }), warnings };
}

/** Nothing else of an article is read from all the places where systems keep it: this must not be overlooked. */
function nestedEmbargo(fields: Fields): NamedField | undefined {
  return nestedFields(fields)
    .map(({ fields: inside }) => finderIn(namedFields(inside))(EMBARGO))
    .find((field) => field !== undefined);
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

/** Quarto's `editor: visual` is a program's setting. */
function contributorsFrom(value: unknown): readonly Person[] | undefined {
  return peopleFrom(value)?.filter(({ name }) => !/^\p{Ll}+$/u.test(name));
}

function peopleInRoles(take: Take): readonly Person[] {
  return Object.entries(IN_ROLES).flatMap(([role, names]) =>
    (take(names, peopleFrom) ?? []).map((person) => ({ ...person, role: person.role ?? role })),
  );
}

function somebody(people: readonly Person[] | undefined): readonly Person[] | undefined {
  const named = people?.filter(({ name }) => !isNobody(name)) ?? [];
  return named.length === 0 ? undefined : named;
}

/** Systems hand over as HTML what readers see as one line; how long one may be is told later. */
function asPlainText(value: unknown): string | undefined {
  const text = asText(value);
  return text !== undefined && text.length > LONGEST_FIELD ? text : plainField(text);
}

/** `true` is a switch of somebody's theme. */
function asStatement(value: unknown): string | undefined {
  return typeof value === 'boolean' ? undefined : asText(value);
}
