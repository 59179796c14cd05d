import type { PublicPath } from '../article/public-path.ts';
import type { LanguageTag } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import { publicUrl } from '../feed/address.ts';
import type { History } from '../feed/archives/history.ts';
import { type Html, html, lines } from '../feed/html.ts';
import { wordsIn } from './words/words-in.ts';

/** Where the articles before and behind those of a page are. */
export interface Beside {
  readonly newer?: PublicPath | undefined;
  readonly older?: PublicPath | undefined;
}

/** @returns where the articles are that are older than those of a feed's own page. */
export function olderPage(history: History | undefined): PublicPath | undefined {
  return history?.kind === 'newest' ? history.previous.page : undefined;
}

/** The links by which a reader walks from the newest articles to the oldest, and back. @returns undefined where there are none */
export function pager({ newer, older }: Beside, language: LanguageTag, config: Config): Html | undefined {
  if (newer === undefined && older === undefined) return undefined;
  const words = wordsIn(language);
  const link = (path: PublicPath | undefined, rel: 'prev' | 'next', text: string) =>
    path === undefined ? undefined : html`<a rel="${rel}" href="${publicUrl(path, config)}">${text}</a>`;
  return html`<p class="pager">
${lines(link(newer, 'prev', words.newer), link(older, 'next', words.older))}</p>
`;
}
