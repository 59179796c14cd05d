import { tally } from '../../article/dropped.ts';
import type { Dropped } from '../../article/types.ts';

export interface WithoutMarks {
  readonly text: string;
  /** Whether it is of the block editor, which WordPress 5 brought and whose posts have their paragraphs. */
  readonly hasBlocks: boolean;
  readonly dropped: readonly Dropped[];
}

const BLOCK = /^\s+\/?wp:/;
const DYNAMIC_BLOCK = /^\s+wp:([a-z][\w/-]{0,100})\s[\s\S]*\/$/;
/** They part what stands before and after them. */
const PARTING = /^\s*(?:more\b|nextpage\s*$)/;

/**
 * Takes the comments out of a post, by which WordPress marks blocks, the end of a teaser, and pages. A block that is nothing but its
 * mark (a list of the latest posts, a reusable block) is made when the page is shown and cannot be told from the post.
 */
export function withoutMarks(post: string): WithoutMarks {
  const dropped = tally();
  let text = '';
  let hasBlocks = false;
  let at = 0;
  for (let start = post.indexOf('<!--'); start !== -1; start = post.indexOf('<!--', at)) {
    const end = post.indexOf('-->', start + 4);
    if (end === -1) break;
    const mark = post.slice(start + 4, end);
    const block = DYNAMIC_BLOCK.exec(mark)?.[1];
    if (block !== undefined) dropped.add({ kind: 'block', detail: block });
    hasBlocks ||= BLOCK.test(mark);
    text += post.slice(at, start) + (PARTING.test(mark) ? '\n\n' : '');
    at = end + 3;
  }
  return { text: text + post.slice(at), hasBlocks, dropped: dropped.list() };
}
