import { Readability } from '@mozilla/readability';
import JSDOMParser from '@mozilla/readability/JSDOMParser.js';
import type { AnyNode, ChildNode, Document, Element, ParentNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { EMBED } from '../../../article/html/embeds.ts';
import { findAll } from '../../../article/html/find.ts';
import { stated } from '../../../article/stated.ts';
import { asText } from '../../fields/values.ts';
import { parseHtml } from '../document.ts';
import { isWithinSentence } from '../shape/within-sentence.ts';

export interface ReadablePart {
  /** Its children are the article. */
  readonly root: ParentNode;
  /** Of the page's elements those of which something is left. */
  readonly kept: ReadonlySet<Element>;
  /** The element of the page that one below `root` was, where it is one. */
  readonly originOf: (element: Element) => Element | undefined;
  /** Taken out of the text. */
  readonly byline?: string;
}

/** Its time grows faster than the page: with 20,000 elements it takes most of a second. */
const MOST_ELEMENTS = 20_000;
/** What the library puts around the article. */
const WRAPPER = 'readability-page-1';
const MARK = 'data-feedmill-n';
/** What the library takes out in any case; to leave it out here is cheaper. */
const SILENT = new Set(
  'script style template base link nav footer aside select textarea input button option canvas'.split(' '),
);
const NAME = /^[a-z_][\w:.-]*$/i;

/**
 * What Firefox's reader view would show of a page (@mozilla/readability). Nothing of it is safe to publish yet.
 *
 * @returns undefined when it finds no article, or the page is too large for it.
 */
export function readablePart(page: Document): ReadablePart | undefined {
  const elements = findAll(() => true, page.children);
  if (elements.length > MOST_ELEMENTS) return undefined;
  const numbers = new Map(elements.map((element, index) => [element, index]));
  const found = read(wellFormed(page, numbers));
  if (found === undefined) return undefined;
  const part = parseHtml(found.html);
  if (part.kind === 'rejection') return undefined;
  const kept = new Set<Element>();
  const origins = new Map<Element, Element>();
  for (const element of findAll(() => true, part.root.children)) {
    const origin = elements[Number(element.attribs[MARK] ?? Number.NaN)];
    delete element.attribs[MARK];
    element.startIndex = origin?.startIndex ?? startOf(element.parent);
    if (origin !== undefined) origins.set(element, origin);
    for (let node: ParentNode | null = origin ?? null; node !== null && isTag(node); node = node.parent) {
      if (kept.has(node)) break;
      kept.add(node);
    }
  }
  const [wrapper] = part.root.children;
  const root = wrapper !== undefined && isTag(wrapper) && wrapper.attribs.id === WRAPPER ? wrapper : part.root;
  return {
    root,
    kept,
    originOf: (element) => origins.get(element),
    ...stated({ byline: found.byline }),
  };
}

function startOf(node: AnyNode | null): number {
  return node?.startIndex ?? 0;
}

function read(page: string): { readonly html: string; readonly byline: string | undefined } | undefined {
  // The document has no address, so that relative ones stay as they are.
  const document = new JSDOMParser().parse(page);
  const article = new Readability(document, {
    keepClasses: true,
    disableJSONLD: true,
    allowedVideoRegex: EMBED,
  }).parse();
  const html = asText(article?.content);
  return html === undefined ? undefined : { html, byline: asText(article?.byline?.replace(/\s+/g, ' ')) };
}

/** The parser that comes with the library is ten times as fast as a whole DOM, and reads well-formed pages only. */
function wellFormed(page: Document, numbers: ReadonlyMap<Element, number>): string {
  const parts: string[] = [];
  const writing = { numbers, parts, withText: nodesWithText(page), headings: new Map() };
  for (const node of page.children) write(node, writing);
  const written = parts.join('');
  return /^\s*<html\b/.test(written) ? written : `<html><body>${written}</body></html>`;
}

/** Boxes may stand in each other by the hundred: what is known of one is not worked out again for each around it. */
interface Writing {
  readonly numbers: ReadonlyMap<Element, number>;
  readonly parts: string[];
  readonly withText: ReadonlySet<AnyNode>;
  readonly headings: Map<Element, Element | undefined>;
}

function nodesWithText(page: Document): ReadonlySet<AnyNode> {
  const found = new Set<AnyNode>();
  const look = (node: AnyNode): boolean => {
    if (isText(node)) return /\S/.test(node.data) && Boolean(found.add(node));
    if (!('children' in node) || (isTag(node) && SILENT.has(node.name))) return false;
    let holds = false;
    for (const child of node.children) if (look(child)) holds = true;
    if (holds) found.add(node);
    return holds;
  };
  look(page);
  return found;
}

function write(node: ChildNode, writing: Writing): void {
  const { numbers, parts, withText } = writing;
  if (isText(node)) parts.push(escaped(node.data));
  if (!isTag(node) || SILENT.has(node.name) || (node.name === 'svg' && !withText.has(node))) return;
  const heading = BOX.test(node.name) ? onlyHeading(node, writing) : undefined;
  if (heading !== undefined) {
    write(heading, writing);
    return;
  }
  const named = NAME.test(node.name);
  if (named) parts.push(`<${node.name} ${MARK}="${numbers.get(node)}"${attributesOf(node)}>`);
  for (const child of node.children) write(child, writing);
  if (named) parts.push(`</${node.name}>`);
}

const BOX = /^(?:div|section|header)$/;

function isHeading({ name }: Element): boolean {
  return /^h[1-6]$/.test(name);
}

/** The library takes a box that holds a heading and nothing else for one without text. */
function onlyHeading(box: Element, writing: Writing): Element | undefined {
  const { headings } = writing;
  if (!headings.has(box)) headings.set(box, headingIn(box, writing));
  return headings.get(box);
}

function headingIn(box: Element, writing: Writing): Element | undefined {
  const [only, ...others] = box.children.filter((node) => writing.withText.has(node));
  if (others.length > 0 || only === undefined || !isTag(only)) return undefined;
  if (isHeading(only)) return only;
  return BOX.test(only.name) ? onlyHeading(only, writing) : undefined;
}

/** Programs' own data on what shows nothing: often more than the text. */
const IDLE = /^(?:on|data-(?!lang)|aria-(?!hidden$|modal$))/i;
const SHOWING = /^(?:img|source|picture|video|audio|iframe|embed|object|a)$/;

/** By these names the library takes out an element, be it a word in the middle of a sentence. */
const UNLIKELY =
  /-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote/i;

function attributesOf(node: Element): string {
  const { name: element, attribs } = node;
  const isShowing = SHOWING.test(element);
  const isNamed = !(isWithinSentence(node) && UNLIKELY.test(`${attribs.class} ${attribs.id}`));
  let written = '';
  for (const name in attribs) {
    if (!NAME.test(name) || name === MARK || (!isShowing && IDLE.test(name))) continue;
    if (!isNamed && (name === 'class' || name === 'id')) continue;
    const value = name === 'style' ? declarationsIn(attribs[name] ?? '') : (attribs[name] ?? '');
    written += ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`;
  }
  return written;
}

/** The parser fails on a property without a value. */
function declarationsIn(style: string): string {
  return style
    .split(';')
    .filter((declaration) => declaration.includes(':'))
    .join(';');
}

function escaped(text: string): string {
  return /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;
}
