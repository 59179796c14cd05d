import type { Position } from './position.ts';
import { positionAt } from './position.ts';

/** Where the first byte stands that is not valid in `encoding`, of which there must be one. */
export function firstUndecodable(bytes: Uint8Array, encoding: string): Position {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (decodesUpTo(bytes, middle, encoding)) good = middle;
    else bad = middle;
  }
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, good), { stream: true }).replace(/\r\n?/g, '\n');
  return positionAt(text, text.length);
}

/** A character that is cut off at the end is not an error yet. */
function decodesUpTo(bytes: Uint8Array, end: number, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, end), { stream: end < bytes.length });
    return true;
  } catch {
    return false;
  }
}
