import type { Token } from 'markdown-it';
import type { AcceptedStatuses } from '../../article/sidecar.ts';
import type { Content, Dropped, NotPublished } from '../../article/types.ts';
import { heldByLines } from '../held/by-notice.ts';
import { heldAsPaper } from '../held/by-paper.ts';
import { readCorrection } from '../newsroom/corrections.ts';
import { type HeaderLine, readHeaderLine } from '../newsroom/header-line.ts';
import { readLabels } from '../newsroom/labels.ts';
import { readMark } from '../newsroom/marks.ts';
import { addCredit, addField, contentOf, drop, emptyFindings, type Findings } from '../text/findings.ts';
import { readHead } from '../text/head/head.ts';
import { blocksOf } from '../text/layout/layout.ts';
import { linesOf } from '../text/layout/lines.ts';
import { takeEmbargo } from '../text/notices/embargo.ts';
import { refusalByNotice } from '../text/notices/withdrawal.ts';
import { seenText } from './seen.ts';
import { UNRESOLVED } from './templates/unresolved.ts';

/** Paragraphs at either end among which a desk's lines stand. */
const HEAD = 14;
const TAIL = 6;
/** Characters of the longest of them. */
const LONGEST = 600;

/** A heading or paragraph, and its tokens. */
interface Block {
  readonly start: number;
  /** Behind its last token. */
  readonly end: number;
  readonly tag: string;
  /** Its lines, as they are set. */
  readonly text: string;
  /** In the text below the front matter. */
  readonly line: number;
}

export interface DeskLines {
  /** What is left of the text. */
  readonly tokens: Token[];
  readonly content: Omit<Content, 'html'>;
  /** The texts of what is gone. */
  readonly taken: readonly string[];
  /** With the lines of the text below the front matter. */
  readonly dropped: readonly Dropped[];
}

/**
 * Reads what stands above and below the story in Markdown that a desk types and nobody has given fields to: kicker, dek, byline, date; source,
 * editors, end mark; corrections. By the rules of plain text, which know nothing of headings.
 *
 * @param title the index of the token that opens the title.
 * @returns undefined where no line above the story says who wrote it or when; what plain text's rules say of it where one of the lines tells the
 *   desk that it is not for the public: it would not be seen any more.
 */
export function deskLines(
  tokens: readonly Token[],
  title: number,
  accepted: AcceptedStatuses = {},
): DeskLines | NotPublished | undefined {
  const blocks = blocksAmong(tokens);
  const at = blocks.findIndex(({ start }) => start === title);
  const head = headOf(blocks, at);
  const below = head.slice(at + 1);
  if (at === -1 || !below.some(({ text }) => signs(text)) || below.some(({ text }) => namesAnother(text)))
    return undefined;
  const paper = heldAsPaper(linesAmong(tokens));
  if (paper !== undefined) return paper;
  const findings = emptyFindings();
  const above = takeHead({ head, title: at, accepted }, findings);
  if ('kind' in above) return above;
  const taken = new Set(above);
  const story = blocks.slice(at + 1).filter((block) => !taken.has(block));
  for (const block of [...takeTail(story, findings), ...takeInvitations(story, findings)]) taken.add(block);
  const held = heldByLines([...taken].filter(({ start }) => start !== title));
  if (held !== undefined) return held;
  for (const { start, text } of blocks) {
    const correction = taken.size > 0 && text.length <= LONGEST ? readCorrection(text) : undefined;
    if (correction === undefined) continue;
    findings.corrections.push(correction);
    tokens[start]?.attrJoin('class', 'correction');
  }
  const gone = (index: number) => [...taken].some(({ start, end }) => index >= start && index < end);
  const { title: _, ...content } = contentOf(findings);
  const texts = [...taken].map(({ text }) => text.replaceAll('\n', ' '));
  return { tokens: tokens.filter((__, index) => !gone(index)), content, taken: texts, dropped: findings.dropped };
}

/** Whether some line says who wrote the text, or when it came out. */
function signs(text: string): boolean {
  return text.split('\n').some((line) => {
    const what = line.length <= LONGEST ? readHeaderLine(line)?.what : undefined;
    return what === 'byline' || what === 'date-line';
  });
}

/** `Title: The Quay` below the title is of a book or a film. */
function namesAnother(text: string): boolean {
  return text.split('\n').some((line) => readLabels(line)?.fields.some(({ kind }) => kind === 'title'));
}

/** @returns those above the first block that is no paragraph; a heading right below the title is its dek where a byline or date follows. */
function headOf(blocks: readonly Block[], title: number): readonly Block[] {
  const end = blocks.findIndex(({ tag }, index) => {
    if (index >= HEAD) return true;
    const isDek = /^h\d$/.test(tag) && index === title + 1 && signs(blocks[index + 1]?.text ?? '');
    return tag !== 'p' && index !== title && !isDek;
  });
  return end === -1 ? blocks : blocks.slice(0, end);
}

