import { type Html, html, lines } from '../feed/html.ts';
import { pageOf } from '../site/shell.ts';
import type { Receipt, ReceiptStatus } from './types.ts';
import { noteText } from './worded.ts';
import { ENGLISH } from './words/en/words.ts';
import type { Words } from './words/shape.ts';
import { capitalized, frameText, headlineOf, readableTime } from './words.ts';

/** Where a list leads. */
export interface ListLinks {
  /** Of one receipt. */
  receipt(receipt: Receipt): string;
  /** Of the list of those with one status, or of all. */
  list(status?: ReceiptStatus): string;
  /** What comes behind this page, if anything does. */
  readonly older?: string | undefined;
}

/** What an editor is asked to do something about. */
const CHOICES = [undefined, 'rejected', 'held', 'scheduled'] as const satisfies readonly (ReceiptStatus | undefined)[];

/** Receipts as a list that an editor opens in a browser, in the order that they come in. */
export function receiptListPage(
  receipts: readonly Receipt[],
  status: ReceiptStatus | undefined,
  links: ListLinks,
  words = ENGLISH,
): string {
  const choices = CHOICES.map((choice) => {
    const label = capitalized(frameText(words, choice ?? 'all'));
    return choice === status ? html`<strong>${label}</strong> ` : html`<a href="${links.list(choice)}">${label}</a> `;
  });
  return pageOf({
    language: words.language,
    title: frameText(words, 'receipts'),
    header: html`<header class="masthead"><p class="name">${frameText(words, 'receipts')}</p></header>\n`,
    main: html`<h1>${frameText(words, 'what-became')}</h1>
<p>${choices}</p>
${receipts.length === 0 ? html`<p>${frameText(words, 'nothing-yet')}</p>\n` : html`<ul>\n${lines(...receipts.map((one) => row(one, links, words)))}</ul>\n`}\
${links.older === undefined ? undefined : html`<p><a href="${links.older}">${frameText(words, 'older')}</a></p>\n`}`,
  });
}

function row(receipt: Receipt, links: ListLinks, words: Words): Html {
  const { key, uploadedAt, articles, reasons, site } = receipt;
  const [reason] = reasons;
  const said = reason === undefined ? articles[0]?.title : noteText(reason, words);
  return html`<li><a href="${links.receipt(receipt)}"><bdi>${key}</bdi></a>: <strong>${headlineOf(receipt, words)}</strong>, \
<time datetime="${uploadedAt}">${readableTime(uploadedAt, site.timeZone, words)}</time>\
${said === undefined ? undefined : html`<br><bdi>${said}</bdi>`}</li>`;
}
