import type { Reason, Warning } from '../../shared/article/types.ts';
import type { Receipt, ReceiptArticle, ReceiptStatus } from '../../shared/receipt/types.ts';
import { noteText } from '../../shared/receipt/worded.ts';
import { droppedText, explanationOf, factsOf, headlineOf, mediaFacts, placeText } from '../../shared/receipt/words.ts';
import { paint, type Style } from './paint.ts';
import { printable, type Row, rowLines } from './rows.ts';

export const STATUS_STYLES: Record<ReceiptStatus, Style> = {
  published: 'green',
  scheduled: 'cyan',
  expired: 'dim',
  held: 'yellow',
  rejected: 'red',
  withdrawn: 'dim',
  superseded: 'yellow',
  stored: 'green',
};

/** One of many receipts: what became of the upload, where it is, and what its editor should know. */
export function receiptText(receipt: Receipt): string {
  const { status, key, articles } = receipt;
  const hints = receipt.receivers.length;
  const receivers = [...new Set(receipt.receivers.map(({ receiver }) => receiver))].join(', ');
  return block([
    `${paint(STATUS_STYLES[status], headlineOf(receipt))}  ${printable(key)}`,
    ...explained(receipt),
    ...articles.flatMap((article) => [`  ${printable(article.title)}`, ...rowLines(placeRows(article))]),
    ...moreArticles(receipt),
    ...rowLines([
      ...noteRows(receipt),
      ...(hints === 0 ? [] : [{ label: 'Receivers', text: `${counted(hints, 'hint')} for ${receivers}` }]),
    ]),
  ]);
}

/** Everything that one receipt says. @param headline what stands before the key, where it is not the receipt's own */
export function receiptDetails(receipt: Receipt, headline: string = headlineOf(receipt)): string {
  const { status, key, articles } = receipt;
  const noteLines = rowLines([...fileRows(receipt), ...noteRows(receipt)]);
  return block([
    `${paint(STATUS_STYLES[status], headline)}  ${printable(key)}`,
    ...explained(receipt),
    ...articles.flatMap((article) => articleLines(article, receipt)),
    ...moreArticles(receipt),
    ...(articles.length === 0 ? noteLines : apart(noteLines)),
    ...apart(receiverLines(receipt)),
  ]);
}

function explained(receipt: Receipt): string[] {
  const sentence = explanationOf(receipt);
  return sentence === undefined ? [] : [`  ${sentence}`];
}

function fileRows({ media }: Receipt): Row[] {
  return media === undefined ? [] : [{ label: 'File', text: mediaFacts(media) }];
}

function articleLines(article: ReceiptArticle, { site }: Receipt): string[] {
  const facts = factsOf(article, site).map(([label, text]) => ({ label, text }));
  return ['', `  ${paint('bold', printable(article.title))}`, ...rowLines([...facts, ...placeRows(article)])];
}

function placeRows({ url, feeds, state, supersededBy }: ReceiptArticle): Row[] {
  if (supersededBy !== undefined) return [{ label: 'Instead', text: `"${supersededBy}", which was uploaded later` }];
  if (state === 'expired') return [];
  return [
    { label: state === 'scheduled' ? 'Will be at' : 'Address', text: url },
    ...(feeds.length === 0 ? [] : [{ label: 'Feeds', text: feeds.join(', ') }]),
  ];
}

function moreArticles({ articleCount, articles }: Receipt): string[] {
  const more = articleCount - articles.length;
  return more > 0 ? [`  and ${counted(more, 'more article')}`] : [];
}

function noteRows({ reasons, warnings, dropped, status }: Receipt): Row[] {
  const problem = status === 'rejected' ? ({ label: 'Problem', style: 'red' } as const) : { label: 'Because' };
  return [
    ...reasons.map((reason) => ({ ...problem, ...said(reason) })),
    ...warnings.map((warning) => ({ label: 'Warning', style: 'yellow' as const, ...said(warning) })),
    ...dropped.map((drop) => ({ label: 'Left out', text: droppedText(drop) })),
  ];
}

function said(note: Reason | Warning): Pick<Row, 'text' | 'code'> {
  return { text: noteText(note) + placeText(note), code: note.code };
}

function receiverLines({ receivers }: Receipt): string[] {
  if (receivers.length === 0) return [];
  const rows = receivers.map(({ receiver, message }) => ({ label: receiver, text: message, style: 'cyan' as const }));
  return [paint('dim', '  Rules of receivers that it would break (they hold up nothing):'), ...rowLines(rows)];
}

/** Set off by a blank line, where there is something. */
function apart(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', ...lines];
}

function block(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

/** `1 byte`, `1,200 words`. */
function counted(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}
