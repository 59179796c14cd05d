import render from 'dom-serializer';
import { type Element, isTag, type ParentNode } from 'domhandler';
import { removeElement } from 'domutils';
import type { What } from '../../article/dropped-kinds.ts';
import { findAll, findOne } from '../../article/html/find.ts';
import { titleHeading } from '../html/body/headings.ts';
import { hasWord, parseHtml, textOf } from '../html/document.ts';
import { readByline } from '../newsroom/people/byline.ts';
import { readWireLine } from '../newsroom/wire-lines.ts';
import { sameText } from '../same-text.ts';
import { withDateline } from './dateline.ts';
import { withoutEnding } from './ending.ts';
import { withCharacters, withEndTags } from './markup.ts';
import { plainText } from './plain-text.ts';

/** An item's text, and what stood in it that has fields of its own. */
export interface AgencyBody {
  readonly html: string;
  readonly bylines: readonly string[];
  readonly dek?: string | undefined;
  /** What its first paragraph says, where it begins with one. */
  readonly opening?: string | undefined;
  readonly leftOut: readonly What[];
}

/** Characters of a byline, and of what an update says it adds. */
const LONGEST_LINE = 200;
const LONGEST_NOTE = 500;
const OPENING_PARAGRAPH =
  /^((?:\s*<(?:div|section|article|main)(?:\s[^<>]*)?>){0,5})\s*<p(?:\s[^<>]*)?>([\s\S]{1,3000}?)<\/p>\s*/i;

/**
 * An item's text as HTML: out of the page that may be around it, without the title and the byline that it may open with
 * and what an agency's desk writes below it, and with the dateline before its first paragraph unless it stands there already.
 */
export function agencyBody(stated: string, title: string | undefined, dateline: string | undefined): AgencyBody {
  const html = withEndTags(stated);
  const page = /<(?:html|body|head|h1|h2|header)[\s>]/i.test(html) ? withoutPage(html, title) : undefined;
  const opening = withoutOpening(page?.html ?? html.trim(), title);
  const ending = withoutEnding(opening.html);
  return {
    html: ending.html === '' ? '' : withDateline(withCharacters(ending.html), dateline),
    bylines: [...(page?.bylines ?? []), ...opening.bylines],
    dek: page?.dek,
    opening: firstParagraph(ending.html)[0],
    leftOut: [...(page?.leftOut ?? []), ...opening.leftOut, ...ending.leftOut],
  };
}

/** Paragraphs that may stand above the story: title, what an update adds, byline. */
const MOST_OPENING = 4;

/** Its title, what it says to desks, its byline; where there is nothing else, each of them is its text. */
function withoutOpening(stated: string, title: string | undefined): Pick<AgencyBody, 'html' | 'bylines' | 'leftOut'> {
  let html = stated;
  const leftOut: What[] = [];
  for (let count = 0; count < MOST_OPENING; count++) {
    const [line, rest] = firstParagraph(html);
    if (line === undefined || rest === '') break;
    const isNote = line.length <= LONGEST_NOTE && readWireLine(line) === 'note-to-the-desk';
    if (isNote) leftOut.push({ kind: 'note-to-the-desk', detail: line });
    else if (title === undefined || !sameText(line, title)) {
      const isByline = line.length <= LONGEST_LINE && readByline(line) !== undefined;
      return isByline ? { html: rest, bylines: [line], leftOut } : { html, bylines: [], leftOut };
    }
    html = rest;
  }
  return { html, bylines: [], leftOut };
}

/** @returns the text of the paragraph that the text begins with, and the text without it; empty when there is none. */
function firstParagraph(html: string): readonly [line: string | undefined, rest: string] {
  const opening = OPENING_PARAGRAPH.exec(html);
  const below = html.slice(opening?.[0].length ?? 0);
  const isAlone = /^(?:\s*<\/?(?:div|section|article|main)(?:\s[^<>]*)?>)*\s*$/i.test(below);
  return [plainText(opening?.[2]), isAlone ? '' : `${opening?.[1] ?? ''}${below}`];
}

function withoutPage(html: string, title: string | undefined): AgencyBody | undefined {
  const page = parseHtml(html);
  if (page.kind === 'rejection') return undefined;
  const root = findOne(({ name }) => name === 'body', page.root.children) ?? page.root;
  for (const child of elementsOf(root)) if (child.name === 'head') removeElement(child);
  const header = elementsOf(root).find((child) => child.name === 'header' && headingsIn(child).length > 0);
  const heading = title === undefined ? undefined : titleHeading(root, title);
  if (heading !== undefined) removeElement(heading);
  const taken = header === undefined ? undefined : takeHeader(header);
  return {
    html: render(root.children, { encodeEntities: 'utf8' }).trim(),
    bylines: taken?.bylines ?? [],
    dek: taken?.dek,
    leftOut: taken?.leftOut ?? [],
  };
}

/** The page's header repeats in print what the item states as data: subjects, date, title, subheading, byline. */
function takeHeader(header: Element): Omit<AgencyBody, 'html'> {
  const bylines = findAll((element) => hasWord(element, 'class', ['byline']), header.children);
  const subheadings = headingsIn(header).filter(({ name }) => name !== 'h1');
  const dek = subheadings.map(textOf).find((text) => text !== '');
  const texts = bylines.map(textOf);
  for (const element of [...bylines, ...subheadings]) removeElement(element);
  removeElement(header);
  const rest = textOf(header);
  return { bylines: texts, dek, leftOut: rest === '' ? [] : [{ kind: 'page-header', detail: rest.slice(0, 200) }] };
}

function headingsIn(element: Element): readonly Element[] {
  return findAll(({ name }) => /^h[1-4]$/.test(name), element.children);
}

function elementsOf(node: ParentNode): readonly Element[] {
  return node.children.filter(isTag);
}
