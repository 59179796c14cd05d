import type { Element, ParentNode } from 'domhandler';
import { isTag } from 'domhandler';
import { findAll, removeElement } from 'domutils';
import type { Dropped, Person } from '../../article/types.ts';
import { asHttpUrl } from '../field-values.ts';
import { peopleFrom } from '../people.ts';
import { stated } from '../stated.ts';
import { attribute, hasWord, textOf } from './document.ts';

/** A longer text beside a name is a biography or prose. */
const LONGEST_BYLINE = 120;

/**
 * Reads the byline elements of an article (`.byline`, `.author`, `rel=author`, `itemprop=author`) and takes out those that
 * stand by themselves.
 */
export function takeBylines(root: ParentNode): {
  readonly authors: readonly Person[];
  readonly dropped: readonly Dropped[];
} {
  const authors: Person[] = [];
  const dropped: Dropped[] = [];
  for (const element of findAll(isByline, root.children)) {
    const line = bylineBlock(element, root);
    if (line === undefined) continue;
    const text = textOf(line);
    if (text !== '') {
      dropped.push({ what: `byline "${text}"`, count: 1 });
      authors.push(...namedIn(element));
    }
    removeElement(line);
  }
  const distinct = authors.filter(({ name }, index) => authors.findIndex((other) => other.name === name) === index);
  return { authors: distinct, dropped };
}

function isByline(element: Element): boolean {
  return (
    hasWord(element, 'class', ['byline', 'author', 'by-line', 'article-author', 'post-author', 'entry-author']) ||
    (hasWord(element, 'rel', ['author']) && element.name === 'a') ||
    hasWord(element, 'itemprop', ['author'])
  );
}

/** The paragraph around a byline when it says nothing else; undefined for a name inside prose. */
function bylineBlock(element: Element, root: ParentNode): Element | undefined {
  const text = textOf(element);
  if (text.length > LONGEST_BYLINE) return undefined;
  const parent = element.parent;
  if (parent === null || parent === root || !isTag(parent)) return element;
  const around = textOf(parent)
    .replace(text, '')
    .replace(/\b(?:by|von|par|por|di)\b|[\s|·•,:—–-]/gi, '');
  if (around === '') return bylineBlock(parent, root);
  return /^(?:span|a|b|i|em|strong|small)$/.test(element.name) ? undefined : element;
}

function namedIn(element: Element): readonly Person[] {
  const links = findAll((link) => link.name === 'a' || hasWord(link, 'itemprop', ['name']), [element]).filter(
    (link) => textOf(link) !== '',
  );
  const linked = links.length > 0 ? links : [element];
  return linked.flatMap((link) => {
    const url = asHttpUrl(attribute(link, 'href'));
    const people = peopleFrom(textOf(link)) ?? [];
    return people.length === 1 ? people.map((person) => ({ ...person, ...stated({ url }) })) : people;
  });
}
