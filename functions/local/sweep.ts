import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { PublicPath } from '../../shared/article/public-path.ts';
import { DOCUMENT_KINDS } from '../../shared/feed/document-kinds.ts';
import { ALL } from '../../shared/feed/membership.ts';
import type { Cursor } from '../../shared/pipeline/query/cursor.ts';
import { createQuery } from '../../shared/pipeline/query/query.ts';
import { feedFiles } from '../../shared/publish/feed.ts';
import { documentPath } from '../../shared/publish/siblings.ts';
import { feedPagePath, pagePath } from '../../shared/site/feed-page-path.ts';
import type { Mill } from './mill.ts';

const A_PAGE = 500;
const FRONT_PAGE = pagePath(feedPagePath(ALL));
const MEDIA = /^\/media\/[0-9a-f]{32}\.\w+$/;
/** As paths are minted: what lies beside under another name is somebody's own. */
const PAGE = /^\/articles\/(?:[^/]+-)?[0-9a-hjkmnp-tv-z]{8}\/index\.html$/;

/**
 * Takes out of the public folder every page, document and media file that nothing in the store stands for: where the state was
 * lost, nobody else knows what it had brought out, and what an editor has taken back meanwhile would stay public for ever. Files
 * of any other kind are somebody else's.
 * @returns how many files it took out.
 */
export async function sweepPublic({ store, publicStore }: Mill, publicFolder: string): Promise<number> {
  const [pages, files] = [
    await pagesOf(store),
    new Set<string>((await store.feeds()).flatMap(({ id }) => feedFiles(id))),
  ];
  const found = filesBelow(publicFolder);
  const there = new Set<string>(found);
  /** A feed has all of its documents, and its page beside them; a lone `rss.xml` is somebody else's. */
  const isOfFeed = (path: string): boolean => {
    if (path === FRONT_PAGE) return true;
    const feed = path.slice(0, path.lastIndexOf('/') + 1);
    const isCalledSo = path === pagePath(feed as PublicPath) || DOCUMENT_KINDS.some(({ file }) => path === feed + file);
    return isCalledSo && DOCUMENT_KINDS.every(({ file }) => there.has(feed + file));
  };
  const isMeant = async (path: PublicPath): Promise<boolean> => {
    if (PAGE.test(path)) return pages.has(path);
    if (MEDIA.test(path)) return (await store.showing(path)) !== undefined;
    const document = documentPath(path);
    return !isOfFeed(document) || files.has(document);
  };
  let taken = 0;
  for (const path of found) {
    if (await isMeant(path)) continue;
    await publicStore.remove(path);
    taken++;
  }
  return taken;
}

function filesBelow(folder: string): readonly PublicPath[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry): PublicPath => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`);
}

async function pagesOf(store: Mill['store']): Promise<ReadonlySet<string>> {
  const query = createQuery(store);
  const pages = new Set<string>();
  let after: Cursor | undefined;
  do {
    const { items, next } = await query.articles({ state: 'published' }, { limit: A_PAGE, after });
    for (const { path } of items) if (path !== undefined) pages.add(pagePath(path));
    after = next;
  } while (after !== undefined);
  return pages;
}
