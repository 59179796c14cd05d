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
  /** Where all pages of the archive are. */
  readonly archive?: PublicPath | undefined;
}

/** @returns where the articles are that are older than those of a feed's own page. */
export function beyond(history: History | undefined): Beside {
  return history?.kind === 'newest' ? { older: history.previous.page, archive: history.index } : {};
}

/** The links by which a reader walks from the newest articles to the oldest, and back. @returns undefined where there are none */
export function pager({ newer, older, archive }: Beside, language: LanguageTag, config: Config): Html | undefined {
  if (newer === undefined && older === undefined) return undefined;
  const words = wordsIn(language);
  const link = (path: PublicPath | undefined, rel: 'prev' | 'next' | 'contents', text: string) =>
    path === undefined ? undefined : html`<a rel="${rel}" href="${publicUrl(path, config)}">${text}</a>`;
  return html`<p class="pager">
${lines(link(newer, 'prev', words.newer), link(older, 'next', words.older), link(archive, 'contents', words.archive))}</p>
`;
}
