import { appendFileSync, chmodSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scanInbox } from '../../../shared/local/inbox/scan.ts';
import { temporaryFolders } from '../temporary.ts';

const folder = temporaryFolders();

function inbox(...keys: readonly string[]): string {
  const root = folder();
  for (const key of keys) {
    mkdirSync(join(root, key, '..'), { recursive: true });
    writeFileSync(join(root, key), key);
  }
  return root;
}

const keysOf = async (root: string) => (await scanInbox(root)).files.map((file) => file.key);

describe('scanInbox', () => {
  it('gives media first, then the rest, each in the order of their keys', async () => {
    const root = inbox('b.md', 'a/z.png', 'a.txt', 'z.JPG', 'a/b/c.html', 'C.md', 'a/b.pdf', '记者.txt');
    expect(await keysOf(root)).toEqual([
      'a/b.pdf',
      'a/z.png',
      'z.JPG',
      'C.md',
      'a.txt',
      'a/b/c.html',
      'b.md',
      '记者.txt',
    ]);
  });

  it('passes over what programs leave beside the files that are meant', async () => {
    const left = [
      '.hidden.md',
      '.git/HEAD',
      '.DS_Store',
      'Thumbs.db',
      'a.md~',
      'a.md.tmp',
      '.a.md.swp',
      'film.mp4.part',
      'a.zip.crdownload',
      '~$report.docx',
      '.~lock.report.odt#',
    ];
    expect(await keysOf(inbox(...left, 'desk/.hidden/a.md', 'a.md', 'no extension', 'tmp', 'part.md'))).toEqual([
      'a.md',
      'no extension',
      'part.md',
      'tmp',
    ]);
  });

  it('gives a link as one upload, never what lies behind it', async () => {
    const root = inbox('a.md');
    symlinkSync(inbox('secret.md'), join(root, 'desk'));
    symlinkSync(root, join(root, 'loop'));
    expect(await keysOf(root)).toEqual(['a.md', 'desk', 'loop']);
  });

  it('tells a changed, replaced or newly permitted file from one that was left alone', async () => {
    const root = inbox('left.md', 'changed.md', 'replaced.md', 'permitted.md');
    const before = await scanInbox(root);
    appendFileSync(join(root, 'changed.md'), '.');
    writeFileSync(join(root, '.new'), 'replaced.md');
    renameSync(join(root, '.new'), join(root, 'replaced.md'));
    chmodSync(join(root, 'permitted.md'), 0o600);
    const after = await scanInbox(root);
    const known = new Set(before.files.map((file) => `${file.key} ${file.fingerprint}`));
    const same = after.files.filter((file) => known.has(`${file.key} ${file.fingerprint}`));
    expect(same.map((file) => file.key)).toEqual(['left.md']);
  });

  it('knows nothing of an inbox that is not there, and an empty one is empty', async () => {
    expect(await scanInbox(join(folder(), 'none'))).toEqual({ files: [], unreadable: [''], identity: undefined });
    expect(await scanInbox(folder())).toEqual({ files: [], unreadable: [], identity: expect.any(String) });
  });

  it('walks thousands of files in many folders', async () => {
    const keys = Array.from({ length: 2_000 }, (_, index) => `desk ${index % 40}/n${index}.md`);
    expect(await keysOf(inbox(...keys))).toEqual(keys.sort());
  });
});
