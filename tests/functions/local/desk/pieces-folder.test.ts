import { readdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPiecesFolder } from '../../../../functions/local/desk/pieces-folder.ts';
import type { SubmissionKey } from '../../../../shared/article/types.ts';
import { temporaryFolders } from '../../../local/temporary.ts';

const temporary = temporaryFolders();
const KEY = 'city/film.mp4' as SubmissionKey;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function rootOf(): string {
  return join(temporary(), 'state.sqlite.uploads');
}

/** As if nobody had gone on with it for so long. */
function age(root: string, id: string, milliseconds: number): void {
  const name = readdirSync(root).find((one) => one.startsWith(id));
  const at = new Date(Date.now() - milliseconds);
  utimesSync(join(root, name ?? ''), at, at);
}

describe('the pieces of an upload', () => {
  it('are what was sent, whatever is sent at which place, and however often it is begun anew and opened again', async () => {
    const pieces = fc.array(
      fc.record({ at: fc.nat(12), length: fc.nat(5), isBetween: fc.boolean(), isOpenedAgain: fc.boolean() }),
    );
    await fc.assert(
      fc.asyncProperty(pieces, fc.integer({ min: 1, max: 12 }), async (sent, bytes) => {
        const root = rootOf();
        let folder = openPiecesFolder(root, { mostBytes: 1_000 }).of('rosa');
        const id = await folder.begin(KEY, bytes);
        const other = await folder.begin(KEY, bytes);
        let model = Buffer.alloc(0);
        for (const [index, { at, length, isBetween, isOpenedAgain }] of sent.entries()) {
          const piece = Buffer.alloc(length, index);
          const offset = isBetween ? model.length : at;
          const isNext = offset === model.length;
          expect(await folder.put(KEY, id, offset, piece)).toBe(isNext);
          if (isNext) model = Buffer.concat([model, piece]);
          if (isOpenedAgain) folder = openPiecesFolder(root, { mostBytes: 1_000 }).of('rosa');
          expect(await folder.find(KEY, id)).toEqual({ bytes, offset: model.length });
        }
        const whole = await folder.whole(KEY, id);
        expect(whole && Buffer.from(whole)).toEqual(model.length === bytes ? model : undefined);
        expect(await folder.find(KEY, other)).toEqual({ bytes, offset: 0 });
      }),
      { numRuns: 60 },
    );
  });

  it('are all there for who asks for them, or none, while another page of the same editor completes them', async () => {
    const folder = openPiecesFolder(rootOf(), { mostBytes: 1_000_000 }).of('rosa');
    const id = await folder.begin(KEY, 400);
    for (let offset = 0; offset < 400; offset += 10) await folder.put(KEY, id, offset, Buffer.alloc(10));
    const [mine, , hers] = await Promise.all([folder.whole(KEY, id), folder.drop(KEY, id), folder.whole(KEY, id)]);
    expect(mine?.length).toBe(400);
    expect(hers).toBeUndefined();
  });

  it('are taken once at each place, also when two are sent at the same moment', async () => {
    const folder = openPiecesFolder(rootOf(), { mostBytes: 1_000 }).of('rosa');
    const id = await folder.begin(KEY, 8);
    const both = await Promise.all(['mine', 'hers'].map((text) => folder.put(KEY, id, 0, Buffer.from(text))));
    expect(both).toEqual([true, false]);
    expect(await folder.put(KEY, id, 4, Buffer.from('rest'))).toBe(true);
    expect(Buffer.from((await folder.whole(KEY, id)) ?? []).toString()).toBe('minerest');
  });

  it('are of one editor, one key and one id, which leads nowhere else', async () => {
    const root = rootOf();
    const { of } = openPiecesFolder(root, { mostBytes: 1_000 });
    const folder = of('rosa');
    const id = await folder.begin(KEY, 8);
    for (const [who, key, name] of [
      ['joe', KEY, id],
      [undefined, KEY, id],
      ['rosa', 'city/other.mp4', id],
      ['rosa', KEY, id.slice(0, 31)],
      ['rosa', KEY, `${id}-`],
      ['rosa', KEY, '..'],
      ['rosa', KEY, id.toUpperCase().replaceAll(/\d/g, 'A')],
    ] as [string | undefined, SubmissionKey, string][]) {
      const other = of(who);
      expect(await other.find(key, name)).toBeUndefined();
      expect(await other.put(key, name, 0, Buffer.from('x'))).toBe(false);
      expect(await other.whole(key, name)).toBeUndefined();
      await other.drop(key, name);
    }
    expect(await folder.find(KEY, id)).toEqual({ bytes: 8, offset: 0 });
    expect(statSync(root).mode & 0o077).toBe(0);
  });

  it('are none of what a crash left half written', async () => {
    const root = rootOf();
    const folder = openPiecesFolder(root, { mostBytes: 1_000 }).of('rosa');
    const id = await folder.begin(KEY, 8);
    await folder.put(KEY, id, 0, Buffer.from('mine'));
    const [name = ''] = readdirSync(root);
    writeFileSync(join(root, name, 'next.tmp'), 'res');
    // Behind a gap.
    writeFileSync(join(root, name, '6+2'), 'st');
    expect(await folder.find(KEY, id)).toEqual({ bytes: 8, offset: 4 });
    expect(await folder.whole(KEY, id)).toBeUndefined();
    await folder.put(KEY, id, 4, Buffer.from('re'));
    expect(Buffer.from((await folder.whole(KEY, id)) ?? []).toString()).toBe('minerest');
    // Shorter than its name says.
    writeFileSync(join(root, name, '0+4'), 'mi');
    expect(await folder.whole(KEY, id)).toBeUndefined();
  });

  it('are written through no link', async () => {
    const root = rootOf();
    const folder = openPiecesFolder(root, { mostBytes: 1_000 }).of('rosa');
    const id = await folder.begin(KEY, 4);
    const elsewhere = join(root, 'elsewhere');
    writeFileSync(elsewhere, 'of another');
    symlinkSync(elsewhere, join(root, readdirSync(root).find((name) => name.startsWith(id)) ?? '', 'next.tmp'));
    expect(await folder.put(KEY, id, 0, Buffer.from('mine'))).toBe(true);
    expect(readFileSync(elsewhere, 'utf8')).toBe('of another');
    expect(Buffer.from((await folder.whole(KEY, id)) ?? []).toString()).toBe('mine');
  });

  it('go when nobody has gone on with them for a week, and not sooner', async () => {
    const root = rootOf();
    const all = openPiecesFolder(root, { mostBytes: 1_000 });
    const folder = all.of('rosa');
    const [old, young] = [await folder.begin(KEY, 8), await folder.begin(KEY, 8)];
    age(root, old, 7 * 24 * HOUR + MINUTE);
    age(root, young, 7 * 24 * HOUR - MINUTE);
    await all.removeOld();
    expect(await folder.find(KEY, old)).toBeUndefined();
    expect(await folder.find(KEY, young)).toBeDefined();
  });

  it.each([
    ['a hundred uploads', 100, 1, 1_000],
    ['the bytes that all may have', 15, 60, 900],
  ])(
    'are no more than %s, and a third of one editor: of those that rest the oldest makes room, and none that is at work',
    async (_, most, bytes, mostBytes) => {
      const root = rootOf();
      const { of } = openPiecesFolder(root, { mostBytes });
      const begin = (who: string | undefined) => of(who).begin(KEY, bytes);
      const isLeft = async (who: string | undefined, id = '') => (await of(who).find(KEY, id)) !== undefined;
      const refused = { code: 'too-many-under-way' };
      const share = Math.floor(most / 3);
      const [rosas, joes]: [string[], string[]] = [[], []];
      for (let index = 0; index < share; index++) rosas.push(await begin('rosa'));
      await expect(begin('rosa')).rejects.toMatchObject(refused);
      // Whoever has begun all that one may shuts out nobody else.
      for (let index = 0; index < share; index++) joes.push(await begin('joe'));
      age(root, joes[0] ?? '', 2 * HOUR);
      age(root, rosas[1] ?? '', HOUR + 2 * MINUTE);
      age(root, rosas[2] ?? '', HOUR + MINUTE);
      await begin('rosa');
      expect(await Promise.all([isLeft('joe', joes[0]), isLeft('rosa', rosas[1]), isLeft('rosa', rosas[2])])).toEqual([
        true,
        false,
        true,
      ]);
      for (let index = 2 * share; index < most; index++) await begin(index % 2 === 0 ? undefined : 'sam');
      expect(readdirSync(root).length).toBe(most);
      await begin('ann');
      expect([await isLeft('joe', joes[0]), await isLeft('rosa', rosas[2])]).toEqual([false, true]);
      await begin('ann');
      expect(await isLeft('rosa', rosas[2])).toBe(false);
      await expect(begin('ann')).rejects.toMatchObject(refused);
      expect(readdirSync(root).length).toBe(most);
    },
  );

  it('are counted also where something else lies among them', async () => {
    const root = rootOf();
    const { of } = openPiecesFolder(root, { mostBytes: 30 });
    await of('rosa').begin(KEY, 10);
    writeFileSync(join(root, '.DS_Store'), 'x');
    symlinkSync('/nowhere', join(root, 'lost'));
    await expect(of('rosa').begin(KEY, 10)).rejects.toMatchObject({ code: 'too-many-under-way' });
  });
});
