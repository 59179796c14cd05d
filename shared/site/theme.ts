import type { Config, Theme } from '../config/types.ts';
import { ARTICLE_RULES, ARTICLE_STYLE, PAGE_STYLE, RULES, TOKENS } from './page-style.ts';

/** Of the configuration's theme: the same for every page of articles, and for all others. */
const styles = { article: new WeakMap<Theme, string>(), other: new WeakMap<Theme, string>() };

/** @returns the style sheet of a site's pages: their own, with the colours and fonts of its theme, and what that adds behind it. */
export function styleOf({ theme }: Pick<Config, 'theme'>, kind: keyof typeof styles): string {
  if (theme === undefined) return kind === 'article' ? ARTICLE_STYLE : PAGE_STYLE;
  const known = styles[kind].get(theme);
  if (known !== undefined) return known;
  const { accent = {}, fonts = {}, style } = theme;
  const tokens = [
    accent.light && `@media(prefers-color-scheme:light){:root{--link:${accent.light}}}\n`,
    accent.dark && `@media(prefers-color-scheme:dark){:root{--link:${accent.dark}}}\n`,
    fonts.text && `:root{--text:${fonts.text}}\n`,
    fonts.interface && `:root{--face:${fonts.interface}}\n`,
  ].filter((rule) => rule !== undefined);
  const made = `${TOKENS}${tokens.join('')}${kind === 'article' ? ARTICLE_RULES : RULES}${style === undefined ? '' : `${style}\n`}`;
  styles[kind].set(theme, made);
  return made;
}
