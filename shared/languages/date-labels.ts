import { patternOf } from './together.ts';

/** What says of a date, before it, that it is the one of publication, or of a change. */
export const PUBLISHED = patternOf(({ dates }) => dates?.published);
export const UPDATED = patternOf(({ dates }) => dates?.updated);
/** Between these and the date: `on`, `am`, `le`. */
export const ON = patternOf(({ dates }) => dates?.on);
const DATED = patternOf(({ dates }) => dates?.dated);
/** All that stands before a date, with or without a colon. */
export const DATE_LABEL = String.raw`(?:${PUBLISHED}|${UPDATED}|${DATED})(?:\s+${ON})?`;
