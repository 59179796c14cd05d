import type { Content, Reading, Rejection } from '../article/types.ts';
import { contentOf, emptyFindings } from './text/findings.ts';
import { readHead } from './text/head.ts';
import { blocksOf } from './text/layout.ts';
import { linesOf } from './text/lines.ts';
import { htmlOf } from './text/parts.ts';
import { folded } from './text/shape.ts';
import { readStory } from './text/story.ts';

export interface TextContext {
  /** Lines that the newsroom's system adds to every text. */
  readonly furniture: readonly string[];
}

/**
 * Reads a newsroom's plain text by its anatomy: masthead, title, dek, byline, story with headings and captions, tail.
 * @param text decoded; lines end in `\n`.
 * @returns one article, with every line that is not in it listed; a rejection when it has no title or no text.
 */
export function readText(text: string, context: TextContext): Reading | Rejection {
  const lines = linesOf(text);
  if (lines.length === 0) return rejection('no-text', 'The file is empty.', 1);
  const blocks = blocksOf(lines);
  const furniture = new Set(context.furniture.map(folded));
  const isFurniture = (line: string): boolean =>
    furniture.size > 0 && line.length <= 400 && furniture.has(folded(line));
  const findings = emptyFindings();
  const story = readHead(blocks, isFurniture, findings);
  if (findings.title === undefined) {
    const line = story[0]?.line ?? 1;
    return rejection(
      'no-title',
      `No title was found: put it on a line of its own above the text (line ${line}).`,
      line,
    );
  }
  const parts = readStory(story, isFurniture, findings);
  if (parts.length === 0 && findings.dek !== undefined) {
    parts.push({ kind: 'paragraph', lines: [findings.dek] });
    delete findings.dek;
  }
  if (parts.length === 0) {
    return rejection(
      'no-text',
      `Nothing but a title was found: “${findings.title.slice(0, 100)}” has no text below it.`,
      1,
    );
  }
  const content: Content = { ...contentOf(findings), html: htmlOf(parts) };
  return {
    kind: 'reading',
    articles: [content],
    warnings: [],
    dropped: findings.dropped.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}

function rejection(code: string, message: string, line: number): Rejection {
  return { kind: 'rejection', reasons: [{ code, message, line }] };
}
