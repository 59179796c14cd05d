import { type ChildNode, isTag, isText, type Text } from 'domhandler';

/** Thai, Lao, Myanmar and Khmer part words by U+200B, which shows nothing and lets lines break. */
const UNSPACED = '[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff]';
const INVISIBLE = new RegExp(`[\\u00ad\\u2060\\ufeff]|(?<!${UNSPACED})\\u200b|\\u200b(?!${UNSPACED})`, 'g');

/**
 * Repairs what word processors and pasting leave in running text: invisible characters, odd spaces, TeX quotes. Not for
 * code. Doing it again changes nothing.
 *
 * A no-break space between two words or beside a plain space binds nothing, and becomes a plain one; before punctuation,
 * after a number or a one-letter word, or indenting a line of verse it is meant, and stays. Joiners (U+200C, U+200D) belong
 * to scripts and emoji, and stay.
 */
export function typographic(text: string): string {
  // Most texts hold nothing of it.
  if (!/[\u00a0\u00ad\u2002-\u200b\u2028\u2029\u2060\ufeff]| {2}|``/.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .replace(/[\u2002-\u2006\u2008\u200a\u2028\u2029]/g, ' ')
    .replace(/(?<=\S)[ \u00a0]{2,}/g, (spaces) => (spaces.includes(' ') ? ' ' : spaces))
    .replace(/(?<=[\p{L}\p{M}]{2})\u00a0(?=[\p{L}\p{M}]{2})/gu, ' ')
    .replace(/``([^`'“”]{1,500})''/g, '“$1”');
}

const CODE = new Set(['code', 'kbd', 'pre', 'samp', 'var']);

/** The same for all running text below nodes, in place. */
export function tidyTypography(nodes: readonly ChildNode[]): void {
  // Neighbours are one text as soon as they are written, and are judged as one.
  let run: Text[] = [];
  const close = (): void => {
    const whole = typographic(run.map(({ data }) => data).join(''));
    run.forEach((text, index) => {
      text.data = index === run.length - 1 ? whole : '';
    });
    run = [];
  };
  for (const node of nodes) {
    if (isText(node)) {
      run.push(node);
      continue;
    }
    close();
    if (isTag(node) && !CODE.has(node.name)) tidyTypography(node.children);
  }
  close();
}
