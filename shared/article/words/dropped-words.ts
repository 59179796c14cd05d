import type { What } from '../dropped-kinds.ts';
import type { Dropped } from '../types.ts';
import { ENGLISH } from './en.ts';

/** What was left out, in words. */
export function whatText({ kind, detail, within = [] }: What & Pick<Dropped, 'within'>, words = ENGLISH): string {
  const { dropped } = words;
  // The compiler holds the table against the kinds, but not a kind against its own detail.
  const say = dropped[kind] as string | ((detail: unknown) => string);
  const text = typeof say === 'string' ? say : say(detail);
  return within.reduce((what, file) => dropped.within(what, file), text);
}
