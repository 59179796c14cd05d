import { styleText } from 'node:util';
import type { Dropped, Reason, Warning } from '../../shared/article/types.ts';
import type { Receipt, ReceiptStatus } from '../../shared/pipeline/types.ts';

type Style = 'green' | 'yellow' | 'red' | 'cyan' | 'dim';

const STYLES: Record<ReceiptStatus, Style> = {
  published: 'green',
  scheduled: 'cyan',
  expired: 'dim',
  rejected: 'red',
  withdrawn: 'dim',
  superseded: 'yellow',
  stored: 'green',
};

/** A receipt as its editor reads it on a terminal. Colours appear only where standard output shows them. */
export function receiptText(receipt: Receipt): string {
  const lines = [`${paint(STYLES[receipt.status], receipt.status)}  ${receipt.key}`];
  for (const article of receipt.articles) {
    lines.push(`  ${article.title}`, `    ${article.url}`);
    if (receipt.status === 'scheduled') lines.push(`    comes out at ${article.published}`);
    if (article.feeds.length > 0) lines.push(`    in ${article.feeds.join(', ')}`);
  }
  const more = receipt.articleCount - receipt.articles.length;
  if (more > 0) lines.push(`  and ${more} more articles`);
  if (receipt.status === 'rejected' && receipt.articles.length > 0) {
    lines.push('  The version published before stays as it is.');
  }
  lines.push(
    ...receipt.reasons.map(reasonText),
    ...receipt.warnings.map(warningText),
    ...receipt.dropped.map(droppedText),
  );
  return `${lines.join('\n')}\n`;
}

export function reasonText({ code, message, line, column }: Reason): string {
  return `  ${paint('red', code)}: ${message}${place(line, column)}`;
}

export function warningText({ code, message, line }: Warning): string {
  return `  ${paint('yellow', code)}: ${message}${place(line)}`;
}

export function droppedText({ what, count, line }: Dropped): string {
  return `  ${paint('dim', 'dropped')}: ${what}${count > 1 ? ` (${count} times)` : ''}${place(line)}`;
}

function place(line?: number, column?: number): string {
  if (line === undefined) return '';
  return ` (line ${line}${column === undefined ? '' : `, column ${column}`})`;
}

function paint(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout });
}
