import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runPass } from '../../../../functions/local/pass/pass.ts';
import { thisProcess } from '../../../../functions/local/pool/pool.ts';
import { openTestMill, type TestMill } from '../../../support/test-mill.ts';

let test: TestMill;
beforeEach(async () => {
  test = await openTestMill({ feeds: [{ each: 'tag' }] });
  for (let index = 0; index < 12; index++)
    test.upload(`story-${index}.md`, `---\ntitle: Story ${index}\ntags: [tides, tag${index % 3}]\n---\n\nText.\n`);
  await pass();
});
afterEach(() => test.close());

const inPublic = (path: string) => join(test.folder, 'public', path);

/** @returns the feeds that were made anew by the pass of a command. */
async function pass(): Promise<readonly string[]> {
  const made: string[] = [];
  const own = thisProcess(test.mill);
  const outcome = await runPass(test.mill, {
    extent: 'feeds',
    pool: {
      ...own,
      do(job) {
        if (job.kind === 'publish') made.push(...job.changes.feeds);
        return own.do(job);
      },
    },
  });
  expect(outcome.faults).toEqual([]);
  return made;
}

describe('a pass of a command', () => {
  it('makes no feed anew that lies there as it was put', async () => {
    expect(await pass()).toEqual([]);
  });

  it.each(['rss.xml', 'atom.xml.gz', 'feed.json.br', 'index.html'])(
    'puts right a %s that somebody edited or removed',
    async (file) => {
      const path = inPublic(`tag/tides/${file}`);
      const before = readFileSync(path);
      writeFileSync(path, Buffer.concat([before, Buffer.from(' ')]));
      expect(await pass()).toEqual(['tag/tides']);
      expect(readFileSync(path)).toEqual(before);
      rmSync(path);
      expect(await pass()).toEqual(['tag/tides']);
      expect(readFileSync(path)).toEqual(before);
    },
  );

  it('makes those that an article changes', async () => {
    test.upload('story-2.md', '---\ntitle: Another one\ntags: [tides, tag2]\n---\n\nText.\n');
    expect((await pass()).toSorted()).toEqual(['all', 'tag/tag2', 'tag/tides']);
  });
});
