import { createHash } from 'node:crypto';
import type { StoredArticle } from '../article/types.ts';
import { decodeArticle } from './codec.ts';

/** Some 60 kB each of 8 kB of text, with what is written of them; the windows of an article's feeds hold fewer. */
const MOST = 128;

const kept = new Map<string, StoredArticle>();

/**
 * The article of these bytes, and the same object again while it is among those that were asked for last. Feeds share articles, and show
 * nearly all of them again after a change: what was made of one (`remembered`) is made once.
 * @throws when the bytes are not what `encodeArticle` gives.
 */
export function decodedArticle(bytes: Uint8Array): StoredArticle {
  const digest = createHash('sha256').update(bytes).digest('base64');
  const article = kept.get(digest) ?? decodeArticle(bytes);
  kept.delete(digest);
  kept.set(digest, article);
  if (kept.size > MOST) kept.delete(kept.keys().next().value ?? '');
  return article;
}