interface Head {
  readonly head: readonly Block[];
  /** The index of the title. */
  readonly title: number;
  readonly accepted: AcceptedStatuses;
}

/** @returns the blocks that are none of the story's. */
function takeHead({ head, title, accepted }: Head, findings: Findings): readonly Block[] | NotPublished {
  const first: number[] = [];
  const lines: string[] = [];
  for (const [index, { text }] of head.entries()) {
    first.push(lines.length + 1);
    lines.push(...(index === title ? `Headline: ${text.replaceAll('\n', ' ')}` : text).split('\n'), '');
  }
  const lineIn = (line: number) => head[first.findLastIndex((start) => start <= line)]?.line ?? 1;
  const blocks = blocksOf(linesOf(lines.join('\n')));
  const notice = refusalByNotice(blocks, accepted);
  if (notice !== undefined) return atLine(notice, lineIn);
  const copy = takeEmbargo(blocks, findings);
  if ('kind' in copy) return atLine(copy, lineIn);
  const story = readHead(copy, () => false, findings);
  const kept = new Set(story.flatMap((block) => block.lines.map(({ number }) => number)));
  for (const [index, row] of findings.dropped.entries())
    findings.dropped[index] = { ...row, line: lineIn(row.line ?? 1) };
  const labels = findings.dropped.filter(({ kind }) => kind !== 'label');
  findings.dropped.splice(0, findings.dropped.length, ...labels);
  return head.filter((_, index) => {
    const [start = 0, end = lines.length + 1] = [first[index], first[index + 1]];
    for (let line = start; line < end; line += 1) if (kept.has(line)) return false;
    return true;
  });
}

/** @returns what is refused, with the lines of another text. */
export function atLine<Why extends NotPublished>(why: Why, lineIn: (line: number) => number): Why {
  const [first, ...more] = why.reasons.map((reason) =>
    reason.line === undefined ? reason : { ...reason, line: lineIn(reason.line) },
  );
  return first === undefined ? why : { ...why, reasons: [first, ...more] };
}

/** @returns the blocks at the end that are none of the story's. */
function takeTail(blocks: readonly Block[], findings: Findings): readonly Block[] {
  const taken: Block[] = [];
  let isEnd = true;
  for (const block of blocks.slice(-TAIL).toReversed()) {
    const { tag, text, line } = block;
    const isLine = tag === 'p' && text.length <= LONGEST && !text.includes('\n');
    const mark = isLine ? readMark(text) : undefined;
    const header: HeaderLine | undefined = isLine && isEnd && mark === undefined ? readHeaderLine(text) : undefined;
    isEnd &&= mark !== undefined || header !== undefined;
    if (header === undefined && (mark === undefined || !(isEnd || mark === 'invitation'))) continue;
    if (header?.credit !== undefined) addCredit(findings, header.credit);
    for (const field of header?.fields ?? []) addField(findings, field);
    drop(findings, mark ?? header?.what ?? 'closing-line', text, line);
    taken.push(block);
  }
  return taken;
}

/** Lines that lead to another story, wherever they stand. */
function takeInvitations(blocks: readonly Block[], findings: Findings): readonly Block[] {
  const found = blocks.slice(0, -TAIL).filter(({ tag, text }) => tag === 'p' && readMark(text) === 'invitation');
  for (const { text, line } of found) drop(findings, 'invitation', text, line);
  return found;
}

function blocksAmong(tokens: readonly Token[]): readonly Block[] {
  return tokens.flatMap((token, start) => {
    if (token.level !== 0 || token.nesting === -1) return [];
    const isText = token.type === 'paragraph_open' || token.type === 'heading_open';
    const text = isText ? textOf(tokens[start + 1]?.children ?? []) : '';
    const tag = isText && text !== '' && isPlain(tokens[start + 1]?.children ?? []) ? token.tag : token.type;
    return [{ start, end: start + (isText ? 3 : 1), tag, text, line: (token.map?.[0] ?? 0) + 1 }];
  });
}

/** A picture, code or markup of its own is the story's, whatever stands beside it. */
function isPlain(tokens: readonly Token[]): boolean {
  return tokens.every(({ type }) => PLAIN.test(type));
}

const PLAIN = /^(?:text|text_special|softbreak|hardbreak|(?:em|strong|s|link)_(?:open|close))$/;

function linesAmong(tokens: readonly Token[]): readonly string[] {
  const lines = tokens.flatMap(({ type, children }) => (type === 'inline' ? textOf(children ?? []).split('\n') : []));
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** Line by line, without the signs of Markdown. */
function textOf(tokens: readonly Token[]): string {
  if (tokens.some(({ type }) => type === 'html_inline')) return seenText(tokens).replaceAll(UNRESOLVED, '').trim();
  const parts = tokens.map(({ type, content }) => {
    if (type === 'softbreak' || type === 'hardbreak') return '\n';
    return type === 'text' || type === 'code_inline' || type === 'text_special' ? content : '';
  });
  return parts.join('').replaceAll(UNRESOLVED, '').trim();
}
