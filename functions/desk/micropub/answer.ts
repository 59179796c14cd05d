import { createHash } from 'node:crypto';
import { mayHoldMedia } from '../../../shared/article/media/media-type.ts';
import { foldKey, slugOf } from '../../../shared/article/slug.ts';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import { unreadable } from '../../../shared/formats/sidecar/sidecar.ts';
import { editorialText, sidecarText } from '../../../shared/formats/sidecar/write.ts';
import { reasonAgainstKey } from '../../../shared/pipeline/compose/key-rules.ts';
import { uploadAt } from '../../../shared/pipeline/query/upload-at.ts';
import { noteText } from '../../../shared/receipt/worded.ts';
import { digestOf } from '../digest.ts';
import { type Answered, type Asked, json } from '../exchange.ts';
import type { Scope } from '../grants.ts';
import type { ChangeOfText, DeskPlace } from '../place.ts';
import { Problem } from '../problem.ts';
import { checkRights } from '../rights.ts';
import type { Route } from '../route.ts';
import { keyBeside } from '../routes/beside.ts';
import { faultAnswer, MicropubFault } from './fault.ts';
import { changed, named, type Post, postIn, postText } from './post.ts';
import { type Changes, formOf, type MicropubRequest, type Properties, readRequest, type SentFile } from './request.ts';

/** The app that asks. */
export interface App {
  /** Where the desk is asked: ends in `/desk/`. */
  readonly desk: string;
  /** What its token is good for. @default everything that whoever has it may */
  readonly scope?: readonly Scope[];
}

interface Micropub extends App {
  readonly place: DeskPlace;
  readonly asked: Asked;
}

/** Milliseconds that an app waits for its post to be out, whose address is then the answer. */
const PATIENCE_MS = 4_000;
const LOOK_EACH_MS = 100;

/**
 * Answers an app that speaks Micropub (W3C Recommendation of 23 May 2017): a post is a file of the inbox, and what is changed of it is
 * another version of that file, or lies beside it. Whoever calls it has made sure who asks.
 * @param asked its path is what is behind `/desk/micropub`
 * @throws what is nobody's mistake
 */
export async function answerMicropub(place: DeskPlace, asked: Asked, app: App): Promise<Answered> {
  const micropub = { ...app, place, asked };
  try {
    if (asked.path === '/media') return await takeMedia(micropub);
    if (asked.path !== '') throw invalid('There is nothing at this address.');
    if (asked.method === 'GET') return await answerQuery(micropub, asked.query);
    if (asked.method !== 'POST') throw invalid('Ask by GET or POST.');
    return await act(micropub, await readRequest(asked), asked.signal);
  } catch (error) {
    if (error instanceof MicropubFault) return faultAnswer(error);
    if (error instanceof Problem) return faultAnswer(faultOf(error));
    throw error;
  }
}

function faultOf({ status, message }: Problem): MicropubFault {
  return new MicropubFault(status === 403 ? 'forbidden' : 'invalid_request', message);
}

/** @throws MicropubFault where the token is good for none of these */
function checkScope({ scope }: Micropub, ...any: readonly Scope[]): void {
  if (scope !== undefined && !any.some((one) => scope.includes(one)))
    throw new MicropubFault('insufficient_scope', `This token is not good for that: it wants the scope "${any[0]}".`);
}

/**
 * By the table of the desk itself.
 * @param body what would be written
 * @throws Problem where whoever has the token may not
 */
function checkMay(
  { place, asked }: Micropub,
  [method, path]: readonly [Route['method'], Route['path']],
  key: SubmissionKey,
  body: Uint8Array = new Uint8Array(),
): Promise<void> {
  return checkRights(place, { ...asked, body }, { method, path }, key);
}

const READ = ['GET', '/uploads/{key}'] as const;
const WRITE = ['PUT', '/uploads/{key}'] as const;

function act(micropub: Micropub, request: MicropubRequest, signal: AbortSignal): Promise<Answered> {
  checkScope(micropub, request.action === 'undelete' ? 'delete' : request.action);
  switch (request.action) {
    case 'create':
      return create(micropub, request, signal);
    case 'update':
      return update(micropub, request.url, request.changes);
    case 'delete':
      return keepBack(micropub, request.url, { how: 'withdrawn' });
    case 'undelete':
      return keepBack(micropub, request.url, undefined);
  }
}

