import { reject } from '../../article/rejection.ts';
import type { Rejection } from '../../article/types.ts';

/** An article takes 0.4 ms and 60 kB to read and normalize, and no file may take over 5 seconds and 512 MB. */
const MOST = 5_000;

/**
 * Characters of HTML of all articles of a file. Files of 10 MB come to no more than 12; an address of 2,000 characters at the
 * top of one, in the place of every relative one below, to 450.
 */
const LONGEST = 40_000_000;

/** @returns those articles; or a rejection, before all are made, when their texts are longer than can be held at once. */
export function notTooLong<Item>(articles: Iterable<Item>, htmlOf: (article: Item) => string): Item[] | Rejection {
  const taken: Item[] = [];
  let length = 0;
  for (const article of articles) {
    length += htmlOf(article).length;
    if (length > LONGEST) return TOO_LONG;
    taken.push(article);
  }
  return taken;
}

const TOO_LONG = reject({ code: 'file-too-long' });

/** Refuses a file of more articles than can be taken at once. */
export function tooManyArticles(count: number): Rejection | undefined {
  return count <= MOST ? undefined : reject({ code: 'too-many-articles', detail: { articles: count, most: MOST } });
}
