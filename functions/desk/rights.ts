import { mediaTypeOf } from '../../shared/article/media/media-type.ts';
import { sidecarKey } from '../../shared/article/sidecar.ts';
import type { ArticleId, SubmissionKey } from '../../shared/article/types.ts';
import { readSidecar } from '../../shared/formats/sidecar/sidecar.ts';
import { sectionKey } from '../../shared/pipeline/query/lists.ts';
import { type Editor, ROLES, type Role } from './editor.ts';
import type { Asked } from './exchange.ts';
import type { DeskPlace } from './place.ts';
import { Problem } from './problem.ts';
import type { ProblemCode } from './problems.ts';
import type { Route } from './route.ts';

type Name = `${Route['method']} ${Route['path']}`;

/**
 * Who may ask for what, at the least: the only place that says so. What is not named here is for the chief alone, so that a new route is
 * open to nobody before somebody has thought of it. Of a route with a key, an editor may ask for those below her folders; of one without,
 * whatever `LOOKS` finds to be hers.
 */
const LEAST: Readonly<Partial<Record<Name, Exclude<Role, 'none'>>>> = {
  'GET /openapi.json': 'reader',
  'GET /site': 'reader',
  'GET /receipts': 'reader',
  'GET /receipts/{key}': 'reader',
  'GET /counts': 'reader',
  'GET /articles': 'reader',
  'GET /due': 'reader',
  'GET /held-feeds': 'reader',
  'GET /removals': 'reader',
  'GET /uploads/{key}': 'editor',
  'PUT /uploads/{key}': 'editor',
  'POST /upload-addresses/{key}': 'editor',
  'POST /uploads-in-pieces/{key}': 'editor',
  'GET /uploads-in-pieces/{key}': 'editor',
  'PATCH /uploads-in-pieces/{key}': 'editor',
  'DELETE /uploads-in-pieces/{key}': 'editor',
  'POST /previews/{key}': 'editor',
  'GET /editorial/{key}': 'editor',
  'PUT /editorial/{key}': 'editor',
  'PUT /keep-back/{key}': 'editor',
  'DELETE /keep-back/{key}': 'editor',
  'POST /moves/{key}': 'editor',
  'GET /versions/{key}': 'editor',
  'GET /version-bytes/{key}': 'editor',
  'POST /restore-beside/{key}': 'editor',
  'POST /links': 'editor',
};

/** What else an editor's request is looked at for: by what she sends it may reach what is not hers. */
const LOOKS: Readonly<
  Partial<Record<Name, (place: DeskPlace, asked: Asked, key: SubmissionKey) => Reaches | Promise<Reaches>>>
> = {
  'PUT /uploads/{key}': ofUpload,
  'POST /upload-addresses/{key}': (_, __, key) => ofMedia(key),
  // Where it can be looked into, it is when it is whole: `checkUpload`.
  'POST /uploads-in-pieces/{key}': ({ inPieces }, _, key) => (inPieces.whole === undefined ? ofMedia(key) : {}),
  'PATCH /uploads-in-pieces/{key}': ({ inPieces }, _, key) => (inPieces.whole === undefined ? ofMedia(key) : {}),
  'PUT /editorial/{key}': (_, { body }) => ofField(body, 'section', (section) => ({ sections: [section] })),
  'POST /moves/{key}': (_, { body }) => ofField(body, 'to', (to) => ({ keys: [to] })),
  'POST /restore-beside/{key}': ofVersion,
  // By what it is called, and what is in it, when it is fetched: `checkUpload`.
  'POST /links': (_, { body }) => ({ keys: [`${fieldsIn(body).folder ?? ''}/`] }),
};

/** Beside the key that is asked for. */
interface Reaches {
  readonly keys?: readonly string[];
  /** undefined for an article of no section. */
  readonly sections?: readonly (string | undefined)[];
  readonly articles?: readonly ArticleId[];
}

/** @throws Problem, with a sentence for who asked, where they may not */
export async function checkRights(
  place: DeskPlace,
  asked: Asked,
  route: Pick<Route, 'method' | 'path'>,
  key: SubmissionKey,
): Promise<void> {
  const { role, name = '' } = asked.who;
  const asks: Name = `${route.method} ${route.path}`;
  const least = LEAST[asks] ?? 'chief';
  if (role === 'none') throw new Problem('no-rights', { name });
  if (ROLES.indexOf(role) < ROLES.indexOf(least)) throw new Problem(TOO_LITTLE[least]);
  if (role !== 'editor' || least !== 'editor') return;
  if (route.path.endsWith('{key}')) await checkReach(place, asked.who, { keys: [key] });
  await checkReach(place, asked.who, (await LOOKS[asks]?.(place, asked, key)) ?? {});
}

/**
 * The same of an upload that is not in the request itself.
 * @throws Problem
 */
export async function checkUpload(
  place: DeskPlace,
  asked: Asked,
  key: SubmissionKey,
  bytes: Uint8Array,
): Promise<void> {
  if (asked.who.role !== 'editor') return;
  await checkReach(place, asked.who, { keys: [key] });
  await checkReach(place, asked.who, await ofUpload(place, { ...asked, body: bytes }, key));
}

/** @throws Problem for what is not hers */
async function checkReach(place: DeskPlace, { sections }: Editor, reaches: Reaches): Promise<void> {
  const isHers = (path: string) => sections.some((folder) => path.startsWith(`${folder}/`));
  const folders = sections.map((folder) => `${folder}/`).join(', ');
  for (const key of reaches.keys ?? []) if (!isHers(key)) throw new Problem('other-folder', { key, folders });
  const own = new Set(sections.map(sectionKey));
  for (const section of reaches.sections ?? [])
    if (section !== undefined && !own.has(sectionKey(section)))
      throw new Problem('other-section', { section, folders });
  for (const article of await place.store.articlesAt(reaches.articles ?? []))
    if (!isHers(article.key)) throw new Problem('other-article', { key: article.key, folders });
}

const TOO_LITTLE = {
  reader: 'may-not-see',
  editor: 'may-not-change',
  chief: 'chief-only',
} as const satisfies Readonly<Record<Exclude<Role, 'none'>, ProblemCode>>;

/** As its articles would be, by all that the file and what lies beside it say. */
async function ofUpload(place: DeskPlace, { body, signal }: Asked, key: SubmissionKey): Promise<Reaches> {
  const { articles, about } = await place.inspect(key, body, signal);
  return { sections: articles.map(({ section }) => section), articles: about };
}

/**
 * Nobody has its bytes yet: what is published as a medium or refused is in no section, and a text may be in any; so may those in an
 * archive.
 * @throws Problem for what is no medium by its name
 */
function ofMedia(key: SubmissionKey): Reaches {
  if (mediaTypeOf(key) !== undefined) return {};
  throw new Problem('text-unseen');
}

async function ofVersion(place: DeskPlace, { query }: Asked, key: SubmissionKey): Promise<Reaches> {
  const beside = sidecarKey(key);
  const bytes = beside && (await place.version(beside, query.get('id') ?? ''));
  const read = bytes && readSidecar(bytes);
  return read?.kind === 'sidecar' ? { sections: [read.says?.section] } : {};
}

/** Whatever else is wrong with it, the route says. */
function ofField(body: Uint8Array, name: string, reaches: (value: string) => Reaches): Reaches {
  const value = fieldsIn(body)[name];
  return typeof value === 'string' ? reaches(value) : {};
}

function fieldsIn(body: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const said: unknown = JSON.parse(new TextDecoder().decode(body));
    return typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
