import { patternOf } from '../../languages/together.ts';
import { readHeaderLine } from '../newsroom/header-line.ts';
import { readMark } from '../newsroom/marks.ts';
import { readBareCredit, readCredit } from '../newsroom/people/byline.ts';
import { endingOf, isParagraph, wordCount } from '../newsroom/shape.ts';
import { addCredit, dropBlock, type Findings } from '../text/findings.ts';
import { takeSignature } from '../text/head/signature.ts';
import type { Block } from '../text/layout/layout.ts';

/** `AP Photo XNP101`, `With AP Photos`, `EDITOR'S NOTE _ …`: for desks. */
const NOTE = new RegExp(
  String.raw`^\(?(?:\w{2,8} (?:photos?|graphics?|video)\b|with \w{2,8} (?:photos?|graphics?)|${patternOf(({ lines }) => lines?.editorsNote)}\b|\*?\d{4,5}$)`,
  'iu',
);

/** Words. */
const LONGEST_KEY = 2;

/**
 * Reads the lines that a message sets above its story: headline, byline, and what one desk tells another.
 * @returns the blocks that are none of these, for the story.
 */
export function readWireHead(blocks: readonly Block[], findings: Findings): Block[] {
  const texts: Block[] = [];
  for (const block of blocks) {
    const { text } = block;
    const mark = readMark(text);
    const credit =
      readCredit(text) ?? (texts.length > 0 && findings.people.length === 0 ? readBareCredit(text) : undefined);
    if (mark !== undefined) dropBlock(findings, mark, block);
    else if (NOTE.test(text)) dropBlock(findings, 'note-to-the-desk', block);
    else if (credit !== undefined) {
      addCredit(findings, credit);
      dropBlock(findings, 'byline', block);
    } else if (takeSignature(findings, block)) continue;
    else if (isStatement(text)) dropBlock(findings, 'header-line', block);
    else texts.push(block);
  }
  const [title, ...rest] = withoutTakeKey(texts, findings);
  if (title !== undefined) findings.title = title.text;
  const [summary, ...lists] = rest;
  if (summary === undefined || (lists.length > 0 && !isParagraph(summary.text))) return rest;
  findings.dek = summary.text;
  return lists;
}

/** `EXTRA`, `REFILE`, `(Achtung)`, `Situation` above the headline: what kind of copy it is, for desks. */
function withoutTakeKey(texts: readonly Block[], findings: Findings): readonly Block[] {
  const [first, ...others] = texts;
  if (first !== undefined && others.length > 0 && /^\([^()]*\)$/.test(first.text)) {
    dropBlock(findings, 'lead-mark', first);
    return withoutTakeKey(others, findings);
  }
  const title = texts.findIndex(({ text }) => wordCount(text) > LONGEST_KEY);
  const next = texts[title];
  if (title < 1 || next === undefined || isParagraph(next.text) || endingOf(next.text) === 'closed') return texts;
  for (const key of texts.slice(0, title)) dropBlock(findings, 'lead-mark', key);
  return texts.slice(title);
}

function isStatement(text: string): boolean {
  const header = readHeaderLine(text);
  return header?.what === 'date-line' && header.fields.every(({ label }) => label === '');
}
