import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

/** Makes three million things of which it keeps few, as a pass over a large archive does. */
const WORK = `
  const kept = [];
  for (let index = 0; index < 3e6; index++) {
    kept.push({ index, name: 'upload ' + index });
    if (kept.length > 50_000) kept.length = 0;
  }
  const { getHeapSpaceStatistics } = await import('node:v8');
  console.log(getHeapSpaceStatistics().find((space) => space.space_name === 'new_space').space_size);
`;

function newSpaceAfter(before: string): number {
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', before + WORK], { encoding: 'utf8' }));
}

it('keeps the space for new objects small, which V8 makes larger otherwise', () => {
  const lean = `(await import(${JSON.stringify(resolve('functions/local/lean-heap.ts'))})).keepHeapLean();`;
  expect(newSpaceAfter(lean)).toBeLessThan(5_000_000);
  expect(newSpaceAfter('')).toBeGreaterThan(20_000_000);
});
