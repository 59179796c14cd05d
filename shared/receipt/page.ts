import type { Note } from '../article/notes.ts';
import { webUri } from '../feed/address.ts';
import { DOCUMENT_KINDS } from '../feed/document-kinds.ts';
import { type Html, html, lines } from '../feed/html.ts';
import { pageOf } from '../site/shell.ts';
import { type FeedLinks, feedLinks } from './links.ts';
import type { Receipt, ReceiptArticle } from './types.ts';
import { noteText } from './worded.ts';
import { ENGLISH } from './words/en/words.ts';
import type { Given } from './words/message.ts';
import type { Words } from './words/shape.ts';
import {
  capitalized,
  droppedText,
  explanationOf,
  factsOf,
  frameText,
  headlineOf,
  mediaFacts,
  placeText,
  readableTime,
} from './words.ts';

/**
 * The receipt as a page that an editor opens in a browser: it needs nothing but itself, runs no script, and every word of
 * it is escaped, for it quotes what others wrote.
 */
export function receiptPage(receipt: Receipt, words = ENGLISH): string {
  const say = (key: keyof Words['frame'], given?: Given) => frameText(words, key, given);
  const said = (note: Note) => html`<li dir="auto">${noteText(note, words)}${placeText(note, words)}</li>`;
  const { key, status, reasons, warnings, receivers, articles, articleCount, uploadedAt, site } = receipt;
  const more = articleCount - articles.length;
  const headline = capitalized(headlineOf(receipt, words));
  return pageOf({
    language: words.language,
    title: `${headline}: ${key}`,
    header: html`<header class="masthead"><p class="name">${say('receipt')}</p></header>\n`,
    main: html`<h1>${headline}</h1>
${lines(
  html`<p class="dek" dir="auto">${key}</p>`,
  paragraph(explanationOf(receipt, words)),
  paragraph(receipt.media && mediaFacts(receipt.media, words)),
  html`<p>${say('uploaded')} <time datetime="${uploadedAt}">${readableTime(uploadedAt, site.timeZone, words)}</time></p>`,
  section(say(status === 'rejected' ? 'what-is-wrong' : 'why'), reasons.map(said)),
  ...articles.map((article) => articlePart(article, receipt, words)),
  more > 0 ? html`<p>${say('more-articles', { count: more })}</p>` : undefined,
  section(say('feeds-that-show'), feedLinks(receipt).map(feed)),
  section(say('warnings'), warnings.map(said)),
  section(
    say('left-out'),
    receipt.dropped.map((dropped) => html`<li dir="auto">${droppedText(dropped, words)}</li>`),
  ),
  section(
    say('receivers-rules'),
    receivers.map(({ receiver, message }) => html`<li><strong>${receiver}:</strong> <bdi>${message}</bdi></li>`),
  ),
)}`,
  });
}

function articlePart(article: ReceiptArticle, { site }: Receipt, words: Words): Html {
  const { title, url, language, state, supersededBy } = article;
  const address = state === 'published' && supersededBy === undefined ? webUri(url) : undefined;
  const heading = address === undefined ? html`${title}` : html`<a href="${address}">${title}</a>`;
  const instead =
    supersededBy === undefined ? undefined : paragraph(frameText(words, 'uploaded-later', { key: supersededBy }));
  return html`<section>
<h2 lang="${language}" dir="auto">${heading}</h2>
${instead}<table>
${factsOf(article, site, words).map(([name, value]) => html`<tr><th scope="row">${name}</th><td dir="auto">${value}</td></tr>\n`)}\
</table>
</section>`;
}

function feed({ id, ...links }: FeedLinks): Html {
  const formats = DOCUMENT_KINDS.map(
    ({ kind, label }, index) => html`${index === 0 ? '' : ', '}<a href="${links[kind]}">${label}</a>`,
  );
  return html`<li><bdi>${id}</bdi>: ${formats}</li>`;
}

function section(heading: string, items: readonly Html[]): Html | undefined {
  if (items.length === 0) return undefined;
  return html`<section>
<h2>${heading}</h2>
<ul>
${lines(...items)}</ul>
</section>`;
}

function paragraph(text: string | undefined): Html | undefined {
  return text === undefined ? undefined : html`<p dir="auto">${text}</p>`;
}
