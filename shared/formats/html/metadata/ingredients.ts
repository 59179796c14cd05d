import type { Document } from 'domhandler';
import { findAll } from '../../../article/html/find.ts';
import { asText } from '../../fields/values.ts';
import { linesIn } from '../../held/lines.ts';
import { escapeHtml } from '../../plain-text-html.ts';
import { hasWord, textOf } from '../document.ts';
import { nodesOf } from './json-ld.ts';
import { agreeingWith, squashed, wordsOf } from './title.ts';

/** More are those of several recipes. */
const MOST = 60;
/** Characters. */
const LONGEST = 200;

/**
 * What goes into the only recipe of a page, as its readers see it, or as it states it for programs (schema.org).
 *
 * @param titles of the page: a recipe of another name is of a story beside it.
 * @returns nothing where it has no recipe, or several.
 */
export function ingredientsOf(root: Document, titles: readonly string[]): readonly string[] {
  const recipes = nodesOf(root, 'recipeIngredient').filter(({ recipeIngredient: list }) => Array.isArray(list));
  const [first, ...others] = recipes.map(({ name, recipeIngredient }) => {
    const named = asText(name) ?? '';
    const isOwn = titles.some((title) => agreeingWith(title)(named));
    return isOwn ? [recipeIngredient].flat().flatMap((item) => asText(item) ?? []) : [];
  });
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
  if (ingredients.filter(isShown).length * 2 >= ingredients.length || listsThem(html, ingredients)) return html;
  const items = ingredients.map((text) => `<li>${escapeHtml(text.replace(/\s+/g, ' ').trim())}</li>`);
  return `<ul>${items.join('')}</ul>\n${html}`;
}

/** Words of a line that says how much of what. */
const LONGEST_ITEM = 8;
/** Letters of a word that may be what is taken, and no measure. */
const SHORTEST_WORD = 3;

/** Whether half of them stand in short lines, in other words (`Two large potatoes`): what is to be done with them is said in sentences. */
function listsThem(html: string, ingredients: readonly string[]): boolean {
  const lines = linesIn(html).filter((line) => !/[.!?。！？]$/.test(line));
  const items = lines.map(wordsOf).filter(({ length }) => length <= LONGEST_ITEM);
  const said = new Set(items.flat().filter((word) => word.length >= SHORTEST_WORD));
  const listed = ingredients.filter((text) => wordsOf(text).some((word) => said.has(word)));
  return items.length >= listed.length && listed.length * 2 >= ingredients.length;
}
