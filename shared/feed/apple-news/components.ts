import { render } from 'dom-serializer';
import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { element, isBlank, parseHtml, textNode } from '../../article/html/dom.ts';
import type { Media } from '../../article/types.ts';

/** One part of an article of Apple News Format; what else it has follows from its role. */
export interface Component {
  readonly role: string;
  readonly [property: string]: unknown;
}

/** Elements of a text ("Using HTML with Apple News Format"). */
const TEXT = new Set('a b blockquote br code del em i li ol p pre s samp strong sub sup ul'.split(' '));
/** By what others are written. What is in neither list is left out, and what it holds stays. */
const OTHERWISE: Readonly<Record<string, string>> = {
  cite: 'em',
  dd: 'p',
  dfn: 'em',
  dt: 'p',
  h4: 'p',
  h5: 'p',
  h6: 'p',
  ins: 'em',
  kbd: 'code',
  mark: 'strong',
  summary: 'p',
  u: 'em',
  var: 'em',
};
const BLOCKS = new Set('blockquote li ol p pre ul'.split(' '));
/** What is a component by itself, wherever it stands. */
const APART = new Set('audio figure h1 h2 h3 h4 h5 h6 hr iframe img picture table video'.split(' '));
/** Whose players Apple News shows ("EmbedWebVideo"). */
const PLAYERS =
  /^https:\/\/(?:www\.youtube(?:-nocookie)?\.com\/embed|player\.vimeo\.com\/video|(?:www|geo)\.dailymotion\.com)\//;

/**
 * A body as Apple News takes it: headings, texts, pictures, recordings, films, tables and rules, in their order.
 * @param body sanitized, with absolute addresses
 * @param media what the article shows, for what is said of pictures beside the body
 */
export function componentsOf(body: string, media: readonly Media[]): readonly Component[] {
  const made: Component[] = [];
  let open: ChildNode[] = [];
  const close = () => {
    const text = textOf(open);
    if (text !== '') made.push({ role: 'body', format: 'html', text });
    open = [];
  };
  const walk = (nodes: readonly ChildNode[]) => {
    for (const node of nodes) {
      if (!isTag(node) || !(APART.has(node.name) || holdsApart(node))) open.push(node);
      else {
        close();
        if (APART.has(node.name)) made.push(...apart(node, media));
        else walk(node.children);
        close();
      }
    }
  };
  walk(parseHtml(body) ?? []);
  close();
  return made;
}

function holdsApart(node: Element): boolean {
  return node.children.some((child) => isTag(child) && (APART.has(child.name) || holdsApart(child)));
}

function apart(node: Element, media: readonly Media[]): readonly Component[] {
  const { name, attribs } = node;
  if (name === 'hr') return [{ role: 'divider' }];
  if (name === 'table') return [{ role: 'htmltable', html: render(node, { encodeEntities: 'utf8' }) }];
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level !== undefined) {
    const text = plainOf(node);
    return text === '' ? [] : [{ role: `heading${level}`, text }];
  }
  if (name === 'iframe' && PLAYERS.test(attribs.src ?? '')) return [{ role: 'embedwebvideo', URL: attribs.src }];
  if (name === 'iframe') return linkTo(attribs.src);
  if (name === 'figure' || name === 'picture') return figure(node, media);
  return shown(node, undefined, media);
}

/** What a figure shows, each with its caption; of one that shows nothing what it holds. */
function figure(node: Element, media: readonly Media[]): readonly Component[] {
  const caption = all(node, 'figcaption').map(plainOf).find(Boolean);
  const found = ['img', 'audio', 'video'].flatMap((name) => all(node, name));
  if (found.length > 0) return found.flatMap((one) => shown(one, caption, media));
  return node.children.flatMap((child) =>
    isTag(child) && APART.has(child.name) ? apart(child, media) : textComponent([child]),
  );
}

function shown(
  { name, attribs, children }: Element,
  caption: string | undefined,
  media: readonly Media[],
): readonly Component[] {
  const source = children.find((child): child is Element => isTag(child) && child.name === 'source');
  const address = attribs.src ?? source?.attribs.src;
  if (address === undefined || !/^https?:/i.test(address)) return [];
  const known = media.find(({ url }) => url === address);
  const words = caption ?? known?.caption;
  const alt = attribs.alt || known?.alt;
  const about = { ...(words ? { caption: words } : {}), ...(alt ? { accessibilityCaption: alt } : {}) };
  const role = name === 'img' ? 'photo' : name;
  return [{ role, URL: address, ...about }];
}

function linkTo(address: string | undefined): readonly Component[] {
  if (address === undefined) return [];
  return textComponent([element('p', {}, [element('a', { href: address }, [textNode(address)])])]);
}

function textComponent(nodes: readonly ChildNode[]): readonly Component[] {
  const text = textOf(nodes);
  return text === '' ? [] : [{ role: 'body', format: 'html', text }];
}

/** HTML of the elements that a text may have, all of it in blocks. */
function textOf(nodes: readonly ChildNode[]): string {
  const blocks: Element[] = [];
  let line: ChildNode[] = [];
  const close = () => {
    if (!line.every(isBlank)) blocks.push(element('p', {}, line));
    line = [];
  };
  for (const node of nodes.flatMap(taken)) {
    if (isTag(node) && BLOCKS.has(node.name)) {
      close();
      if (!isBlank(node)) blocks.push(node);
    } else line.push(node);
  }
  close();
  return blocks.map((block) => render(block, { encodeEntities: 'utf8' })).join('\n');
}

function taken(node: ChildNode): readonly ChildNode[] {
  if (isText(node)) return [textNode(node.data)];
  if (!isTag(node)) return [];
  const children = node.children.flatMap(taken);
  const name = OTHERWISE[node.name] ?? node.name;
  if (!TEXT.has(name)) return children;
  if (name !== 'a') return [element(name, {}, children)];
  const { href } = node.attribs;
  return href === undefined || !/^(?:https?|mailto):/i.test(href) ? children : [element('a', { href }, children)];
}

function all(node: Element, name: string): readonly Element[] {
  return node.children.flatMap((child) => (!isTag(child) ? [] : child.name === name ? [child] : all(child, name)));
}

function plainOf(node: ChildNode): string {
  const text = (one: ChildNode): string => (isText(one) ? one.data : isTag(one) ? one.children.map(text).join('') : '');
  return text(node).replace(/\s+/g, ' ').trim();
}
