import { createHash } from 'node:crypto';
import type { StoredArticle } from '../article/types.ts';
import { decodeArticle } from './codec.ts';
import { createLastAsked } from './last-asked.ts';

/**
 * Some 60 kB each of 8 kB of text, with what is written of them. A feed and the newest document of its archive show 150, one after the
 * other: where fewer are kept than are asked for in turn, none is found again, and each of these documents is written anew as a whole.
 */
const MOST = 256;
/** Of what is stored, a twentieth of what it takes: of articles of 100 kB some eighty are kept. */
const MOST_BYTES = 2_500_000;

const kept = createLastAsked<StoredArticle>({ bytes: MOST_BYTES, count: MOST });

/**
 * The article of these bytes, and the same object again while it is among those that were asked for last. Feeds share articles, and show
 * nearly all of them again after a change: what was made of one (`remembered`) is made once.
 * @throws when the bytes are not what `encodeArticle` gives.
 */
export function decodedArticle(bytes: Uint8Array): StoredArticle {
  const digest = createHash('sha256').update(bytes).digest('base64');
  const found = kept.get(digest);
  if (found !== undefined) return found;
  const article = decodeArticle(bytes);
  kept.keep(digest, article, bytes.length);
  return article;
}
