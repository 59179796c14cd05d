import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedId } from '../../shared/article/types.ts';
import { tagsOf } from '../../shared/aws/s3/upload-tags.ts';
import { receiptPage } from '../../shared/receipt/page.ts';
import { archiveOf } from '../formats/archives.ts';
import { inWords } from '../support/in-words.ts';
import { openTestMill, type TestMill } from '../support/test-mill.ts';

let quay: TestMill;
beforeEach(async () => {
  quay = await openTestMill();
});
afterEach(() => quay.close());

const TEXT = 'The bridge opened on Friday, and the council spoke of it for an hour.';
const article = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\n\n${TEXT}\n`;
const inFeed = async () => (await quay.mill.store.window('all' as FeedId, 50)).map((row) => row.article.title);
const receiptOf = async (key: string, content: string | Uint8Array) => {
  quay.upload(key, content);
  const [receipt] = await quay.deliver(key);
  if (receipt === undefined) throw new Error('no receipt');
  return receipt;
};

describe('an upload that is not for the public', () => {
  it('is held with its reason, and what it had brought out is gone everywhere', async () => {
    const published = await receiptOf('bridge.md', article('The bridge'));
    await quay.publish();
    const path = `${published.articles[0]?.path}index.html`;
    expect(quay.read(path)).toContain('The bridge');
    const receipt = await receiptOf('bridge.md', article('The bridge', 'visibility: members\n'));
    expect(inWords(receipt)).toMatchObject({
      status: 'held',
      reasons: [{ code: 'not-public', line: 3, message: expect.stringContaining('"visibility" says "members"') }],
      articles: [],
    });
    expect(receipt).not.toHaveProperty('change');
    await quay.publish();
    expect(await inFeed()).toEqual([]);
    expect(quay.read('all/rss.xml')).not.toContain('The bridge');
    expect(quay.read(path) ?? '').not.toContain(TEXT);
  });

  it('comes back under its id and address when it is', async () => {
    const first = await receiptOf('bridge.md', article('The bridge'));
    await receiptOf('bridge.md', article('The bridge', 'status: frobnicated\n'));
    const again = await receiptOf('bridge.md', article('The bridge', 'status: ready\n'));
    expect(again).toMatchObject({ status: 'published', reasons: [] });
    expect(again.articles[0]).toMatchObject({ id: first.articles[0]?.id, path: first.articles[0]?.path });
  });

  it('is not brought back by an earlier upload of the same article', async () => {
    await receiptOf('a.md', article('The bridge', 'id: bridge\n'));
    quay.at('2026-06-01T13:00:00Z');
    await receiptOf('b.md', article('The bridge', 'id: bridge\n'));
    quay.at('2026-06-01T14:00:00Z');
    await receiptOf('b.md', article('The bridge', 'id: bridge\ndraft: true\n'));
    await quay.deliver('a.md');
    expect(await inFeed()).toEqual([]);
  });

  const body = (fields: object) =>
    JSON.stringify({ id: 'bridge', title: 'The bridge', html: `<p>${TEXT}</p>`, ...fields });
  const HOW: readonly (readonly [name: string, file: string, bytes: string | Uint8Array])[] = [
    ['a field', 'b.md', article('The bridge', 'id: bridge\ndraft: true\n')],
    ['an embargo without a date', 'b.md', article('The bridge', 'id: bridge\nembargo: yes\n')],
    ['an expiry that nobody can read', 'b.md', article('The bridge', 'id: bridge\nexpires: some day\n')],
    ['its title', 'b.md', article('"DRAFT: The bridge"', 'id: bridge\n')],
    ['a field of JSON', 'b.json', body({ status: 'draft' })],
    ['no date where systems write one', 'b.json', body({ published_at: null })],
    ['one of a list', 'b.json', `[${body({ draft: true })}, ${body({ id: 'pier', title: 'The pier' })}]`],
    [
      'one of an archive',
      'b.zip',
      archiveOf({ 'a.md': article('The bridge', 'id: bridge\ndraft: true\n'), 'b.md': article('The pier') }),
    ],
  ];
  it.each(HOW)('by %s holds the article, whichever of its versions anybody had heard of', async (_, key, bytes) => {
    await receiptOf('a.md', article('The bridge', 'id: bridge\n'));
    quay.at('2026-06-01T14:00:00Z');
    await receiptOf(key, bytes);
    expect(await inFeed()).not.toContain('The bridge');
    expect((await quay.deliver('a.md'))[0]?.status).toBe('superseded');
    quay.remove(key);
    await quay.deliver(key);
    expect(await inFeed()).toEqual(['The bridge']);
  });

  it('is so for editors and operators: on the page, in the tags', async () => {
    const receipt = await receiptOf('bridge.md', article('The bridge', 'status: frobnicated\n'));
    expect(tagsOf(receipt)).toEqual([{ Key: 'feedmill:status', Value: 'held' }]);
    const page = receiptPage(receipt);
    expect(page).toContain('<h1>Held</h1>');
    expect(page).toContain('It says that it is not for the public, or');
    expect(page).toContain('<h2>Why</h2>');
    expect(page).toContain('&quot;frobnicated&quot;, which is not known');
    expect(page).toContain('(line 3)');
  });

  it('leaves the version before it out when it is spoilt instead', async () => {
    await receiptOf('bridge.md', article('The bridge'));
    expect((await receiptOf('bridge.md', '---\ntitle: [x\n---\n')).status).toBe('rejected');
    expect(await inFeed()).toEqual(['The bridge']);
  });
});

describe('an upload of several articles', () => {
  it('takes back the one that is held now, and says so', async () => {
    const archive = (more: string) => archiveOf({ 'a.md': article('The bridge'), 'b.md': article('The pier', more) });
    await receiptOf('all.zip', archive(''));
    expect((await inFeed()).sort()).toEqual(['The bridge', 'The pier']);
    quay.at('2026-06-01T13:00:00Z');
    expect(inWords(await receiptOf('all.zip', archive('unlisted: true\n')))).toMatchObject({
      status: 'published',
      change: 'updated',
      warnings: [{ code: 'not-public', message: expect.stringMatching(/^"b\.md": .* It is left out\.$/) }],
    });
    expect(await inFeed()).toEqual(['The bridge']);
    expect((await receiptOf('all.zip', archiveOf({ 'a.md': article('The bridge', 'draft: true\n') }))).status).toBe(
      'held',
    );
    expect(await inFeed()).toEqual([]);
  });
});

describe('a message of an agency that brings one item and cancels another', () => {
  const item = (id: string, fields: object = {}) => ({
    uri: `urn:quay:${id}`,
    type: 'text',
    pubstatus: 'usable',
    headline: `Story ${id}`,
    body_html: `<p>${TEXT}</p>`,
    ...fields,
  });
  const both = JSON.stringify([item('2'), item('1', { pubstatus: 'canceled' })]);

  it('takes back what another upload had brought out, as long as it is there', async () => {
    await receiptOf('one.json', JSON.stringify(item('1')));
    quay.at('2026-06-01T13:00:00Z');
    expect(await receiptOf('two.json', both)).toMatchObject({
      status: 'published',
      warnings: [{ code: 'item-skipped' }],
    });
    expect(await inFeed()).toEqual(['Story 2']);
    expect((await quay.deliver('one.json'))[0]?.status).toBe('superseded');
    await quay.deliver('two.json');
    expect(await inFeed()).toEqual(['Story 2']);
    quay.at('2026-06-01T14:00:00Z');
    await receiptOf('two.json', JSON.stringify([item('2')]));
    expect((await inFeed()).sort()).toEqual(['Story 1', 'Story 2']);
  });

  it('whichever event comes first', async () => {
    quay.upload('one.json', JSON.stringify(item('1')));
    quay.at('2026-06-01T13:00:00Z');
    quay.upload('two.json', both);
    await quay.deliver('two.json');
    await quay.deliver('one.json');
    expect(await inFeed()).toEqual(['Story 2']);
  });
});
