import { takeHidden } from '../../article/hidden.ts';
import { parseHtml, textOf } from './document.ts';

/** The text of HTML that readers see, as one line; undefined for what is no HTML to be read. */
export function visibleText(html: string): string | undefined {
  const page = parseHtml(html);
  if (page.kind === 'rejection' || takeHidden(page.root) === undefined) return undefined;
  return textOf(page.root);
}
