import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCopier } from '../../../functions/local/copier.ts';
import { copyWanted } from '../../../functions/local/copy-wanted.ts';
import { runPass } from '../../../functions/local/pass/pass.ts';
import type { Instant, LiveArticle, SubmissionKey } from '../../../shared/article/types.ts';
import type { Fetched } from '../../../shared/pipeline/copy.ts';
import type { ArticleStore, CopyStore } from '../../../shared/pipeline/ports.ts';
import { failingFor } from '../../support/failing-store.ts';
import { inWords } from '../../support/in-words.ts';
import { live } from '../../support/live.ts';
import { openTestMill, type TestMill } from '../../support/test-mill.ts';

const PICTURE = 'https://pictures.example/a.gif';
const GIF = Buffer.from('GIF89a\x05\0\x04\0\0\0\0;', 'latin1');
const article = (more = '') => `---\ntitle: The bridge\n${more}---\n\nIt opened.\n\n![The bridge](${PICTURE}#top)\n`;

let quay: TestMill;
let asked: string[];
let web: Map<string, Fetched>;
beforeEach(async () => {
  quay = await openTestMill({ media: 'copy' });
  asked = [];
  web = new Map([[PICTURE, { kind: 'fetched', bytes: GIF }]]);
});
afterEach(() => quay.close());

const pass = () => runPass(quay.mill, { extent: 'changes' });
const copy = () =>
  copyWanted({
    ...quay.mill,
    fetch: async (url) => {
      asked.push(url);
      return web.get(url) ?? { kind: 'refused', why: { status: 404 } };
    },
  });

async function stored(key = 'a.md'): Promise<LiveArticle> {
  const [id] = await quay.mill.store.articlesOf(key as SubmissionKey);
  const found = id && (await quay.mill.store.article(id));
  if (!found) throw new Error(`${key} carries no article`);
  return live(found.value);
}

const receiptOf = async (key: string) => (await quay.mill.store.upload(key as SubmissionKey))?.value.receipt;

function publicMedia(): readonly string[] {
  try {
    return readdirSync(join(quay.folder, 'public', 'media')).map((name) => `/media/${name}`);
  } catch {
    return [];
  }
}

