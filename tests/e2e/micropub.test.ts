import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedmill, startFeedmill, temporaryFolder } from '../support/feedmill.ts';

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

// The numbers are those of the tests of micropub.rocks, whose requests these are.
describe('an app that speaks Micropub', () => {
  const folder = temporaryFolder();
  const inbox = join(folder.path, 'inbox');
  const words = ['--inbox', inbox, '--public', join(folder.path, 'public')];
  let running: ReturnType<typeof startFeedmill>;
  let token: string;
  let endpoint: string;

  beforeAll(async () => {
    mkdirSync(inbox, { recursive: true });
    running = startFeedmill(['serve', ...words, '--port', '0']);
    await new Promise<void>((resolve, reject) => {
      running.process.stdout?.on('data', (chunk) => String(chunk).includes('"event":"serving"') && resolve());
      running.ended.then(({ err }) => reject(new Error(err)));
    });
    // The first of all is read by processes that have yet to start.
    writeFileSync(join(inbox, 'first.txt'), 'A first text\n\nIt is there already.\n');
    while (!existsSync(join(folder.path, 'public/all/feed.json'))) await new Promise((next) => setTimeout(next, 100));
    const address = new URL((await feedmill(['desk', '--public', join(folder.path, 'public')])).out.trim());
    token = address.searchParams.get('token') ?? '';
    endpoint = `${address.origin}/desk/micropub`;
  }, 60_000);
  afterAll(async () => {
    running?.process.kill();
    await running?.ended;
    folder.remove();
  });

  const send = (body: string | FormData, headers: Record<string, string> = {}, address = endpoint) =>
    fetch(address, { method: 'POST', body, headers: { Authorization: `Bearer ${token}`, ...headers } });
  const form = (fields: string) => send(fields, { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' });
  const json = (value: object) => send(JSON.stringify(value), { 'Content-Type': 'application/json' });
  const query = async (asked: string) => {
    const answer = await fetch(`${endpoint}?${asked}`, { headers: { Authorization: `Bearer ${token}` } });
    // biome-ignore lint/suspicious/noExplicitAny: what is answered is what is tested
    return { status: answer.status, body: (await answer.json()) as any };
  };
  const sourceOf = async (url: string) =>
    (await query(`q=source&url=${encodeURIComponent(url)}`)).body.properties ?? {};
  /** Where the desk shows it, of what is not out when its app has waited long enough. */
  const shownAt = async (answer: Promise<Response>) => {
    const { status, headers } = await answer;
    expect(status).toBe(202);
    return headers.get('location') ?? '';
  };
  /** The address of its page, which on a slow machine is known later than an app waits. */
  const locationOf = async (answer: Promise<Response>) => {
    const { status, headers } = await answer;
    const location = headers.get('location') ?? '';
    expect([201, 202]).toContain(status);
    if (status === 201) return location;
    const receipt = location.replace('/desk/posts/', '/desk/api/receipts/');
    const urlOf = async () => {
      const found = await fetch(receipt, { headers: { Authorization: `Bearer ${token}` } });
      return ((await found.json()) as { url?: string }).url;
    };
    await expect.poll(urlOf, { timeout: 60_000 }).toBeDefined();
    return (await urlOf()) ?? '';
  };
  const pageAt = (url: string, text: string) =>
    expect.poll(async () => (await fetch(url)).text(), { timeout: 20_000 }).toContain(text);
  const entry = (properties: object) => json({ type: ['h-entry'], properties });

  it('makes a post, by a form (100) and by JSON (200), at the address of its page', async () => {
    for (const made of [
      form('h=entry&content=Micropub+test+of+creating+a+basic+h-entry'),
      entry({ content: ['Micropub test of creating an h-entry with a JSON request'] }),
    ]) {
      const url = await locationOf(made);
      await pageAt(url, 'Micropub test of creating a');
    }
    expect(readFileSync(join(inbox, 'micropub-test-of-creating-a-basic-h-entry.md'), 'utf8')).toBe(
      '---\ntitle: Micropub test of creating a basic h-entry\nmicroformats-title: true\n---\n\nMicropub test of creating a basic h-entry\n',
    );
  });

  it('gives categories, one (107), several of a form (101) and of JSON (201)', async () => {
    const one = await locationOf(form('h=entry&content=One+category&category=test1'));
    expect((await sourceOf(one)).category).toEqual(['test1']);
    const several = await locationOf(form('h=entry&content=Two+categories&category[]=test1&category[]=test2'));
    expect((await sourceOf(several)).category).toEqual(['test1', 'test2']);
    const inJson = await locationOf(entry({ content: ['Two more categories'], category: ['test1', 'test2'] }));
    expect((await sourceOf(inJson)).category).toEqual(['test1', 'test2']);
  });

  it('sends HTML, which stays HTML and runs nothing (202)', async () => {
    const html = '<p>This is <b>bold</b>.</p><script>alert(1)</script>';
    const url = await locationOf(entry({ content: [{ html }] }));
    await pageAt(url, 'This is');
    const page = await (await fetch(url)).text();
    expect(page).toMatch(/<(b|strong)>bold</);
    expect(page).not.toContain('alert(1)');
    expect((await sourceOf(url)).content).toEqual([{ html }]);
  });

  it('names a photo by its address (203), with what it shows (205)', async () => {
    const photo = 'https://elsewhere.example/sunset.jpg';
    const url = await locationOf(entry({ content: ['A photo by its address'], photo: [photo] }));
    expect((await sourceOf(url)).photo).toEqual([photo]);
    const described = [{ value: photo, alt: 'Photo of a [red] sunset' }];
    const other = await locationOf(entry({ content: ['A photo that is described'], photo: described }));
    expect((await sourceOf(other)).photo).toEqual(described);
  });

  it('keeps what an article has no word for, an object in another too (204)', async () => {
    const checkin = [
      { type: ['h-card'], properties: { name: ['Los Gorditos'], adr: [{ type: ['h-adr'], properties: {} }] } },
    ];
    const url = await locationOf(
      entry({ published: ['2017-05-31T12:03:36-07:00'], content: ['Lunch meeting'], checkin }),
    );
    expect(await sourceOf(url)).toEqual({
      published: ['2017-05-31T12:03:36-07:00'],
      content: ['Lunch meeting'],
      checkin,
    });
  });

  it('sends photos with the post, one (300) and two (301)', async () => {
    const body = new FormData();
    body.set('h', 'entry');
    body.set('content', 'Nice sunset tonight');
    body.append('photo[]', new File([PIXEL], 'sunset.png', { type: 'image/png' }));
    body.append('photo[]', new File([PIXEL], 'city at night.png', { type: 'image/png' }));
    const url = await locationOf(send(body));
    expect((await sourceOf(url)).photo).toHaveLength(2);
    expect(readdirSync(join(inbox, 'media')).toSorted()).toEqual([
      expect.stringMatching(/^city-at-night-[\da-f]{12}\.png$/),
      expect.stringMatching(/^sunset-[\da-f]{12}\.png$/),
    ]);
    await expect.poll(async () => (await fetch(url)).text(), { timeout: 20_000 }).toContain('<img');
  });

  it('changes a post: replaces (400), adds (401, 402), deletes a value (403) and a property (404)', async () => {
    const url = await locationOf(entry({ content: ['This text should be replaced.'], category: ['test1'] }));
    const change = async (changes: object) =>
      expect((await json({ action: 'update', url, ...changes })).status).toBe(204);
    await change({ replace: { content: ['This is the updated text.'] } });
    await expect.poll(async () => (await fetch(url)).text(), { timeout: 20_000 }).toContain('updated text');
    await change({ add: { category: ['test2'] } });
    expect((await sourceOf(url)).category).toEqual(['test1', 'test2']);
    await change({ delete: { category: ['test2'] } });
    expect((await sourceOf(url)).category).toEqual(['test1']);
    await change({ delete: ['category'] });
    expect(await sourceOf(url)).toEqual({ content: ['This is the updated text.'] });
    await change({ add: { category: ['test1'] } });
    expect((await sourceOf(url)).category).toEqual(['test1']);
  });

  it('is told of what is no change (405)', async () => {
    const url = await locationOf(entry({ content: ['Micropub update test 405.'] }));
    for (const changes of [{ replace: 'This is no update.' }, { add: { category: 'x' } }, { delete: 5 }, {}]) {
      const answer = await json({ action: 'update', url, ...changes });
      expect([answer.status, ((await answer.json()) as { error: string }).error]).toEqual([400, 'invalid_request']);
    }
  });

  it('changes of a file that an editor wrote only what it names', async () => {
    const text =
      '---\ntitle: By hand\nsection: City\nauthors:\n  - name: Rosa Field\n    role: Editor\n---\n\nA *text* of it.\n\n\nMore.\n';
    writeFileSync(join(inbox, 'hand.md'), text);
    const url = `${new URL(endpoint).origin}/desk/posts/hand.md`;
    expect((await json({ action: 'update', url, add: { category: ['harbour'] } })).status).toBe(204);
    const after = readFileSync(join(inbox, 'hand.md'), 'utf8');
    expect(after).toContain(
      'title: By hand\nsection: City\nauthors:\n  - name: Rosa Field\n    role: Editor\ntags:\n  - harbour\n',
    );
    expect(after).toContain('\n\nA *text* of it.\n\n\nMore.\n');
    writeFileSync(join(inbox, 'plain.txt'), 'Ferries run again\n\nThe ferries run.\n');
    const plain = `${new URL(endpoint).origin}/desk/posts/plain.txt`;
    expect((await json({ action: 'update', url: plain, replace: { name: ['Ferries run'] } })).status).toBe(204);
    expect(readFileSync(join(inbox, 'plain.txt.feedmill.yaml'), 'utf8')).toContain('title: Ferries run\n');
    expect((await json({ action: 'update', url: plain, replace: { content: ['x'] } })).status).toBe(400);
  });

  it('deletes a post and takes that back, by forms (500, 502) and JSON (501, 503)', async () => {
    const act = (url: string, action: string, how: 'form' | 'json') =>
      how === 'json' ? json({ action, url }) : form(new URLSearchParams({ action, url }).toString());
    for (const how of ['form', 'json'] as const) {
      const url = await locationOf(form(`h=entry&content=This+post+will+be+deleted+by+${how}`));
      expect((await act(url, 'delete', how)).status).toBe(204);
      await expect.poll(async () => (await fetch(url)).status, { timeout: 20_000 }).toBe(410);
      expect((await act(url, 'undelete', how)).status).toBe(204);
      await expect.poll(async () => (await fetch(url)).status, { timeout: 20_000 }).toBe(200);
    }
  });

  it('asks for the configuration (600), targets of syndication (601), and some (602) or all (603) of a post', async () => {
    expect(await query('q=config')).toMatchObject({
      status: 200,
      body: { 'media-endpoint': `${endpoint}/media`, 'syndicate-to': [] },
    });
    expect(await query('q=syndicate-to')).toEqual({ status: 200, body: { 'syndicate-to': [] } });
    const url = await locationOf(
      entry({ content: ['Test of querying the endpoint for the source content'], category: ['micropub', 'test'] }),
    );
    const asked = `q=source&url=${encodeURIComponent(url)}`;
    const properties = {
      content: ['Test of querying the endpoint for the source content'],
      category: ['micropub', 'test'],
    };
    expect((await query(`${asked}&properties[]=content&properties[]=category`)).body).toEqual({ properties });
    expect((await query(`${asked}&properties=category`)).body).toEqual({
      properties: { category: ['micropub', 'test'] },
    });
    expect((await query(asked)).body).toEqual({ type: ['h-entry'], properties });
    expect((await query('q=source&url=https://elsewhere.example/')).status).toBe(400);
    expect((await query('q=nothing')).body.error).toBe('invalid_request');
  });

  it('sends a file to the media endpoint, and makes a post with it (700 to 702)', async () => {
    const body = new FormData();
    body.set('file', new File([PIXEL], 'Micropub Rocks.png', { type: 'image/png' }));
    const uploaded = await send(body, {}, `${endpoint}/media`);
    expect(uploaded.status).toBe(201);
    const photo = uploaded.headers.get('location') ?? '';
    const shown = await fetch(photo, { headers: { Authorization: `Bearer ${token}` } });
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(PIXEL);
    const url = await locationOf(entry({ content: ['With an uploaded photo'], photo: [photo] }));
    expect((await sourceOf(url)).photo).toEqual([photo]);
    const file = readdirSync(inbox).find((name) => name.startsWith('with-an-uploaded')) ?? '';
    expect(readFileSync(join(inbox, file), 'utf8')).toMatch(/!\[\]\(<media\/micropub-rocks-[\da-f]{12}\.png>\)/);
    const script = new FormData();
    script.set('file', new File(['alert(1)'], 'x.html', { type: 'text/html' }));
    expect((await send(script, {}, `${endpoint}/media`)).status).toBe(400);
  });

  it('shows its token in the header (800) or the form (801), and nothing is kept of it there; not in both (804)', async () => {
    const bare = (fields: string) => fetch(endpoint, { method: 'POST', body: new URLSearchParams(fields) });
    const url = await locationOf(bare(`h=entry&content=Token+in+the+body&access_token=${token}`));
    expect(await sourceOf(url)).toEqual({ content: ['Token in the body'] });
    const without = await bare('h=entry&content=Without+a+token');
    expect([without.status, ((await without.json()) as { error: string }).error]).toEqual([401, 'unauthorized']);
    expect((await bare('h=entry&content=x&access_token=wrong')).status).toBe(401);
    expect((await form(`h=entry&content=Twice&access_token=${token}`)).status).toBe(400);
    expect((await fetch(endpoint, { headers: { Cookie: `feedmill-desk=${token}` } })).status).toBe(401);
  });

  it('writes a draft, which nobody sees, and a post of the future, which is scheduled', async () => {
    const draft = await shownAt(entry({ content: ['Not for anybody yet'], 'post-status': ['draft'] }));
    expect(draft).toBe(`${new URL(endpoint).origin}/desk/posts/not-for-anybody-yet.md`);
    expect(await sourceOf(draft)).toEqual({ content: ['Not for anybody yet'], 'post-status': ['draft'] });
    expect((await json({ action: 'update', url: draft, replace: { 'post-status': ['published'] } })).status).toBe(204);
    const feed = join(folder.path, 'public/all/feed.json');
    await expect.poll(() => readFileSync(feed, 'utf8'), { timeout: 20_000 }).toContain('Not for anybody yet');
    const later = await shownAt(entry({ content: ['Much later'], published: ['2031-05-01T08:00:00Z'] }));
    expect((await sourceOf(later)).published).toEqual(['2031-05-01T08:00:00Z']);
    expect(readFileSync(feed, 'utf8')).not.toContain('Much later');
  });

  it('is told at once of what nothing would come of, and nothing of it lies in the inbox', async () => {
    const before = readdirSync(inbox);
    for (const answer of [
      await entry({}),
      await json({ type: ['h-event'], properties: { name: ['A party'] } }),
      await send('{', { 'Content-Type': 'application/json' }),
      await send('x', { 'Content-Type': 'text/plain' }),
      await json({ action: 'delete', url: 'https://elsewhere.example/post' }),
      await json({ action: 'delete', url: `${new URL(endpoint).origin}/desk/posts/..%2F..%2Fstate.sqlite` }),
    ])
      expect([answer.status, ((await answer.json()) as { error: string }).error]).toEqual([400, 'invalid_request']);
    expect(readdirSync(inbox)).toEqual(before);
    expect(existsSync(join(folder.path, 'state.sqlite.feedmill.yaml'))).toBe(false);
  });

  it('finds the endpoint by the address of the desk', async () => {
    const answer = await fetch(endpoint.replace(/micropub$/, ''));
    expect(answer.headers.get('link')).toBe('</desk/micropub>; rel="micropub"');
  });
});
