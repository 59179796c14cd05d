import { createHash } from 'node:crypto';
import type { PublicPath } from '../../shared/article/public-path.ts';
import type { PublicFile } from '../../shared/pipeline/ports.ts';
import { CONTENT_ENCODINGS, documentPath, encodingOf, siblingOf } from '../../shared/publish/siblings.ts';
import { DELETION_DAYS, tokensIn } from './newsroom.ts';

/**
 * Somebody who polls every public file all along: what is public changes by writes alone, so he looks at each. Of each file by itself
 * he is promised that
 *
 * - it is whole: the bytes of its digest, encoded or not;
 * - it holds no id twice;
 * - it tells nothing of an upload before its instant by any clock (5 s), nor ever of a draft, nor of what is kept
 *   back from beside it since before it came;
 * - of one article's versions from one upload it never shows an earlier one after a later one;
 * - the instant of a feed's last change never goes back, but in its archive, where it is that of what is in it;
 * - a feed of a name says that it is gone no earlier than it has told of its last deletion for as long as it is to (10 s);
 * - beside the document of a feed that every configuration so far has known lie its encoded siblings.
 *
 * Not promised: that two files change at once. Siblings change before their document, and so may be the newer ones.
 */
export interface Reader {
  saw(path: PublicPath, file: PublicFile | undefined): void;
  readonly complaints: readonly string[];
  /** Where pages of articles have ever been. */
  readonly pages: ReadonlySet<PublicPath>;
  /** Ids that a document has ever shown. */
  shown(path: PublicPath): ReadonlySet<string>;
  /** Since when a feed's document shows none, in milliseconds since 1970; never where it shows some, or was not seen to show none. */
  emptySince(path: PublicPath): number;
}

const CLOCKS_DIFFER_MS = 5_000;
/** Of a document that is not empty. */
const SHOWS_SOME = Number.POSITIVE_INFINITY;
const TOLD_MS = DELETION_DAYS * 86_400_000;

export function createReader(world: {
  readonly now: () => number;
  readonly files: () => ReadonlyMap<PublicPath, PublicFile>;
  readonly decode: (file: PublicFile) => Uint8Array;
  /** When readers may see this version of a story, in milliseconds since 1970. */
  readonly earliest: (story: string, version: number) => number;
  /** Whether no configuration has taken the feed of this file down. */
  readonly isLasting: (path: PublicPath) => boolean;
  /** Whether a story has lain elsewhere: until its removal is heard of there, it is in two uploads. */
  readonly isMoved: (story: string) => boolean;
}): Reader {
  const complaints: string[] = [];
  const newest = new Map<string, number>();
  const changed = new Map<PublicPath, string>();
  const shown = new Map<PublicPath, Set<string>>();
  const pages = new Set<PublicPath>();
  const empty = new Map<PublicPath, number>();
  /** By the digest of a file, which its siblings have too. */
  const told = new Map<string, ReturnType<typeof tokensIn>>();
  const toldBy = (text: string, digest: string) => {
    const tokens = told.get(digest) ?? tokensIn(text);
    told.set(digest, tokens);
    return tokens;
  };
  const lookAtText = (path: PublicPath, text: string, digest: string) => {
    const complain = (what: string) => complaints.push(`${path} ${what}`);
    if (isLeftBehind(path, text) === false) pages.add(path);
    const ids = idsIn(path, text);
    if (isFeedGone(path, text)) {
      const since = empty.get(path) ?? 0;
      if (since + TOLD_MS > world.now() + 2 * CLOCKS_DIFFER_MS)
        complain('says that it is gone, and was empty for too short');
      // Atom's feed has an id of its own.
    } else if (ids.length > (documentPath(path).endsWith('/atom.xml') ? 1 : 0)) empty.set(path, SHOWS_SOME);
    else empty.set(path, Math.min(empty.get(path) ?? SHOWS_SOME, world.now()));
    if (new Set(ids).size < ids.length) complain('held an id twice');
    const before = shown.get(path) ?? new Set();
    shown.set(path, before);
    for (const id of ids) before.add(id);
    for (const { story, version } of toldBy(text, digest)) {
      if (world.earliest(story, version) > world.now() + CLOCKS_DIFFER_MS)
        complain(`told of version ${version} of ${story}, which nobody may see yet`);
      const name = `${path} ${story}`;
      const last = newest.get(name) ?? 0;
      if (version < last && !world.isMoved(story))
        complain(`showed version ${version} of ${story} after version ${last}`);
      newest.set(name, Math.max(version, last));
    }
    const updated = /<updated>([^<]*)<\/updated>/.exec(text)?.[1];
    if (updated === undefined || !documentPath(path).endsWith('.xml') || path.includes('/archive/')) return;
    const last = changed.get(path) ?? '';
    if (updated < last) complain(`changed at ${updated}, after ${last}`);
    changed.set(path, updated);
  };
  return {
    complaints,
    pages,
    shown: (path) => shown.get(path) ?? new Set(),
    emptySince: (path) => empty.get(path) ?? SHOWS_SOME,
    saw(path, file) {
      const files = world.files();
      if (file === undefined) {
        empty.delete(path);
        if (world.isLasting(path) && encodingOf(path) !== undefined && files.has(documentPath(path) as PublicPath))
          complaints.push(`${path} was removed, and its document was not`);
        return;
      }
      const bytes = world.decode(file);
      if (!path.startsWith('/media/') && createHash('sha256').update(bytes).digest('hex') !== file.digest)
        complaints.push(`${path} is not what its digest says`);
      if (
        /\.(?:xml|json)$/.test(path) &&
        world.isLasting(path) &&
        CONTENT_ENCODINGS.some((encoding) => !files.has(siblingOf(path, encoding)))
      )
        complaints.push(`${path} has no sibling`);
      if (!path.startsWith('/media/')) lookAtText(path, Buffer.from(bytes).toString(), file.digest);
    },
  };
}

const GONE = '<!DOCTYPE html>\n<!-- 410 -->\n';

/** @returns undefined for what is no page of an article. */
export function isLeftBehind(path: PublicPath, text: string): boolean | undefined {
  return /^\/articles\/[^/]+\/index\.html$/.test(path) ? text.startsWith(GONE) : undefined;
}

/** Whether it stands where a feed's document was, and says that there is no such feed any more. */
export function isFeedGone(path: PublicPath, text: string): boolean {
  return /\/(?:rss\.xml|atom\.xml|feed\.json)$/.test(documentPath(path)) && text.startsWith(GONE);
}

function idsIn(path: PublicPath, text: string): readonly string[] {
  if (isFeedGone(path, text)) return [];
  const document = documentPath(path);
  if (document.endsWith('/rss.xml')) return all(text, /<guid[^>]*>([^<]*)</g);
  if (document.endsWith('/atom.xml')) return all(text, /<id>([^<]*)</g);
  if (document.endsWith('/feed.json')) return JSON.parse(text).items.map(({ id }: { id: string }) => id);
  return [];
}

function all(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}
