import { keptByName } from '../article/kept-by-name.ts';
import type { LanguageTag, Person } from '../article/types.ts';
import { type Html, html } from '../feed/html.ts';

/** Making one takes a hundred times as long as using it; newsrooms have a handful of languages. */
const formats = keptByName<Intl.ListFormat>(50);

/** Names in a row, as the language joins them: `A, B and C`. */
export function byName(people: readonly Person[], language: LanguageTag): Html {
  return joined(
    people.map(({ name }) => html`<bdi>${name}</bdi>`),
    language,
  );
}

/** @returns the parts in a row, as the language joins the members of a list. */
export function joined(parts: readonly Html[], language: LanguageTag): Html {
  const places = parts.map((_, index) => String(index));
  const pieces = formatOf(language).formatToParts(places);
  return html`${pieces.map(({ type, value }) => (type === 'element' ? parts[Number(value)] : html`${value}`))}`;
}

function formatOf(language: LanguageTag): Intl.ListFormat {
  return formats(language, () => new Intl.ListFormat(language, { style: 'long', type: 'conjunction' }));
}
