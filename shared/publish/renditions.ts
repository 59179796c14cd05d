import { isOut } from '../article/live.ts';
import type { Rendition, Renditions, RenditionType } from '../article/media/rendition.ts';
import {
  knownRenditions,
  possibleRenditions,
  RECIPE,
  renditionPath,
  renditionsOf,
  unrendered,
  type Wanted,
  withRenditions,
} from '../article/media/renditions.ts';
import type { PublicPath } from '../article/public-path.ts';
import type { ArticleId, HostedMedia, LiveArticle, StoredArticle } from '../article/types.ts';
import { digestOf } from '../media/pieces.ts';
import type { Rendered } from '../media/renditions/render.ts';
import { formerFilesOf, shownPathsOf } from '../pipeline/article-files.ts';
import { inParallel } from '../pipeline/parallel.ts';
import { articleCommit } from '../pipeline/plan.ts';
import { untilSettled } from '../pipeline/retry.ts';
import { articleLine } from '../pipeline/trace.ts';
import type { Versioned } from '../pipeline/types.ts';
import { cacheControlOf } from './cache-control.ts';
import type { PublishDeps } from './deps.ts';
import { cleanMedium, takeBackMedia } from './media.ts';

/**
 * Makes renditions of a picture.
 * @returns undefined where none can be made of it: it moves, is damaged, or takes too much.
 * @throws on a passing fault, to be tried again.
 */
export type Render = (picture: Uint8Array, wanted: readonly Wanted[]) => Promise<readonly Rendered[] | undefined>;

export interface RenditionDeps extends PublishDeps {
  readonly render: Render;
  /** Pictures of a call; an article that shows more is asked for again by its publication. @default all */
  readonly most?: number;
}

/** Looks at files that are there, to hide S3's latency. */
const AT_ONCE = 8;

/**
 * Makes the renditions of an article's pictures, when it has been out for a while, and has the store say so, by which its pages are
 * rendered again: nothing else of the article changes. The files are there before it is said. What is already there of the same
 * picture of another article is taken as it is. Of an article that is not out, or a picture that it does not show any more, whatever
 * lies there is taken out again: it may have been made at the moment when that was taken back.
 * @returns how many pictures were rendered.
 */
export async function makeRenditions(deps: RenditionDeps, id: ArticleId): Promise<number> {
  const made = new Map<PublicPath, Renditions>();
  let rendered = 0;
  await untilSettled(`renditions of ${id}`, async () => {
    const stored = await deps.store.article(id);
    if (stored === undefined) return 'none';
    const { value: article, version } = stored;
    const left = [...(article.formerFiles ?? []), ...(isOut(article) ? [] : shownPathsOf(article)), ...made.keys()];
    const shown = new Set<PublicPath>(isOut(article) ? shownPathsOf(article) : []);
    await takeBackMedia(deps, left.filter((path) => !shown.has(path)).flatMap(possibleRenditions));
    if (!isOut(article)) return 'none';
    for (const [path, left] of await lostRenditions(deps, article))
      made.set(path, (await renderAgain(deps, article, path)) ?? left);
    for (const picture of unrendered(article).slice(0, deps.most)) {
      if (made.has(picture.path)) continue;
      const there = await renditionsThere(deps, picture);
      if (there === undefined) rendered++;
      const files = there ?? (await render(deps, picture));
      // Another upload by now, whose own event brings the article up again.
      if (files !== undefined) made.set(picture.path, files);
    }
    const result = await record(deps, { value: article, version }, (known) => new Map([...known, ...made]));
    if (result !== 'conflict') deps.log.info('pictures rendered', { ...articleLine(article), rendered });
    return result;
  });
  return rendered;
}

/**
 * Where files of renditions that an article is said to have are not there, as in a folder that was emptied, or not whole: asks for them, and has the
 * article forget these, so that its page does not show them until they are made again. Those which are there stay with it.
 * @returns `forgotten` where the article is another one for it.
 */
export async function seeToLost(deps: PublishDeps, stored: Versioned<LiveArticle>): Promise<'forgotten' | 'kept'> {
  const { renditionRequests: requests, mayCommit } = deps;
  if (requests === undefined) return 'kept';
  const lost = await lostRenditions(deps, stored.value);
  if (lost.size === 0) return 'kept';
  await requests.want(stored.value.id);
  if (!mayCommit) return 'kept';
  await record(deps, stored, (known) => new Map([...known, ...lost]));
  return 'forgotten';
}

/** Lost where nobody could have the article forget it, or between a look of who took it back for another article and the commit of this one. */
async function renderAgain(
  deps: RenditionDeps,
  { media }: LiveArticle,
  path: PublicPath,
): Promise<Renditions | undefined> {
  const picture = media.find((medium): medium is HostedMedia => medium.path === path);
  return picture && render(deps, picture);
}

