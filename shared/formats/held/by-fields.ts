import type { AcceptedStatuses } from '../../article/sidecar.ts';
import { stated } from '../../article/stated.ts';
import type { Held } from '../../article/types.ts';
import type { PublicationField } from '../../languages/shape/publication.ts';
import type { Position } from '../decode/position.ts';
import { asRecord, asText, type Fields, foldName, isBlank } from '../fields/values.ts';
import { isAccepted } from './accepted.ts';
import { answerOf } from './answers.ts';
import { heldByLabelOfTlp, heldBySecrecy, heldBySensitivity } from './by-marking.ts';
import { heldByPart } from './by-part.ts';
import { heldByReaders, heldByStatus } from './by-status.ts';
import { heldByTag } from './by-tag.ts';
import { questionOf } from './field-names.ts';
import { inEachLanguage, isOfChart, nestedFields } from './nested-fields.ts';
import { saysNotice } from './notice.ts';
import { needsPassword, type StatedField, saysItIsNot, saysNothingKnown } from './reasons.ts';
import { meaningForReaders, meaningOf } from './words.ts';

/**
 * Whether fields say that the article is not, or not yet, for the public: the one rule for front matter, JSON, pages and
 * documents.
 *
 * @param lineOf the line of a field in the file.
 * @param accepted what does not hold it although it is not known.
 * @returns what holds it, for the first field that does; undefined where none does.
 */
export function heldByFields(
  fields: Fields,
  lineOf: (name: string) => number | undefined,
  accepted: AcceptedStatuses = {},
): Held | undefined {
  for (const { key, ...field } of statedIn(fields)) {
    const line = lineOf(key);
    const held = heldByField(field, key, stated({ line }));
    if (held !== undefined && !isAccepted(held, accepted)) return held;
  }
  return heldByNoTime(fields, lineOf);
}

/** Where Ghost, Strapi, Forem, Contentful and DatoCMS keep when something came out: a draft has nothing there. */
const OUT_SINCE = new Set(['publishedat', 'firstpublishedat', 'publishedversion']);

/** What says of itself that something is out. `active`, `approved` and `publish: true` are also said of what waits for its date. */
const OUT = new Set(['published', 'ispublished']);
const IS_OUT = /^(?:published|live|public)$/i;

/** `published_at: null`, and nothing that says that it is out all the same: beside it, or at the top of what it stands in. */
function heldByNoTime(fields: Fields, lineOf: (name: string) => number | undefined): Held | undefined {
  const parts = [{ path: '', fields }, ...nestedFields(fields)];
  for (const { path, fields: part } of parts) {
    const name = Object.keys(part).find((key) => OUT_SINCE.has(foldName(key)) && isBlank(part[key]));
    if (name === undefined || isOut(part) || (path !== '' && (isOut(fields) || isOutSince(fields)))) continue;
    const field = { name: path === '' ? name : `${path}.${name}`, value: null };
    return saysItIsNot(field, 'date', stated({ line: lineOf(name) }));
  }
  return undefined;
}

function isOut(fields: Fields): boolean {
  return Object.entries(fields).some(([key, value]) =>
    OUT.has(foldName(key)) ? value === true : questionOf(key) === 'status' && IS_OUT.test((asText(value) ?? '').trim()),
  );
}

function isOutSince(fields: Fields): boolean {
  return Object.entries(fields).some(([key, value]) => OUT_SINCE.has(foldName(key)) && !isBlank(value));
}

interface Stated extends StatedField {
  readonly key: string;
}

function statedIn(fields: Fields): readonly Stated[] {
  const top = Object.entries(fields).map(([key, value]): Stated => ({ key, name: key, value }));
  const inside = nestedFields(fields).flatMap(({ path, fields: parts }) =>
    Object.entries(parts).flatMap(([key, value]) =>
      inEachLanguage(value)
        .filter((one) => !isOfChart(path, key, one))
        .map((one): Stated => ({ key, name: `${path}.${key}`, value: one })),
    ),
  );
  return [...top, ...inside].filter(({ value }) => !isBlank(value));
}

function heldByField(field: StatedField, key: string, at: Partial<Position>): Held | undefined {
  const part = heldByPart(field, foldName(key), at) ?? heldByTag(field, foldName(key), at);
  if (part !== undefined) return part;
  if (typeof field.value === 'string' && (saysNotice(field.value) || isSanityDraft(key, field.value))) {
    return saysItIsNot(field, 'something-else', at);
  }
  const question = questionOf(key);
  return question === undefined ? undefined : RULES[question](field, at);
}