describe('remote media', () => {
  it('are shown from where they are first, and from here when they are copied', async () => {
    quay.upload('a.md', article());
    await pass();
    expect((await stored()).media).toEqual([{ url: `${PICTURE}#top`, type: 'image/gif', alt: 'The bridge' }]);
    expect(quay.read('/all/rss.xml')).toContain(`${PICTURE}#top`);
    expect(asked).toEqual([]);
    expect((await receiptOf('a.md'))?.waitingFor).toEqual([]);

    expect(await copy()).toBe(2);
    await pass();
    const { media, html } = await stored();
    expect(media).toMatchObject([{ type: 'image/gif', bytes: GIF.length, width: 5, height: 4, alt: 'The bridge' }]);
    expect(html).not.toContain('pictures.example');
    expect(publicMedia()).toEqual([media[0]?.path]);
    expect(quay.read('/all/rss.xml')).toContain(`<enclosure url="https://quay.example${media[0]?.path}"`);
    expect(await receiptOf(PICTURE)).toMatchObject({ status: 'stored' });
  });

  it('are fetched once, for however many articles, and never again', async () => {
    quay.upload('a.md', article());
    quay.upload('b.md', article());
    await pass();
    await copy();
    quay.upload('c.md', article());
    await pass();
    await copy();
    await runPass(quay.mill, { extent: 'everything' });
    await copy();
    expect(asked).toEqual([PICTURE]);
    const path = (await stored('c.md')).media[0]?.path;
    expect(path).toBe((await stored('a.md')).media[0]?.path);
    expect(publicMedia()).toEqual([path]);
  });

  it('complete a file of many articles once, not for each of them', async () => {
    const urls = Array.from({ length: 30 }, (_, index) => `https://pictures.example/${index}.gif`);
    for (const url of urls) web.set(url, { kind: 'fetched', bytes: GIF });
    const items = urls.map((url, index) => ({
      id: `${index}`,
      title: `${index}`,
      date_published: '2026-05-01',
      content_html: `<p>Look.</p><img src="${url}">`,
    }));
    quay.upload('all.json', JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'All', items }));
    await pass();
    expect(await copy()).toBe(urls.length + 1);
    expect((await stored('all.json')).media).toMatchObject([{ width: 5 }]);
  });

  it('that are broken off are wanted still', async () => {
    quay.upload('a.md', article());
    await pass();
    let isOver = false;
    const fetch = async (): Promise<Fetched> => {
      isOver = true;
      return { kind: 'failed', why: { said: 'aborted' } };
    };
    expect(await copyWanted({ ...quay.mill, fetch }, () => isOver)).toBe(0);
    expect(await copy()).toBe(2);
  });

  it('are not public before their article is, nor after', async () => {
    quay.upload('a.md', article('date: 2026-08-01\n'));
    await pass();
    await copy();
    await pass();
    expect((await stored()).media).toMatchObject([{ width: 5 }]);
    expect(publicMedia()).toEqual([]);
    quay.at('2026-08-01T00:00:00Z');
    await pass();
    expect(publicMedia()).toHaveLength(1);
    quay.remove('a.md');
    await pass();
    expect(publicMedia()).toEqual([]);
  });

  it('stay where they are when they cannot be had, and are not asked for again', async () => {
    web.clear();
    quay.upload('a.md', article());
    await pass();
    expect(await copy()).toBe(0);
    quay.at('2027-06-01T12:00:00Z');
    await copy();
    expect(asked).toEqual([PICTURE]);
    expect((await stored()).media).toMatchObject([{ url: `${PICTURE}#top` }]);
    const message = 'The file is not copied: status 404. It is shown from where it is.';
    expect(inWords(await receiptOf(PICTURE))).toMatchObject({
      status: 'rejected',
      reasons: [{ code: 'not-copied', message }],
    });
    expect(inWords(await receiptOf('a.md'))).toMatchObject({
      status: 'published',
      warnings: [{ code: 'media-not-copied', message: `"${PICTURE}": ${message}` }],
      waitingFor: [],
    });
  });

  it('are tried again after a fault: after 5 minutes, an hour, half a day, then no more', async () => {
    web.set(PICTURE, { kind: 'failed', why: { status: 503 } });
    quay.upload('a.md', article());
    await pass();
    const times = [];
    for (let minutes = 0; minutes < 3 * 1440; minutes++) {
      quay.at(`${new Date(Date.parse('2026-06-01T12:00:00Z') + minutes * 60_000).toISOString().slice(0, 19)}Z`);
      const before = asked.length;
      await copy();
      if (asked.length > before) times.push(minutes);
    }
    expect(times).toEqual([0, 5, 65, 785]);
    expect(await receiptOf(PICTURE)).toMatchObject({ status: 'rejected' });
  });

  it('are linked to when they turn out to be something else', async () => {
    for (const bytes of [
      Buffer.from('<html><p>Sign in, please.</p></html>'),
      Buffer.from('<svg/>'),
      Buffer.from('%PDF-1.7'),
    ]) {
      const mill = await openTestMill({ media: 'copy' });
      mill.upload('a.md', article());
      await runPass(mill.mill, { extent: 'changes' });
      await copyWanted({ ...mill.mill, fetch: async () => ({ kind: 'fetched', bytes }) });
      expect((await mill.mill.store.upload(PICTURE as SubmissionKey))?.value.receipt.status).toBe('rejected');
      expect(
        await copyWanted({ ...mill.mill, fetch: async () => ({ kind: 'failed', why: { said: 'asked again' } }) }),
      ).toBe(0);
      await mill.close();
    }
  });

  it('that were kept, but not heard of before the process ended, are not fetched again', async () => {
    quay.upload('a.md', article());
    await pass();
    await quay.mill.copies.keep(PICTURE as SubmissionKey, GIF);
    expect(await copy()).toBe(2);
    expect(asked).toEqual([]);
  });

  it('are looked at again by what shows them when a process ended before all of it was', async () => {
    for (const key of ['a.md', 'b.md']) quay.upload(key, article());
    await pass();
    const { awaiting, upload } = quay.mill.store;
    let isDead = false;
    const dies: ArticleStore = {
      ...quay.mill.store,
      awaiting: (media) => {
        isDead = true;
        return awaiting(media);
      },
      upload: (key) => (isDead ? new Promise(() => undefined) : upload(key)),
    };
    void copyWanted({ ...quay.mill, store: dies, fetch: async () => ({ kind: 'fetched', bytes: GIF }) });
    while ((await receiptOf(PICTURE)) === undefined || !isDead) await new Promise(setImmediate);
    expect((await stored('a.md')).media).toMatchObject([{ url: `${PICTURE}#top` }]);
    expect(await copy()).toBe(3);
    expect(asked).toEqual([]);
    for (const key of ['a.md', 'b.md']) expect((await stored(key)).media).toMatchObject([{ width: 5 }]);
    expect(await copy()).toBe(0);
  });

  it('complete the other articles when one cannot be, which is tried again later', async () => {
    for (const key of ['a.md', 'b.md', 'c.md']) quay.upload(key, article());
    await pass();
    const fetch = async (): Promise<Fetched> => ({ kind: 'fetched', bytes: GIF });
    const store = failingFor(quay.mill.store, 'b.md');
    expect(await copyWanted({ ...quay.mill, store, fetch })).toBe(3);
    for (const key of ['a.md', 'c.md']) expect((await stored(key)).media).toMatchObject([{ width: 5 }]);
    expect((await stored('b.md')).media).toMatchObject([{ url: `${PICTURE}#top` }]);
    expect(await copy()).toBe(0);
    quay.at('2026-06-01T12:05:00Z');
    await copy();
    expect((await stored('b.md')).media).toMatchObject([{ width: 5 }]);
    expect(asked).toEqual([]);
  });

  it('hold up no other when one cannot be kept', async () => {
    const other = 'https://pictures.example/b.gif';
    quay.upload('a.md', article());
    quay.upload('b.md', article().replace(PICTURE, other));
    await pass();
    const copies: CopyStore = {
      ...quay.mill.copies,
      keep: (key, bytes) =>
        key === PICTURE ? Promise.reject(new Error('no room')) : quay.mill.copies.keep(key, bytes),
    };
    const fetch = async (): Promise<Fetched> => ({ kind: 'fetched', bytes: GIF });
    expect(await copyWanted({ ...quay.mill, copies, fetch })).toBe(2);
    expect((await stored('b.md')).media).toMatchObject([{ width: 5 }]);
    expect(await copyWanted({ ...quay.mill, fetch })).toBe(0);
    quay.at('2026-06-01T12:05:00Z');
    expect(await copyWanted({ ...quay.mill, fetch })).toBe(2);
    expect((await stored('a.md')).media).toMatchObject([{ width: 5 }]);
  });

  it('are not touched unless the configuration says so', async () => {
    const plain = await openTestMill();
    plain.upload('a.md', article());
    await runPass(plain.mill, { extent: 'changes' });
    expect(await plain.mill.copyRequests.wanted('2030-01-01T00:00:00Z' as Instant, 9)).toEqual([]);
    await plain.close();
  });

  it('on this machine are not reached, whatever an article says', async () => {
    const url = 'http://127.0.0.1/secret.gif';
    quay.upload('a.md', `# The bridge\n\nIt opened.\n\n![The bridge](${url})\n`);
    await pass();
    const copier = openCopier(quay.mill);
    copier.look();
    while ((await receiptOf(url)) === undefined) await new Promise(setImmediate);
    await copier.close();
    expect(await quay.mill.copyRequests.wanted('2030-01-01T00:00:00Z' as Instant, 9)).toEqual([]);
    expect((await stored()).media).toMatchObject([{ url }]);
  });

  it('have an address that no upload can have', async () => {
    quay.upload('a.md', article());
    await pass();
    expect(await quay.mill.inbox.read('https://pictures.example/other.gif' as SubmissionKey)).toBeUndefined();
    const submission = { key: PICTURE as SubmissionKey, bytes: GIF, uploadedAt: '2026-06-01T12:00:00Z' as Instant };
    expect(await quay.mill.compose(submission, quay.mill.config, new Map())).toMatchObject({
      kind: 'rejection',
      reasons: [{ code: 'unsafe-key' }],
    });
  });
});
