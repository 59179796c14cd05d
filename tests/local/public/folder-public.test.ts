import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { PublicPath } from '../../../shared/article/public-path.ts';
import { openFolderPublic } from '../../../shared/local/public/folder-public.ts';
import { openDatabase } from '../../../shared/local/sqlite/database.ts';
import type { PublicFile } from '../../../shared/pipeline/ports.ts';
import { sha256 } from '../../contract/fixtures.ts';
import { NO_PATHS } from '../../contract/public-store.ts';
import { startChild } from '../children/run.ts';
import { temporaryFolders } from '../temporary.ts';

const folder = temporaryFolders();
const alone = <T>(work: () => T): T => work();

function open() {
  const home = folder();
  const root = join(home, 'public');
  return { home, root, store: openFolderPublic(root, alone) };
}

function file(path: PublicPath, text = 'text'): PublicFile {
  return { path, bytes: Buffer.from(text), contentType: '', cacheControl: '', digest: sha256(text) };
}

describe('a path that is none', () => {
  it.each(NO_PATHS)('%j is refused by every operation, and nothing is written', async (text) => {
    const path = text as PublicPath;
    const { home, root, store } = open();
    await expect(store.put(file(path), undefined)).rejects.toThrow(RangeError);
    await expect(store.head(path)).rejects.toThrow(RangeError);
    await expect(store.remove(path)).rejects.toThrow(RangeError);
    expect(readdirSync(home)).toEqual(['public']);
    expect(readdirSync(root)).toEqual([]);
  });
});

describe('links in the public folder', () => {
  it('are not followed on the way: nothing outside is read, written or removed', async () => {
    const { home, root, store } = open();
    mkdirSync(join(home, 'outside'));
    writeFileSync(join(home, 'outside/rss.xml'), 'outside');
    symlinkSync(join(home, 'outside'), join(root, 'all'));
    for (const attempt of [
      () => store.head('/all/rss.xml'),
      () => store.put(file('/all/rss.xml'), undefined),
      () => store.put(file('/all/new.xml'), undefined),
      () => store.remove('/all/rss.xml'),
    ]) {
      await expect(attempt()).rejects.toThrow(/symbolic link/);
    }
    expect(readdirSync(join(home, 'outside'))).toEqual(['rss.xml']);
    expect(readFileSync(join(home, 'outside/rss.xml'), 'utf8')).toBe('outside');
    expect(readdirSync(root)).toEqual(['all']);
  });

  it('are replaced, not written through, where a file belongs', async () => {
    const { home, root, store } = open();
    writeFileSync(join(home, 'outside.xml'), 'outside');
    symlinkSync(join(home, 'outside.xml'), join(root, 'rss.xml'));
    expect(await store.head('/rss.xml')).toBeUndefined();
    expect(await store.put(file('/rss.xml'), undefined)).toBe('written');
    expect(readFileSync(join(home, 'outside.xml'), 'utf8')).toBe('outside');
    expect(readFileSync(join(root, 'rss.xml'), 'utf8')).toBe('text');
  });

  it('may be the public folder itself', async () => {
    const home = folder();
    mkdirSync(join(home, 'real'));
    symlinkSync('real', join(home, 'link'));
    await openFolderPublic(join(home, 'link'), alone).put(file('/all/rss.xml'), undefined);
    expect(readFileSync(join(home, 'real/all/rss.xml'), 'utf8')).toBe('text');
  });
});

