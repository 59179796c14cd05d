import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SubmissionKey } from '../../shared/article/types.ts';
import { type CopyDeps, copyMedia, type Fetched } from '../../shared/pipeline/copy.ts';
import type { ArticleStore, CopyStore } from '../../shared/pipeline/ports.ts';
import { failingFor } from '../support/failing-store.ts';
import { inWords } from '../support/in-words.ts';
import { live } from '../support/live.ts';
import { openTestMill, type TestMill } from '../support/test-mill.ts';

const PICTURE = 'https://pictures.example/a.gif' as SubmissionKey;
const OTHER = 'https://pictures.example/b.gif' as SubmissionKey;
const GIF: Fetched = { kind: 'fetched', bytes: Buffer.from('GIF89a\x05\0\x04\0\0\0\0;', 'latin1') };
const article = (...pictures: readonly string[]) =>
  `---\ntitle: The bridge\n---\n\nIt opened.\n\n${pictures.map((url) => `![The bridge](${url})\n\n`).join('')}`;

let quay: TestMill;
let asked: string[];
let web: Map<string, Fetched>;
beforeEach(async () => {
  quay = await openTestMill({ media: 'copy' });
  asked = [];
  web = new Map([[PICTURE, GIF]]);
});
afterEach(() => quay.close());

async function copy(...keys: readonly SubmissionKey[]) {
  const fetch = async (url: string): Promise<Fetched> => {
    asked.push(url);
    return web.get(url) ?? { kind: 'refused', why: { status: 404 } };
  };
  return toBeTriedAgain({ ...quay.mill, fetch }, keys);
}

async function toBeTriedAgain(deps: CopyDeps, keys: readonly SubmissionKey[]): Promise<readonly SubmissionKey[]> {
  const { unreachable, faulty } = await copyMedia(deps, keys);
  return [...unreachable, ...faulty];
}

async function shown(key = 'a.md') {
  const [id] = await quay.mill.store.articlesOf(key as SubmissionKey);
  const article = id === undefined ? undefined : await quay.mill.store.article(id);
  return article && live(article.value).media.map(({ url, width }) => width ?? url);
}

const record = async (key: SubmissionKey) => (await quay.mill.store.upload(key))?.value;

