import { type Element, isTag, isText, type ParentNode } from 'domhandler';
import { removeElement } from 'domutils';
import { findAll } from '../../article/html/find.ts';
import { textOf } from '../../article/html/plain.ts';
import { stated } from '../../article/stated.ts';
import type { Content, Dropped, NotPublished } from '../../article/types.ts';
import { parseHtml, renderHtml, textOf as textIn } from '../html/document.ts';
import { sameText } from '../same-text.ts';
import { emptyFindings } from '../text/findings.ts';
import type { Block } from '../text/layout/layout.ts';
import { embargoInTitle, takeEmbargo } from '../text/notices/embargo.ts';
import { refusalByMessage } from '../text/notices/withdrawal.ts';
import { heldByLabel } from './by-label.ts';
import { heldByLines } from './by-notice.ts';
import { endsOf, linesIn } from './lines.ts';

/** Lines at the top of a text among which messages to desks stand. */
const HEAD = 14;
const TAIL = 6;
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
 * @param known the embargo that the format states.
 */
export function obeyLines(texts: readonly string[], known?: string): NotPublished | Pick<Content, 'embargoed'> {
  const blocks = texts.flatMap((text) => (text.length <= LONGEST ? [blockOf(text)] : []));
  const label = texts.map((text) => heldByLabel(text)).find((one) => one?.reasons[0].code === 'not-public');
  if (label !== undefined) return label;
  const message = blocks.map((block) => refusalByMessage([block])).find((one) => one !== undefined);
  if (message !== undefined) return withoutLine(message);
  const findings = emptyFindings();
  const rest = known === undefined ? takeEmbargo(blocks.slice(0, HEAD), findings) : [];
  return 'kind' in rest ? withoutLine(rest) : stated({ embargoed: findings.embargoed });
}

/**
 * Obeys lines at either end of an article in markup that tell desks of it, by the rules of plain text: it is killed, it is a message to
 * desks and no article, it waits for an instant. An embargo that the format states in a field of its own goes before a line.
 */
export function obeyDeskLines(content: Content): WithoutDeskLines | NotPublished {
  const [head, tail] = endsOf(content.html).map(linesIn);
  const all = [...(head ?? []), ...(tail ?? [])];
  const lines = all.length > HEAD + TAIL ? [...all.slice(0, HEAD), ...all.slice(-TAIL)] : all;
  const texts = [content.dek ?? '', ...lines.map((line) => (line.includes('&') ? textOf(line) : line))];
  const blocks = texts.filter((text) => text !== '' && text.length <= LONGEST).map(blockOf);
  const message = refusalByMessage(blocks);
  if (message !== undefined) return withoutLine(message);
  const as: WithoutDeskLines = { kind: 'content', content, dropped: [] };
  const { embargoed } = content;
  const stamp = embargoInTitle(content.title ?? '');
  if (stamp !== undefined && 'kind' in stamp) return embargoed === undefined ? withoutLine(stamp) : as;
  const findings = emptyFindings();
  const known = embargoed ?? stamp?.until;
  if (known !== undefined) findings.embargoed = known;
  const rest = takeEmbargo(blocks, findings);
  if ('kind' in rest) return embargoed === undefined ? withoutLine(rest) : as;
  const taken = findings.dropped.flatMap(({ detail }) => (typeof detail === 'string' ? [detail] : []));
  const { dek, ...others } = stamp === undefined ? content : { ...content, title: stamp.title };
  if (taken.length === 0) return { ...as, content: { ...others, ...stated({ dek, embargoed: findings.embargoed }) } };
  const isDek = dek !== undefined && taken.includes(dek);
  return {
    kind: 'content',
    content: {
      ...others,
      ...(isDek ? {} : stated({ dek })),
      ...stated({ embargoed: findings.embargoed }),
      html: withoutLines(content.html, taken),
    },
    dropped: findings.dropped.map(({ line: _, ...drop }) => drop),
  };
}

/** Lines of HTML are no lines of the file. */
function withoutLine<Why extends NotPublished>(why: Why): Why {
  const [first, ...others] = why.reasons.map(({ line: _, ...reason }) => reason);
  return { ...why, reasons: [first, ...others] };
}

function blockOf(text: string): Block {
  return { text, line: 1, before: 1, after: 1, heading: false, lines: [] };
}

/** Without the smallest elements, or lines between breaks, that say the same. */
function withoutLines(html: string, lines: readonly string[]): string {
  const page = parseHtml(html);
  if (page.kind === 'rejection') return html;
  for (const line of lines) removeLine(page.root, line);
  return renderHtml(page.root);
}

function removeLine(root: ParentNode, line: string): void {
  const says = (element: Element) => sameText(textIn(element), line);
  const found = findAll(says, root.children).find(
    (element) => !element.children.some((one) => isTag(one) && says(one)),
  );
  if (found !== undefined) removeElement(found);
  else
    for (const element of findAll(({ name }) => name === 'p' || name === 'div', root.children))
      for (const node of element.children)
        if (isText(node) && sameText(node.data, line)) {
          const { next } = node;
          if (next !== null && isTag(next) && next.name === 'br') removeElement(next);
          removeElement(node);
          return;
        }
}
