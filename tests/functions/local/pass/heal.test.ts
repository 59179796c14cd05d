import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mill } from '../../../../functions/local/mill.ts';
import { runPass } from '../../../../functions/local/pass/pass.ts';
import { createPatrol, POSITION } from '../../../../functions/local/pass/patrol.ts';
import { answeredIn } from '../../../../shared/feed/answered.ts';
import { openFolderPublic } from '../../../../shared/local/public/folder-public.ts';
import type { Cursor } from '../../../../shared/pipeline/query/cursor.ts';
import { openTestMill, type TestMill } from '../../../support/test-mill.ts';

let test: TestMill;
beforeEach(async () => {
  test = await openTestMill({ feeds: [] });
});
afterEach(() => test.close());

const pass = (changes: Partial<Mill> = {}) => runPass({ ...test.mill, ...changes }, { extent: 'changes' });
const inPublic = (path: string) => join(test.folder, 'public', path);
const pages = () => readdirSync(inPublic('articles')).map((name) => `articles/${name}/index.html`);

function upload(count: number, from = 0, text = 'The ferry was late.'): void {
  for (let index = from; index < from + count; index++)
    test.upload(`desk/story-${index}.md`, `---\ntitle: Story ${index}\n---\n\n${text}\n`);
}

const publicFolder = () => openFolderPublic(inPublic(''), (work) => work());

/** How often the public folder is asked whether a file is there. */
function counted(): { readonly patrol: Mill['patrol']; readonly count: () => number } {
  let count = 0;
  const isThere = (path: string) => {
    count++;
    return publicFolder().isThere(path);
  };
  return { patrol: createPatrol(test.mill.store, { ...publicFolder(), isThere }), count: () => count };
}

describe('a pass over a public folder that nobody touched', () => {
  it('looks as often however many articles there are, and writes nothing', async () => {
    const looks: number[] = [];
    for (const [more, from] of [
      [120, 0],
      [360, 120],
    ] as const) {
      upload(more, from);
      await pass();
      const { patrol, count } = counted();
      const put = () => Promise.reject(new Error('written'));
      expect(await pass({ patrol, publicStore: { ...test.mill.publicStore, put } })).toMatchObject({
        restored: 0,
        faults: [],
      });
      looks.push(count());
    }
    expect(looks[0]).toBeGreaterThan(100);
    expect(looks[1]).toBe(looks[0]);
  });
});

describe('one file that is missing', () => {
  it('is put back when its turn has come, wherever it is', async () => {
    upload(250);
    await pass();
    const before = pages();
    for (const page of [before[0], before[124], before[249]]) {
      rmSync(inPublic(page ?? ''));
      let restored = 0;
      for (let passes = 0; passes < 3; passes++) restored += (await pass()).restored;
      expect([page, restored]).toEqual([page, 1]);
      expect(pages()).toEqual(before);
    }
  });

  it('is found by the runs of a command, each of which goes on where the last was', async () => {
    const items = Array.from({ length: 250 }, (_, index) => ({
      id: `${index}`,
      title: `Story ${index}`,
      date_published: '2026-05-01',
      content_text: 'x',
    }));
    test.upload('all.json', JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Quay', items }));
    await runPass(test.mill, { extent: 'feeds' });
    const looked: number[] = [];
    for (let run = 0; run < 3; run++) {
      let articles = 0;
      const articlesAt: Mill['store']['articlesAt'] = async (ids) => {
        const found = await test.mill.store.articlesAt(ids);
        articles += found.length;
        return found;
      };
      const from = (await test.mill.meta.get(POSITION)) as Cursor | undefined;
      const patrol = createPatrol({ ...test.mill.store, articlesAt }, publicFolder(), from);
      await runPass({ ...test.mill, patrol }, { extent: 'feeds' });
      looked.push(articles);
    }
    expect(looked).toEqual([50, 200, 50]);
  });
});

describe('much that is missing', () => {
  it('is put back by the pass that notices some of it', async () => {
    upload(250);
    await pass();
    const before = pages();
    rmSync(inPublic('articles'), { recursive: true });
    expect((await pass()).restored).toBe(250);
    expect(pages()).toEqual(before);
  });
});

it('takes out the page of an article that is not out when it lies there again, as from an older copy', async () => {
  upload(2);
  await pass();
  const [first = ''] = pages();
  const before = test.read(`/${first}`) ?? '';
  test.remove('desk/story-0.md');
  await pass();
  const gone = test.read(`/${first}`);
  expect([answeredIn(before), answeredIn(gone ?? '')]).toEqual([undefined, { status: 410 }]);
  for (const put of [() => writeFileSync(inPublic(first), before), () => rmSync(inPublic(first))]) {
    put();
    await pass();
    expect(test.read(`/${first}`)).toBe(gone);
  }
});

describe('what cannot be put back', () => {
  it('is a fault where it is in the way, and keeps nothing else from being put back', async () => {
    upload(3);
    await pass();
    const [first = '', second = ''] = pages();
    rmSync(inPublic(join(first, '..')), { recursive: true });
    writeFileSync(inPublic(join(first, '..')), 'in the way');
    rmSync(inPublic(second));
    const { faults, restored } = await pass();
    expect(faults).toMatchObject([{ message: expect.stringContaining('a file lies in the public folder') }]);
    expect(restored).toBe(1);
    expect((await pass()).faults).toHaveLength(1);
    rmSync(inPublic(join(first, '..')));
    expect(await pass()).toMatchObject({ faults: [], restored: 1 });
  });

  it('is looked for once, where it is a picture whose upload is away', async () => {
    const picture = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
    upload(12, 0, '![](dot.gif)');
    test.upload('desk/dot.gif', picture);
    await pass();
    rmSync(inPublic('media'), { recursive: true });
    renameSync(join(test.folder, 'inbox/desk'), join(test.folder, 'away'));
    const read: string[] = [];
    const inbox: Mill['inbox'] = {
      ...test.mill.inbox,
      read: (key) => {
        read.push(key);
        return test.mill.inbox.read(key);
      },
    };
    expect(await pass({ inbox })).toMatchObject({ restored: 0, faults: [], heldRemovals: { length: 13 } });
    expect(new Set(read)).toEqual(new Set(['desk/dot.gif']));
    read.splice(0);
    await pass({ inbox });
    expect(read).toEqual([]);
  });
});
