import type { LiveArticle } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import { escapeHtml, type Html, html, trusted } from '../feed/html.ts';
import { inSizes } from './picture.ts';
import { wordsIn } from './words/words-in.ts';

type Body = Pick<LiveArticle, 'html' | 'language' | 'media'>;

/** Every tag of HTML as the sanitizer writes it, its quoted values with it: nothing in a text or a value is taken for one. */
const TAG = /<(\/?)([a-z][a-z0-9]*)(?=[\s/>])(?:[^">]|"[^"]*")*>/g;

/** A picture as Markdown and many editors write it. In the page it is a figure, as wide as one. */
const ALONE_IN_PARAGRAPH = /<p>\s*(<img (?:[^">]|"[^"]*")*>)\s*<\/p>/g;

/**
 * An article's body as its page shows it. Its pictures stand in all the sizes that there are of them, but where its editor offers others.
 * The first is asked for at once, those below when they come into sight; what may be wider than a phone can be scrolled by keyboard, and
 * has a name (WCAG 2.2, 2.1.1).
 */
export function pageBody({ html: stored, language, media }: Body, config: Config): Html {
  const body = stored.replace(ALONE_IN_PARAGRAPH, '<figure>$1</figure>');
  if (!/<(?:img|table|pre)[\s>]/.test(body)) return trusted(body);
  const name = wordsIn(language).table;
  const byAddress = new Map(media.map((medium) => [escapeHtml(medium.url), medium]));
  let pictures = 0;
  let figures = 0;
  let tables = 0;
  let depth = 0;
  /** Inside a `picture`, whose sources its editor chose. */
  let isChosen = false;
  let isInFigure = false;
  const image = (tag: string): string => {
    const shown = tag.replace('<img', pictures++ === 0 ? '<img fetchpriority="high"' : '<img loading="lazy"');
    if (isChosen || / srcset="/.test(tag)) return shown;
    const medium = byAddress.get(/ src="([^"]*)"/.exec(tag)?.[1] ?? '');
    return inSizes(trusted(shown), medium, isInFigure && figures === 1 ? 'opening' : 'text', config).html;
  };
  return trusted(
    body.replace(TAG, (tag, end: string, element: string) => {
      if (element === 'img') return image(tag);
      if (element === 'picture') isChosen = end === '';
      if (element === 'figure') {
        isInFigure = end === '';
        if (isInFigure) figures++;
      }
      if (element === 'pre' && end === '') return tag.replace('<pre', '<pre tabindex="0"');
      if (element !== 'table') return tag;
      if (end !== '') return --depth === 0 ? `${tag}</div>` : tag;
      if (depth++ > 0) return tag;
      const label = ++tables === 1 ? name : `${name} ${tables}`;
      return html`<div class="table" role="region" tabindex="0" aria-label="${label}">${trusted(tag)}`.html;
    }),
  );
}
