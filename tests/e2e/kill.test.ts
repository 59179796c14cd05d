import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeInbox } from '../../bench/corpus.ts';
import { feedmill, startFeedmill, temporaryFolder } from '../support/feedmill.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const COUNT = 400;

/** Every public file but temporary ones, by its path: what the killed pass had started ends a moment after it. */
function contentsOf(root: string): Map<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.tmp'));
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(root.length), readFileSync(path, 'base64')];
    }),
  );
}

function pagesIn(target: string): number {
  const pages = join(target, 'articles');
  return existsSync(pages) ? readdirSync(pages).length : 0;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2));
}

it('loses nothing when a bulk pass is killed again and again', async () => {
  const inbox = join(folder.path, 'inbox');
  writeInbox(inbox, COUNT, 500);
  const target = join(folder.path, 'public');
  const words = ['publish', '--inbox', inbox, '--public', target, '--now', '2027-01-01T00:00:00Z', '--json'];
  mkdirSync(target);
  for (const pages of [0, 1, 100, 250]) {
    const { process: child, ended } = startFeedmill(words);
    await until(() => existsSync(join(folder.path, 'public.feedmill/state.sqlite')) && pagesIn(target) >= pages);
    child.kill('SIGKILL');
    expect((await ended).status).toBeNull();
    // What readers see in between is whole: no half file, no sibling that cannot be decoded.
    for (const [path, content] of contentsOf(target)) {
      const bytes = Buffer.from(content, 'base64');
      if (path.endsWith('.br')) brotliDecompressSync(bytes);
      if (path.endsWith('.gz')) gunzipSync(bytes);
      if (path.endsWith('.json')) JSON.parse(bytes.toString());
      if (path.endsWith('.xml')) expect(bytes.toString().trimEnd()).toMatch(/<\/(rss|feed)>$/);
    }
  }
  const { status, out } = await feedmill(words);
  expect(status).toBe(0);
  const receipts = JSON.parse(out).receipts as { status: string }[];
  expect(receipts.filter((receipt) => receipt.status === 'published')).toHaveLength(COUNT);

  // The same bytes as a pass that nobody disturbed.
  const undisturbed = join(folder.path, 'undisturbed');
  await feedmill(['publish', '--inbox', inbox, '--public', undisturbed, '--now', '2027-01-01T00:00:00Z']);
  const files = contentsOf(target);
  expect([...files.keys()].sort()).toEqual([...contentsOf(undisturbed).keys()].sort());
  expect(files).toEqual(contentsOf(undisturbed));
}, 120_000);
