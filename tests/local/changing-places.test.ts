import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openFile } from '../../functions/local/http/public-file.ts';
import { createCopiesFolder } from '../../shared/local/copies-folder.ts';
import { createFolderInbox } from '../../shared/local/inbox/folder-inbox.ts';
import { scanInbox } from '../../shared/local/inbox/scan.ts';
import { openFolderPublic } from '../../shared/local/public/folder-public.ts';
import type { PublicFile } from '../../shared/pipeline/ports.ts';
import { instant, key, sha256 } from '../contract/fixtures.ts';
import { temporaryFolders } from './temporary.ts';

// Whoever may write into a folder may exchange what is in it for a link at any moment, so every moment is tried: before each
// call of the file system the exchange happens or does not, in every combination of up to three.
const meanwhile = vi.hoisted(() => ({ before: () => {} }));
const intercepted = vi.hoisted(() => (functions: object) => {
  const wrap = (value: unknown) =>
    typeof value !== 'function' || /^[A-Z]/.test(value.name)
      ? value
      : (...words: readonly unknown[]) => {
          meanwhile.before();
          return value(...words);
        };
  return Object.fromEntries(Object.entries(functions).map(([name, value]) => [name, wrap(value)]));
});
vi.mock('node:fs', async (original) => intercepted(await original()));
vi.mock('node:fs/promises', async (original) => intercepted(await original()));
const { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } =
  await vi.importActual<typeof import('node:fs')>('node:fs');

const folder = temporaryFolders();
let root: string;
let outside: string;
beforeEach(() => {
  root = folder();
  outside = folder();
});
afterEach(() => {
  meanwhile.before = () => {};
});

/** Puts a link to `target` in the place of a file or folder of the root, and takes it away again, by turns. */
function exchange(name: string, target: string) {
  const [place, aside, link] = [name, '.aside', '.link'].map((at) => join(root, at)) as [string, string, string];
  symlinkSync(target, link);
  let exchanged = false;
  return {
    swap() {
      renameSync(place, exchanged ? link : aside);
      renameSync(exchanged ? aside : link, place);
      exchanged = !exchanged;
    },
    isExchanged: () => exchanged,
  };
}

/** Every choice of at most three of the first calls: what two looks at a path overlook takes three exchanges. */
const CALLS = 18;
const CHOICES = Array.from({ length: 2 ** CALLS }, (_, bits) => bits).filter(
  (bits) => bits.toString(2).replaceAll('0', '').length <= 3,
);

/** Does the work once for every choice of moments. @returns all that it came to */
async function atEveryMoment<T>(
  { swap, isExchanged }: ReturnType<typeof exchange>,
  work: () => Promise<T>,
): Promise<Set<T | string>> {
  const outcomes = new Set<T | string>();
  for (const choice of CHOICES) {
    let call = 0;
    meanwhile.before = () => {
      if (call < CALLS && (choice >> call++) & 1) swap();
    };
    try {
      outcomes.add(await work());
    } catch (error) {
      outcomes.add((error as Error).message.replace(/:.*/, ''));
    } finally {
      meanwhile.before = () => {};
      if (isExchanged()) swap();
    }
  }
  return outcomes;
}

const clock = { now: () => instant('2026-11-24T08:00:00Z') };
const limits = { uploadBytes: 100, mediaBytes: 100 };
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

describe('a folder of the inbox that changes places with a link', () => {
  beforeEach(() => {
    mkdirSync(join(root, 'desk'));
    writeFileSync(join(root, 'desk/a.md'), 'public');
    writeFileSync(join(outside, 'a.md'), 'secret');
    writeFileSync(join(outside, 'b.md'), 'secret');
  });

  it('gives its own file or none, never the one behind the link', async () => {
    const inbox = createFolderInbox({ root, limits, clock, settlingMs: 0, looks: 2 });
    const seen = await atEveryMoment(exchange('desk', outside), async () => {
      const upload = await inbox.read(key('desk/a.md'));
      return upload === undefined ? 'absent' : 'refused' in upload ? upload.refused.code : text(upload.bytes);
    });
    expect(seen).toContain('public');
    expect(seen).toContain('symbolic-link');
    expect(seen).not.toContain('secret');
  });

  it('is listed as it is or not at all', async () => {
    const seen = await atEveryMoment(exchange('desk', outside), async () => {
      const { files, unreadable } = await scanInbox(root);
      return JSON.stringify([files.map((file) => file.key), unreadable]);
    });
    expect(seen).toContain('[["desk/a.md"],[]]');
    expect(seen).toContain('[["desk"],[]]');
    for (const listing of seen) expect(listing).not.toContain('b.md');
  });
});

