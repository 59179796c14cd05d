import type { LanguageTag } from '../article/types.ts';
import { type Html, html, lines } from '../feed/html.ts';
import { pageOf } from '../site/shell.ts';
import type { Receipt, ReceiptStatus } from './types.ts';
import { noteText } from './worded.ts';
import { headlineOf, readableTime } from './words.ts';

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
const CHOICES: readonly (readonly [ReceiptStatus | undefined, string])[] = [
  [undefined, 'All'],
  ['rejected', 'Rejected'],
  ['held', 'Held'],
  ['scheduled', 'Scheduled'],
];

/** Receipts as a list that an editor opens in a browser, in the order that they come in. */
export function receiptListPage(
  receipts: readonly Receipt[],
  status: ReceiptStatus | undefined,
  links: ListLinks,
): string {
  const choices = CHOICES.map(([choice, label]) =>
    choice === status ? html`<strong>${label}</strong> ` : html`<a href="${links.list(choice)}">${label}</a> `,
  );
  return pageOf({
    language: 'en' as LanguageTag,
    title: 'Receipts',
    header: html`<header class="masthead"><p class="name">Receipts</p></header>\n`,
    main: html`<h1>What became of the uploads</h1>
<p>${choices}</p>
${receipts.length === 0 ? html`<p>Nothing yet.</p>\n` : html`<ul>\n${lines(...receipts.map((one) => row(one, links)))}</ul>\n`}\
${links.older === undefined ? undefined : html`<p><a href="${links.older}">Older</a></p>\n`}`,
  });
}

function row(receipt: Receipt, links: ListLinks): Html {
  const { key, uploadedAt, articles, reasons, site } = receipt;
  const [reason] = reasons;
  const said = reason === undefined ? articles[0]?.title : noteText(reason);
  return html`<li><a href="${links.receipt(receipt)}"><bdi>${key}</bdi></a>: <strong>${headlineOf(receipt)}</strong>, \
<time datetime="${uploadedAt}">${readableTime(uploadedAt, site.timeZone)}</time>\
${said === undefined ? undefined : html`<br><bdi>${said}</bdi>`}</li>`;
}
