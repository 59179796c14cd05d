import type { LanguageTag } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import { publicUrl } from '../feed/address.ts';
import { type Html, html } from '../feed/html.ts';
import { SUBSCRIBE_PATH } from './feed-page-path.ts';
import { wordsIn } from './words/words-in.ts';

/** Where a reader goes on who came to nothing. */
export function wayHome(language: LanguageTag, config: Config): Html {
  const { home, subscribe } = wordsIn(language);
  return html`<p class="pager"><a href="${publicUrl('/', config)}">${home}</a>
<a href="${publicUrl(SUBSCRIBE_PATH, config)}">${subscribe}</a></p>
`;
}
