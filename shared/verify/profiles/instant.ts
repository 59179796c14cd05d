import { tooOld } from '../../feed/article-demands.ts';
import { faultInRfc822, faultInRfc3339 } from '../values.ts';

const DAY = 86_400_000;
/** Clocks differ, and so do the zones that people forget. */
const SOON = 10 * 60_000;

/** @returns milliseconds since 1970; undefined for what is no date of RSS or Atom. */
export function millisecondsIn(text: string): number | undefined {
  if (faultInRfc822(text) !== undefined && faultInRfc3339(text) !== undefined) return undefined;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}

/** @param now undefined where nobody knows what time it is: then no age is judged @returns what is wrong with it, in a sentence */
export function faultInAge(text: string, { receiver, days }: Aged, now: number | undefined): string | undefined {
  const fault = faultInInstant(text, now);
  if (fault !== undefined || now === undefined) return fault;
  return now - Date.parse(text) >= days * DAY ? tooOld(receiver, days) : undefined;
}

interface Aged {
  readonly receiver: string;
  readonly days: number;
}

/** The same of one that may have any age. */
export function faultInInstant(text: string, now: number | undefined): string | undefined {
  const then = millisecondsIn(text);
  if (then === undefined) return `"${text}" is no date that can be read.`;
  return now !== undefined && then > now + SOON ? `It is dated in the future: ${text}.` : undefined;
}
