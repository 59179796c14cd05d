import type { PublicPath } from '../article/public-path.ts';
import type { LanguageTag } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import { webUri } from '../feed/address.ts';
import { type Answered, movedTo } from '../feed/answered.ts';
import { describeFeed } from '../feed/description.ts';
import { documentOf, type FeedDocument } from '../feed/documents.ts';
import { type Html, html } from '../feed/html.ts';
import { ALL } from '../feed/membership.ts';
import { alternates } from './alternates.ts';
import { framed } from './frame.ts';
import { notice, wayHome } from './notice.ts';
import { wordsIn } from './words/words-in.ts';

const TYPE = 'text/html; charset=utf-8';
const UNSEEN = html`<meta name="robots" content="noindex">\n`;

/**
 * Says to people and programs that what was public at a path was taken back (410), and nothing of what it was.
 * @param reason as its editor tells readers, if so
 */
export function renderTakenBack(path: PublicPath, config: Config, reason?: string): FeedDocument {
  const { language } = config.site;
  const sentence = wordsIn(language).takenBack;
  const answered: Answered = { status: 410 };
  const main = notice({ title: sentence, text: reason, links: wayHome(language, config) }, config);
  return documentOf(path, TYPE, pageIn(config, { sentence, language, head: UNSEEN, main, answered }), answered);
}

/**
 * Leads from the former page of an article to where it is now (301). Whoever serves the files without knowing of the status leads
 * there all the same.
 */
export function renderMoved(path: PublicPath, to: string, language: LanguageTag, config: Config): FeedDocument {
  const address = webUri(to) ?? config.site.url;
  const sentence = wordsIn(language).moved;
  const answered = movedTo(address);
  const head = html`<link rel="canonical" href="${address}">
<meta http-equiv="refresh" content="0; url=${address}">
${UNSEEN}`;
  const main = notice({ title: sentence, text: undefined, links: [{ url: address, name: address }] }, config);
  return documentOf(path, TYPE, pageIn(config, { sentence, language, head, main, answered }), answered);
}

function pageIn(
  config: Config,
  page: {
    readonly sentence: string;
    readonly language: LanguageTag;
    readonly head: Html;
    readonly main: Html;
    readonly answered: Answered | undefined;
  },
): string {
  const { sentence, ...rest } = page;
  const head = html`${alternates(describeFeed(ALL, config, []), config)}${page.head}`;
  return framed({ config, title: `${sentence} – ${config.site.title}`, ...rest, head });
}
