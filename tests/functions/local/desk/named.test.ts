import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveOut } from '../../../../functions/cli/desk/keep-grants.ts';
import { systemClock } from '../../../../functions/clock.ts';
import type { Grant } from '../../../../functions/desk/grants.ts';
import { type OpenDesk, openDesk } from '../../../../functions/local/desk/desk.ts';
import { createEvents } from '../../../../functions/local/desk/events.ts';
import { metaGrants } from '../../../../functions/local/desk/grants.ts';
import { newDeskToken } from '../../../../functions/local/desk/sign-in.ts';
import { type RunningServer, startServer } from '../../../../functions/local/http/server.ts';
import { type Mill, openMill } from '../../../../functions/local/mill.ts';
import { runPass } from '../../../../functions/local/pass/pass.ts';
import type { Instant } from '../../../../shared/article/types.ts';
import { parseConfig } from '../../../../shared/config/parse.ts';
import { SILENT } from '../../../../shared/log.ts';
import { temporaryFolder } from '../../../support/feedmill.ts';

const NAME = 'Zebulon Quux';
const STORY = '# Ferries run again\n\nThe ferries of the bay run again since Monday, the port said.\n';

describe('who has a token of their own at the desk of one machine', () => {
  const folder = temporaryFolder();
  const [inbox, publicFolder] = [join(folder.path, 'inbox'), join(folder.path, 'public')];
  const site = { title: 'Daily Quay', url: 'https://quay.example/', tagAuthority: 'quay.example,2026' };
  const config = parseConfig(JSON.stringify({ site }), 'test configuration');
  const folders = { inbox, publicFolder, state: join(folder.path, 'state.sqlite') };
  const events = createEvents(20);
  let mill: Mill;
  let desk: OpenDesk;
  let server: RunningServer;

  const open = async () => {
    mill = await openMill({ ...folders, config, clock: systemClock, log: SILENT });
    desk = await openDesk(mill, { ...folders, config, events, acceptRemovals: () => undefined });
    const { feedsUrl } = config.site;
    server = await startServer({ publicFolder, feedsUrl, hubs: [], port: 0, desk: desk.answering });
  };
  const close = async () => {
    await server.close();
    await desk.close();
    await mill.close();
  };
  beforeAll(async () => {
    for (const section of ['city', 'sport']) mkdirSync(join(inbox, section), { recursive: true });
    writeFileSync(join(inbox, 'sport/game.md'), '# A game\n\nIt was won in the end.\n');
    await open();
    await runPass(mill, { extent: 'feeds' });
  });
  afterAll(async () => {
    events.close();
    await close();
    folder.remove();
  });

  const give = (grant: Partial<Grant>) =>
    giveOut(metaGrants(mill.meta), { name: NAME, role: 'chief', sections: [], made: systemClock.now(), ...grant });
  const ask = (token: string, path: string, { headers, ...init }: RequestInit = {}) =>
    fetch(`${server.url}desk/api/${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${token}`, ...headers },
    });
  const make = (token: string, key: string, body = STORY) =>
    ask(token, `uploads/${encodeURIComponent(key)}`, { method: 'PUT', body, headers: { 'If-None-Match': '*' } });
  // biome-ignore lint/suspicious/noExplicitAny: what is answered is what is tested
  const jsonOf = async (answer: Promise<Response>): Promise<any> => (await answer).json();

  it('signs in by its address, is called by name, and signs out', async () => {
    const token = await give({});
    const first = await fetch(`${server.url}desk/?token=${token}`, { redirect: 'manual' });
    const [cookie = ''] = (first.headers.get('set-cookie') ?? '').split(';');
    expect([first.status, first.headers.get('location')]).toEqual([303, '/desk/']);
    const headers = { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' };
    const who = await jsonOf(fetch(`${server.url}desk/api/site`, { headers }));
    expect(who).toMatchObject({ who: { name: NAME, role: 'chief' } });
    const leave = (from: string) =>
      fetch(`${server.url}desk/sign-out`, { method: 'POST', headers: { Cookie: cookie, 'Sec-Fetch-Site': from } });
    expect((await leave('cross-site')).headers.get('set-cookie')).toBeNull();
    const left = await leave('same-origin');
    expect(left.headers.get('set-cookie')).toContain('Max-Age=0');
    expect(await left.json()).toEqual({ location: '/desk/' });
  });

  it('is in the history alone, over a restart too: not in receipts, and in nothing that is public', async () => {
    const token = await give({});
    expect((await make(token, 'city/named.md')).status).toBe(202);
    await runPass(mill, { extent: 'changes' });
    await close();
    await open();
    const { now } = await jsonOf(ask(token, 'versions/city%2Fnamed.md'));
    expect(now).toMatchObject([{ way: 'desk', by: NAME }]);
    const files = readdirSync(publicFolder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    const shown = files.map((file) => readFileSync(join(file.parentPath, file.name), 'utf8')).join('');
    expect(shown).toContain('Ferries run again');
    expect(shown).not.toContain(NAME);
    expect(await (await ask(token, 'receipts')).text()).not.toContain(NAME);
    // Of the token nothing lies anywhere.
    expect(readFileSync(folders.state).includes(token)).toBe(false);
  });

  it('says of nobody’s token that it has no name', async () => {
    expect((await make(desk.token, 'city/unnamed.md')).status).toBe(202);
    const { now } = await jsonOf(ask(desk.token, 'versions/city%2Funnamed.md'));
    expect(now).toEqual([{ of: 'upload', since: expect.any(String), way: 'desk' }]);
  });

  it('may what its role and sections let it, here as on AWS', async () => {
    const editor = await give({ role: 'editor', sections: ['city'] });
    expect((await make(editor, 'city/hers.md')).status).toBe(202);
    for (const [key, body] of [
      ['sport/not-hers.md', STORY],
      ['city/other.md', `---\nsection: Sport\n---\n\n${STORY}`],
    ] as const)
      expect((await make(editor, key, body)).status).toBe(403);
    expect((await ask(editor, 'removals', { method: 'POST' })).status).toBe(403);
    const reader = await give({ role: 'reader' });
    expect((await ask(reader, 'receipts')).status).toBe(200);
    expect((await make(reader, 'city/a-reader.md')).status).toBe(403);
  });

  it('sends in pieces what its sections let it, whatever is in it, and goes on with nothing of another', async () => {
    const rosa = await give({ name: 'Rosa', role: 'editor', sections: ['city'] });
    const joe = await give({ name: 'Joe', role: 'editor', sections: ['city'] });
    const at = (key: string, id?: string) =>
      `uploads-in-pieces/${encodeURIComponent(key)}${id === undefined ? '' : `?id=${id}`}`;
    const begin = (token: string, key: string, bytes: number) =>
      ask(token, at(key), {
        method: 'POST',
        body: JSON.stringify({ bytes }),
        headers: { 'Content-Type': 'application/json', 'If-None-Match': '*' },
      });
    const send = (token: string, key: string, id: string, body: string) =>
      ask(token, at(key, id), {
        method: 'PATCH',
        body,
        headers: { 'Upload-Offset': '0', 'Upload-Complete': '?1', 'If-None-Match': '*' },
      });
    const begun = async (key: string, text: string): Promise<string> =>
      (await jsonOf(begin(rosa, key, Buffer.byteLength(text)))).id;
    expect((await begin(rosa, 'sport/pieces.md', 9)).status).toBe(403);
    const id = await begun('city/pieces.md', STORY);
    for (const token of [joe, desk.token]) {
      expect((await ask(token, at('city/pieces.md', id))).status).toBe(404);
      expect((await send(token, 'city/pieces.md', id, STORY)).status).toBe(404);
      expect((await ask(token, at('city/pieces.md', id), { method: 'DELETE' })).status).toBe(404);
    }
    expect((await send(rosa, 'city/pieces.md', id, STORY)).status).toBe(202);
    expect(readFileSync(join(inbox, 'city/pieces.md'), 'utf8')).toBe(STORY);
    const { now } = await jsonOf(ask(rosa, 'versions/city%2Fpieces.md'));
    expect(now).toMatchObject([{ way: 'desk', by: 'Rosa' }]);
    // What is in it is looked at when it is whole.
    const other = `---\nsection: Sport\n---\n\n${STORY}`;
    const refused = await send(rosa, 'city/elsewhere.md', await begun('city/elsewhere.md', other), other);
    expect([refused.status, await refused.json()]).toMatchObject([403, { code: 'other-section' }]);
    expect(existsSync(join(inbox, 'city/elsewhere.md'))).toBe(false);
  });

  it('is let in no more when it is over, or ended, while the desk goes on', async () => {
    const over = await give({ ends: systemClock.now() });
    expect((await ask(over, 'site')).status).toBe(401);
    const holds = await give({ name: 'Other', ends: '9999-01-01T00:00:00Z' as Instant });
    const grants = metaGrants(mill.meta);
    expect((await ask(holds, 'site')).status).toBe(200);
    const heard = await ask(holds, 'events');
    let said = '';
    const listening = heard.body?.pipeTo(
      new WritableStream({
        write: (bytes) => {
          said += Buffer.from(bytes).toString();
        },
      }),
    );
    await expect.poll(() => said).toContain(':\n\n');
    for (const { digest, name } of await grants.list()) if (name === 'Other') await grants.remove(digest);
    expect((await ask(holds, 'site')).status).toBe(401);
    await listening;
    const address = await fetch(`${server.url}desk/?token=${holds}`, { redirect: 'manual' });
    expect([address.status, address.headers.get('set-cookie')]).toEqual([401, null]);
  });

  it('has nothing written of what was being sent when it was ended', async () => {
    const token = await give({ name: 'Ended' });
    const grants = metaGrants(mill.meta);
    let end = async () => undefined as unknown;
    const body = new ReadableStream({
      async pull(controller) {
        controller.enqueue(Buffer.from(STORY));
        await end();
        controller.close();
      },
    });
    end = async () => {
      // The desk has let the sender in before it answers whoever asks behind it.
      for (let asks = 0; asks < 3; asks++) expect((await ask(token, 'site')).status).toBe(200);
      for (const { digest, name } of await grants.list()) if (name === 'Ended') await grants.remove(digest);
    };
    const init = { method: 'PUT', body, duplex: 'half', headers: { 'If-None-Match': '*' } };
    expect((await ask(token, 'uploads/city%2Fended.md', init as RequestInit)).status).toBe(401);
    expect(existsSync(join(inbox, 'city/ended.md'))).toBe(false);
  });

  it('reads of an app that nobody knows no more than a form', async () => {
    const send = (shown: string) =>
      fetch(`${server.url}desk/micropub/media`, {
        method: 'POST',
        body: new Uint8Array(1_000_001),
        headers: { Authorization: `Bearer ${shown}`, 'Content-Type': 'multipart/form-data; boundary=x' },
      });
    expect(await jsonOf(send('nobodys'))).toMatchObject({
      error: 'unauthorized',
      error_description: expect.stringContaining('so much'),
    });
    expect(await jsonOf(send(await give({ scope: ['media'] })))).toMatchObject({ error: 'invalid_request' });
  });

  it('is let in still where nobody’s own token is another, which lets in no more, while the desk goes on', async () => {
    const own = await give({});
    expect((await ask(desk.token, 'site')).status).toBe(200);
    const another = await newDeskToken(mill.meta);
    expect((await ask(desk.token, 'site')).status).toBe(401);
    for (const token of [another, own]) expect((await ask(token, 'site')).status).toBe(200);
  });

  it('lets an app in by Micropub alone', async () => {
    const app = await give({ scope: ['create'] });
    expect((await ask(app, 'site')).status).toBe(401);
    expect((await fetch(`${server.url}desk/?token=${app}`, { redirect: 'manual' })).status).toBe(401);
    const headers = { Authorization: `Bearer ${app}` };
    expect((await fetch(`${server.url}desk/micropub?q=config`, { headers })).status).toBe(200);
  });
});
