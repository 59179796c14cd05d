import { hold } from '../../article/rejection.ts';
import type { Held } from '../../article/types.ts';
import { isNotice } from './notice.ts';

/** Characters: a stamp, not what a page of a contract says. */
const LONGEST = 160;

/**
 * Whether the head or foot of a document's pages, or a mark across them, says that it is not for the public: there a word such as
 * `Draft` or `Confidential` is a stamp, however it is written.
 *
 * @param lines of text, whose parts may stand apart by tabs.
 */
export function heldByMargin(lines: readonly string[]): Held | undefined {
  const parts = lines.flatMap((line) => [line, ...line.split(/\t|\s{2,}|\s+[|•·–—-]\s+/)]).map((part) => part.trim());
  const notice = parts.find((part) => saysSo(part.toUpperCase())) ?? parts.map(behindSign).find(saysSo);
  return notice === undefined ? undefined : hold({ code: 'not-public', detail: { text: notice } });
}

function saysSo(part: string): boolean {
  return part !== '' && part.length <= LONGEST && isNotice(part);
}

/** `Tide Weekly: CONFIDENTIAL`, `Report (DRAFT)`. How it is written counts there: `Legal form: private` is no stamp. */
function behindSign(part: string): string {
  const [, bracketed, behind = ''] =
    /[([【（［]([^()[\]【】（）［］]+)[)\]】）］]$|[:：]\s*([^:：]+)$/u.exec(part.slice(-LONGEST)) ?? [];
  return (bracketed ?? behind).trim();
}
