import type { Document, Element } from 'domhandler';
import { findAll } from '../../../article/html/find.ts';
import { stated } from '../../../article/stated.ts';
import { asText, type Fields } from '../../fields/values.ts';
import { attribute, hasWord, textOf } from '../document.ts';
import { isInside } from '../shape/alone.ts';

/** What a page's `itemprop` attributes say of its article (schema.org), in the names that `readFields` knows. */
export function microdata(root: Document): Fields {
  const stating = findAll(({ attribs }) => 'itemprop' in attribs, [root]);
  const value = (property: string) => {
    const element = stating.find((candidate) => hasWord(candidate, 'itemprop', [property]));
    return element === undefined ? undefined : valueIn(element);
  };
  return stated({
    title: value('headline'),
    published: value('datepublished'),
    updated: value('datemodified'),
    section: value('articlesection'),
    tags: value('keywords'),
    authors: authorInHead(stating),
  });
}

/** Squarespace's `<meta itemprop="author">`: elsewhere a page has the authors of comments and other stories too. */
function authorInHead(stating: readonly Element[]): string | undefined {
  const [author, ...others] = stating.filter(
    (element) =>
      element.name === 'meta' &&
      hasWord(element, 'itemprop', ['author']) &&
      isInside(element, ({ name }) => name === 'head'),
  );
  return others.length > 0 ? undefined : attribute(author, 'content');
}

function valueIn(element: Element): string | undefined {
  return attribute(element, 'content') ?? attribute(element, 'datetime') ?? asText(textOf(element));
}
