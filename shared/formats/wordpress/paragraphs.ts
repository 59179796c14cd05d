import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { element, isBlank, textNode } from '../../article/html/dom.ts';

/** Elements that stand on their own: text beside them is another paragraph. */
const BLOCKS = new Set(
  (
    'address article aside audio blockquote center details dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr legend li main menu nav ol p pre script section style summary table tbody td tfoot th thead tr ul video'
  ).split(' '),
);
/** Their loose text is always put in paragraphs. */
const ALWAYS = new Set(['blockquote']);
/** Their loose text is put in paragraphs where a blank line parts it. */
const WHERE_PARTED = new Set(
  'address article aside center details dd div fieldset footer form header li main section td th'.split(' '),
);
/** What a line break in them means is theirs to say. */
const UNTOUCHED = new Set(['pre', 'script', 'style', 'svg', 'math', 'textarea', 'select', 'object', 'audio', 'video']);
/** White space between their children is none of the text's. */
const STRUCTURES = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'ul', 'ol', 'dl', 'menu', 'figure', 'colgroup']);

const BLANK_LINE = /\n[ \t]*\n\s*/;

/**
 * What WordPress makes of a post when it shows it (`wpautop`): text parted by blank lines becomes paragraphs, a line end in it
 * a line break.
 *
 * @param lineBreaks false for posts of the block editor, whose paragraphs are there already and whose line ends mean nothing.
 */
export function putInParagraphs(root: ParentNode, lineBreaks: boolean): void {
  setChildren(root, paragraphsOf(root.children, true, lineBreaks));
}

function paragraphsOf(nodes: readonly ChildNode[], always: boolean, lineBreaks: boolean): ChildNode[] {
  return runsOf(nodes).flatMap((run) => {
    if (!Array.isArray(run)) {
      breakWithin(run, lineBreaks);
      return [run];
    }
    const pieces = piecesOf(run).filter((piece) => !piece.every(isBlank));
    const loose = !always && pieces.length < 2;
    return pieces.flatMap((piece) => {
      const lines = linkAlone(lineBreaks ? withLineBreaks(piece) : piece);
      return loose ? lines : [element('p', {}, lines), textNode('\n')];
    });
  });
}

/** Blocks, and between them what stands in lines. */
function runsOf(nodes: readonly ChildNode[]): readonly (Element | ChildNode[])[] {
  const runs: (Element | ChildNode[])[] = [];
  for (const node of nodes) {
    const last = runs.at(-1);
    if (isTag(node) && BLOCKS.has(node.name)) runs.push(node);
    else if (Array.isArray(last)) last.push(node);
    else runs.push([node]);
  }
  return runs;
}

function piecesOf(run: readonly ChildNode[]): readonly ChildNode[][] {
  const pieces: ChildNode[][] = [[]];
  for (const node of run) {
    if (!isText(node)) {
      pieces.at(-1)?.push(node);
      continue;
    }
    const [first = '', ...others] = node.data.split(BLANK_LINE);
    if (first !== '') pieces.at(-1)?.push(textNode(first));
    for (const text of others) pieces.push(text === '' ? [] : [textNode(text)]);
  }
  return pieces;
}

function breakWithin(node: Element, lineBreaks: boolean): void {
  if (UNTOUCHED.has(node.name)) return;
  if (ALWAYS.has(node.name) || WHERE_PARTED.has(node.name)) {
    setChildren(node, paragraphsOf(node.children, ALWAYS.has(node.name), lineBreaks));
  } else if (STRUCTURES.has(node.name)) {
    for (const child of node.children) if (isTag(child)) breakWithin(child, lineBreaks);
  } else {
    setChildren(node, linkAlone(lineBreaks ? withLineBreaks(node.children) : node.children));
  }
}

/** Line ends become breaks, but at the edges and beside the breaks that are there. */
function withLineBreaks(nodes: readonly ChildNode[]): readonly ChildNode[] {
  return nodes.flatMap((node, index) => {
    if (isTag(node) && !UNTOUCHED.has(node.name)) setChildren(node, withLineBreaks(node.children));
    if (!isText(node) || !node.data.includes('\n')) return [node];
    const lines = node.data.split(/[ \t]*\n\s*/);
    const afterBreak = index === 0 || isBreak(nodes[index - 1]);
    const beforeBreak = index === nodes.length - 1 || isBreak(nodes[index + 1]);
    return lines.flatMap((line, at): ChildNode[] => {
      const parted =
        at > 0 &&
        !(at === 1 && lines[0] === '' && afterBreak) &&
        !(at === lines.length - 1 && line === '' && beforeBreak);
      const text = line === '' ? [] : [textNode(line)];
      return parted ? [element('br', {}, []), textNode('\n'), ...text] : text;
    });
  });
}

function isBreak(node: ChildNode | undefined): boolean {
  return node !== undefined && isTag(node) && (node.name === 'br' || BLOCKS.has(node.name));
}

/** An address alone in its paragraph is what WordPress shows a player or a preview for: a link, to feed readers. */
function linkAlone(nodes: readonly ChildNode[]): readonly ChildNode[] {
  const [only, ...others] = nodes.filter((node) => !isBlank(node));
  if (only === undefined || others.length > 0 || !isText(only)) return nodes;
  const address = only.data.trim();
  return /^https?:\/\/[^\s<>"]{4,2000}$/i.test(address)
    ? [element('a', { href: address }, [textNode(address)])]
    : nodes;
}

function setChildren(parent: ParentNode, children: readonly ChildNode[]): void {
  parent.children = [...children];
  // The serializer decides by the parent whether text is escaped.
  for (const child of children) child.parent = parent;
}
