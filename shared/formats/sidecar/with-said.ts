import { hold, holdingArticle } from '../../article/rejection.ts';
import type { Editorial } from '../../article/sidecar.ts';
import { stated } from '../../article/stated.ts';
import type { Content, Held, Reading, Warning } from '../../article/types.ts';
import { contentWithMedia } from './of-media.ts';

/**
 * What is said beside an upload counts instead of what it says itself.
 * @returns held where nobody knows of which of several articles it is said that it comes out, or ends, at another time.
 */
export function withSaid(reading: Reading, said: Editorial): Reading | Held {
  const [only, ...others] = reading.articles;
  if (others.length === 0) {
    const { content, warnings } = contentWith(only, said);
    return { ...reading, articles: [content], warnings: [...reading.warnings, ...warnings] };
  }
  const held = saidOfMany(said);
  if (held !== undefined) return reading.articles.reduce((why, { id }) => holdingArticle(why, id), held);
  return { ...reading, warnings: [...reading.warnings, SAID_OF_MANY] };
}

/** @returns also warnings of what is said and cannot count */
export function contentWith(
  content: Content,
  { media = [], ...said }: Editorial,
): { readonly content: Content; readonly warnings: readonly Warning[] } {
  const { content: shown, warnings } = contentWithMedia(content, media);
  const { isUndatedExport, lines, ...own } = shown;
  const linesLeft = lines && Object.fromEntries(Object.entries(lines).filter(([name]) => !(name in said)));
  const isUndated = said.published === undefined ? isUndatedExport : undefined;
  return { content: { ...own, ...said, ...stated({ lines: linesLeft, isUndatedExport: isUndated }) }, warnings };
}

/** @returns why several articles of which it is said are held; undefined where it says nothing of when they are to be seen. */
export function saidOfMany({ embargoed, published, expires }: Editorial): Held | undefined {
  return [embargoed, published, expires].every((instant) => instant === undefined) ? undefined : hold(SAID_OF_MANY);
}

export const SAID_OF_MANY = { code: 'said-of-many' } as const satisfies Warning;
