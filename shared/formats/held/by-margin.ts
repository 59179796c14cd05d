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
  const parts = lines.flatMap((line) => [line, ...line.split(/\t|\s+[|•·–—-]\s+/)]).map((part) => part.trim());
  const notice = parts.find((part) => part !== '' && part.length <= LONGEST && isNotice(part.toUpperCase()));
  return notice === undefined ? undefined : hold({ code: 'not-public', detail: { text: notice } });
}
