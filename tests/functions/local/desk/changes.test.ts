import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../../functions/clock.ts';
import { answerDesk } from '../../../../functions/desk/answer.ts';
import { CHIEF } from '../../../../functions/desk/editor.ts';
import type { DeskPlace } from '../../../../functions/desk/place.ts';
import { openPiecesFolder } from '../../../../functions/local/desk/pieces-folder.ts';
import { localDesk } from '../../../../functions/local/desk/place.ts';
import { type Mill, openMill } from '../../../../functions/local/mill.ts';
import { runPass } from '../../../../functions/local/pass/pass.ts';
import type { FeedId, SubmissionKey } from '../../../../shared/article/types.ts';
import { parseConfig } from '../../../../shared/config/parse.ts';
import { SILENT } from '../../../../shared/log.ts';
import { temporaryFolder } from '../../../support/feedmill.ts';

describe('what an editor changes at the desk of one machine', () => {
  const folder = temporaryFolder();
  const inbox = join(folder.path, 'inbox');
  let mill: Mill;
  let place: DeskPlace;

  beforeAll(async () => {
    mkdirSync(join(inbox, 'city'), { recursive: true });
    writeFileSync(join(inbox, 'city/a.md'), '---\ntitle: First\nexpires: 2031-06-01T00:00:00Z\n---\n\nThe text.\n');
    writeFileSync(join(inbox, 'city/a.md.feedmill.yaml'), 'dek: Said beside it\n');
    writeFileSync(join(inbox, 'later.md'), '---\ntitle: Later\ndate: 2031-05-01T08:00:00Z\n---\n\nThe text of it.\n');
    const site = { title: 'Daily Quay', url: 'https://quay.example/', tagAuthority: 'quay.example,2026' };
    const config = parseConfig(JSON.stringify({ site }), 'test configuration');
    const folders = { inbox, publicFolder: join(folder.path, 'public'), state: join(folder.path, 'state.sqlite') };
    mill = await openMill({ ...folders, config, clock: systemClock, log: SILENT });
    const unused = () => Promise.reject(new Error('nothing is previewed here'));
    const pieces = openPiecesFolder(join(folder.path, 'pieces'), { mostBytes: 1_000_000 });
    place = localDesk(mill, { inspect: unused, close: async () => undefined }, () => undefined, pieces)(CHIEF);
    await runPass(mill, { extent: 'feeds' });
  });
  afterAll(async () => {
    await mill.close();
    folder.remove();
  });

  const ask = async (
    method: string,
    path: string,
    body: object | string = '',
    headers: Record<string, string> = {},
  ) => {
    const [before = '', query = ''] = path.split('?');
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const type = typeof body === 'string' ? {} : { 'content-type': 'application/json' };
    const asked = { method, path: before, query: new URLSearchParams(query), body: Buffer.from(text) };
    const { signal } = new AbortController();
    const answer = await answerDesk(place, { ...asked, who: CHIEF, headers: { ...type, ...headers }, signal });
    const said = answer.body.toString();
    // biome-ignore lint/suspicious/noExplicitAny: what is answered is what is tested
    const value: any = /json/.test(answer.headers['Content-Type'] ?? '') ? JSON.parse(said) : said;
    return { ...answer, value };
  };

  it('stays, version by version, where no look at the inbox takes it for an upload', async () => {
    const etags: string[] = [];
    for (const text of ['# One\n\nText.\n', '# Two\n\nText.\n', '# Two\n\nText.\n', '# Three\n\nText.\n']) {
      const before: Record<string, string> =
        etags.length === 0 ? { 'if-none-match': '*' } : { 'if-match': etags.at(-1) ?? '' };
      const { status, headers } = await ask('PUT', '/uploads/new.md', text, before);
      expect(status).toBe(202);
      etags.push(headers.ETag ?? '');
    }
    const { value } = await ask('GET', '/versions/new.md');
    expect(value.items.map(({ of }: { of: string }) => of)).toEqual(['upload', 'upload']);
    const texts = await Promise.all(
      value.items.map(async ({ id }: { id: string }) => (await ask('GET', `/version-bytes/new.md?id=${id}`)).value),
    );
    expect(texts).toEqual(['# Two\n\nText.\n', '# One\n\nText.\n']);
    expect(readdirSync(inbox)).toContain('.feedmill');
    await runPass(mill, { extent: 'feeds' });
    const { value: all } = await ask('GET', '/receipts');
    expect(all.items.map(({ key }: { key: string }) => key).toSorted()).toEqual(['city/a.md', 'later.md', 'new.md']);
    // Of one upload nobody gets the versions of another.
    expect((await ask('GET', `/version-bytes/later.md?id=${value.items[0].id}`)).status).toBe(404);
    expect((await ask('GET', '/version-bytes/new.md?id=../../secret')).status).toBe(404);
  });

  it('is said beside the file again, as it was', async () => {
    expect((await ask('PUT', '/editorial/city%2Fa.md', { dek: 'Another' })).status).toBe(202);
    const { value } = await ask('GET', '/versions/city%2Fa.md');
    expect(value.items).toMatchObject([{ of: 'beside' }]);
    expect((await ask('POST', `/restore-beside/city%2Fa.md?id=${value.items[0].id}`)).status).toBe(202);
    expect(readFileSync(join(inbox, 'city/a.md.feedmill.yaml'), 'utf8')).toBe('dek: Said beside it\n');
  });

  it('is accepted without undoing that somebody holds it meanwhile', async () => {
    writeFileSync(join(inbox, 'city/b.md'), '---\ntitle: Second\nstatus: ripening\n---\n\nThe text.\n');
    await runPass(mill, { extent: 'changes' });
    const receipt = await place.receipt('city/b.md' as SubmissionKey);
    const seen = place;
    place = {
      ...seen,
      // As it is of a format that says its status in its own way: it is held still.
      async inspect() {
        expect((await ask('PUT', '/keep-back/city%2Fb.md', { how: 'held' })).status).toBe(202);
        return { receipt } as Awaited<ReturnType<DeskPlace['inspect']>>;
      },
    };
    const { status } = await ask('POST', '/accepted-status/city%2Fb.md', { uploadedAt: receipt?.uploadedAt });
    place = seen;
    expect(status).toBe(422);
    expect(readFileSync(join(inbox, 'city/b.md.feedmill.yaml'), 'utf8')).toContain('status: held');
    for (const name of ['b.md', 'b.md.feedmill.yaml']) rmSync(join(inbox, 'city', name));
  });

  it('is kept whole where two say something beside it at the same moment', async () => {
    writeFileSync(join(inbox, 'city/c.md'), '---\ntitle: Third\n---\n\nThe text.\n');
    const at = 'city%2Fc.md';
    const both = [
      ask('PUT', `/editorial/${at}`, { title: 'Another title' }),
      ask('PUT', `/keep-back/${at}`, { how: 'held' }),
      ask('PUT', `/editorial/${at}`, { title: 'Another title', dek: 'And more' }),
    ];
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([202, 202, 202]);
    const said = readFileSync(join(inbox, 'city/c.md.feedmill.yaml'), 'utf8');
    for (const line of ['status: held', 'title: Another title', 'dek: And more']) expect(said).toContain(line);
    for (const name of ['c.md', 'c.md.feedmill.yaml']) rmSync(join(inbox, 'city', name));
  });

  it('is not said beside it where nobody can read what lies there', async () => {
    const beside = join(inbox, 'city/a.md.feedmill.yaml');
    const said = readFileSync(beside, 'utf8');
    const tooMuch = `status: withdrawn\n${'#'.repeat(mill.config.limits.uploadBytes)}\n`;
    writeFileSync(beside, tooMuch);
    for (const [method, path, body] of [
      ['PUT', '/editorial/city%2Fa.md', { title: 'Another' }],
      ['DELETE', '/keep-back/city%2Fa.md', ''],
      ['POST', '/moves/city%2Fa.md', { to: 'sport/a.md' }],
    ] as const)
      expect(await ask(method, path, body)).toMatchObject({ status: 422, value: { code: 'beside-unreadable' } });
    expect(readFileSync(beside, 'utf8') === tooMuch).toBe(true);
    writeFileSync(beside, said);
  });

  it.each([
    ['somebody holds it', 202, 'to.md', async () => void (await ask('PUT', '/keep-back/from.md', { how: 'held' }))],
    ['another version comes', 412, 'from.md', async () => writeFileSync(join(inbox, 'from.md'), '# Newer\n\nText.\n')],
  ])('loses nothing where %s while it moves', async (_, status, where, meanwhile) => {
    writeFileSync(join(inbox, 'from.md'), '# Older\n\nText.\n');
    writeFileSync(join(inbox, 'from.md.feedmill.yaml'), 'title: Said\n');
    const seen = place;
    place = {
      ...seen,
      async write(key, ...bytes) {
        const isWritten = await seen.write(key, ...bytes);
        if (key === 'to.md') await meanwhile();
        return isWritten;
      },
    };
    const { status: answered } = await ask('POST', '/moves/from.md', { to: 'to.md' });
    place = seen;
    expect(answered).toBe(status);
    const left = readdirSync(inbox).filter((name) => /^(?:from|to)/.test(name));
    expect(left.toSorted()).toEqual([where, `${where}.feedmill.yaml`]);
    const [text, said] = [where, `${where}.feedmill.yaml`].map((name) => readFileSync(join(inbox, name), 'utf8'));
    expect(text).toContain(status === 202 ? '# Older' : '# Newer');
    expect(said).toContain('title: Said');
    if (status === 202) expect(said).toContain('status: held');
    for (const name of left) rmSync(join(inbox, name));
  });

  it('moves with what is said beside it, over nothing else, and nowhere out of the inbox', async () => {
    const move = async (to: unknown) => (await ask('POST', '/moves/city%2Fa.md', { to })).status;
    expect(await move('later.md')).toBe(412);
    expect(await move('../out.md')).toBe(422);
    expect(await move('.hidden.md')).toBe(422);
    expect(await move(5)).toBe(422);
    expect(existsSync(join(inbox, 'later.md.feedmill.yaml'))).toBe(false);
    expect(await move('sport/a.md')).toBe(202);
    expect(readdirSync(join(inbox, 'sport')).toSorted()).toEqual(['a.md', 'a.md.feedmill.yaml']);
    expect(readdirSync(join(inbox, 'city'))).toEqual([]);
    expect(await move('sport/b.md')).toBe(404);
    await runPass(mill, { extent: 'feeds' });
    expect((await ask('GET', '/receipts/sport%2Fa.md')).value).toMatchObject({ status: 'published', change: 'moved' });
  });

  it('is due: what comes out, and what ends', async () => {
    const { value } = await ask('GET', '/due?until=2031-12-31T00:00:00Z');
    expect(value.items).toMatchObject([
      { at: '2031-05-01T08:00:00Z', what: 'comes-out', key: 'later.md', title: 'Later' },
      { at: '2031-06-01T00:00:00Z', what: 'ends', key: 'sport/a.md', title: 'First' },
    ]);
    expect((await ask('GET', '/due?until=2031-05-15T00:00:00Z')).value.items).toHaveLength(1);
    expect((await ask('GET', '/due?until=soon')).status).toBe(400);
  });

  it('counts uploads by what became of them', async () => {
    const { value } = await ask('GET', '/counts');
    expect(value).toMatchObject({
      published: { count: 2, hasMore: false },
      scheduled: { count: 1, hasMore: false },
      rejected: { count: 0, hasMore: false },
    });
  });

  it('finds articles by their words', async () => {
    const found = async (query: string) =>
      (await ask('GET', `/articles?${query}`)).value.items.map(({ key }: { key: string }) => key);
    expect(await found('query=later')).toEqual(['later.md']);
    expect(await found('query=later&state=published')).toEqual([]);
  });

  it('accepts what a feed loses, where one is held and nowhere else', async () => {
    expect((await ask('POST', '/held-feeds', { feed: 'all' })).status).toBe(404);
    await mill.store.holdFeed({ feed: 'all' as FeedId, since: systemClock.now(), lost: 5, of: 9 });
    expect((await ask('GET', '/held-feeds')).value.items).toMatchObject([{ feed: 'all', lost: 5, of: 9 }]);
    expect((await ask('POST', '/held-feeds', { feed: 'all' })).status).toBe(202);
    expect(await mill.store.acceptedUntil('all' as FeedId)).toBeDefined();
  });

  it('is told in the language that is asked for', async () => {
    const { value, headers } = await ask('GET', '/receipts/later.md', '', { 'accept-language': 'de-AT, en;q=0.5' });
    expect(value.headline).toBe('geplant');
    expect(headers.Vary).toBe('Accept-Language');
  });
});