async function create(
  micropub: Micropub,
  { properties, files }: { readonly properties: Properties; readonly files: readonly SentFile[] },
  signal: AbortSignal,
): Promise<Answered> {
  const { place } = micropub;
  const all = named(properties);
  // Of a post that is refused, no picture stays either.
  const home = homeOf(micropub);
  const sent = files.filter(({ bytes }) => bytes.length > 0).map((file) => ({ file, key: mediaKey(home, file) }));
  for (const { file, key } of sent) all[file.property] = [...(all[file.property] ?? []), mediaAddress(micropub, key)];
  const bytes = Buffer.from(postText(all, (url) => pictureAt(micropub, home, url)));
  const name = home + slugFor(all, bytes.toString());
  for (let count = 1; count <= MOST_OF_A_NAME; count++) {
    const key = `${name}${count === 1 ? '' : `-${count}`}.md` as SubmissionKey;
    if (count === 1) await checkMay(micropub, WRITE, key, bytes);
    if ((await place.read(key)) !== undefined) continue;
    if (count === 1) await checkPost(place, key, bytes, signal);
    for (const { file, key: media } of sent) await writeMedia(micropub, media, file.bytes);
    if (await place.write(key, bytes, undefined)) return made(micropub, key, signal);
  }
  throw invalid('Too many posts have that name. Give it another by mp-slug.');
}

const MOST_OF_A_NAME = 100;

/** Where an app's posts lie, with its `/`: an editor of sections has the first of hers, everybody else the inbox itself. */
function homeOf({ asked: { who } }: Micropub): string {
  const [section] = who.sections;
  return who.role === 'editor' && section !== undefined ? `${section}/` : '';
}

/** @throws MicropubFault where nothing would come of it: whoever wrote it is told at once */
async function checkPost(place: DeskPlace, key: SubmissionKey, bytes: Uint8Array, signal: AbortSignal): Promise<void> {
  if (bytes.length > place.config.limits.uploadBytes) throw invalid('That is more than any post may have.');
  const { receipt } = await place.inspect(key, bytes, signal);
  if (receipt.status === 'rejected') throw invalid(receipt.reasons.map((reason) => noteText(reason)).join(' '));
}

function slugFor(properties: Properties, text: string): string {
  const [asked] = properties['mp-slug'] ?? [];
  const [name] = properties.name ?? [];
  const from = [asked, name].find((one) => typeof one === 'string' && one.trim() !== '');
  return slugOf(typeof from === 'string' ? from : (/^title: (.*)$/m.exec(text)?.[1] ?? 'note'));
}

/** 201 with where it is, or 202 with where it is told of what becomes of it (section 3.3, "Response"). */
async function made(micropub: Micropub, key: SubmissionKey, signal: AbortSignal): Promise<Answered> {
  const { place, desk } = micropub;
  const until = Date.now() + PATIENCE_MS;
  do {
    const receipt = await place.receipt(key);
    const [article] = receipt?.articles ?? [];
    if (receipt?.status === 'published' && article?.path !== undefined)
      return { status: 201, headers: { Location: article.url }, body: '' };
    if (receipt !== undefined) break;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EACH_MS));
  } while (Date.now() < until && !signal.aborted);
  return { status: 202, headers: { Location: postAddress(desk, key) }, body: '' };
}

/** Of a post that has no page, or none yet: the desk shows it there. */
function postAddress(desk: string, key: SubmissionKey): string {
  return `${desk}posts/${encodeURIComponent(key)}`;
}

/** @throws MicropubFault for what is the address of no post */
async function keyOf({ place, desk }: Micropub, url: string): Promise<SubmissionKey> {
  const here = `${desk}posts/`;
  const key = url.startsWith(here)
    ? decoded(url.slice(here.length))
    : await uploadAt(place.store, place.config.site.feedsUrl, url);
  if (key === undefined || reasonAgainstKey(key) !== undefined)
    throw invalid('There is no post at that address, or none yet: it may have to be read first.');
  return key;
}

function decoded(part: string): SubmissionKey | undefined {
  try {
    return decodeURIComponent(part) as SubmissionKey;
  } catch {
    return undefined;
  }
}

