import { type Element, isTag, isText, type ParentNode } from 'domhandler';
import { removeElement } from 'domutils';
import { findAll } from '../../article/html/find.ts';
import { textOf } from '../../article/html/plain.ts';
import { stated } from '../../article/stated.ts';
import type { Content, Dropped, Held, NotPublished } from '../../article/types.ts';
import { parseHtml, renderHtml, textOf as textIn } from '../html/document.ts';
import { isParagraph, isUpperCase } from '../newsroom/shape.ts';
import { sameText } from '../same-text.ts';
import { emptyFindings } from '../text/findings.ts';
import { type Block, blockOfLine } from '../text/layout/layout.ts';
import { embargoInTitle, holds, isOpenEnded, isQuestion, isTopic, takeEmbargo } from '../text/notices/embargo.ts';
import { latestEmbargo } from '../text/notices/latest-embargo.ts';
import { refusalByMessage } from '../text/notices/withdrawal.ts';
import { heldByLabel } from './by-label.ts';
import { heldByLines } from './by-notice.ts';
import { endsOf, markedLinesIn } from './lines.ts';

/** Lines at the top of a text among which messages to desks stand. */
const HEAD = 14;
const TAIL = 6;
/** Lines at the top that may be a message. */
const MESSAGES = 7;
/** Characters of the longest. */
const LONGEST = 200;

export interface WithoutDeskLines {
  readonly kind: 'content';
  readonly content: Content;
  readonly dropped: readonly Dropped[];
}

/** What is left out because of what a line says by itself, and might have said to the desk. */
const LEFT_OUT = new Set<Dropped['kind']>([
  'byline',
  'date-line',
  'header-line',
  'title-line',
  'dek-line',
  'role-line',
  'publication-line',
  'closing-line',
  'furniture-line',
  'masthead-line',
  'keyword-line',
  'mailing-line',
  'heading',
  'salutation',
  'lead-mark',
  'note-to-the-desk',
  'notes-to-the-desk',
]);

/**
 * Obeys such lines as have been left out of the only article of a file: nobody would see them any more.
 *
 * @returns why it is not published, or until when it waits.
 */
export function obeyLeftOut(
  { embargoed }: Content,
  dropped: readonly Dropped[],
): NotPublished | Pick<Content, 'embargoed'> {
  const lines = dropped
    // What came out of a file within has been asked already.
    .filter(({ kind, within }) => LEFT_OUT.has(kind) && within === undefined)
    .flatMap(({ detail, line = 1 }) => (typeof detail === 'string' ? [{ text: detail, line }] : []));
  return (
    heldByLines(lines) ??
    obeyLines(
      lines.map(({ text }) => text),
      embargoed,
    )
  );
}

/**
 * Obeys lines that stand beside a text.
 *
 * @param known the embargo that the format states: of two the later one counts.
 * @param byLabel what a label says there.
 */
export function obeyLines(
  texts: readonly string[],
  known?: string,
  byLabel: (text: string) => Held | undefined = (text) => heldByLabel(text),
): NotPublished | Pick<Content, 'embargoed'> {
  const blocks = texts.flatMap((text) => (text.length <= LONGEST ? [blockOfLine(text)] : []));
  const label = texts.map(byLabel).find((one) => one?.reasons[0].code === 'not-public');
  if (label !== undefined) return label;
  const message = blocks.map((block) => refusalByMessage([block])).find((one) => one !== undefined);
  if (message !== undefined) return withoutLine(message);
  const findings = { ...emptyFindings(), ...stated({ embargoed: known }) };
  const rest = takeEmbargo(blocks.slice(0, HEAD), findings, ({ text }) => !isQuestion(text));
  return 'kind' in rest ? withoutLine(rest) : stated({ embargoed: findings.embargoed });
}

/**
 * Obeys lines at either end of an article in markup that tell desks of it, by the rules of plain text: it is killed, it is a message to
 * desks and no article, it waits for an instant. Of several embargoes, in a field, the title or a line, the latest counts.
 */
