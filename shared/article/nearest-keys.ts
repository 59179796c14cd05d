import type { SubmissionKey } from './types.ts';

/** Keys that somebody may have meant who wrote another: more than a few help nobody. */
const MOST = 3;
/** Share of the letters that may be others. */
const FAR = 0.4;

/** @returns those of the keys that look most like one that is not among them, the nearest first; none where none does. */
export function nearestKeys(wanted: string, keys: Iterable<SubmissionKey>): readonly SubmissionKey[] {
  const near: { readonly key: SubmissionKey; readonly far: number }[] = [];
  for (const key of keys) {
    const far = farness(wanted, key);
    if (far <= FAR) near.push({ key, far });
  }
  return near
    .toSorted((a, b) => a.far - b.far || (a.key < b.key ? -1 : 1))
    .slice(0, MOST)
    .map(({ key }) => key);
}

/** From 0 to 1. A name in another folder, or without its ending, is nearer than another name. */
function farness(wanted: string, key: string): number {
  const a = folded(wanted);
  const b = folded(key);
  if (a === b) return 0;
  if (nameOf(a) === nameOf(b)) return 0.05;
  if (stemOf(a) === stemOf(b)) return 0.1;
  const whole = distance(a, b) / Math.max(a.length, b.length);
  const names = distance(nameOf(a), nameOf(b)) / Math.max(nameOf(a).length, nameOf(b).length);
  return Math.min(whole, 0.1 + names);
}

function folded(key: string): string {
  return key.normalize('NFC').toLowerCase();
}

function nameOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

function stemOf(key: string): string {
  return nameOf(key).replace(/\.[^.]*$/, '');
}

/** Letters that are to be put in, taken out or changed (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