describe('a remote file that is asked for', () => {
  it('completes every article that shows it', async () => {
    for (const key of ['a.md', 'b.md']) {
      quay.upload(key, article(PICTURE));
      await quay.deliver(key);
    }
    expect(await shown()).toEqual([PICTURE]);
    expect(await copy(PICTURE)).toEqual([]);
    expect(await shown('a.md')).toEqual([5]);
    expect(await shown('b.md')).toEqual([5]);
    expect((await record(PICTURE))?.receipt.status).toBe('stored');
  });

  it('is fetched once, and completes what a process that ended has left over', async () => {
    quay.upload('a.md', article(PICTURE));
    await quay.deliver('a.md');
    const { awaiting } = quay.mill.store;
    const ends = { ...quay.mill.store, awaiting: () => Promise.reject(new Error('the process ends')) };
    const fetch = async () => GIF;
    expect(await toBeTriedAgain({ ...quay.mill, store: ends, fetch }, [PICTURE])).toEqual([PICTURE]);
    expect(await awaiting(PICTURE)).toEqual(['a.md']);
    expect(await shown()).toEqual([PICTURE]);
    expect(await copy(PICTURE)).toEqual([]);
    expect(asked).toEqual([]);
    expect(await shown()).toEqual([5]);
  });

  it('that is not to be had is on record, shown from where it is, and not fetched again', async () => {
    quay.upload('a.md', article(PICTURE));
    await quay.deliver('a.md');
    web.clear();
    expect(await copy(PICTURE)).toEqual([]);
    const refused = await record(PICTURE);
    expect(inWords(refused?.receipt)).toMatchObject({
      status: 'rejected',
      reasons: [{ code: 'not-copied', message: 'The file is not copied: status 404. It is shown from where it is.' }],
    });
    expect((await record('a.md' as SubmissionKey))?.receipt.warnings).toMatchObject([{ code: 'media-not-copied' }]);
    web.set(PICTURE, GIF);
    expect(await copy(PICTURE)).toEqual([]);
    expect(asked).toEqual([PICTURE]);
    expect(await record(PICTURE)).toEqual(refused);
    expect(await shown()).toEqual([PICTURE]);
  });

  it('that is refused completes what a process that ended has left over', async () => {
    for (const key of ['a.md', 'b.md']) {
      quay.upload(key, article(PICTURE));
      await quay.deliver(key);
    }
    web.clear();
    const warnings = async (key: string) =>
      (await record(key as SubmissionKey))?.receipt.warnings.map(({ code }) => code);
    const store = failingFor(quay.mill.store, 'b.md');
    const fetch = async (): Promise<Fetched> => ({ kind: 'refused', why: { status: 404 } });
    expect(await toBeTriedAgain({ ...quay.mill, store, fetch }, [PICTURE])).toEqual([PICTURE]);
    expect([await warnings('a.md'), await warnings('b.md')]).toEqual([['media-not-copied'], []]);
    expect(await copy(PICTURE)).toEqual([]);
    expect(await warnings('b.md')).toEqual(['media-not-copied']);
    expect(asked).toEqual([]);
  });

  it('that was kept before the process ended is not fetched again', async () => {
    quay.upload('a.md', article(PICTURE));
    await quay.deliver('a.md');
    await quay.mill.copies.keep(PICTURE, Buffer.from('GIF89a\x05\0\x04\0\0\0\0;', 'latin1'));
    expect(await copy(PICTURE)).toEqual([]);
    expect(asked).toEqual([]);
    expect(await shown()).toEqual([5]);
  });

  it('that is no media is refused by its bytes, and not fetched again', async () => {
    web.set(PICTURE, { kind: 'fetched', bytes: Buffer.from('# A page\n\nOf text.\n') });
    expect(await copy(PICTURE)).toEqual([]);
    expect(await copy(PICTURE)).toEqual([]);
    expect(asked).toEqual([PICTURE]);
    expect((await record(PICTURE))?.receipt).toMatchObject({ status: 'rejected', reasons: [{ code: 'not-media' }] });
  });

  it('that may be had another time is to be tried again, and holds up no other', async () => {
    quay.upload('a.md', article(OTHER, PICTURE));
    await quay.deliver('a.md');
    web.set(OTHER, { kind: 'failed', why: { status: 503 } });
    expect(await copy(OTHER, PICTURE)).toEqual([OTHER]);
    expect(await record(OTHER)).toBeUndefined();
    expect(await shown()).toEqual([OTHER, 5]);
    web.set(OTHER, GIF);
    expect(await copy(OTHER)).toEqual([]);
    expect(await shown()).toEqual([5]);
  });

  it('holds up no other when it cannot be kept or looked up', async () => {
    quay.upload('a.md', article(OTHER, PICTURE));
    await quay.deliver('a.md');
    const THIRD = 'https://pictures.example/c.gif' as SubmissionKey;
    const copies: CopyStore = {
      ...quay.mill.copies,
      keep: (key, bytes) => (key === OTHER ? Promise.reject(new Error('no room')) : quay.mill.copies.keep(key, bytes)),
    };
    const store: ArticleStore = {
      ...quay.mill.store,
      upload: (key) => (key === THIRD ? Promise.reject(new Error('no answer')) : quay.mill.store.upload(key)),
    };
    const deps = { ...quay.mill, copies, store, fetch: async () => GIF };
    expect(await toBeTriedAgain(deps, [THIRD, OTHER, PICTURE])).toEqual([THIRD, OTHER]);
    expect(await shown()).toEqual([OTHER, 5]);
  });

  it('completes the other articles when one cannot be, and is tried again', async () => {
    for (const key of ['a.md', 'b.md', 'c.md']) {
      quay.upload(key, article(PICTURE));
      await quay.deliver(key);
    }
    const store = failingFor(quay.mill.store, 'b.md');
    expect(await toBeTriedAgain({ ...quay.mill, store, fetch: async () => GIF }, [PICTURE])).toEqual([PICTURE]);
    expect([await shown('a.md'), await shown('b.md'), await shown('c.md')]).toEqual([[5], [PICTURE], [5]]);
    expect(await copy(PICTURE)).toEqual([]);
    expect(await shown('b.md')).toEqual([5]);
    expect(asked).toEqual([]);
  });

  it('is copied when it was fetched elsewhere while it was refused here', async () => {
    quay.upload('a.md', article(PICTURE));
    await quay.deliver('a.md');
    const fetch = async (): Promise<Fetched> => {
      await copy(PICTURE);
      return { kind: 'refused', why: { status: 404 } };
    };
    expect(await toBeTriedAgain({ ...quay.mill, fetch }, [PICTURE])).toEqual([]);
    expect((await record(PICTURE))?.receipt.status).toBe('stored');
    expect(await shown()).toEqual([5]);
  });
});
