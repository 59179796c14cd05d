import type { Scan } from './scan.ts';

/** What stands in them is no text to a reader. */
const HIDING =
  /<(audio|video|title|textarea|iframe|script|style|select|svg|template|noscript|head|object|math|xmp|button|datalist)(?=[\s>])/iy;

/**
 * `<?php` and `<!DOCTYPE`: to CommonMark (4.6) all is hidden up to what closes them, which in prose nothing does.
 *
 * @returns the offset behind the sign.
 */
export function putAsText({ out }: Scan, at: number): number {
  out.put('&lt;');
  out.skip(at + 1);
  return at + 2;
}

/** Whether the tag at `at` would hide all that follows: whoever names an element in prose does not close it. */
export function hidesTheRest({ source, lastEnds }: Scan, at: number): boolean {
  HIDING.lastIndex = at;
  const name = HIDING.exec(source)?.[1]?.toLowerCase();
  if (name === undefined) return false;
  const known = lastEnds.get(`</${name}`);
  const last = known ?? [...source.matchAll(new RegExp(`</${name}`, 'gi'))].at(-1)?.index ?? -1;
  lastEnds.set(`</${name}`, last);
  return last < at;
}
