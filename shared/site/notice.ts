import type { LanguageTag } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import { publicUrl } from '../feed/address.ts';
import { type Html, html, lines } from '../feed/html.ts';
import { SUBSCRIBE_PATH } from './feed-page-path.ts';
import { templated } from './templates/templates.ts';
import { wordsIn } from './words/words-in.ts';

/** What a page says that has nothing else to show. */
interface Notice {
  readonly title: string;
  readonly text: string | undefined;
  /** Where a reader goes on. */
  readonly links: readonly { readonly url: string; readonly name: string }[];
}

export function notice({ title, text, links }: Notice, config: Config): Html {
  const own = templated('notice', config, () => ({ title, text, links }));
  if (own !== undefined) return own;
  return html`<div class="notice">
<h1>${title}</h1>
${text === undefined ? undefined : html`<p dir="auto">${text}</p>\n`}\
<p class="pager">
${lines(...links.map(({ url, name }) => html`<a href="${url}">${name}</a>`))}</p>
</div>
`;
}

/** @returns where somebody goes on who came to nothing. */
export function wayHome(language: LanguageTag, config: Config): Notice['links'] {
  const { home, subscribe } = wordsIn(language);
  return [
    { url: publicUrl('/', config), name: home },
    { url: publicUrl(SUBSCRIBE_PATH, config), name: subscribe },
  ];
}
