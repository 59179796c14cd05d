import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SubmissionKey } from '../../shared/article/types.ts';
import { createHeldRemovals } from '../../shared/aws/dynamo/held-removals.ts';
import { deskContract } from '../contract/desk.ts';
import { openSignedRoom, type SignedRoom } from './desk-room.ts';
import { signedIn } from './signed-in.ts';

deskContract('on AWS', () => openSignedRoom());

describe('the desk on AWS', () => {
  let room: SignedRoom;
  let rosa: string;
  beforeAll(async () => {
    room = await openSignedRoom();
    rosa = await signedIn(room.url, 'rosa');
    await room.put('city/a.md', '# Trams\n\nThe trams run again.\n');
    await room.put('culture/b.md', '# Opera\n\nThe opera is full.\n');
    await room.settle();
  });
  afterAll(() => room?.close());

  const api = (path: string) => `${room.url}api/${path}`;
  const put = (key: string, body: string, cookies = rosa) =>
    room.askAs(cookies, `uploads/${encodeURIComponent(key)}`, {
      method: 'PUT',
      body,
      headers: { 'If-None-Match': '*' },
    });
  // biome-ignore lint/suspicious/noExplicitAny: what is answered is what is tested
  const jsonOf = async (answer: Response): Promise<any> => answer.json();
  const detail = async (answer: Response) => [answer.status, (await jsonOf(answer)).detail];

  it('tells what the last comparison has held, and begins one that takes it back when the chief says so', async () => {
    const { clients, table } = room.mill.stage;
    const accept = (cookies?: string) => {
      const init = { method: 'POST' };
      return cookies === undefined ? room.ask('removals', init) : room.askAs(cookies, 'removals', init);
    };
    const none = { held: [], count: 0 };
    expect(await jsonOf(await room.ask('removals'))).toEqual(none);
    expect(await jsonOf(await accept())).toEqual(none);
    const keys = ['city/a.md', 'city/b.md'] as SubmissionKey[];
    await createHeldRemovals(clients.dynamo, table).remember({ keys, count: 120 });
    expect(await jsonOf(await room.askAs(rosa, 'removals'))).toEqual({ held: keys, count: 120 });
    expect((await accept(rosa)).status).toBe(403);
    expect(room.comparisons()).toEqual([]);
    expect((await accept()).status).toBe(202);
    expect(room.comparisons()).toEqual([{ acceptsRemovals: true }]);
    // Nobody is asked twice while it runs; it tells again of what it holds.
    expect(await jsonOf(await room.ask('removals'))).toEqual(none);
  });

  it('shows its page to anybody, and nothing of the newsroom to who is not signed in', async () => {
    const page = await fetch(room.url);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
    for (const file of ['app.js', 'style.css']) expect((await fetch(room.url + file)).status).toBe(200);
    const { length } = new Uint8Array(await (await fetch(`${room.url}app.js`)).arrayBuffer());
    expect(length).toBeGreaterThan(10_000);
    for (const path of ['site', 'receipts', 'events', 'openapi.json', 'uploads/city%2Fa.md', 'nothing']) {
      const answer = await fetch(api(path));
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ status: 401, signIn: '/desk/sign-in' });
    }
    expect((await fetch(new URL('/', room.url), { redirect: 'manual' })).headers.get('location')).toBe('/desk/');
    expect((await fetch(`${room.url}../secret`)).status).toBe(404);
    expect((await fetch(`${room.url}%2e%2e%2fhandler.mjs`)).status).toBe(404);
  });

  it('lets an editor into her folder and no other, and a reader change nothing', async () => {
    expect((await put('city/new.md', '# New\n\nA text of her own.\n')).status).toBe(202);
    expect(await detail(await put('culture/new.md', '# New\n\nA text.\n'))).toEqual([
      403,
      '"culture/new.md" does not lie in a folder of yours: city/.',
    ]);
    expect(await detail(await put('city/other.md', '---\nsection: culture\n---\n\n# New\n\nA text.\n'))).toEqual([
      403,
      'It would be in the section "culture"; yours: city/.',
    ]);
    expect((await room.askAs(rosa, 'uploads/culture%2Fb.md')).status).toBe(403);
    expect((await room.askAs(rosa, 'keep-back/culture%2Fb.md', { method: 'DELETE' })).status).toBe(403);
    expect((await room.askAs(rosa, 'removals', { method: 'POST' })).status).toBe(403);
    expect((await room.askAs(rosa, 'receipts/culture%2Fb.md')).status).toBe(200);
    expect(await room.file('culture/new.md')).toBeUndefined();
    expect(await room.file('city/other.md')).toBeUndefined();
    const joe = await signedIn(room.url, 'joe');
    expect((await room.askAs(joe, 'receipts')).status).toBe(200);
    expect((await put('city/joe.md', 'Text', joe)).status).toBe(403);
    const eve = await signedIn(room.url, 'eve');
    expect((await room.askAs(eve, 'site')).status).toBe(403);
    const { who } = await jsonOf(await room.askAs(rosa, 'site'));
    expect(who).toEqual({ name: 'rosa', role: 'editor', sections: ['city'] });
  });

  it.each([
    ['a page of another site', { Origin: 'https://evil.example' }],
    ['a page of the same site', { Origin: 'null', 'Sec-Fetch-Site': 'same-site' }],
    ['another site’s form', { 'Sec-Fetch-Site': 'cross-site' }],
  ])('does nothing for %s, whatever cookie comes along', async (_, headers) => {
    const body = '# Forged\n\nA text.\n';
    const answer = await room.askAs(rosa, 'uploads/city%2Fforged.md', {
      method: 'PUT',
      body,
      headers: { 'If-None-Match': '*', ...headers },
    });
    expect(answer.status).toBe(403);
    expect((await room.askAs(rosa, 'receipts', { headers })).status).toBe(403);
    const leave = await fetch(`${room.url}sign-out`, { method: 'POST', headers: { Cookie: rosa, ...headers } });
    expect(leave.status).toBe(403);
    expect(await room.file('city/forged.md')).toBeUndefined();
  });

  it('changes nothing for what does not say where it comes from', async () => {
    const headers = { Cookie: rosa, 'If-None-Match': '*' };
    expect((await fetch(api('uploads/city%2Fc.md'), { method: 'PUT', body: 'x', headers })).status).toBe(403);
  });

  it('gives an address for what is larger than a request, for so many bytes and where nothing lies', async () => {
    const address = (key: string, bytes: number, cookies = rosa) =>
      room.askAs(cookies, `upload-addresses/${encodeURIComponent(key)}`, {
        method: 'POST',
        body: JSON.stringify({ bytes }),
        headers: { 'Content-Type': 'application/json', 'If-None-Match': '*' },
      });
    const { bodyBytes } = await jsonOf(await room.askAs(rosa, 'site'));
    const bytes = Buffer.alloc(bodyBytes + 1, 7);
    expect((await address('culture/film.mp4', bytes.length)).status).toBe(403);
    expect((await address('city/long.md', bytes.length)).status).toBe(403);
    expect((await address('city/film.mp4', 1e12)).status).toBe(413);
    const { url, headers } = await jsonOf(await address('city/film.mp4', bytes.length));
    expect(headers).toEqual({ 'If-None-Match': '*', 'x-amz-meta-written-by': 'rosa' });
    expect(new URL(url).searchParams.get('X-Amz-SignedHeaders')).toBe(
      'content-length;host;if-none-match;x-amz-meta-written-by',
    );
    expect((await fetch(url, { method: 'PUT', body: bytes, headers })).status).toBe(200);
    expect((await fetch(url, { method: 'PUT', body: bytes, headers })).status).toBe(412);
    const tooMuch = await room.askAs(rosa, 'uploads/city%2Ffilm.mp4');
    expect([tooMuch.status, (await jsonOf(tooMuch)).title]).toEqual([413, 'Too large']);
    const etag = (await room.askAs(rosa, 'uploads/city%2Ffilm.mp4', { method: 'HEAD' })).headers.get('etag') ?? '';
    const replacing = await room.askAs(rosa, 'upload-addresses/city%2Ffilm.mp4', {
      method: 'POST',
      body: '{"bytes":5000000}',
      headers: { 'Content-Type': 'application/json', 'If-Match': etag },
    });
    expect((await jsonOf(replacing)).headers).toMatchObject({ 'If-Match': expect.stringMatching(/^"[\da-f]{32}"$/) });
  });

  it('lets an editor send in pieces what is hers, by addresses of one piece each, and go on with nothing of another', async () => {
    const pathOf = (key: string, id?: string) =>
      `uploads-in-pieces/${encodeURIComponent(key)}${id === undefined ? '' : `?${new URLSearchParams({ id })}`}`;
    const begin = (cookies: string, key: string, bytes: number) =>
      room.askAs(cookies, pathOf(key), {
        method: 'POST',
        body: JSON.stringify({ bytes }),
        headers: { 'Content-Type': 'application/json', 'If-None-Match': '*' },
      });
    const complete = (cookies: string, key: string, id: string, offset: number) =>
      room.askAs(cookies, pathOf(key, id), {
        method: 'PATCH',
        headers: { 'Upload-Offset': String(offset), 'Upload-Complete': '?1', 'If-None-Match': '*' },
      });
    const { pieceBytes } = await jsonOf(await room.askAs(rosa, 'site'));
    const content = Buffer.alloc(pieceBytes + 5, 7);
    for (const key of ['culture/talk.mp4', 'city/long.md', 'city/all.zip'])
      expect((await begin(rosa, key, content.length)).status).toBe(403);
    const joe = await signedIn(room.url, 'joe');
    expect((await begin(joe, 'city/talk.mp4', content.length)).status).toBe(403);
    const { id, addresses } = await jsonOf(await begin(rosa, 'city/talk.mp4', content.length));
    const put = (index: number, body: Buffer) =>
      fetch(addresses[index].url, { method: 'PUT', body: new Uint8Array(body), headers: addresses[index].headers });
    expect(addresses.length).toBe(2);
    expect((await put(0, content.subarray(0, pieceBytes))).status).toBe(200);
    for (const asked of [{}, { method: 'DELETE' }])
      for (const [cookies, key] of [
        [joe, 'city/talk.mp4'],
        [rosa, 'culture/talk.mp4'],
      ] as const)
        expect((await room.askAs(cookies, pathOf(key, id), asked)).status).toBe(403);
    expect((await complete(joe, 'city/talk.mp4', id, pieceBytes)).status).toBe(403);
    // Of the same folder.
    const max = await signedIn(room.url, 'max');
    expect((await room.askAs(max, pathOf('city/talk.mp4', id))).status).toBe(404);
    expect((await room.askAs(max, pathOf('city/talk.mp4', id), { method: 'DELETE' })).status).toBe(404);
    expect((await complete(max, 'city/talk.mp4', id, pieceBytes)).status).toBe(404);
    expect((await complete(rosa, 'city/talk.mp4', id, pieceBytes)).status).toBe(409);
    expect((await put(1, content.subarray(pieceBytes))).status).toBe(200);
    expect((await complete(rosa, 'city/talk.mp4', id, content.length)).status).toBe(202);
    const there = { Bucket: room.mill.stage.contentBucket, Key: 'city/talk.mp4' };
    const { ContentLength, Metadata } = await room.mill.stage.clients.s3.send(new HeadObjectCommand(there));
    expect([ContentLength, Metadata]).toEqual([content.length, { 'written-by': 'rosa' }]);
  });

  it('says who wrote over a version, and nothing of whom it does not know', async () => {
    await put('city/history.md', '# First\n\nThe first.\n');
    // By another way than the desk.
    await room.put('city/history.md', '# Second\n\nThe second.\n');
    const there = await room.askAs(rosa, 'uploads/city%2Fhistory.md', { method: 'HEAD' });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await room.askAs(rosa, 'uploads/city%2Fhistory.md', {
      method: 'PUT',
      body: '# Third\n\nThe third.\n',
      headers: { 'If-Match': there.headers.get('etag') ?? '' },
    });
    const { items } = await jsonOf(await room.askAs(rosa, 'versions/city%2Fhistory.md'));
    expect(items).toMatchObject([{ way: 'desk', by: 'rosa' }, { way: 'elsewhere' }]);
    expect(items[1].by).toBeUndefined();
  });

  it('ends a stolen sign-in with the sign-out of its owner', async () => {
    const own = await signedIn(room.url, 'rosa');
    expect((await room.askAs(own, 'site')).status).toBe(200);
    const headers = { Cookie: own, Origin: new URL(room.url).origin };
    const left = await fetch(`${room.url}sign-out`, { method: 'POST', headers });
    expect((await jsonOf(left)).location).toContain('/leave?client_id=');
    expect((await room.askAs(own, 'site')).status).toBe(401);
    expect((await room.askAs(rosa, 'site')).status).toBe(200);
  });

  it('reads what takes no end in a process of its own, and says so', async () => {
    const nested = `${'<div>'.repeat(200_000)}x`;
    const answer = await room.askAs(rosa, 'previews/city%2Fdeep.html', { method: 'POST', body: nested });
    expect(answer.status).toBe(200);
    expect((await jsonOf(answer)).receipt.status).toBe('rejected');
    expect((await room.askAs(rosa, 'previews/city%2Fa.md', { method: 'POST', body: '# A\n\nText.\n' })).status).toBe(
      200,
    );
  });

  it('logs who signs in, and no secret', () => {
    expect(room.output()).toContain('"event":"signed in","name":"rosa","role":"editor"');
    expect(room.output()).not.toContain(rosa.split('=')[1]);
    expect(room.output()).not.toContain('"level":"error"');
  });
});