describe('the folder', () => {
  it('holds the public files and nothing else, also after conflicts and failures', async () => {
    const { root, store } = open();
    await store.put(file('/all/rss.xml'), undefined);
    await store.put(file('/all/rss.xml', 'other'), undefined);
    await store.put(file('/all/rss.xml', 'other'), '"not this"');
    await expect(store.put(file('/all/rss.xml/below.xml'), undefined)).rejects.toThrow();
    expect(readdirSync(root, { recursive: true }).sort()).toEqual(['all', 'all/rss.xml']);
  });

  it('loses folders that become empty, and only those', async () => {
    const { root, store } = open();
    await store.put(file('/articles/2026/a/index.html'), undefined);
    await store.put(file('/articles/b.html'), undefined);
    await store.remove('/articles/2026/a/index.html');
    expect(readdirSync(root, { recursive: true }).sort()).toEqual(['articles', 'articles/b.html']);
    await store.remove('/articles/b.html');
    expect(readdirSync(root)).toEqual([]);
  });

  it('is seen as somebody left it', async () => {
    const { root, store } = open();
    await store.put(file('/all/rss.xml'), undefined);
    const published = await store.head('/all/rss.xml');
    writeFileSync(join(root, 'all/rss.xml'), 'edited');
    expect((await store.head('/all/rss.xml'))?.digest).toBe(sha256('edited'));
    expect(await store.put(file('/all/rss.xml', 'new'), published?.etag)).toBe('conflict');
    writeFileSync(join(root, 'all/rss.xml.br'), 'no Brotli at all');
    expect((await store.head('/all/rss.xml.br'))?.digest).toBe('');
  });

  it('is told of what a sibling held when it was looked at, whenever that is asked', async () => {
    const { root, store } = open();
    mkdirSync(join(root, 'all'));
    writeFileSync(join(root, 'all/rss.xml.gz'), gzipSync('then'));
    const seen = await store.head('/all/rss.xml.gz');
    writeFileSync(join(root, 'all/rss.xml.gz'), gzipSync('now'));
    expect([seen?.etag, seen?.digest]).toEqual([`"${sha256(gzipSync('then'))}"`, sha256('then')]);
    expect(seen?.digest).toBe(sha256('then'));
    expect((await store.head('/all/rss.xml.gz'))?.digest).toBe(sha256('now'));
  });

  it('is cleaned of what a killed process left, not of what a running one writes', () => {
    const root = folder();
    const names = ['.999999999-0123456789abcdef.tmp', `.${process.pid}-0123456789abcdef.tmp`, '.mine.tmp', 'rss.xml'];
    for (const name of names) writeFileSync(join(root, name), '');
    openFolderPublic(root, alone);
    expect(readdirSync(root).sort()).toEqual(names.slice(1).sort());
    const old = new Date(Date.now() - 3_600_000);
    utimesSync(join(root, names[1] ?? ''), old, old);
    openFolderPublic(root, alone);
    expect(readdirSync(root).sort()).toEqual(names.slice(2).sort());
  });
});

describe('processes that put at once', () => {
  it('win in turn: no put replaces what its writer had not seen', async () => {
    const home = folder();
    const [state, root] = [join(home, 'state.sqlite'), join(home, 'public')];
    const children = [1, 2].map(() => startChild('count', [state, root, '300']));
    expect(await Promise.all(children.map((child) => child.ended()))).toEqual([0, 0]);
    expect(readFileSync(join(root, 'count.txt'), 'utf8')).toBe('600');
  });

  it('are never seen half way', async () => {
    const home = folder();
    const child = startChild('put', [join(home, 'state.sqlite'), join(home, 'public')]);
    await child.written(1);
    const looks = Array.from({ length: 300 }, () => isWhole(join(home, 'public/section/city/rss.xml')));
    await child.kill();
    expect(looks).not.toContain(false);
  });

  it.each([1, 5, 20, 50])('leave a whole file and no litter when one is killed after %i puts', async (count) => {
    const home = folder();
    const [state, root] = [join(home, 'state.sqlite'), join(home, 'public')];
    const child = startChild('put', [state, root]);
    await child.written(count);
    await child.kill();
    expect(isWhole(join(root, 'section/city/rss.xml'))).toBe(true);
    const database = openDatabase(state);
    const store = openFolderPublic(root, database.exclusive);
    expect(readdirSync(root)).toEqual(['section']);
    const head = await store.head('/section/city/rss.xml');
    expect(await store.put(file('/section/city/rss.xml'), head?.etag)).toBe('written');
    database.close();
  });
});

/** One letter, 1 MB of it. */
function isWhole(path: string): boolean {
  const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  return bytes.length === 1 << 20 && bytes.equals(Buffer.alloc(bytes.length, bytes[0]));
}
