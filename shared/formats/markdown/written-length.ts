import type { Token } from 'markdown-it';

/**
 * Characters that tokens come to once they are written, tags aside: one address that a text defines may stand in it ten thousand
 * times, and no string is as long as that.
 */
export function writtenLength(tokens: readonly Token[]): number {
  let length = 0;
  for (const { type, content, attrs, children } of tokens) {
    for (const [name, value] of attrs ?? []) length += name.length + String(value).length;
    length += type === 'inline' ? writtenLength(children ?? []) : content.length;
  }
  return length;
}
