import { takeNotForReaders } from '../../../article/hidden/not-for-readers.ts';
import { parseHtml, textOf } from '../document.ts';

/** The text of HTML that is meant for readers, as one line; undefined for what is no HTML to be read. */
export function visibleText(html: string): string | undefined {
  const page = parseHtml(html);
  if (page.kind === 'rejection' || takeNotForReaders(page.root) === undefined) return undefined;
  return textOf(page.root);
}
