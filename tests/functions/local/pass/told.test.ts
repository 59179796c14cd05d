import { afterEach, beforeEach, expect, it } from 'vitest';
import { runPass } from '../../../../functions/local/pass/pass.ts';
import type { SubmissionKey } from '../../../../shared/article/types.ts';
import { openTestMill, type TestMill } from '../../../support/test-mill.ts';

let quay: TestMill;
beforeEach(async () => {
  quay = await openTestMill();
  for (const name of ['a', 'b', 'c']) upload(name);
  await runPass(quay.mill, { extent: 'changes' });
  quay.at('2026-06-01T13:00:00Z');
});
afterEach(() => quay.close());

function upload(name: string, text = `Of ${name}.`): void {
  quay.upload(`city/${name}.md`, `# The lock ${name}\n\n${text}\n`);
}

/** @returns what was taken up, and whether the inbox was looked through for it */
async function told(...keys: string[]): Promise<{ readonly handled: readonly string[]; readonly isWhole: boolean }> {
  const outcome = await runPass(quay.mill, { extent: 'changes', told: keys as SubmissionKey[] });
  expect([outcome.failed, outcome.faults]).toEqual([[], []]);
  return { handled: [...outcome.handled].sort(), isWhole: outcome.isLookedThrough };
}

const inFeed = (text: string) => quay.read('/all/rss.xml')?.includes(text);

it('takes up the files that somebody tells of, and looks at no others', async () => {
  upload('a', 'It is open.');
  upload('b', 'It is shut.');
  upload('new');
  expect(await told('city/a.md', 'city/new.md')).toEqual({ handled: ['city/a.md', 'city/new.md'], isWhole: false });
  expect([inFeed('It is open'), inFeed('Of new'), inFeed('It is shut')]).toEqual([true, true, false]);
  expect(await told('city/a.md')).toEqual({ handled: [], isWhole: false });
  await runPass(quay.mill, { extent: 'changes' });
  expect(inFeed('It is shut')).toBe(true);
});

it('thinks nothing of what came and went before anybody looked', async () => {
  expect(await told('city/.swap', 'city/4913')).toEqual({ handled: [], isWhole: false });
});

it('looks through all of it where a file is gone, or a folder is among what is told', async () => {
  quay.remove('city/b.md');
  expect(await told('city/b.md')).toEqual({ handled: ['city/b.md'], isWhole: true });
  expect(inFeed('Of b')).toBe(false);
  upload('new');
  expect(await told('city')).toEqual({ handled: ['city/new.md'], isWhole: true });
  expect((await told('nowhere/a.md')).isWhole).toBe(true);
});

it('follows a file that is moved', async () => {
  const before = quay.read('/all/feed.json');
  quay.remove('city/b.md');
  quay.upload('sport/b.md', '# The lock b\n\nOf b.\n');
  expect((await told('city/b.md', 'sport/b.md')).isWhole).toBe(true);
  const ids = (text = '{}') =>
    JSON.parse(text)
      .items.map(({ id }: { id: string }) => id)
      .sort();
  expect(ids(quay.read('/all/feed.json'))).toEqual(ids(before));
});

it('looks through all of it while removals are held', async () => {
  for (let number = 0; number < 12; number++) upload(`more-${number}`);
  await runPass(quay.mill, { extent: 'changes' });
  for (let number = 0; number < 10; number++) quay.remove(`city/more-${number}.md`);
  const { heldRemovals } = await runPass(quay.mill, { extent: 'changes' });
  expect(heldRemovals).toHaveLength(10);
  upload('more-0');
  expect((await told('city/more-0.md')).isWhole).toBe(true);
  expect(await quay.mill.removals.held()).toHaveLength(9);
});
