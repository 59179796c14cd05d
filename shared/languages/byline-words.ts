import { capitalPatternOf, wordPatternOf } from './together.ts';

/** The prepositions of bylines which begin no names: `by`, `von`, `par`. */
export const BY = wordPatternOf(({ bylines }) => bylines?.by);
/** All of them, `di` too. */
export const ANY_BY = `(?:${BY}|${wordPatternOf(({ bylines }) => bylines?.byOrName)})`;
/** Those which begin no titles either: `by`. */
export const SURELY_BY = wordPatternOf(({ bylines }) => (bylines?.surelyBefore === undefined ? undefined : bylines.by));
/** Between two names, words only. */
export const AND = wordPatternOf(({ bylines }) => bylines?.and);
/** What begins a date behind the names: `Published`. */
export const DATED = capitalPatternOf(({ bylines }) => bylines?.dateLabels);
