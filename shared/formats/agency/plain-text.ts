import { parseHtml, textOf } from '../html/document.ts';

/** A field of one line, which systems fill with markup now and then; undefined when nothing is in it. */
export function plainText(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const line = /<\/?[a-z][^<>]*>|&(?:[a-z]+|#\d+);/i.test(text)
    ? withoutMarkup(text)
    : text.replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}

function withoutMarkup(text: string): string {
  const page = parseHtml(text);
  return page.kind === 'rejection' ? text : textOf(page.root);
}
