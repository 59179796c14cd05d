import type { LanguageTag } from '../article/types.ts';
import { type Html, html, trusted } from '../feed/html.ts';
import { wordsIn } from './words/words-in.ts';

/** Every tag of HTML as the sanitizer writes it, its quoted values with it: nothing in a text or a value is taken for one. */
const TAG = /<(\/?)([a-z][a-z0-9]*)(?=[\s/>])(?:[^">]|"[^"]*")*>/g;

/**
 * An article's body as its page shows it. The first picture is asked for at once, those below when they come into sight; what may
 * be wider than a phone can be scrolled by keyboard, and has a name (WCAG 2.2, 2.1.1).
 * @param body sanitized
 */
export function pageBody(body: string, language: LanguageTag): Html {
  if (!/<(?:img|table|pre)[\s>]/.test(body)) return trusted(body);
  const name = wordsIn(language).table;
  let pictures = 0;
  let tables = 0;
  let depth = 0;
  return trusted(
    body.replace(TAG, (tag, end: string, element: string) => {
      if (element === 'img')
        return tag.replace('<img', pictures++ === 0 ? '<img fetchpriority="high"' : '<img loading="lazy"');
      if (element === 'pre' && end === '') return tag.replace('<pre', '<pre tabindex="0"');
      if (element !== 'table') return tag;
      if (end !== '') return --depth === 0 ? `${tag}</div>` : tag;
      if (depth++ > 0) return tag;
      const label = ++tables === 1 ? name : `${name} ${tables}`;
      return html`<div class="table" role="region" tabindex="0" aria-label="${label}">${trusted(tag)}`.html;
    }),
  );
}