/** What is Markdown gets another version; of any other file what can be said beside it is said there. */
async function update(micropub: Micropub, url: string, changes: Changes): Promise<Answered> {
  const { place } = micropub;
  const key = await keyOf(micropub, url);
  await checkMay(micropub, READ, key);
  const before = await place.read(key);
  if (before === undefined) throw invalid('Its file does not lie in the inbox any more.');
  if (!isMarkdown(key)) return updateBeside(micropub, key, changes);
  const post = readPost(micropub, key, before);
  const named = (address: string) => pictureAt(micropub, folderOf(key), address);
  const text = Buffer.from(postText(changed(post.properties, changes), named, post));
  await checkMay(micropub, WRITE, key, text);
  if (!(await place.write(key, text, digestOf(before))))
    throw invalid('Somebody else has changed it meanwhile. Try again.');
  return NO_CONTENT;
}

const BESIDE: Readonly<Record<string, string>> = {
  name: 'title',
  summary: 'summary',
  category: 'tags',
  published: 'published',
};

async function updateBeside(micropub: Micropub, key: SubmissionKey, changes: Changes): Promise<Answered> {
  const { place } = micropub;
  await checkMay(micropub, ['PUT', '/editorial/{key}'], key);
  const { replace, add, remove } = changes;
  const removed = Array.isArray(remove) ? (remove as readonly string[]) : Object.keys(remove);
  const unable = [
    ...Object.keys(add),
    ...removed,
    ...Object.keys(replace).filter((name) => !Object.hasOwn(BESIDE, name)),
  ];
  if (unable.length > 0)
    throw invalid(
      `Its file is no Markdown: only ${Object.keys(BESIDE).join(', ')} can be replaced of it, not ${unable[0]}.`,
    );
  const fields = Object.entries(replace).map(([name, values]) => {
    const texts = values.filter((value) => typeof value === 'string');
    return [BESIDE[name], name === 'category' ? texts : texts[0]] as const;
  });
  return sayBeside(place, key, (text) => editorialText(text, Object.fromEntries(fields)));
}

async function keepBack(micropub: Micropub, url: string, how: { how: 'withdrawn' } | undefined): Promise<Answered> {
  const { place } = micropub;
  const key = await keyOf(micropub, url);
  await checkMay(micropub, [how === undefined ? 'DELETE' : 'PUT', '/keep-back/{key}'], key);
  if ((await place.read(key)) === undefined) throw invalid('Its file does not lie in the inbox any more.');
  return sayBeside(place, key, (text) => sidecarText(text, how));
}

async function sayBeside(place: DeskPlace, key: SubmissionKey, change: ChangeOfText): Promise<Answered> {
  await place.changeBeside(keyBeside(key), (text) => {
    if (unreadable(text) !== undefined) throw invalid('What lies beside its file cannot be read: mend it at the desk.');
    return change(text);
  });
  return NO_CONTENT;
}

const NO_CONTENT: Answered = { status: 204, headers: {}, body: '' };

async function answerQuery(micropub: Micropub, query: URLSearchParams): Promise<Answered> {
  switch (query.get('q')) {
    case 'config':
      return json(200, {
        'media-endpoint': `${micropub.desk}micropub/media`,
        'syndicate-to': [],
        q: ['config', 'source', 'syndicate-to', 'category'],
      });
    case 'syndicate-to':
      return json(200, { 'syndicate-to': [] });
    case 'source':
      return source(micropub, query);
    case 'category':
      return categories(micropub, query.get('filter') ?? '');
    default:
      throw invalid('q is config, source, syndicate-to or category.');
  }
}

const LATEST = 100;

/** Tags of what is out, those of most articles first (indieweb.org/Micropub-extensions, "Query for Category/Tag List"). */
async function categories(micropub: Micropub, filter: string): Promise<Answered> {
  const { place } = micropub;
  await checkMay(micropub, ['GET', '/articles'], '' as SubmissionKey);
  const { items } = await place.query.articles({ state: 'published' }, { limit: LATEST });
  const tags = items.flatMap((article) => (article.state === 'withdrawn' ? [] : article.tags));
  const wanted = foldKey(filter);
  const found = [...Map.groupBy(tags, foldKey)]
    .filter(([tag]) => tag.includes(wanted))
    .sort(([, a], [, b]) => b.length - a.length);
  return json(200, { categories: found.map(([, [tag]]) => tag) });
}

