import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mill } from '../../../../functions/local/mill.ts';
import { runPass } from '../../../../functions/local/pass/pass.ts';
import { key } from '../../../contract/fixtures.ts';
import { openTestMill, type TestMill } from '../../../support/test-mill.ts';

let test: TestMill;
beforeEach(async () => {
  test = await openTestMill({ feeds: [] });
});
afterEach(() => test.close());

const pass = (changes: Partial<Mill> = {}, acceptsRemovals = false) =>
  runPass({ ...test.mill, ...changes }, { extent: 'changes', acceptsRemovals });
const statusOf = async (at: string) => (await test.mill.store.upload(key(at)))?.value.receipt.status;
const inInbox = (at: string) => join(test.folder, 'inbox', at);
const PICTURE = readFileSync('examples/newsroom/inbox/culture/foghorns.png');

function uploadStories(count: number): string[] {
  const names = Array.from({ length: count }, (_, index) => `desk/story-${index}.md`);
  for (const name of names) test.upload(name, `---\ntitle: Of ${name}\n---\n\nThe ferry was late.\n\n![](horn.png)\n`);
  return names;
}

describe('uploads that are gone in great number', () => {
  it('stay published until somebody says that they were meant to go', async () => {
    const names = uploadStories(12);
    await pass();
    renameSync(inInbox('desk'), join(test.folder, 'aside'));
    const { heldRemovals, handled } = await pass();
    expect(heldRemovals).toHaveLength(12);
    expect(handled.size).toBe(0);
    for (const name of names) expect(await statusOf(name)).toBe('published');
    expect(test.read('all/rss.xml')).toContain('Of desk/story-3.md');
    expect((await pass({}, true)).heldRemovals).toEqual([]);
    for (const name of names) expect(await statusOf(name)).toBe('withdrawn');
    expect(test.read('all/rss.xml')).not.toContain('<item>');
  });

  it('come back as they were, unread', async () => {
    uploadStories(12);
    await pass();
    const before = test.read('all/rss.xml');
    renameSync(inInbox('desk'), join(test.folder, 'aside'));
    await pass();
    renameSync(join(test.folder, 'aside'), inInbox('desk'));
    const { heldRemovals, handled } = await pass();
    expect([heldRemovals, handled.size]).toEqual([[], 0]);
    expect(test.read('all/rss.xml')).toBe(before);
  });

  it('are not taken back on account of a picture that they wait for', async () => {
    const names = uploadStories(12);
    await pass();
    renameSync(inInbox('desk'), join(test.folder, 'aside'));
    await pass();
    test.upload('desk/horn.png', PICTURE);
    const { heldRemovals, failed } = await pass();
    expect([heldRemovals.length, failed]).toEqual([12, []]);
    for (const name of names) expect(await statusOf(name)).toBe('published');
    rmSync(inInbox('desk'), { recursive: true });
    renameSync(join(test.folder, 'aside'), inInbox('desk'));
    test.upload('desk/horn.png', PICTURE);
    expect((await pass()).heldRemovals).toEqual([]);
    expect(test.read('all/rss.xml')).toContain('<enclosure');
  });

  it('are counted when they have all gone, not while they go', async () => {
    const names = uploadStories(40);
    await pass();
    // Each look finds five more of them gone, as where somebody deletes a large folder.
    const { inbox } = test.mill;
    const scan = () => {
      for (const name of names.splice(0, 5)) rmSync(inInbox(name));
      return inbox.scan();
    };
    const { heldRemovals } = await pass({ inbox: { ...inbox, scan } });
    expect(heldRemovals).toHaveLength(40);
    expect(await statusOf('desk/story-0.md')).toBe('published');
  });
});

describe('an upload that goes between the look at the inbox and its reading', () => {
  it('is not taken back by that pass, but by the next, and taken up when it is there again', async () => {
    test.upload('a.md', '---\ntitle: The first\n---\n\nThe ferry was late.\n');
    await pass();
    test.upload('a.md', '---\ntitle: The second\n---\n\nThe ferry was late again.\n');
    const { inbox } = test.mill;
    const scan = async () => {
      const found = await inbox.scan();
      renameSync(inInbox('a.md'), join(test.folder, 'aside.md'));
      return found;
    };
    await pass({ inbox: { ...inbox, scan } });
    expect(await statusOf('a.md')).toBe('published');
    expect(test.read('all/rss.xml')).toContain('The first');
    renameSync(join(test.folder, 'aside.md'), inInbox('a.md'));
    await pass();
    expect(test.read('all/rss.xml')).toContain('The second');
    rmSync(inInbox('a.md'));
    await pass();
    expect(await statusOf('a.md')).toBe('withdrawn');
  });
});

describe('an inbox that is not there', () => {
  it('is a fault of the pass, and takes nothing back', async () => {
    test.upload('a.md', '---\ntitle: The first\n---\n\nThe ferry was late.\n');
    await pass();
    renameSync(join(test.folder, 'inbox'), join(test.folder, 'away'));
    expect((await pass()).faults).toMatchObject([{ message: expect.stringMatching(/inbox .* cannot be listed/) }]);
    expect(await statusOf('a.md')).toBe('published');
    writeFileSync(join(test.folder, 'inbox'), 'a file in its place');
    expect((await pass()).faults).toHaveLength(1);
    rmSync(join(test.folder, 'inbox'));
    mkdirSync(join(test.folder, 'inbox'));
    // Another folder, as where a share is mounted: held, however few.
    expect(await pass()).toMatchObject({ faults: [], heldRemovals: ['a.md'] });
  });
});
