import type { Rejection } from '../../article/types.ts';
import { reject } from '../rejection.ts';

/** An article takes 0.4 ms and 60 kB to read and normalize, and no file may take over 5 seconds and 512 MB. */
const MOST = 5_000;

/** Refuses a file of more articles than can be taken at once. */
export function tooManyArticles(count: number): Rejection | undefined {
  if (count <= MOST) return undefined;
  const counts = `${count.toLocaleString('en')} articles; at most ${MOST.toLocaleString('en')} are taken`;
  return reject('too-many-articles', `The file holds ${counts} at once. Divide it.`);
}
