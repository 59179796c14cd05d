import { parseInstant } from '../../../shared/article/dates/instant.ts';
import type { Editorial } from '../../../shared/article/sidecar.ts';
import { stated } from '../../../shared/article/stated.ts';
import { readSidecar } from '../../../shared/formats/sidecar/sidecar.ts';
import { editorialText } from '../../../shared/formats/sidecar/write.ts';
import { type Asked, json } from '../exchange.ts';
import { Problem } from '../problem.ts';
import type { Route, Schema } from '../route.ts';
import { keyBeside, sayBeside, WRITTEN } from './beside.ts';
import { objectIn } from './json-body.ts';

const TEXT: Schema = { type: 'string', minLength: 1, maxLength: 2_000 };
const OF_MEDIUM = ['url', 'alt', 'caption', 'credit'] as const;
const MEDIA: Schema = {
  type: 'array',
  minItems: 1,
  maxItems: 100,
  description: 'What pictures and other media of it show, by their addresses in the file or the last part of these.',
  items: {
    type: 'object',
    required: ['url'],
    additionalProperties: false,
    properties: Object.fromEntries(OF_MEDIUM.map((name) => [name, TEXT])),
  },
};
const NAMES: Schema = { type: 'array', items: TEXT, minItems: 1, maxItems: 100 };
/** What can be said at the desk; a file beside an upload may say more, which stays. */
const SAYABLE = {
  title: TEXT,
  dek: TEXT,
  summary: TEXT,
  section: TEXT,
  language: TEXT,
  rights: TEXT,
  published: {
    ...TEXT,
    description: 'When it comes out: an instant, or a date and time in the time zone of the site.',
  },
  expires: { ...TEXT, description: 'When it is over.' },
  authors: NAMES,
  tags: NAMES,
  corrections: { ...NAMES, description: 'What was wrong, a sentence each.' },
  priority: { type: 'string', enum: ['lead'] },
  media: MEDIA,
} as const satisfies Readonly<Record<string, Schema>>;
type SaidOfMedium = Readonly<Partial<Record<(typeof OF_MEDIUM)[number], string>>>;
type Said = Readonly<Partial<Record<keyof typeof SAYABLE, string | readonly string[] | readonly SaidOfMedium[]>>>;

const SAYING: Schema = { type: 'object', additionalProperties: false, properties: SAYABLE };

/** What an editor says of an article without touching its file. */
export const EDITORIAL_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/editorial/{key}',
    summary: 'What is said beside an upload, and counts instead of what it says itself',
    answers: { 200: { description: 'Nothing where nothing is said', mediaType: 'application/json', schema: SAYING } },
    problems: [422],
    async answer(place, _, key) {
      const bytes = await place.read(keyBeside(key));
      return json(200, saidIn(bytes && new TextDecoder().decode(bytes)));
    },
  },
  {
    method: 'PUT',
    path: '/editorial/{key}',
    summary: 'Say it instead of what was said so far; nothing of it is said any more where it is empty',
    takes: { 'application/json': SAYING },
    answers: { 202: WRITTEN },
    problems: [404, 415, 422, 507],
    async answer(place, asked, key, words) {
      const said = sayingIn(asked);
      if ((await place.read(key)) === undefined) throw new Problem('not-in-inbox', { key });
      checkDates(said, place.config.site.timeZone);
      return sayBeside(place, key, words, (text) => editorialText(text, changesOf(saidIn(text), said)));
    },
  },
];

function saidIn(text: string | undefined): Said {
  const sidecar = text === undefined ? undefined : readSidecar(Buffer.from(text));
  if (sidecar?.kind !== 'sidecar') return {};
  const says: Editorial = sidecar.says ?? {};
  const { title, dek, summary, section, language, rights, published, expires, tags, priority } = says;
  const authors = says.authors?.map(({ name }) => name);
  const corrections = says.corrections?.map((correction) => correction.text);
  const media = says.media?.map(({ url, alt, caption, credit }) => stated({ url, alt, caption, credit }));
  const texts = { title, dek, summary, section, language, rights, published, expires };
  return stated({ ...texts, tags, priority, authors, corrections, media });
}

/** Only what changes is written anew: a correction's date, an author's address, are not shown here and stay. */
function changesOf(before: Said, said: Said): Said {
  const names = Object.keys(SAYABLE) as (keyof Said)[];
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(said[name]));
  return Object.fromEntries(changed.map((name) => [name, said[name]]));
}

/** @throws Problem for an instant that nobody can read: it would keep its article in, or never end it */
function checkDates(said: Said, timeZone: string): void {
  for (const name of ['published', 'expires'] as const) {
    const text = said[name];
    if (typeof text === 'string' && parseInstant(text, timeZone) === undefined)
      throw new Problem('no-date', { text: text.slice(0, 50) });
  }
}

/** @throws Problem for what cannot be said */
function sayingIn(asked: Asked): Said {
  const value = objectIn(asked);
  const wrong = Object.entries(value).filter(([name, said]) => !isSayable(name, said));
  if (wrong.length > 0) throw new Problem('unsayable', { names: wrong.map(([name]) => name.slice(0, 50)).join(', ') });
  return value as Said;
}

function isSayable(name: string, said: unknown): boolean {
  if (!Object.hasOwn(SAYABLE, name)) return false;
  if (name === 'priority') return said === 'lead';
  const { type }: Schema = SAYABLE[name as keyof typeof SAYABLE];
  return type === 'array' ? isList(said) && said.every(name === 'media' ? isOfMedium : isText) : isText(said);
}

function isList(said: unknown): said is readonly unknown[] {
  return Array.isArray(said) && said.length > 0 && said.length <= 100;
}

function isText(said: unknown): boolean {
  return typeof said === 'string' && said.trim() !== '' && said.length <= 2_000;
}

function isOfMedium(said: unknown): boolean {
  if (typeof said !== 'object' || said === null || !('url' in said)) return false;
  return Object.entries(said).every(([name, value]) => OF_MEDIUM.some((known) => known === name) && isText(value));
}
