import { hash } from 'node:crypto';
import type { Article } from './types.ts';

/** By what an upload that lies elsewhere now is known again, although nobody has given its articles ids. */
export interface Likeness {
  /** Of titles and the dates that they state: equal for the same article. */
  readonly name: string;
  /** Of its paragraphs, each by itself. */
  readonly sketch: readonly string[];
}

const NAME_LENGTH = 32;
const PARAGRAPH_LENGTH = 8;
/** What an editor changes while moving a file is a line. */
const MOST_PARAGRAPHS = 24;
const LEAST_IN_COMMON = 0.5;

/** @param articles of one upload, in their order */
export function likenessOf(articles: readonly Pick<Article, 'title' | 'published' | 'text'>[]): Likeness {
  const paragraphs = articles.flatMap(({ text }) => text.split('\n').filter((line) => line.trim() !== ''));
  return {
    name: digits(JSON.stringify(articles.map(({ title, published = '' }) => [title, published])), NAME_LENGTH),
    sketch: paragraphs.slice(0, MOST_PARAGRAPHS).map((paragraph) => digits(paragraph.trim(), PARAGRAPH_LENGTH)),
  };
}

/** Whether two uploads are one that was moved: they bear the same title and date, and differ little. */
export function isLike(one: Likeness, other: Likeness): boolean {
  if (one.name !== other.name) return false;
  const known = new Set(other.sketch);
  const common = one.sketch.filter((paragraph) => known.has(paragraph)).length;
  return common >= LEAST_IN_COMMON * Math.max(one.sketch.length, other.sketch.length);
}

function digits(text: string, length: number): string {
  return hash('sha256', text, 'hex').slice(0, length);
}
