import type { Document } from 'domhandler';
import { findAll } from '../../../article/html/find.ts';
import { asText } from '../../fields/values.ts';
import { escapeHtml } from '../../plain-text-html.ts';
import { hasWord, textOf } from '../document.ts';
import { nodesOf } from './json-ld.ts';
import { squashed, wordsOf } from './title.ts';

/** More are those of several recipes. */
const MOST = 60;
/** Characters. */
const LONGEST = 200;

/** What goes into the only recipe of a page, as its readers see it, or as it states it for programs (schema.org); empty where it has none, or several. */
export function ingredientsOf(root: Document): readonly string[] {
  const [first, ...others] = nodesOf(root, 'recipeIngredient').flatMap(({ recipeIngredient: list }) =>
    Array.isArray(list) ? [list.flatMap((item) => asText(item) ?? [])] : [],
  );
  const marked = findAll((element) => hasWord(element, 'itemprop', ['recipeingredient', 'ingredients']), [root]);
  const seen = marked.map(textOf).filter((text) => text !== '');
  const stated = seen.length > 1 ? seen : (first ?? []);
  const isList = others.length === 0 && stated.length > 1 && stated.length <= MOST;
  return isList && stated.every((text) => text.length <= LONGEST) ? stated : [];
}

/**
 * @param shown the text of the article.
 * @returns the ingredients as a list above the article, unless it has half of them: many pages set them beside the steps.
 */
export function ingredientsAbove(html: string, shown: string, ingredients: readonly string[]): string {
  if (ingredients.length === 0) return html;
  const [whole, words] = [squashed(shown), new Set(wordsOf(shown))];
  const isShown = (text: string) => whole.includes(squashed(text)) || wordsOf(text).every((word) => words.has(word));
  if (ingredients.filter(isShown).length * 2 >= ingredients.length) return html;
  const items = ingredients.map((text) => `<li>${escapeHtml(text.replace(/\s+/g, ' ').trim())}</li>`);
  return `<ul>${items.join('')}</ul>\n${html}`;
}
