import type { Editorial } from '../../article/sidecar.ts';
import { stated } from '../../article/stated.ts';
import type { Content, Reading, Warning } from '../../article/types.ts';

/** What is said beside an upload counts instead of what it says itself; where it holds several articles, nobody knows of which. */
export function withSaid(reading: Reading, said: Editorial): Reading {
  const [only, ...others] = reading.articles;
  if (others.length > 0) return { ...reading, warnings: [...reading.warnings, SAID_OF_MANY] };
  return { ...reading, articles: [contentWith(only, said)] };
}

export function contentWith(content: Content, said: Editorial): Content {
  const { isUndatedExport, lines, ...own } = content;
  const linesLeft = lines && Object.fromEntries(Object.entries(lines).filter(([name]) => !(name in said)));
  const isUndated = said.published === undefined ? isUndatedExport : undefined;
  return { ...own, ...said, ...stated({ lines: linesLeft, isUndatedExport: isUndated }) };
}

export const SAID_OF_MANY: Warning = { code: 'said-of-many' };
