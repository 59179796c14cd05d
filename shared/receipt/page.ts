import type { Note } from '../article/notes.ts';
import type { LanguageTag } from '../article/types.ts';
import { webUri } from '../feed/address.ts';
import { DOCUMENT_KINDS } from '../feed/document-kinds.ts';
import { type Html, html, lines } from '../feed/html.ts';
import { pageOf } from '../site/shell.ts';
import { type FeedLinks, feedLinks } from './links.ts';
import type { Receipt, ReceiptArticle } from './types.ts';
import { noteText } from './worded.ts';
import { droppedText, explanationOf, factsOf, headlineOf, mediaFacts, placeText, readableTime } from './words.ts';

/**
 * The receipt as a page that an editor opens in a browser: it needs nothing but itself, runs no script, and every word of
 * it is escaped, for it quotes what others wrote.
 */
export function receiptPage(receipt: Receipt): string {
  const { key, status, reasons, warnings, receivers, articles, articleCount, uploadedAt, site } = receipt;
  const more = articleCount - articles.length;
  const headline = capitalized(headlineOf(receipt));
  return pageOf({
    language: 'en' as LanguageTag,
    title: `${headline}: ${key}`,
    header: html`<header class="masthead"><p class="name">Receipt</p></header>\n`,
    main: html`<h1>${headline}</h1>
${lines(
  html`<p class="dek" dir="auto">${key}</p>`,
  paragraph(explanationOf(receipt)),
  paragraph(receipt.media && mediaFacts(receipt.media)),
  html`<p>Uploaded <time datetime="${uploadedAt}">${readableTime(uploadedAt, site.timeZone)}</time></p>`,
  section(status === 'rejected' ? 'What is wrong' : 'Why', reasons.map(said)),
  ...articles.map((article) => articlePart(article, receipt)),
  more > 0 ? html`<p>And ${String(more)} more articles.</p>` : undefined,
  section('Feeds that show it', feedLinks(receipt).map(feed)),
  section('Warnings', warnings.map(said)),
  section(
    'Left out or changed',
    receipt.dropped.map((dropped) => html`<li dir="auto">${droppedText(dropped)}</li>`),
  ),
  section(
    'Rules of receivers that it would break (they hold up nothing)',
    receivers.map(({ receiver, message }) => html`<li><strong>${receiver}:</strong> <bdi>${message}</bdi></li>`),
  ),
)}`,
  });
}

function articlePart(article: ReceiptArticle, { site }: Receipt): Html {
  const { title, url, language, state, supersededBy } = article;
  const address = state === 'published' && supersededBy === undefined ? webUri(url) : undefined;
  const heading = address === undefined ? html`${title}` : html`<a href="${address}">${title}</a>`;
  const instead =
    supersededBy === undefined ? undefined : paragraph(`"${supersededBy}" was uploaded later and counts instead.`);
  return html`<section>
<h2 lang="${language}" dir="auto">${heading}</h2>
${instead}<table>
${factsOf(article, site).map(([name, value]) => html`<tr><th scope="row">${name}</th><td dir="auto">${value}</td></tr>\n`)}\
</table>
</section>`;
}

function feed({ id, ...links }: FeedLinks): Html {
  const formats = DOCUMENT_KINDS.map(
    ({ kind, label }, index) => html`${index === 0 ? '' : ', '}<a href="${links[kind]}">${label}</a>`,
  );
  return html`<li><bdi>${id}</bdi>: ${formats}</li>`;
}

function said(note: Note): Html {
  return html`<li dir="auto">${noteText(note)}${placeText(note)}</li>`;
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

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