/** @returns of the pictures of which files are lost, by their paths, what is left. */
async function lostRenditions(deps: PublishDeps, article: LiveArticle): Promise<ReadonlyMap<PublicPath, Renditions>> {
  const looked = await inParallel([...knownRenditions(article)], 1, async ([path, known]) => {
    const files = await filesThere(deps, path, known);
    const left: Renditions = { ...known, files, isIncomplete: true };
    return files.length === known.files.length ? [] : [[path, left] as const];
  });
  return new Map(looked.flat());
}

/** @returns those which lie there whole. A file that was cut off, or written over, is as good as none. */
async function filesThere(
  { publicStore }: PublishDeps,
  path: PublicPath,
  renditions: Renditions,
): Promise<readonly Rendition[]> {
  const looked = await inParallel(renditions.files, AT_ONCE, async (file) => {
    const state = await publicStore.head(renditionPath(path, file, renditions.recipe));
    // What somebody else put into a bucket has no digest.
    const isWhole = state !== undefined && state.digest !== '' && (state.size ?? file.bytes) === file.bytes;
    return isWhole ? [file] : [];
  });
  return looked.flat();
}

/** @returns what another article has of the same picture, if all of it lies there. */
async function renditionsThere(deps: PublishDeps, picture: HostedMedia): Promise<Renditions | undefined> {
  const [first] = renditionsOf(picture);
  const other = first && (await deps.store.showing(renditionPath(picture.path, first, RECIPE)));
  const there = other && knownRenditions(other).get(picture.path);
  if (there?.recipe !== RECIPE || there.isIncomplete) return undefined;
  return (await filesThere(deps, picture.path, there)).length === there.files.length ? there : undefined;
}

/** @returns what there is then: none of a picture of which none can be made; undefined where its upload is another by now. */
async function render(deps: RenditionDeps, picture: HostedMedia): Promise<Renditions | undefined> {
  const { publicStore, log } = deps;
  const { key, within, path, type } = picture;
  const clean = await cleanMedium(deps, { key, within, path, type });
  if (clean === undefined) return undefined;
  const rendered = await deps.render(clean.bytes, renditionsOf(picture));
  if (rendered === undefined) log.warn('picture shown in its own size alone', { path });
  const files: Rendition[] = [];
  for (const { bytes, ...made } of smaller(rendered ?? [], picture, clean.bytes.length)) {
    const at = renditionPath(path, made, RECIPE);
    const digest = digestOf([bytes]);
    const file = { path: at, bytes, contentType: made.type, cacheControl: cacheControlOf(at), digest };
    await untilSettled(`rendition ${at}`, async () => {
      const before = await publicStore.head(at);
      return before?.digest === digest ? 'unchanged' : publicStore.put(file, before?.etag);
    });
    files.push({ ...made, bytes: bytes.length });
  }
  return { recipe: RECIPE, files };
}

/**
 * @param most bytes of the picture itself
 * @returns what is worth having. Of a drawing of few colours a narrower one may take more than all of it; and another format of which the
 *   widest does goes as a whole, since browsers look no further than the first format that they know.
 */
function smaller(rendered: readonly Rendered[], { type: own }: HostedMedia, most: number): readonly Rendered[] {
  const others = Map.groupBy(rendered, ({ type }) => type);
  const isWorth = (type: RenditionType) => type === own || (others.get(type)?.at(-1)?.bytes.length ?? 0) < most;
  return rendered.filter(({ type, bytes }) => bytes.length < most && isWorth(type));
}

/** Has the store say which renditions an article has; as of a release, by a commit with its upload's record. `conflict` where it has changed since it was read. */
async function record(
  { store }: Pick<PublishDeps, 'store'>,
  stored: Versioned<LiveArticle>,
  change: (known: ReadonlyMap<PublicPath, Renditions>) => ReadonlyMap<PublicPath, Renditions>,
): Promise<'written' | 'unchanged' | 'conflict'> {
  const { formerFiles: _, ...rest } = stored.value;
  const upload = await store.upload(rest.key);
  const media = withRenditions(rest.media, change(knownRenditions(rest)));
  const formerFiles = formerFilesOf(stored.value, { ...rest, media });
  const value: StoredArticle = { ...rest, media, ...(formerFiles.length === 0 ? {} : { formerFiles }) };
  const article = articleCommit(stored, value);
  if (upload === undefined || article === undefined) return 'unchanged';
  const result = await store.commit({ upload, uploadBefore: upload.value, article });
  return result === 'committed' ? 'written' : 'conflict';
}
