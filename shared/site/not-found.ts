import type { Config } from '../config/types.ts';
import { describeFeed } from '../feed/description.ts';
import { documentOf, type FeedDocument } from '../feed/documents.ts';
import { html } from '../feed/html.ts';
import { ALL } from '../feed/membership.ts';
import { alternates } from './alternates.ts';
import { framed } from './frame.ts';
import { NOT_FOUND_PATH } from './not-found-path.ts';
import { notice, wayHome } from './notice.ts';
import { wordsIn } from './words/words-in.ts';

/** Says so to people, and where they can go on. */
export function renderNotFound(config: Config): FeedDocument {
  const { title, language } = config.site;
  const words = wordsIn(language);
  const page = framed({
    config,
    language,
    title: `${words.notFound} – ${title}`,
    head: html`${alternates(describeFeed(ALL, config, []), config)}<meta name="robots" content="noindex">\n`,
    main: notice({ title: words.notFound, text: words.nothingThere, links: wayHome(language, config) }, config),
  });
  return documentOf(NOT_FOUND_PATH, 'text/html; charset=utf-8', page);
}
