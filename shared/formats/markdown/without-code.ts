import type { MarkdownIt, Token } from 'markdown-it';
import { TAG } from './raw-html.ts';

/** Of what stands in a line, whichever comes first counts (CommonMark 6.1): a backtick in a comment, or in a tag, opens no code. */
const IN_LINE = new RegExp(
  String.raw`\\[\s\S]|<!--[\s\S]{0,1000}?-->|${TAG}|(?<!${'`'})(?<ticks>${'`'}+)(?!${'`'})[\s\S]*?(?<!${'`'})\k<ticks>(?!${'`'})`,
  'g',
);
/** Characters of a paragraph: in more of them, backticks that nothing closes take seconds, and what may be code counts as text. */
const LONGEST = 20_000;

/** What a renderer shows as code whole, and what holds text with code in it; cells have no lines of their own. */
const CODE = new Set(['fence', 'code_block']);
const TEXT = new Set(['inline', 'tr_open']);

/**
 * A text in which blanks stand for what it shows as code, such as an article on a system does with that system's marks; the lines stay.
 *
 * @param renderer says what is code: in MDX nothing is for being indented.
 */
export function withoutCode(text: string, renderer: MarkdownIt): string {
  const source = text.replace(/\r\n?/g, '\n');
  const lines = source.split('\n');
  const tokens: Token[] = [];
  renderer.block.parse(source, renderer, {}, tokens);
  for (const { type, map } of tokens) {
    if (map === null || !(CODE.has(type) || TEXT.has(type))) continue;
    const [from, to] = [map[0], Math.max(map[1], map[0] + 1)];
    const part = lines.slice(from, to).join('\n');
    const shown = CODE.has(type) ? blank(part) : withoutSpans(part);
    shown.split('\n').forEach((line, index) => {
      lines[from + index] = line;
    });
  }
  return lines.join('\n');
}

function withoutSpans(text: string): string {
  if (text.length > LONGEST) return text;
  return text.replace(IN_LINE, (found, ticks) => (ticks === undefined ? found : blank(found)));
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
