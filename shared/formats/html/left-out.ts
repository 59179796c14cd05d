import type { AnyNode, ChildNode, Element, ParentNode } from 'domhandler';
import { isTag } from 'domhandler';
import type { Dropped } from '../../article/types.ts';
import { textOf } from './document.ts';

/** What stands around an article, by the names that pages give to it. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['cookie banner', /cookie|consent|gdpr/i],
  ['comments', /comment|disqus|\brespond\b/i],
  ['newsletter box', /newsletter|subscri|sign-?up|mailing-?list/i],
  ['sharing links', /\bshar(?:e|ing)|[-_]share|social|addthis|addtoany/i],
  ['related links', /related|recommend|trending|popular|read-?(?:more|next)|more-from|also-like|outbrain|taboola/i],
  ['advertisement', /\bads?\b|advert|sponsor|\bpromo/i],
  ['navigation', /\bnav|menu|breadcrumb|pagination|sidebar/i],
];
const REST = 'the page around the article';

/**
 * What a page says outside its article, in a few rows.
 *
 * @param kept the elements of which something is in the article.
 */
export function leftOut(
  page: ParentNode,
  kept: ReadonlySet<Element>,
  lineOf: (node: AnyNode) => number,
): readonly Dropped[] {
  const rows = new Map<string, { count: number; line: number }>();
  const note = (node: ChildNode) => {
    if (isTag(node) && kept.has(node)) return node.children.forEach(note);
    if (!isTag(node) || textOf(node) === '') return;
    const what = kindOf(node);
    const row = rows.get(what);
    if (row === undefined) rows.set(what, { count: 1, line: lineOf(node) });
    else if (what !== REST) row.count++;
  };
  page.children.forEach(note);
  return [...rows].map(([what, { count, line }]) => ({ what, count, line }));
}

/** Undefined where its names do not say. */
export function furnitureOf({ name, attribs }: Element): string | undefined {
  if (name === 'nav') return 'navigation';
  const names = `${attribs.class ?? ''} ${attribs.id ?? ''} ${attribs.role ?? ''}`;
  return names === '  ' ? undefined : KINDS.find(([, pattern]) => pattern.test(names))?.[0];
}

function kindOf(element: Element): string {
  return furnitureOf(element) ?? REST;
}
