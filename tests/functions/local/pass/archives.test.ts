import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runPass } from '../../../../functions/local/pass/pass.ts';
import { reconcileDeps, takeOutStrangers } from '../../../../functions/local/reconcile.ts';
import type { FeedId } from '../../../../shared/article/types.ts';
import { publishFeed } from '../../../../shared/publish/feed.ts';
import type { Finding } from '../../../../shared/reconcile/finding.ts';
import { reconcile } from '../../../../shared/reconcile/reconcile.ts';
import { FILES, walk } from '../../../support/archive-walker.ts';
import { openTestMill, type TestMill } from '../../../support/test-mill.ts';

let quay: TestMill;
beforeEach(async () => {
  quay = await openTestMill({
    limits: { feedItems: 4, archiveItems: 10 },
    feeds: [{ each: 'section' }, { each: 'author' }],
  });
});
afterEach(() => quay.close());

const COUNT = 30;
const FEEDS_ON = { stage: 'feeds', after: '', there: 0, gone: 0 } as const;

function upload(number: number, more = ''): void {
  const day = new Date(Date.UTC(2026, 2, 1) + number * 86_400_000).toISOString();
  quay.upload(
    `${number % 2 === 0 ? 'city' : 'sport'}/${number}.md`,
    `---\ntitle: Story ${number}${more}\nauthor: Mira Okafor\ndate: ${day}\n---\n\nThe bridge opened on Friday.\n`,
  );
}

const pass = (extent: 'changes' | 'everything' = 'changes') => runPass(quay.mill, { extent });
const walked = async (feed: string) => {
  const stops = await walk(quay.read, `https://quay.example/${feed}/${FILES.json}`, 'json');
  return stops.flatMap(({ ids }) => ids);
};
const inDocuments = (text: string) => {
  const folder = join(quay.folder, 'public');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /archive.*json$/.test(path),
  );
  return files.filter((path) => quay.read(`/${path}`)?.includes(text)).sort();
};

it('archives every feed that holds more than its documents do, and follows corrections and removals', async () => {
  for (let number = 0; number < COUNT; number++) upload(number);
  await pass();
  for (const [feed, count] of [
    ['all', 30],
    ['section/city', 15],
    ['section/sport', 15],
    ['author/mira-okafor', 30],
  ] as const) {
    const ids = await walked(feed);
    expect([feed, ids.length, new Set(ids).size]).toEqual([feed, count, count]);
  }
  expect(await quay.mill.unarchived.feeds()).toEqual([]);
  quay.at('2026-06-01T13:00:00Z');
  upload(2, ', corrected');
  await pass();
  expect(inDocuments('Story 2, corrected').map((path) => path.replace(/archive.*/, ''))).toEqual([
    'all/',
    'author/mira-okafor/',
    'section/city/',
  ]);
  quay.remove('city/2.md');
  await pass();
  expect(inDocuments('Story 2,')).toEqual([]);
  expect(await walked('all')).toHaveLength(COUNT - 1);
});

it('puts right an archive whose documents are to look otherwise, or are gone', async () => {
  for (let number = 0; number < COUNT; number++) upload(number);
  await pass();
  const all = inDocuments('Story');
  for (const path of all) await quay.mill.publicStore.remove(`/${path}`);
  await quay.mill.meta.set('published generation', 'another');
  await pass();
  expect(inDocuments('Story')).toEqual(all);
});

it('loses with a reconcile what nothing in the store stands for, and nothing else', async () => {
  for (let number = 0; number < COUNT; number++) upload(number);
  await pass();
  const all = inDocuments('Story');
  const [stray] = ['/all/archive/before-1999-01'];
  for (const file of Object.values(FILES)) {
    await quay.mill.publicStore.put(
      {
        path: `${stray}/${file}` as `/${string}`,
        bytes: Buffer.from('Story'),
        contentType: 'text/plain',
        cacheControl: '',
        digest: '',
      },
      undefined,
    );
  }
  expect(inDocuments('Story')).toHaveLength(all.length + 1);
  await takeOutStrangers(quay.mill);
  expect(inDocuments('Story')).toEqual(all);
});

it('is compared by a reconcile, which puts back what is missing in it, and only tells of it where it is to', async () => {
  for (let number = 0; number < COUNT; number++) upload(number);
  await pass();
  const all = inDocuments('Story');
  const [gone = ''] = all.filter((path) => path.startsWith('all/archive/before'));
  await quay.mill.publicStore.remove(`/${gone}`);
  const found: Finding[] = [];
  for (const mode of ['tell', 'heal'] as const) {
    found.length = 0;
    await reconcile(reconcileDeps(quay.mill, { mode, found: (finding) => found.push(finding) }), FEEDS_ON);
    expect(found).toEqual([{ kind: 'missing', path: `/${gone}` }]);
    expect(inDocuments('Story')).toEqual(mode === 'heal' ? all : all.filter((path) => path !== gone));
  }
  found.length = 0;
  await reconcile(reconcileDeps(quay.mill, { mode: 'tell', found: (finding) => found.push(finding) }), FEEDS_ON);
  expect(found).toEqual([]);
});

it('goes with a feed that the configuration does not know any more, and comes back with it', async () => {
  for (let number = 0; number < COUNT; number++) upload(number);
  await pass();
  const all = inDocuments('Story');
  const ids = await walked('section/city');
  const without = { ...quay.mill, config: { ...quay.mill.config, feeds: [] } };
  await publishFeed(without, 'section/city' as FeedId);
  expect(inDocuments('Story')).toEqual(all.filter((path) => !path.startsWith('section/city')));
  await publishFeed(quay.mill, 'section/city' as FeedId);
  expect(inDocuments('Story')).toEqual(all);
  expect(await walked('section/city')).toEqual(ids);
});
