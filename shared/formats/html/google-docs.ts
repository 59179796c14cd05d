import { type ChildNode, type Document, Element, isTag } from 'domhandler';
import { removeElement, textContent } from 'domutils';
import { type Style, stylesIn } from '../../article/hidden/style/cascade.ts';
import { TooManySteps } from '../../article/hidden/style/too-many-steps.ts';
import { findAll, findOne } from '../../article/html/find.ts';
import { asText } from '../fields/values.ts';
import { hasWord } from './document.ts';
import type { WrittenPage } from './written-page.ts';

/** Where Google leads first whoever follows a link. */
const REDIRECT = /^https?:\/\/www\.google\.com\/url\?(?=.*\bsa=D\b)/;
const PROPERTIES = new Set(['font-weight', 'font-style', 'text-decoration', 'vertical-align']);

/**
 * Reads a page that Google Docs exports as what its author wrote: the paragraph styled as the title as a heading, the subtitle,
 * what classes set in bold or slanted as elements, links to where they lead.
 *
 * @returns undefined for any other page.
 */
export function googleDoc(page: Document): WrittenPage | undefined {
  for (const { attribs } of findAll(
    ({ name, attribs }) => name === 'a' && REDIRECT.test(attribs.href ?? ''),
    page.children,
  ))
    attribs.href = new URL(attribs.href ?? '').searchParams.get('q') ?? attribs.href ?? '';
  const body = findOne(
    (element) => element.name === 'body' && hasWord(element, 'class', ['doc-content']),
    page.children,
  );
  if (body === null) return undefined;
  const title = findOne((element) => element.name === 'p' && hasWord(element, 'class', ['title']), body.children);
  if (title !== null) title.name = 'h1';
  try {
    emphasise(body, page);
  } catch (error) {
    // What is bold is not worth that.
    if (!(error instanceof TooManySteps)) throw error;
  }
  const subtitle = findOne((element) => element.name === 'p' && hasWord(element, 'class', ['subtitle']), body.children);
  const dek = subtitle === null ? undefined : asText(textContent(subtitle).replace(/\s+/g, ' '));
  if (subtitle === null || dek === undefined) return { body };
  removeElement(subtitle);
  return { body, dek };
}

function emphasise(body: Element, page: Document): void {
  const styleOf = stylesIn(page, { isWanted: (name) => PROPERTIES.has(name), matters: (list) => list.length > 0 });
  for (const span of findAll(({ name }) => name === 'span', body.children)) {
    const inHeading = isWithinHeading(span);
    for (const name of elementsFor(styleOf(span, false))) if (!inHeading || name !== 'strong') wrapContent(span, name);
  }
}

function elementsFor(style: Style): readonly string[] {
  const weight = style.get('font-weight') ?? '';
  return [
    ...(weight === 'bold' || Number(weight) >= 600 ? ['strong'] : []),
    ...(style.get('font-style') === 'italic' ? ['em'] : []),
    ...(/\bline-through\b/.test(style.get('text-decoration') ?? '') ? ['s'] : []),
    ...(style.get('vertical-align') === 'super' ? ['sup'] : []),
    ...(style.get('vertical-align') === 'sub' ? ['sub'] : []),
  ];
}

function isWithinHeading({ parent }: Element): boolean {
  return parent !== null && isTag(parent) && (/^h[1-6]$/.test(parent.name) || isWithinHeading(parent));
}

function wrapContent(element: Element, name: string): void {
  const inner = new Element(name, {}, element.children as ChildNode[]);
  for (const child of inner.children) child.parent = inner;
  inner.parent = element;
  element.children = [inner];
}
