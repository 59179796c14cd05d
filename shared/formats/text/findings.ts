import { isDeskName } from '../../article/desk-name.ts';
import type { QuotedKind } from '../../article/dropped-kinds.ts';
import { sameName } from '../../article/people.ts';
import { stated } from '../../article/stated.ts';
import type { Content, Dropped, Person, Source, Warning } from '../../article/types.ts';
import { LANGUAGES } from '../../languages/all.ts';
import { wordPatternOf } from '../../languages/together.ts';
import { type Field, personRole } from '../newsroom/labels.ts';
import { authorsAmong, type Credited, deskAmong, inRole } from '../newsroom/people/desk.ts';
import type { Credit } from '../newsroom/people/people.ts';
import { readPeople } from '../newsroom/people/people.ts';
import { isRole } from '../newsroom/people/roles.ts';
import type { Block } from './layout/layout.ts';
import { latestEmbargo } from './notices/latest-embargo.ts';

/** What has been read of one text so far; the first statement of a thing counts, but of embargoes the latest. */
export interface Findings {
  title?: string;
  dek?: string;
  published?: string;
  updated?: string;
  embargoed?: string;
  expires?: string;
  section?: string;
  language?: string;
  summary?: string;
  slug?: string;
  id?: string;
  url?: string;
  source?: Source;
  /** Who filed it, by its dateline or byline: the source when no line names one. */
  agency?: string;
  /** The line that greets whom the text is written to, where it opens with one. */
  salutation?: string;
  /** That the text is one part of a story only. */
  take?: Warning;
  tags: string[];
  readonly warnings: Warning[];
  readonly people: Credited[];
  readonly dropped: Dropped[];
  readonly corrections: { readonly text: string; readonly date?: string }[];
}

const WITH = new RegExp(String.raw`^${wordPatternOf(({ bylines }) => bylines?.with)}\s`, 'iu');

/** @returns what is known of a text before it is read; to be filled in place. */
export function emptyFindings(): Findings {
  return { tags: [], warnings: [], people: [], dropped: [], corrections: [] };
}

/** Lists words that the article will not show. */
export function drop(findings: Findings, kind: QuotedKind, words: string, line: number): void {
  findings.dropped.push({ kind, detail: words, count: 1, line });
}

/** Adds people in their order; who is there already only gains what was not known of them. Who also took the pictures is still a writer. */
export function addPeople(findings: Findings, people: readonly Credited[]): void {
  for (const person of people) {
    const index = findings.people.findIndex(({ name }) => sameName(name, person.name));
    const known = findings.people[index];
    if (known === undefined) findings.people.push(person);
    else {
      const { desk, ...both } = { ...(person.role === 'Photographer' ? { name: person.name } : person), ...known };
      // Whom a byline names is an author, also where the desk names them as well.
      findings.people[index] = person.desk === true && known.desk === true ? { ...both, ...stated({ desk }) } : both;
    }
  }
}

/** Adds whom a byline names, with the date and the house that stand beside the names. */
export function addCredit(findings: Findings, credit: Credit): void {
  addPeople(findings, credit.people);
  if (credit.published !== undefined) findings.published ??= credit.published;
  if (credit.affiliation !== undefined) findings.agency ??= credit.affiliation.replace(WITH, '');
}

const SIMPLE = ['title', 'dek', 'published', 'updated', 'expires', 'section', 'summary', 'slug', 'id'] as const;

/** Takes what a labelled value says. Captions, photo credits, contacts and links to other stories are not for here. */
export function addField(findings: Findings, field: Field): void {
  const { kind, value } = field;
  const simple = SIMPLE.find((name) => name === kind);
  if (simple !== undefined) findings[simple] ??= value;
  else if (kind === 'embargoed') Object.assign(findings, latestEmbargo([findings.embargoed, value]));
  else if (kind === 'tags')
    findings.tags = findings.tags.concat(value.split(/\s*[,，、;；|#]\s*/).filter((tag) => tag !== ''));
  else if (kind === 'language') findings.language ??= languageTag(value);
  else if (kind === 'url') findings.url ??= value.replace(/^<|>$/g, '');
  else if (kind === 'source') findings.source ??= readSource(value);
  else takePeople(findings, field);
}

function takePeople(findings: Findings, { kind, value }: Field): void {
  const role = personRole(kind);
  const credit = role === false ? undefined : readPeople(value, true);
  if (role === false || credit === undefined) return;
  addPeople(
    findings,
    credit.people.map((person) => inRole(person, role)),
  );
  if (credit.published !== undefined) findings.published ??= credit.published;
}

/** `Daily Harbour (https://harbour.example/1)`, `[Daily Harbour](https://…)`, `Daily Harbour` */
function readSource(value: string): Source {
  const url = /https?:\/\/[^\s)）\]>"，。]+/.exec(value)?.[0];
  const name = value
    .replace(/\(?https?:\/\/[^\s)）\]>"，。]+[)）\]>]*/, '')
    .replace(/^[\s[(（<【「『“"]+|[\s\](（,，;>】」』”"–—-]+$/g, '')
    .replace(/[.。]$/, (stop) => (/\b(?:Inc|Ltd|Co)\.$/.test(value) ? stop : ''));
  return { name: name === '' ? (url ?? value) : name, ...stated({ url }) };
}

const TAGS: ReadonlyMap<string, string> = new Map(
  LANGUAGES.flatMap(({ tag, names }) => (names?.split(' ') ?? []).map((name) => [name, tag] as const)),
);

function languageTag(value: string): string {
  return TAGS.get(value.toLowerCase()) ?? value;
}

/** The desk signs where nobody else does: beside people `Tim Redaksi` is nobody. */
function withoutDesks(authors: readonly Person[]): readonly Person[] {
  const people = authors.filter(({ name }) => !isRole(name) && !isDeskName(name));
  return people.length === 0 ? authors : people;
}

/** @returns the article without its body. */
export function contentOf(findings: Findings): Omit<Content, 'html'> {
  const {
    people,
    tags,
    corrections,
    agency,
    dropped: _,
    salutation: __,
    take: ___,
    warnings: ____,
    ...fields
  } = findings;
  const authors = withoutDesks(authorsAmong(people));
  const contributors = deskAmong(people);
  const source = fields.source ?? (agency === undefined ? undefined : { name: agency });
  return {
    ...fields,
    ...stated({ source }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(contributors.length === 0 ? {} : { contributors }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(corrections.length === 0 ? {} : { corrections }),
  };
}

/** Drops a whole block, in its own words. */
export function dropBlock(findings: Findings, kind: QuotedKind, block: Block): void {
  drop(findings, kind, block.text, block.line);
}
