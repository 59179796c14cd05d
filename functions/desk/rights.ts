import { folderOf } from '../../shared/article/keys.ts';
import { mayHoldMedia } from '../../shared/article/media/media-type.ts';
import { sidecarKey } from '../../shared/article/sidecar.ts';
import type { SubmissionKey } from '../../shared/article/types.ts';
import { readSidecar } from '../../shared/formats/sidecar/sidecar.ts';
import { sectionKey } from '../../shared/pipeline/query/lists.ts';
import { ROLES, type Role } from './editor.ts';
import type { Asked } from './exchange.ts';
import type { DeskPlace } from './place.ts';
import { Problem } from './problem.ts';
import type { Route } from './route.ts';

type Name = `${Route['method']} ${Route['path']}`;

/**
 * Who may ask for what, at the least: the only place that says so. What is not named here is for the chief alone, so that a new route is
 * open to nobody before somebody has thought of it. Of a route with a key, an editor may ask for those below her folders.
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
  'POST /previews/{key}': 'editor',
  'GET /editorial/{key}': 'editor',
  'PUT /editorial/{key}': 'editor',
  'PUT /keep-back/{key}': 'editor',
  'DELETE /keep-back/{key}': 'editor',
  'POST /moves/{key}': 'editor',
  'GET /versions/{key}': 'editor',
  'GET /version-bytes/{key}': 'editor',
  'POST /restore-beside/{key}': 'editor',
};

/** What else an editor's request is looked at for: what she sends may say another section than her own. */
const LOOKS: Readonly<
  Partial<Record<Name, (place: DeskPlace, asked: Asked, key: SubmissionKey) => Promise<Sections>>>
> = {
  'PUT /uploads/{key}': sectionsOfUpload,
  'POST /upload-addresses/{key}': async (_, __, key) => ofMedia(key),
  'PUT /editorial/{key}': async (_, { body }) => sectionSaid(body),
  'POST /moves/{key}': async (_, { body }) => folderMeant(body),
  'POST /restore-beside/{key}': sectionOfVersion,
};
type Sections = readonly (string | undefined)[];

/** @throws Problem, with a sentence for who asked, where they may not */
export async function checkRights(
  place: DeskPlace,
  asked: Asked,
  route: Pick<Route, 'method' | 'path'>,
  key: SubmissionKey,
): Promise<void> {
  const { role, sections, name = '' } = asked.who;
  const asks: Name = `${route.method} ${route.path}`;
  const least = LEAST[asks] ?? 'chief';
  if (role === 'none')
    throw new Problem(403, `"${name}" is signed in and may do nothing at this desk. Ask whoever runs it for a group.`);
  if (ROLES.indexOf(role) < ROLES.indexOf(least)) throw new Problem(403, TOO_LITTLE[least]);
  if (role !== 'editor' || least !== 'editor') return;
  if (!sections.some((folder) => key.startsWith(`${folder}/`)))
    throw new Problem(403, `"${key}" does not lie in a folder of yours: ${listOf(sections)}.`);
  const own = new Set(sections.map(sectionKey));
  for (const section of (await LOOKS[asks]?.(place, asked, key)) ?? [])
    if (section !== undefined && !own.has(sectionKey(section)))
      throw new Problem(403, `It would be in the section "${section}"; yours: ${listOf(sections)}.`);
}

const TOO_LITTLE: Readonly<Record<Exclude<Role, 'none'>, string>> = {
  reader: 'You may not see this.',
  editor: 'You may see what became of uploads, and change none.',
  chief: 'That is for the chief alone.',
};

function listOf(folders: readonly string[]): string {
  return folders.map((folder) => `${folder}/`).join(', ');
}

/** As its articles would be, by all that the file and what lies beside it say. */
async function sectionsOfUpload(place: DeskPlace, { body, signal }: Asked, key: SubmissionKey): Promise<Sections> {
  const { articles } = await place.inspect(key, body, signal);
  return articles.map(({ section }) => section);
}

/** Nobody has its bytes yet: a picture is in no section, a text may be in any. @throws Problem for what is no medium */
function ofMedia(key: SubmissionKey): Sections {
  if (mayHoldMedia(key)) return [];
  throw new Problem(403, 'A text of that size is not looked at before it is taken: it is for the chief alone.');
}

/** Where it is to go is a folder of hers too; '' stands for none. */
function folderMeant(body: Uint8Array): Sections {
  const { to } = fieldsIn(body);
  return typeof to === 'string' ? [folderOf(to as SubmissionKey)] : [];
}

async function sectionOfVersion(place: DeskPlace, { query }: Asked, key: SubmissionKey): Promise<Sections> {
  const beside = sidecarKey(key);
  const bytes = beside && (await place.version(beside, query.get('id') ?? ''));
  const read = bytes && readSidecar(bytes);
  return read?.kind === 'sidecar' ? [read.says?.section] : [];
}

/** Whatever else is wrong with it, the route says. */
function sectionSaid(body: Uint8Array): Sections {
  const { section } = fieldsIn(body);
  return typeof section === 'string' ? [section] : [];
}

function fieldsIn(body: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const said: unknown = JSON.parse(new TextDecoder().decode(body));
    return typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
