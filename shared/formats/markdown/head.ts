import type { Token } from 'markdown-it';
import { sameName } from '../../article/people.ts';
import { stated } from '../../article/stated.ts';
import type { Person } from '../../article/types.ts';
import { readBareCredit, readCredit } from '../newsroom/people/byline.ts';
import { authorsAmong, deskAmong } from '../newsroom/people/desk.ts';
import { sameText } from '../same-text.ts';
import { seenParagraphs, seenText } from './seen.ts';
import type { Expansion } from './templates/expand.ts';
import { UNRESOLVED } from './templates/unresolved.ts';

/** A longer text before the mark is no summary. */
const LONGEST_EXCERPT = 1_000;

/** The text before the author's mark (`<!--more-->`), without headings and what is taken out of it. */
export function excerptOf(
  { text, excerptEnd }: Pick<Expansion, 'text' | 'excerptEnd'>,
  taken: readonly string[] = [],
): string | undefined {
  if (excerptEnd === undefined || excerptEnd > 2 * LONGEST_EXCERPT) return undefined;
  const paragraphs = seenParagraphs(text.slice(0, excerptEnd)).map((paragraph) =>
    paragraph.replaceAll(UNRESOLVED, '').trim(),
  );
  const excerpt = paragraphs.filter((paragraph) => paragraph !== '' && !taken.includes(paragraph)).join(' ');
  return excerpt === '' || excerpt.length > LONGEST_EXCERPT ? undefined : excerpt;
}

/** A heading among the tokens of a text. */
export interface Heading {
  readonly index: number;
  readonly text: string;
}

/**
 * The heading that is the title: the first of level 1, or one of level 2 that the text opens with.
 *
 * @param declared the title of the front matter; another heading is a part of the text.
 * @param isSeen whether readers see what a token opens.
 */
export function titleHeading(
  tokens: readonly Token[],
  declared: string | undefined,
  isSeen: (token: Token) => boolean = () => true,
): Heading | undefined {
  const opensWithSecondLevel = tokens[0]?.type === 'heading_open' && tokens[0].tag === 'h2';
  const isTitle = ({ type, tag, level }: Token) => type === 'heading_open' && tag === 'h1' && level === 0;
  const first = tokens.findIndex((token) => isTitle(token) && isSeen(token));
  const index = first === -1 && opensWithSecondLevel ? 0 : first;
  if (index === -1) return undefined;
  const text = plainText(tokens[index + 1]?.children ?? []);
  if (text === '') return undefined;
  return declared === undefined || sameText(text, declared) ? { index, text } : undefined;
}

export interface BylineParagraph {
  readonly index: number;
  readonly text: string;
  /** In the text below the front matter. */
  readonly line: number;
  readonly authors: readonly Person[];
  readonly contributors: readonly Person[];
  readonly published?: string;
}

/** A paragraph where the title was that is a byline, unless the front matter names other authors. */
export function bylineAt(
  tokens: readonly Token[],
  index: number,
  declared: readonly Person[] | undefined,
): BylineParagraph | undefined {
  const opening = tokens[index];
  if (opening?.type !== 'paragraph_open' || opening.map === null) return undefined;
  const text = plainText(tokens[index + 1]?.children ?? []);
  const credit = readCredit(text) ?? readBareCredit(text);
  if (credit === undefined) return undefined;
  const authors = authorsAmong(credit.people);
  const contributors = deskAmong(credit.people);
  const isNews = authors.some(({ name }) => !declared?.some((author) => sameName(author.name, name)));
  if (declared !== undefined && isNews) return undefined;
  return { index, text, line: opening.map[0] + 1, authors, contributors, ...stated({ published: credit.published }) };
}

/** Text of inline tokens without their markup. */
function plainText(tokens: readonly Token[]): string {
  if (tokens.some(({ type }) => type === 'html_inline')) return seenText(tokens).replaceAll(UNRESOLVED, '').trim();
  const parts = tokens.map(({ type, content }) => {
    if (type === 'softbreak' || type === 'hardbreak') return ' ';
    return type === 'text' || type === 'code_inline' || type === 'image' || type === 'text_special' ? content : '';
  });
  return parts.join('').replaceAll(UNRESOLVED, '').replace(/\s+/g, ' ').trim();
}
