import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runPass } from '../../functions/local/pass/pass.ts';
import { ALL } from '../../shared/feed/membership.ts';
import { key } from '../contract/fixtures.ts';
import { mortal } from '../support/mortal.ts';
import { openTestMill, type TestMill } from '../support/test-mill.ts';

let test: TestMill;
beforeEach(async () => {
  test = await openTestMill();
});
afterEach(() => test.close());

const STORY = 'The tram is late.\n\nIt has been late since noon.\n\nNobody knows why.';
const story = (title = 'A tram', text = STORY) => `---\ntitle: ${title}\n---\n${text}\n`;

/** What readers who follow an article go by, of all that are out. */
async function out() {
  const rows = await test.mill.store.window(ALL, 99);
  return rows.map(({ article: { id, path, published, title } }) => ({ id, path, published, title }));
}

async function changeOf(name: string) {
  const { change, status, movedFrom, movedTo } = (await test.mill.store.upload(key(name)))?.value.receipt ?? {};
  return { change, status, movedFrom, movedTo };
}

/** Heard of in one or the other order, as S3's events come. */
const ORDERS = [
  ['the removal', ['a.md', 'city/b.md']],
  ['the arrival', ['city/b.md', 'a.md']],
] as const;

describe('an upload that is moved', () => {
  it.each(ORDERS)('is the same article to readers, when %s is heard of first', async (_, keys) => {
    test.upload('a.md', story());
    await test.deliver('a.md');
    const before = await out();
    test.at('2026-06-02T08:00:00Z');
    test.remove('a.md');
    test.upload('city/b.md', story());
    for (const name of keys) await test.deliver(name);
    expect(await out()).toEqual(before);
    expect(await changeOf('city/b.md')).toEqual({ change: 'moved', status: 'published', movedFrom: 'a.md' });
    expect(await changeOf('a.md')).toMatchObject({ status: 'withdrawn', movedTo: 'city/b.md' });
    // Whatever comes twice or late ends in the same.
    for (const name of [...keys, ...keys]) await test.deliver(name);
    expect(await out()).toEqual(before);
    expect(await changeOf('city/b.md')).toMatchObject({ change: 'moved' });
  });

  it.each(ORDERS)('may have a line changed on the way, when %s is heard of first', async (_, keys) => {
    test.upload('a.md', story());
    await test.deliver('a.md');
    const [before] = await out();
    test.remove('a.md');
    test.upload('city/b.md', story('A tram', STORY.replace('Nobody knows why.', 'The city looks into it.')));
    for (const name of keys) await test.deliver(name);
    expect(await out()).toEqual([before]);
  });

  it.each(ORDERS)(
    'is another article under another title or with another text, when %s is heard of first',
    async (_, keys) => {
      test.upload('a.md', story());
      await test.deliver('a.md');
      const [before] = await out();
      for (const [at, content] of [story('Another tram'), story('A tram', 'It runs.\n\nAt last.')].entries()) {
        test.remove('a.md');
        test.upload('city/b.md', content);
        for (const name of keys) await test.deliver(name);
        const [now, ...more] = await out();
        expect([now?.id === before?.id, more.length], `content ${at}`).toEqual([false, 0]);
        test.remove('city/b.md');
        test.upload('a.md', story());
        test.at('2026-06-01T13:00:00Z');
        await test.deliver('city/b.md');
        await test.deliver('a.md');
      }
    },
  );

  it('is a new one when it comes long after it went', async () => {
    test.upload('a.md', story());
    await test.deliver('a.md');
    const [before] = await out();
    test.remove('a.md');
    await test.deliver('a.md');
    test.at('2026-06-01T12:05:01Z');
    test.upload('b.md', story());
    await test.deliver('b.md');
    const [now] = await out();
    expect(now?.id).not.toBe(before?.id);
    expect(await changeOf('b.md')).toMatchObject({ change: 'new' });
  });

  it('is no move while the first one stays, or was copied long before it went', async () => {
    test.upload('a.md', story());
    test.upload('b.md', story());
    await test.deliver('a.md');
    await test.deliver('b.md');
    const both = await out();
    expect(new Set(both.map(({ id }) => id)).size).toBe(2);
    test.at('2026-06-01T12:05:01Z');
    test.remove('a.md');
    await test.deliver('a.md');
    const left = await out();
    expect(both).toContainEqual(left[0]);
    expect(await changeOf('b.md')).toMatchObject({ change: 'new', status: 'published' });
    expect(left).toHaveLength(1);
  });

  it.each([
    ['later', '2026-06-01T12:01:00Z'],
    ['at the same moment', '2026-06-01T12:00:00Z'],
  ])('is not what a copy becomes that came %s and is deleted', async (_, later) => {
    test.at('2026-06-01T12:00:00Z');
    test.upload('a.md', story());
    await test.deliver('a.md');
    const original = await out();
    test.at(later);
    test.upload('a copy.md', story());
    await test.deliver('a copy.md');
    expect(await out()).toHaveLength(2);
    test.remove('a copy.md');
    await test.deliver('a copy.md');
    expect(await out()).toEqual(original);
    expect(await changeOf('a.md')).toMatchObject({ change: 'new', status: 'published' });
  });

  it.each(ORDERS)(
    'goes on as itself although a copy of it was deleted just before, when %s is heard of first',
    async (_, keys) => {
      test.upload('a.md', story());
      await test.deliver('a.md');
      const original = await out();
      test.upload('a copy.md', story());
      await test.deliver('a copy.md');
      test.at('2026-06-01T12:01:00Z');
      test.remove('a copy.md');
      await test.deliver('a copy.md');
      test.at('2026-06-01T12:02:00Z');
      test.remove('a.md');
      test.upload('city/b.md', story());
      for (const name of keys) await test.deliver(name);
      for (const name of [...keys, 'a copy.md']) await test.deliver(name);
      expect(await out()).toEqual(original);
    },
  );

  it('is another article than the copy of it that comes to where it lay on its way', async () => {
    const names = ['a.md', 'city/b.md', 'city/c.md'] as const;
    test.upload(names[0], story());
    await test.deliver(names[0]);
    const [moved] = await out();
    for (const [from, to] of [names.slice(0, 2), names.slice(1)] as [string, string][]) {
      test.remove(from);
      test.upload(to, story());
      for (const name of [to, from]) await test.deliver(name);
    }
    test.upload(names[1], story());
    await test.deliver(names[1]);
    expect((await test.mill.store.articlesOf(key(names[2]))).map(String)).toEqual([moved?.id]);
    expect((await out()).map(({ id }) => id === moved?.id).sort()).toEqual([false, true]);
  });

  it.each([0, 60])(
    'stays what it is when a copy is put back to where it lay and taken away again, %s minutes later',
    async (minutes) => {
      test.upload('a.md', story());
      await test.deliver('a.md');
      test.at('2026-06-02T08:00:00Z');
      test.remove('a.md');
      test.upload('b.md', story());
      for (const name of ['b.md', 'a.md']) await test.deliver(name);
      const before = await out();
      test.at(`2026-06-02T0${8 + minutes / 60}:01:00Z`);
      test.upload('a.md', story());
      await test.deliver('a.md');
      expect(await out()).toHaveLength(2);
      test.remove('a.md');
      for (const name of ['a.md', 'b.md', 'a.md']) await test.deliver(name);
      expect(await out()).toEqual(before);
    },
  );

  it('leaves its place to what comes there later, and may go on, and come back', async () => {
    test.upload('a.md', story());
    await test.deliver('a.md');
    const [moved] = await out();
    test.remove('a.md');
    test.upload('b.md', story());
    for (const name of ['b.md', 'a.md']) await test.deliver(name);
    test.at('2026-06-01T14:00:00Z');
    test.upload('a.md', story('A ferry', 'It sails.'));
    await test.deliver('a.md');
    const ferry = (await out()).find(({ title }) => title === 'A ferry');
    expect(await out()).toHaveLength(2);
    expect(ferry?.id).not.toBe(moved?.id);
    test.upload('a.md', story('A ferry', 'It sails again.'));
    await test.deliver('a.md');
    expect(await out()).toContainEqual(ferry);
    for (const [from, to] of [
      ['b.md', 'c.md'],
      ['c.md', 'd.md'],
      ['d.md', 'b.md'],
    ] as const) {
      test.remove(from);
      test.upload(to, story());
      for (const name of [to, from]) await test.deliver(name);
      expect(await out(), `from ${from} to ${to}`).toContainEqual(moved);
      expect(await out(), `from ${from} to ${to}`).toHaveLength(2);
    }
    test.upload('b.md', story('A tram', `${STORY}\n\nIt has come.`));
    await test.deliver('b.md');
    expect(await out()).toContainEqual(moved);
    test.remove('b.md');
    test.at('2026-06-01T15:00:00Z');
    await test.deliver('b.md');
    expect(await out()).toEqual([ferry]);
  });

  it.each(['takes effect', 'is not made'] as const)(
    'is the same article whenever the process is killed, at a call which %s',
    async (last) => {
      for (let lifetime = 0, isOver = false; !isOver; lifetime++) {
        const [from, to] = [`${lifetime}-from.md`, `${lifetime}-to.md`];
        test.upload(from, story(`Tram ${lifetime}`));
        await runPass(test.mill, { extent: 'changes' });
        const before = (await out()).find(({ title }) => title === `Tram ${lifetime}`);
        test.remove(from);
        test.upload(to, story(`Tram ${lifetime}`));
        const process = mortal(test.mill, lifetime, last);
        await runPass({ ...test.mill, ...process }, { extent: 'changes' }).catch(() => undefined);
        isOver = !process.isDead();
        await runPass(test.mill, { extent: 'changes' });
        const named = (await out()).filter(({ title }) => title === `Tram ${lifetime}`);
        expect(named, `killed at call ${lifetime}`).toEqual([before]);
        // Or each pass would have all before it to publish again.
        test.remove(to);
      }
    },
    120_000,
  );
});