export function obeyDeskLines(content: Content): WithoutDeskLines | NotPublished {
  const blocks = blocksAtEnds(content);
  const edges = new Set(edgesOf(blocks));
  const short = blocks.filter(({ text }) => text.length <= LONGEST);
  const message = messageAmong(short.slice(0, MESSAGES).filter((block) => edges.has(block)));
  if (message !== undefined) return withoutLine(message);
  const stamp = embargoInTitle(content.title ?? '', content.embargoed);
  if (stamp !== undefined && 'kind' in stamp) return withoutLine(stamp);
  const findings = { ...emptyFindings(), ...latestEmbargo([content.embargoed, stamp?.until]) };
  const isForDesk = (block: Block) => {
    const { text, heading } = block;
    return (edges.has(block) || (isOpenEnded(text) && !heading)) && !isQuestion(text) && !(heading && isTopic(text));
  };
  const rest = takeEmbargo(short, findings, isForDesk);
  if ('kind' in rest) return withoutLine(rest);
  const taken = findings.dropped.flatMap(({ detail }) => (typeof detail === 'string' ? [detail] : []));
  const { dek, ...others } = stamp === undefined ? content : { ...content, title: stamp.title };
  const embargoed = stated({ embargoed: findings.embargoed });
  if (taken.length === 0)
    return { kind: 'content', content: { ...others, ...stated({ dek }), ...embargoed }, dropped: [] };
  const isDek = dek !== undefined && taken.includes(dek);
  return {
    kind: 'content',
    content: {
      ...others,
      ...(isDek ? {} : stated({ dek })),
      ...embargoed,
      html: withoutLines(content.html, taken),
    },
    dropped: findings.dropped.map(({ line: _, ...drop }) => drop),
  };
}

/** The standfirst and the lines at either end of the text. */
function blocksAtEnds({ dek = '', html }: Content): readonly Block[] {
  const all = endsOf(html).flatMap(markedLinesIn);
  const lines = all.length > HEAD + TAIL ? [...all.slice(0, HEAD), ...all.slice(-TAIL)] : all;
  const blocks = lines.map(({ text, heading }) => blockOfLine(text.includes('&') ? textOf(text) : text, heading));
  return dek === '' ? blocks : [blockOfLine(dek), ...blocks];
}

/** Those above the first paragraph of the story and below the last: between them a line is a part of it. */
function edgesOf(blocks: readonly Block[]): readonly Block[] {
  const isStory = ({ text }: Block) => isParagraph(text) && !holds(text);
  const first = blocks.findIndex(isStory);
  return first === -1 ? blocks : [...blocks.slice(0, first), ...blocks.slice(blocks.findLastIndex(isStory) + 1)];
}

/** A heading has something below it, and is no message; but `KILL` is one, and `DRAFT` in capitals. */
function messageAmong(blocks: readonly Block[]): NotPublished | undefined {
  for (const block of blocks) {
    const message = refusalByMessage([block]);
    const isSo = !block.heading || message?.reasons[0].code === 'killed';
    if (message !== undefined && (isSo || (message.kind === 'held' && isUpperCase(block.text)))) return message;
  }
  return undefined;
}

/** Lines of HTML are no lines of the file. */
function withoutLine<Why extends NotPublished>(why: Why): Why {
  const [first, ...others] = why.reasons.map(({ line: _, ...reason }) => reason);
  return { ...why, reasons: [first, ...others] };
}

/** Without the smallest elements, or lines between breaks, that say the same: as many as there are of each. */
function withoutLines(html: string, lines: readonly string[]): string {
  const page = parseHtml(html);
  if (page.kind === 'rejection') return html;
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const [line, count] of counts) removeLine(page.root, line, count);
  return renderHtml(page.root);
}

function removeLine(root: ParentNode, line: string, count: number): void {
  const says = (element: Element) => sameText(textIn(element), line);
  const found = findAll(says, root.children).filter(
    (element) => !element.children.some((one) => isTag(one) && says(one)),
  );
  for (const element of found.slice(0, count)) removeElement(element);
  for (let left = count - found.length; left > 0; left -= 1) removeBetweenBreaks(root, line);
}

function removeBetweenBreaks(root: ParentNode, line: string): void {
  for (const element of findAll(({ name }) => name === 'p' || name === 'div', root.children))
    for (const node of element.children)
      if (isText(node) && sameText(node.data, line)) {
        const { next } = node;
        if (next !== null && isTag(next) && next.name === 'br') removeElement(next);
        removeElement(node);
        return;
      }
}
