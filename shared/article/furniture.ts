import { folded } from './folded.ts';

/** Characters. No newsroom's own line is longer. */
const LONGEST = 400;

/** @returns a test for the newsroom's own lines, whatever their case and width. */
export function furnitureTest(furniture: readonly string[]): (line: string) => boolean {
  const lines = new Set(furniture.map(folded));
  return (line) => lines.size > 0 && line.length <= LONGEST && lines.has(folded(line));
}