/** Sanity keeps a draft, and what a release will bring, beside what is published, under ids that say so (sanity.io/docs, "Drafts", "Releases"). */
function isSanityDraft(key: string, value: string): boolean {
  return (key === '_id' || key === '_originalId') && /^(?:drafts|versions)\./.test(value);
}

type Rule = (field: StatedField, at: Partial<Position>) => Held | undefined;

const RULES: Readonly<Record<PublicationField, Rule>> = {
  status: heldByStatus,
  readers: heldByReaders,
  audience: heldByAudience,
  secrecy: heldBySecrecy,
  label: heldBySensitivity,
  tlp: heldByLabelOfTlp,
  maybeStatus: (field, at) =>
    wordsIn(field.value).some((word) => meaningOf(word) === 'held') ? saysItIsNot(field, 'public', at) : undefined,
  maybeReaders: heldByMaybeReaders,
  draft: (field, at) =>
    answerOf(field.value) === false || isElsewhere(field) ? undefined : saysItIsNot(field, 'false', at),
  hidden: (field, at) => (answerOf(field.value) === true ? saysItIsNot(field, 'false', at) : undefined),
  public: heldByPublic,
  published: heldByPublished,
  kind: (field, at) =>
    field.value === true || /^(?:drafts?|true|yes)$/i.test(asText(field.value) ?? '')
      ? saysItIsNot(field, 'something-else', at)
      : undefined,
  password: ({ name, value }, at) =>
    asText(value) === undefined || answerOf(value) === false ? undefined : needsPassword(name, at),
};

/** What says how it is shown says `hidden` too; `article: review` and `feed: full` say what it is. */
const SHOWS = /(?:^|[._])(?:is)?(?:public|visible|listed|list|render|show|shown|display|displayed)$/i;

function heldByPublic(field: StatedField, at: Partial<Position>): Held | undefined {
  const isHeld = SHOWS.test(field.name) && wordsIn(field.value).some((word) => meaningOf(word) === 'held');
  return isHeld || answerOf(field.value) === false ? saysItIsNot(field, 'true', at) : undefined;
}

function heldByMaybeReaders(field: StatedField, at: Partial<Position>): Held | undefined {
  if (isMetered(field)) return undefined;
  const isHeld =
    answerOf(field.value) === true || wordsIn(field.value).some((word) => meaningForReaders(word) === 'held');
  return isHeld ? saysItIsNot(field, 'public', at) : undefined;
}

/** Arc XP's code of what is metered, of which everybody reads some: its pages say the same by `article:content_tier`. */
function isMetered({ name, value }: StatedField): boolean {
  return /(?:^|\.)content_?code$/i.test(name) && /^\s*metered\s*$/i.test(asText(value) ?? '');
}

/** What schema.org says of an audience (schema.org/Audience) is whom an article is of use to. */
function heldByAudience({ name, value }: StatedField, at: Partial<Position>): Held | undefined {
  const audience = asRecord(value);
  if (audience?.['@type'] === undefined) return heldByReaders({ name, value }, at);
  return heldByMaybeReaders({ name, value: audience.audienceType ?? audience.name }, at);
}

/** A date, or a yes or no. `published: Tidewater Press` is neither, and nobody can tell what it means. */
function heldByPublished(field: StatedField, at: Partial<Position>): Held | undefined {
  const answer = answerOf(field.value);
  if (answer !== undefined) return answer ? undefined : saysItIsNot(field, 'true', at);
  const word = asText(field.value);
  if (word === undefined || /[\p{N}一二三四五六七八九十]/u.test(word)) return undefined;
  const meaning = meaningOf(word);
  if (meaning === 'held') return saysItIsNot(field, 'true', at);
  return meaning === 'unknown' ? saysNothingKnown(field, at) : undefined;
}

/** `private: {...}` holds data, and `archived: https://...` says where a copy is: neither says what the article is. */
function isElsewhere({ name, value }: StatedField): boolean {
  if (/draft/i.test(name)) return false;
  return Array.isArray(value) || asRecord(value) !== undefined || /^https?:\/\//i.test(asText(value) ?? '');
}

function wordsIn(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((one) => asText(one) ?? []);
}
