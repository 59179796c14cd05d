import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../../../functions/clock.ts';
import { type OpenDesk, openDesk } from '../../../../functions/local/desk/desk.ts';
import { createEvents } from '../../../../functions/local/desk/events.ts';
import { openInspector } from '../../../../functions/local/desk/inspector.ts';
import { type RunningServer, startServer } from '../../../../functions/local/http/server.ts';
import { type Mill, openMill } from '../../../../functions/local/mill.ts';
import { runPass } from '../../../../functions/local/pass/pass.ts';
import type { SubmissionKey } from '../../../../shared/article/types.ts';
import { parseConfig } from '../../../../shared/config/parse.ts';
import { SILENT } from '../../../../shared/log.ts';
import { temporaryFolder } from '../../../support/feedmill.ts';

const STORY = 'Ferries run again\nBy Rosa Field\n\nThe ferries of the bay run again since Monday, the port said.\n';

describe('the API of the desk', () => {
  const folder = temporaryFolder();
  const inbox = join(folder.path, 'inbox');
  const acceptRemovals = vi.fn();
  const events = createEvents();
  let mill: Mill;
  let desk: OpenDesk;
  let server: RunningServer;
  /** Somebody else's, whose address counts as public. */
  let press: Server;

  beforeAll(async () => {
    mkdirSync(join(inbox, 'city'), { recursive: true });
    for (let index = 0; index < 7; index++)
      writeFileSync(join(inbox, `city/${index}.txt`), `Story ${index}\n\n${STORY}`);
    writeFileSync(join(inbox, 'bad.md'), '---\ntitle: "x\n---\n\nText.\n');
    writeFileSync(join(folder.path, 'secret'), 'a secret');
    symlinkSync(join(folder.path, 'secret'), join(inbox, 'link.txt'));
    const site = { title: 'Daily Quay', url: 'https://quay.example/', tagAuthority: 'quay.example,2026' };
    const config = parseConfig(JSON.stringify({ site }), 'test configuration');
    const folders = { inbox, publicFolder: join(folder.path, 'public'), state: join(folder.path, 'state.sqlite') };
    mill = await openMill({ ...folders, config, clock: systemClock, log: SILENT });
    await runPass(mill, { extent: 'feeds' });
    press = createServer((asked, response) => {
      if (asked.url === '/away') response.writeHead(302, { Location: 'http://[::1]/secret' }).end();
      else if (asked.url === '/long') response.writeHead(200, { 'Content-Length': 10 ** 9 }).end();
      else response.writeHead(200, { 'Content-Type': 'text/plain' }).end(STORY);
    });
    await new Promise<void>((resolve) => press.listen(0, '127.0.0.1', resolve));
    const reach = { mayConnect: (address: string) => address === '127.0.0.1', mayUsePort: () => true };
    desk = await openDesk(mill, { ...folders, config, events, acceptRemovals, reach });
    const { publicFolder } = folders;
    server = await startServer({
      publicFolder,
      feedsUrl: config.site.feedsUrl,
      hubs: [],
      port: 0,
      desk: desk.answering,
    });
  });
  afterAll(async () => {
    events.close();
    press.close();
    await server.close();
    await desk.close();
    await mill.close();
    folder.remove();
  });

  // biome-ignore lint/suspicious/noExplicitAny: what is asked of it is what is tested
  const jsonOf = async (answer: Promise<Response>): Promise<any> => (await answer).json();
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${server.url}desk/api/${path}`, {
      redirect: 'manual',
      ...init,
      headers: { Authorization: `Bearer ${desk.token}`, ...init.headers },
    });
  const put = (key: string, body: string, headers: Record<string, string>) =>
    ask(`uploads/${encodeURIComponent(key)}`, { method: 'PUT', body, headers });

  it('finds uploads by words of their title, key, section and authors, in whatever letters', async () => {
    const found = async (query: string) => {
      const { items } = await jsonOf(ask(`receipts?${new URLSearchParams({ query, limit: '2' })}`));
      return items.map(({ key }: { key: string }) => key).toSorted();
    };
    expect(await found('FÉRRIES city/4')).toEqual(['city/4.txt']);
    expect(await found('city/5')).toEqual(['city/5.txt']);
    expect(await found('bad')).toEqual(['bad.md']);
    expect(await found('ferries zeppelin')).toEqual([]);
  });

  it('takes what lies at an address of the web as an upload, and nothing that is not public, too large, or there already', async () => {
    const headers = { 'Content-Type': 'application/json', 'Accept-Language': 'de' };
    const take = async (path: string) => {
      const body = JSON.stringify({
        url: `http://127.0.0.1:${(press.address() as AddressInfo).port}${path}`,
        folder: 'city/',
      });
      const answer = await ask('links', { method: 'POST', body, headers });
      return {
        status: answer.status,
        location: answer.headers.get('location'),
        ...(await jsonOf(Promise.resolve(answer))),
      };
    };
    expect(await take('/press/release')).toMatchObject({ status: 202, location: 'receipts/city%2Frelease.txt' });
    expect(readFileSync(join(inbox, 'city/release.txt'), 'utf8')).toBe(STORY);
    expect(await take('/press/release')).toMatchObject({ status: 412, code: 'key-taken' });
    const away = await take('/away');
    expect(away).toMatchObject({ status: 422, code: 'link-not-taken', errors: [{ code: 'not-fetched' }] });
    expect(away.errors[0].message).toBe('Was dort liegt, wurde nicht geholt: ::1 ist keine öffentliche Adresse.');
    expect(await take('/long')).toMatchObject({
      status: 422,
      errors: [{ message: expect.stringContaining('10.000.000 Bytes') }],
    });
    expect(await take('/x.feedmill.yaml')).toMatchObject({ status: 422, code: 'only-beside' });
    for (const [body, status] of [
      ['{}', 422],
      ['{"url":"https://x.example","to":"a"}', 422],
    ] as const)
      expect((await ask('links', { method: 'POST', body, headers })).status).toBe(status);
  });

  it('previews nothing for those who have gone, and lets nobody wait for them', async () => {
    const { config } = mill;
    const folders = { inbox, publicFolder: join(folder.path, 'public'), state: join(folder.path, 'state.sqlite') };
    const inspector = openInspector({ ...folders, config }, systemClock);
    const look = (signal: AbortSignal) =>
      inspector.inspect('city/later.txt' as SubmissionKey, Buffer.from(STORY), signal);
    const gone = new AbortController();
    const left = Promise.allSettled([1, 2, 3].map(() => look(gone.signal)));
    await expect(look(gone.signal)).rejects.toThrow('Other texts are being looked at');
    gone.abort();
    expect((await left).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect((await look(new AbortController().signal)).receipt.status).toBe('published');
    await inspector.close();
  });

  it('says of an article what counts instead of its file, and keeps what else lies beside it', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const say = (said: object) => ask('editorial/city%2F3.txt', { method: 'PUT', body: JSON.stringify(said), headers });
    const said = { title: 'Said: "beside"', tags: ['ferries'], published: '2031-05-01 08:00' };
    expect((await say(said)).status).toBe(202);
    expect(await jsonOf(ask('editorial/city%2F3.txt'))).toEqual(said);
    await runPass(mill, { extent: 'changes' });
    const { status, articles } = await jsonOf(ask('receipts/city%2F3.txt'));
    expect([status, articles[0].title]).toEqual(['scheduled', 'Said: "beside"']);
    await ask('keep-back/city%2F3.txt', { method: 'PUT', body: '{"how":"held"}', headers });
    expect((await say({ dek: 'More' })).status).toBe(202);
    const beside = join(inbox, 'city/3.txt.feedmill.yaml');
    expect(readFileSync(beside, 'utf8')).toMatch(/^#.*\nstatus: held\ndek: More\n$/);
    await ask('keep-back/city%2F3.txt', { method: 'DELETE' });
    expect(await jsonOf(ask('editorial/city%2F3.txt'))).toEqual({ dek: 'More' });
    const media = [{ url: 'pier.png', alt: 'A pier', credit: 'Ada Brandt' }];
    expect((await say({ dek: 'More', media })).status).toBe(202);
    expect(await jsonOf(ask('editorial/city%2F3.txt'))).toEqual({ dek: 'More', media });
    expect((await say({ dek: 'More' })).status).toBe(202);
    for (const wrong of [
      { media: [{ alt: 'x' }] },
      { media: [{ url: 'a.png', width: 'x' }] },
      { media: 'a.png' },
      { id: 'x' },
      { title: '' },
      { tags: 'one' },
      { priority: 'low' },
      { status: 'draft' },
    ])
      expect((await say(wrong)).status).toBe(422);
    writeFileSync(beside, 'embargo: 2031-01-01\ntitle: [held');
    expect((await say({ title: 'Over it' })).status).toBe(422);
    expect((await ask('keep-back/city%2F3.txt', { method: 'DELETE' })).status).toBe(422);
    expect(readFileSync(beside, 'utf8')).toBe('embargo: 2031-01-01\ntitle: [held');
    writeFileSync(
      beside,
      'Embargo: 2031-01-01\neditor: Ben Okri\ncorrections: [{text: It is five., date: 2026-01-01}]\n',
    );
    expect(await jsonOf(ask('editorial/city%2F3.txt'))).toEqual({ corrections: ['It is five.'] });
    expect((await say({ corrections: ['It is five.'], title: 'The budget' })).status).toBe(202);
    expect(readFileSync(beside, 'utf8')).toMatch(
      /Embargo: .2031.*\neditor: Ben Okri\ncorrections:\n.*five\.\n +date: .2026.*\ntitle: The budget\n$/,
    );
    expect((await say({ published: '5th of next month' })).status).toBe(422);
    writeFileSync(beside, 'dek: More\n');
    expect((await say({})).status).toBe(202);
    expect(await jsonOf(ask('editorial/city%2F3.txt'))).toEqual({});
    expect((await ask('editorial/none.txt', { method: 'PUT', body: '{}', headers })).status).toBe(404);
  });

  it.each([
    ['..%2Fsecret', 422],
    ['city%2F..%2F..%2Fsecret', 422],
    ['.env', 422],
    ['city%2F1.txt.feedmill.yaml', 422],
    ['a%00b', 422],
    ['%ff', 400],
    ['x'.repeat(2000), 422],
    ['link.txt', 404],
  ])('gives nothing of %s', async (key, status) => {
    const answer = await ask(`uploads/${key}`);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.text()).not.toContain('a secret');
  });

  it('writes through no link', async () => {
    symlinkSync(folder.path, join(inbox, 'out'));
    expect((await put('out/made.txt', STORY, { 'If-None-Match': '*' })).status).toBe(422);
    expect((await put('link.txt', STORY, { 'If-None-Match': '*' })).status).toBe(412);
    expect(existsSync(join(folder.path, 'made.txt'))).toBe(false);
    expect(readFileSync(join(folder.path, 'secret'), 'utf8')).toBe('a secret');
  });

  it('answers nobody who shows no token, comes from another site, by another name or through a proxy', async () => {
    const site = `${server.url}desk/api/site`;
    expect((await fetch(site)).status).toBe(401);
    expect((await fetch(site, { headers: { Authorization: 'Bearer of-another' } })).status).toBe(401);
    expect((await fetch(`${server.url}desk/`)).status).toBe(401);
    expect((await ask('site', { headers: { Origin: 'https://evil.example' } })).status).toBe(403);
    expect((await ask('site', { headers: { Origin: `http://127.0.0.1:${server.port + 1}` } })).status).toBe(403);
    expect((await ask('site', { headers: { 'X-Forwarded-For': '192.0.2.1' } })).status).toBe(403);
    expect(await byHost('rebound.example')).toBe(403);
    expect(await byHost('localhost')).toBe(200);
    expect((await ask('site')).status).toBe(200);
  });

  /** `fetch` names the host by itself. */
  function byHost(host: string): Promise<number | undefined> {
    const headers = { Host: `${host}:${server.port}`, Authorization: `Bearer ${desk.token}` };
    return new Promise((resolve, reject) => {
      request(`${server.url}desk/api/site`, { headers }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
  }

  it('signs in a browser by its address, with a cookie that no script reads', async () => {
    const answer = await fetch(`${server.url}desk/?token=${desk.token}`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/desk/']);
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict$/);
    const page = await fetch(`${server.url}desk/`, { headers: { Cookie: cookie.split(';')[0] ?? '' } });
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const Cookie = cookie.split(';')[0] ?? '';
    expect((await fetch(`${server.url}desk/`, { method: 'PUT', headers: { Cookie } })).status).toBe(405);
    const signedOut = await fetch(`${server.url}desk/?token=wrong`, { redirect: 'manual' });
    expect(signedOut.status).toBe(401);
  });

  it('tells what happens as it happens, and what was missed', async () => {
    const heard = async (headers: Record<string, string>, act: () => void) => {
      const stopping = new AbortController();
      const answer = await ask('events', { headers, signal: stopping.signal });
      act();
      let text = '';
      for await (const part of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        text += part;
        if (text.includes('b.txt') || text.includes('anew')) break;
      }
      stopping.abort();
      return text;
    };
    const first = await heard({}, () => {
      events.tell('a.txt' as never);
      events.tell('b.txt.feedmill.yaml' as never);
    });
    expect(first).toMatch(/data: \{"key":"a\.txt"\}[\s\S]*data: \{"key":"b\.txt"\}/);
    const id = /id: (\d+)/.exec(first)?.[1] ?? '';
    expect(await heard({ 'Last-Event-ID': id }, () => undefined)).not.toContain('a.txt');
    expect(await heard({ 'Last-Event-ID': '5' }, () => undefined)).toContain('event: anew');
  });

  it('is described, each address of it and each answer', async () => {
    const described = await jsonOf(ask('openapi.json'));
    expect(described.openapi).toBe('3.1.0');
    expect(Object.keys(described.paths)).toContain('/uploads/{key}');
    for (const [path, operations] of Object.entries<Record<string, { responses: object }>>(described.paths)) {
      for (const [method, { responses }] of Object.entries(operations)) {
        const at = path.slice(1).replace('{key}', 'city%2F2.txt');
        const answer = await ask(at, { method: method.toUpperCase(), ...(method === 'post' ? { body: '' } : {}) });
        expect([path, method, Object.keys(responses)]).toEqual([
          path,
          method,
          expect.arrayContaining([`${answer.status}`]),
        ]);
      }
    }
    expect((await ask('site', { method: 'DELETE' })).headers.get('allow')).toBe('GET');
    expect((await ask('nothing')).status).toBe(404);
    for (const asked of ['limit=0', 'limit=x', 'after=x', 'status=lost'])
      expect((await ask(`receipts?${asked}`)).status).toBe(400);
  });

  it('says where nothing beside an upload can accept its status, and leaves nothing there', async () => {
    const post = {
      id: 1,
      slug: 'a',
      title: { rendered: 'A' },
      content: { rendered: '<p>A text.</p>' },
      status: 'frobnicated',
    };
    const rest = {
      ...post,
      type: 'post',
      link: 'https://w.example/a',
      date_gmt: '2026-05-01T08:00:00',
      excerpt: { rendered: '' },
    };
    writeFileSync(join(inbox, 'rest.json'), JSON.stringify([rest]));
    await runPass(mill, { extent: 'changes' });
    const { reasons, uploadedAt } = await jsonOf(ask('receipts/rest.json'));
    expect(reasons).toMatchObject([{ code: 'status-unknown' }]);
    const init = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ uploadedAt }),
    };
    expect(await jsonOf(ask('accepted-status/rest.json', init))).toMatchObject({ status: 422, code: 'not-acceptable' });
    expect(existsSync(join(inbox, 'rest.json.feedmill.yaml'))).toBe(false);
  });

  it('accepts removals only where some are held', async () => {
    expect(await jsonOf(ask('removals', { method: 'POST' }))).toEqual({ held: [], count: 0 });
    expect(acceptRemovals).not.toHaveBeenCalled();
  });
});
