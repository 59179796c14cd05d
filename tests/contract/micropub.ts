import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Grant } from '../../functions/desk/grants.ts';
import { MICROPUB_LINK } from '../../functions/local/desk/assets.ts';

/** A newsroom whose desk is asked by apps. */
export interface AppRoom {
  /** Of the desk; ends in `/desk/`. */
  readonly url: string;
  /** What lies in the inbox. */
  file(key: string): Promise<string | undefined>;
  /** Puts it there by another hand. */
  put(key: string, text: string): Promise<void>;
  /** Has everything read that lies there. */
  settle(): Promise<void>;
  /** @returns a token */
  give(grant: Partial<Grant>): Promise<string>;
  /** Ends all tokens of a name. */
  end(name: string): Promise<void>;
  /** What the history says of who wrote what lies there. */
  writer(key: string): Promise<string | undefined>;
  close(): Promise<void>;
}

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** What holds of apps that speak Micropub, wherever the desk is. */
export function micropubContract(name: string, open: () => Promise<AppRoom>): void {
  describe(`an app at the desk ${name}`, () => {
    let room: AppRoom;
    let token: string;
    beforeAll(async () => {
      room = await open();
      token = await room.give({ name: 'Ada’s app' });
      await room.put('sport/game.md', '---\ntitle: A game\n---\n\nIt was won in the end.\n');
      await room.settle();
    });
    afterAll(() => room?.close());

    const endpoint = () => `${room.url}micropub`;
    const send = (
      body: string | URLSearchParams | FormData,
      headers: Record<string, string> = {},
      by = token,
      address = endpoint(),
    ) => fetch(address, { method: 'POST', body, headers: { Authorization: `Bearer ${by}`, ...headers } });
    const json = (value: object, by = token, headers: Record<string, string> = {}) =>
      send(JSON.stringify(value), { 'Content-Type': 'application/json', ...headers }, by);
    const entry = (properties: object, by = token) => json({ type: ['h-entry'], properties }, by);
    const query = (asked: string, by = token) =>
      fetch(`${endpoint()}?${asked}`, { headers: { Authorization: `Bearer ${by}` } });
    // biome-ignore lint/suspicious/noExplicitAny: what is answered is what is tested
    const bodyOf = async (answer: Promise<Response>): Promise<any> => (await answer).json();
    const errorOf = async (answer: Promise<Response>) => {
      const { status } = await answer;
      return [status, (await bodyOf(answer)).error];
    };
    const shown = (key: string) => `${room.url}posts/${encodeURIComponent(key)}`;
    /** Has it read while the app waits for that. @returns where it is */
    const made = async (answer: Promise<Response>): Promise<string> => {
      let isOver = false;
      const over = () => {
        isOver = true;
      };
      answer.then(over, over);
      while (!isOver) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        await room.settle();
      }
      const { status, headers } = await answer;
      expect([201, 202]).toContain(status);
      return headers.get('location') ?? '';
    };
    const sourceOf = async (url: string, by = token) =>
      (await bodyOf(query(`q=source&url=${encodeURIComponent(url)}`, by))).properties;

    it('finds the endpoint at the address of the desk, and asks it what it is', async () => {
      expect((await fetch(room.url)).headers.get('link')).toBe(MICROPUB_LINK);
      expect(await bodyOf(query('q=config'))).toMatchObject({ 'media-endpoint': `${endpoint()}/media` });
      expect(await bodyOf(query('q=syndicate-to'))).toEqual({ 'syndicate-to': [] });
    });

    it('makes posts by a form, JSON and with a photo, in the name of its token', async () => {
      const fields = new URLSearchParams({ h: 'entry', content: 'A note by a form', 'category[]': 'harbour' });
      const byForm = await made(send(fields));
      expect(await sourceOf(byForm)).toEqual({ content: ['A note by a form'], category: ['harbour'] });
      expect(await room.file('a-note-by-a-form.md')).toContain('A note by a form');
      expect(await room.writer('a-note-by-a-form.md')).toBe('Ada’s app');
      const byJson = await made(entry({ name: ['By JSON'], content: ['The text of it.'] }));
      expect((await sourceOf(byJson)).name).toEqual(['By JSON']);
      const form = new FormData();
      form.set('h', 'entry');
      form.set('content', 'Nice sunset tonight');
      form.set('photo', new File([PIXEL], 'sunset.png', { type: 'image/png' }));
      expect((await sourceOf(await made(send(form)))).photo).toHaveLength(1);
    });

    it('asks for the categories in use, those of most articles first', async () => {
      await room.put('a.md', '---\ntitle: One\ntags: [Harbour, Trams]\n---\n\nThe text of one.\n');
      await room.put('b.md', '---\ntitle: Two\ntags: [Trams]\n---\n\nThe text of two.\n');
      await room.put('c.md', '---\ntitle: Another\ntags: [trams]\n---\n\nThe text of another.\n');
      await room.put('d.md', '---\ntitle: Three\ntags: [Secret]\ndate: 2031-05-01\n---\n\nNot out yet.\n');
      await room.settle();
      const { categories } = await bodyOf(query('q=category'));
      expect(categories.map((tag: string) => tag.toLowerCase())).toEqual(['trams', 'harbour']);
      const some = await bodyOf(query('q=category&filter=TRA'));
      expect(some.categories.map((tag: string) => tag.toLowerCase())).toEqual(['trams']);
    });

    it('changes, deletes and undeletes a post', async () => {
      const url = await made(entry({ name: ['To change'], content: ['The first text.'] }));
      expect((await json({ action: 'update', url, replace: { content: ['The second text.'] } })).status).toBe(204);
      expect((await sourceOf(url)).content).toEqual(['The second text.']);
      expect((await send(new URLSearchParams({ action: 'delete', url }))).status).toBe(204);
      expect(await room.file('to-change.md.feedmill.yaml')).toContain('status: withdrawn');
      await room.settle();
      expect((await json({ action: 'undelete', url })).status).toBe(204);
      expect(await room.file('to-change.md.feedmill.yaml')).toBeUndefined();
    });

    it('keeps, adds to and takes away properties by whatever name', async () => {
      const names = ['constructor', '__proto__'];
      const raw = (body: string) => send(body, { 'Content-Type': 'application/json' });
      for (const [index, name] of names.entries()) {
        const key = `named-${index}.md`;
        const post = `"type":["h-entry"],"properties":{"name":["Named ${index}"],"content":["Its text."],"${name}":["one"]}`;
        await made(raw(`{${post}}`));
        const change = async (how: string) => {
          const { status } = await raw(`{"action":"update","url":${JSON.stringify(shown(key))},${how}}`);
          const { properties } = await bodyOf(query(`q=source&url=${encodeURIComponent(shown(key))}`));
          return [status, Object.hasOwn(properties, name) ? properties[name] : undefined];
        };
        expect(await change(`"add":{"${name}":["two"]}`), name).toEqual([204, ['one', 'two']]);
        expect(await change(`"delete":{"${name}":["one"]}`), name).toEqual([204, ['two']]);
        expect(await change(`"delete":["${name}"]`), name).toEqual([204, undefined]);
        expect(await change(`"add":{"${name}":["three"]}`), name).toEqual([204, ['three']]);
      }
      const form = new FormData();
      form.append('content', 'The film.');
      form.append('constructor', new File([PIXEL], 'film.png', { type: 'image/png' }));
      await made(send(form));
      await room.put('named.txt', 'A title\n\nIts text is here.\n');
      await room.settle();
      for (const name of names) {
        const body = `{"action":"update","url":${JSON.stringify(shown('named.txt'))},"replace":{"${name}":["x"]}}`;
        expect(await errorOf(raw(body)), name).toEqual([400, 'invalid_request']);
      }
      expect(await room.file('named.txt.feedmill.yaml')).toBeUndefined();
    });

    it('sends a file to the media endpoint, and makes a post with it', async () => {
      const form = new FormData();
      form.set('file', new File([PIXEL], 'Pier.png', { type: 'image/png' }));
      const { status, headers } = await send(form, {}, token, `${endpoint()}/media`);
      expect(status).toBe(201);
      const photo = headers.get('location') ?? '';
      const url = await made(entry({ content: ['With an uploaded photo'], photo: [photo] }));
      expect((await sourceOf(url)).photo).toEqual([photo]);
      const script = new FormData();
      script.set('file', new File(['alert(1)'], 'x.html', { type: 'text/html' }));
      expect((await send(script, {}, token, `${endpoint()}/media`)).status).toBe(400);
    });

    it('is led from the address of a post to the desk’s page of it', async () => {
      const headers = { Authorization: `Bearer ${await room.give({ name: 'Page' })}` };
      const led = await fetch(shown('city/a b.md'), { redirect: 'manual', headers });
      expect([led.status, led.headers.get('location')]).toEqual([303, '/desk/#/upload/city%2Fa%20b.md']);
    });

    it('is refused without a token, with another’s, in both places, and by a cookie', async () => {
      const bare = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
        fetch(endpoint(), { method: 'POST', body: new URLSearchParams(fields), headers });
      const post = { h: 'entry', content: 'Not by a stranger' };
      expect(await errorOf(bare(post))).toEqual([401, 'unauthorized']);
      expect(await errorOf(bare({ ...post, access_token: 'wrong' }))).toEqual([401, 'unauthorized']);
      expect(await errorOf(bare(post, { Authorization: `Basic ${token}` }))).toEqual([401, 'unauthorized']);
      for (const cookie of [`feedmill-desk=${token}`, `__Host-feedmill-desk=${token}`])
        expect(await errorOf(bare(post, { Cookie: cookie }))).toEqual([401, 'unauthorized']);
      expect(await errorOf(bare({ ...post, access_token: token }, { Authorization: `Bearer ${token}` }))).toEqual([
        400,
        'invalid_request',
      ]);
      expect(await errorOf(query('q=config', 'wrong'))).toEqual([401, 'unauthorized']);
      expect(await room.file('not-by-a-stranger.md')).toBeUndefined();
      await made(bare({ h: 'entry', content: 'Token in the form', access_token: token }));
      expect(await room.file('token-in-the-form.md')).toBe(
        '---\ntitle: Token in the form\nmicroformats-title: true\n---\n\nToken in the form\n',
      );
    });

    it('is refused from the page of another site, whatever it shows', async () => {
      const post = { type: ['h-entry'], properties: { content: ['From elsewhere'] } };
      for (const from of [{ Origin: 'https://evil.example' }, { Origin: 'null' }, { 'Sec-Fetch-Site': 'cross-site' }])
        expect(await errorOf(json(post, token, from as Record<string, string>))).toEqual([403, 'forbidden']);
      const preflight = await fetch(endpoint(), {
        method: 'OPTIONS',
        headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' },
      });
      expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
      expect(await room.file('from-elsewhere.md')).toBeUndefined();
    });

    it('is let in no more when its token is over, or somebody ends it', async () => {
      const over = await room.give({ name: 'Over', ends: '2020-01-01T00:00:00Z' as NonNullable<Grant['ends']> });
      expect(await errorOf(query('q=config', over))).toEqual([401, 'unauthorized']);
      const stolen = await room.give({ name: 'Stolen', ends: '9999-01-01T00:00:00Z' as NonNullable<Grant['ends']> });
      expect((await query('q=config', stolen)).status).toBe(200);
      await room.end('Stolen');
      expect(await errorOf(query('q=config', stolen))).toEqual([401, 'unauthorized']);
      expect(await errorOf(entry({ content: ['By a thief'] }, stolen))).toEqual([401, 'unauthorized']);
      expect(await room.file('by-a-thief.md')).toBeUndefined();
    });

    it('does what its scope says, and nothing else', async () => {
      const creates = await room.give({ name: 'Creates', scope: ['create'] });
      const url = await made(entry({ name: ['Of a scope'], content: ['Its text.'] }, creates));
      const changes = { action: 'update', url, replace: { content: ['Another text.'] } };
      for (const answer of [json(changes, creates), json({ action: 'delete', url }, creates)])
        expect(await errorOf(answer)).toEqual([401, 'insufficient_scope']);
      const updates = await room.give({ name: 'Updates', scope: ['update'] });
      expect((await json(changes, updates)).status).toBe(204);
      for (const answer of [
        entry({ content: ['By an updater'] }, updates),
        json({ action: 'undelete', url }, updates),
        send(new FormData(), {}, updates, `${endpoint()}/media`),
      ])
        expect(await errorOf(answer)).toEqual([401, 'insufficient_scope']);
      expect(await room.file('by-an-updater.md')).toBeUndefined();
    });

    it('reaches no other section than its editor’s', async () => {
      const hers = await room.give({ name: 'Rosa', role: 'editor', sections: ['city'] });
      const url = await made(entry({ name: ['Hers'], content: ['Its text.'] }, hers));
      expect(await room.file('city/hers.md')).toContain('Its text.');
      const form = new FormData();
      form.set('file', new File([PIXEL], 'hers.png', { type: 'image/png' }));
      const sent = await send(form, {}, hers, `${endpoint()}/media`);
      expect(decodeURIComponent(sent.headers.get('location') ?? '')).toContain('uploads/city/media/hers-');
      expect((await json({ action: 'update', url, replace: { content: ['Changed.'] } }, hers)).status).toBe(204);
      const others = shown('sport/game.md');
      for (const answer of [
        json({ action: 'update', url: others, replace: { content: ['Lost.'] } }, hers),
        json({ action: 'delete', url: others }, hers),
        json({ action: 'undelete', url: others }, hers),
        query(`q=source&url=${encodeURIComponent(others)}`, hers),
      ])
        expect(await errorOf(answer)).toEqual([403, 'forbidden']);
      const reader = await room.give({ name: 'Joe', role: 'reader', sections: [] });
      for (const answer of [entry({ content: ['By a reader'] }, reader), json({ action: 'delete', url }, reader)])
        expect(await errorOf(answer)).toEqual([403, 'forbidden']);
      expect(await room.file('sport/game.md')).toContain('It was won');
      expect(await room.file('sport/game.md.feedmill.yaml')).toBeUndefined();
      expect(await room.file('by-a-reader.md')).toBeUndefined();
    });

    it('reaches nothing outside the inbox, and nothing that is no upload', async () => {
      for (const key of ['../state.sqlite', '.feedmill/versions/x.jsonl', 'sport/game.md.feedmill.yaml', '%00']) {
        const url = shown(key);
        expect(await errorOf(json({ action: 'delete', url }))).toEqual([400, 'invalid_request']);
        expect(await errorOf(query(`q=source&url=${encodeURIComponent(url)}`))).toEqual([400, 'invalid_request']);
      }
    });
  });
}
