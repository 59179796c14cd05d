import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runPass } from '../../../../functions/local/pass/pass.ts';
import { openTestMill, type TestMill } from '../../../support/test-mill.ts';

let quay: TestMill;
beforeEach(async () => {
  quay = await openTestMill({ feeds: [{ each: 'section' }] });
});
afterEach(() => quay.close());

const COUNT = 12;

function upload(number: number, title = `Story ${number}`): void {
  quay.upload(
    `city/${number}.md`,
    `---\ntitle: ${title}\ndate: 2026-03-${10 + number}T10:00:00Z\n---\n\nThe bridge opened on Friday.\n`,
  );
}

const pages = () =>
  readdirSync(join(quay.folder, 'public/articles')).map((name) => quay.read(`/articles/${name}/index.html`));
const isPage = (path: string) => path.startsWith('/articles/') && path.endsWith('/index.html');

/** A pass. @param onPage called with each look at a page, before it @returns how often each page was looked at */
async function looksOf(onPage: (count: number) => Promise<void> = async () => undefined): Promise<readonly number[]> {
  const looks = new Map<string, number>();
  const { publicStore } = quay.mill;
  let count = 0;
  await runPass(
    {
      ...quay.mill,
      publicStore: {
        ...publicStore,
        async head(path) {
          if (isPage(path)) {
            looks.set(path, (looks.get(path) ?? 0) + 1);
            await onPage(++count);
          }
          return publicStore.head(path);
        },
      },
    },
    { extent: 'changes' },
  );
  return [...looks.values()];
}

it('makes each page once of articles that come together', async () => {
  for (let number = 0; number < COUNT; number++) upload(number);
  expect(await looksOf()).toEqual(Array.from({ length: COUNT }, () => 1));
});

it('makes the pages beside an article that comes later', async () => {
  for (let number = 0; number < COUNT; number++) upload(number);
  await looksOf();
  quay.at('2026-06-01T13:00:00Z');
  upload(5, 'The lock opens');
  expect((await looksOf()).length).toBeGreaterThan(2);
  // Its own, and those of both beside it at the least.
  expect(pages().filter((page) => page?.includes('The lock opens')).length).toBeGreaterThan(2);
  expect(pages().filter((page) => page?.includes('Story 5<'))).toEqual([]);
});

it('looks again at all of them where somebody commits meanwhile', async () => {
  for (let number = 0; number < COUNT; number++) upload(number);
  const looks = await looksOf(async (count) => {
    if (count !== COUNT) return;
    quay.at('2026-06-01T13:00:00Z');
    upload(COUNT, 'The lock opens');
    await quay.deliver(`city/${COUNT}.md`);
  });
  expect(Math.max(...looks)).toBeGreaterThan(1);
  await looksOf();
  // What is beside it leads to it.
  expect(pages().filter((page) => page?.includes('The lock opens')).length).toBeGreaterThan(1);
});