describe('a file that changes places with a link', () => {
  beforeEach(() => {
    writeFileSync(join(outside, 'secret'), 'secret');
  });

  it('in the inbox is read itself or not at all', async () => {
    writeFileSync(join(root, 'a.md'), 'public');
    const inbox = createFolderInbox({ root, limits, clock, settlingMs: 0, looks: 2 });
    const seen = await atEveryMoment(exchange('a.md', join(outside, 'secret')), async () => {
      const upload = await inbox.read(key('a.md'));
      return upload === undefined ? 'absent' : 'refused' in upload ? upload.refused.code : text(upload.bytes);
    });
    expect(seen).toContain('public');
    expect(seen).toContain('symbolic-link');
    expect(seen).not.toContain('secret');
  });

  it('among the copies of remote media is read itself or not at all', async () => {
    const copies = createCopiesFolder(root);
    const address = key('https://pictures.example/a.png');
    await copies.keep(address, Buffer.from('public'));
    const seen = await atEveryMoment(exchange(sha256(address), join(outside, 'secret')), async () => {
      const copy = await copies.read(address);
      return copy === undefined || !('bytes' in copy) ? 'absent' : text(copy.bytes);
    });
    expect(seen).toEqual(new Set(['public', 'absent']));
  });
});

describe('a folder of the public folder that changes places with a link', () => {
  const file = (content: string): PublicFile => ({
    path: '/all/rss.xml',
    bytes: Buffer.from(content),
    contentType: '',
    cacheControl: '',
    digest: sha256(content),
  });
  const open = () => openFolderPublic(root, (work) => work());
  const outsideNow = () => readdirSync(outside).map((name) => [name, readFileSync(join(outside, name), 'utf8')]);

  const temporaryFiles = () => readdirSync(root).filter((name) => name.endsWith('.tmp'));

  beforeEach(() => {
    mkdirSync(join(root, 'all'));
    writeFileSync(join(root, 'all/rss.xml'), 'public');
    writeFileSync(join(outside, 'rss.xml'), 'outside');
  });

  it('is served itself or not at all', async () => {
    const seen = await atEveryMoment(exchange('all', outside), async () => {
      const found = await openFile(root, ['all', 'rss.xml']);
      const content = await found?.handle.readFile('utf8');
      await found?.handle.close();
      return content;
    });
    expect(seen).toEqual(new Set(['public', undefined]));
  });

  it('is looked at itself or not at all', async () => {
    const store = open();
    const seen = await atEveryMoment(exchange('all', outside), async () => (await store.head('/all/rss.xml'))?.digest);
    expect(seen).toContain(sha256('public'));
    expect(seen).not.toContain(sha256('outside'));
  });

  it('lets nothing be replaced behind the link', async () => {
    const store = open();
    const published = await store.head('/all/rss.xml');
    const seen = await atEveryMoment(exchange('all', outside), () => {
      writeFileSync(join(root, 'all/rss.xml'), 'public');
      return store.put(file('new'), published?.etag);
    });
    expect(seen).toContain('written');
    expect(outsideNow()).toEqual([['rss.xml', 'outside']]);
    expect(temporaryFiles()).toEqual([]);
  });

  it('lets nothing be created behind the link', async () => {
    const store = open();
    rmSync(join(outside, 'rss.xml'));
    const seen = await atEveryMoment(exchange('all', outside), () => {
      rmSync(join(root, 'all/rss.xml'), { force: true });
      return store.put(file('new'), undefined);
    });
    expect(seen).toContain('written');
    expect(outsideNow()).toEqual([]);
    expect(temporaryFiles()).toEqual([]);
  });

  it('lets nothing be removed behind the link', async () => {
    const store = open();
    const seen = await atEveryMoment(exchange('all', outside), async () => {
      mkdirSync(join(root, 'all'), { recursive: true });
      writeFileSync(join(root, 'all/rss.xml'), 'public');
      writeFileSync(join(root, 'all/other.xml'), 'stays');
      return store.remove('/all/rss.xml');
    });
    expect(seen).toContain(undefined);
    expect(outsideNow()).toEqual([['rss.xml', 'outside']]);
  });
});
