import { furnitureTest } from '../../article/furniture.ts';
import { reject } from '../../article/rejection.ts';
import type { NotPublished, Reading } from '../../article/types.ts';
import { heldAsPaper } from '../held/by-paper.ts';
import { finishedArticle, type TextContext } from './article.ts';
import { emptyFindings } from './findings.ts';
import { readHead } from './head/head.ts';
import { blocksOf } from './layout/layout.ts';
import { linesOf } from './layout/lines.ts';
import { withoutNotesBelow } from './notices/below-for-desks.ts';
import { takeEmbargo } from './notices/embargo.ts';
import { withoutNotesHeaded } from './notices/notes-headed.ts';
import { refusalByNotice } from './notices/withdrawal.ts';
import { readStory } from './story/story.ts';

export type { TextContext } from './article.ts';

/**
 * Reads a newsroom's plain text by its anatomy: masthead, title, dek, byline, story with headings and captions, tail.
 * @param text decoded; lines end in `\n`.
 * @param first the number of the text's first line.
 * @returns one article, with every line that is not in it listed; a rejection when it has no title or no text, or when it is
 *   a notice to newsrooms; held when it is not for the public, or says not until when.
 */
export function readText(text: string, context: TextContext, first = 1): Reading | NotPublished {
  const lines = linesOf(text, first);
  if (lines.length === 0) return reject({ code: 'no-text', detail: 'empty-file', line: first });
  const paper = heldAsPaper(lines.map((line) => line.text));
  if (paper !== undefined) return paper;
  const blocks = blocksOf(lines);
  const notice = refusalByNotice(blocks, context.accepted);
  if (notice !== undefined) return notice;
  const findings = emptyFindings();
  const copy = takeEmbargo(blocks, findings);
  if ('kind' in copy) return copy;
  const isFurniture = furnitureTest(context.furniture);
  const story = readHead(withoutNotesHeaded(withoutNotesBelow(copy, findings), findings), isFurniture, findings);
  const firstLine = story[0]?.line ?? first;
  return finishedArticle(
    findings,
    findings.title === undefined ? [] : readStory(story, isFurniture, findings),
    firstLine,
  );
}