/** Section 3.7.2: all that it has, with its type, or the properties that are asked for. */
async function source(micropub: Micropub, query: URLSearchParams): Promise<Answered> {
  const key = await keyOf(micropub, query.get('url') ?? '');
  await checkMay(micropub, READ, key);
  const bytes = await micropub.place.read(key);
  if (bytes === undefined || !isMarkdown(key))
    throw invalid('Only of what lies in the inbox as Markdown there is a source.');
  const { properties } = readPost(micropub, key, bytes);
  const wanted = [...query.getAll('properties[]'), ...query.getAll('properties')];
  if (wanted.length === 0) return json(200, { type: ['h-entry'], properties });
  const chosen = Object.entries(properties).filter(([name]) => wanted.includes(name));
  return json(200, { properties: Object.fromEntries(chosen) });
}

function isMarkdown(key: SubmissionKey): boolean {
  return /\.(?:md|markdown)$/i.test(key);
}

function readPost(micropub: Micropub, key: SubmissionKey, bytes: Uint8Array): Post {
  const addressOf = (picture: string) => {
    const there = new URL(picture, `${ROOT}${encodeURI(folderOf(key))}`);
    if (there.protocol !== 'inbox:') return picture;
    return mediaAddress(micropub, (decoded(there.pathname.slice(1)) ?? picture) as SubmissionKey);
  };
  return postIn(new TextDecoder().decode(bytes).replaceAll('\r\n', '\n'), addressOf);
}

/** With its `/`; '' of what lies in none. */
function folderOf(key: SubmissionKey): string {
  return key.slice(0, key.lastIndexOf('/') + 1);
}

/** Stands for the inbox while names in it are put together. */
const ROOT = 'inbox://-/';

/** Where pictures of posts lie, below the folder of these: each by its bytes, so that one that is sent twice lies there once. */
const MEDIA_FOLDER = 'media/';

async function takeMedia(micropub: Micropub): Promise<Answered> {
  const { asked } = micropub;
  if (asked.method !== 'POST') throw invalid('Send a file by POST.');
  checkScope(micropub, 'media', 'create');
  const type = asked.headers['content-type'] ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) throw invalid('Send the file as multipart/form-data.');
  const file = (await formOf(asked, type)).files.find(({ property }) => property === 'file');
  if (file === undefined) throw invalid('The form has no part "file".');
  const key = mediaKey(homeOf(micropub), file);
  await writeMedia(micropub, key, file.bytes);
  return { status: 201, headers: { Location: mediaAddress(micropub, key) }, body: '' };
}

/** @throws MicropubFault where it is no picture, sound or film by its name */
function mediaKey(home: string, { name, type, bytes }: SentFile): SubmissionKey {
  const ending = /\.([a-z\d]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? /^\w+\/(\w{1,5})$/.exec(type)?.[1] ?? '';
  const stem = foldKey(name.replace(/\.[^.]*$/, ''))
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 40);
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const key = `${home}${MEDIA_FOLDER}${stem === '' ? 'file' : stem}-${digest}.${ending}` as SubmissionKey;
  if (!mayHoldMedia(key)) throw invalid(`"${name.slice(0, 50)}" is no picture, sound or film that is taken here.`);
  return key;
}

async function writeMedia(micropub: Micropub, key: SubmissionKey, bytes: Uint8Array): Promise<void> {
  const { place } = micropub;
  if (bytes.length > place.config.limits.mediaBytes) throw invalid('That is more than any picture or film may have.');
  await checkMay(micropub, WRITE, key, bytes);
  // Where that name is taken, it is by the same bytes.
  await place.write(key, bytes, undefined);
}

function mediaAddress({ desk }: Micropub, key: SubmissionKey): string {
  return `${desk}api/uploads/${encodeURIComponent(key)}`;
}

/** As a post in that folder names it. */
function pictureAt({ desk }: Micropub, folder: string, url: string): string {
  const here = `${desk}api/uploads/`;
  const key = url.startsWith(here) ? decoded(url.slice(here.length)) : undefined;
  if (key === undefined) return url;
  return key.startsWith(folder) ? key.slice(folder.length) : '../'.repeat(folder.split('/').length - 1) + key;
}

function invalid(description: string): MicropubFault {
  return new MicropubFault('invalid_request', description);
}
