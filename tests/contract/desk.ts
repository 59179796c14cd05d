import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A newsroom whose desk is asked over HTTP by somebody who may do everything. */
export interface DeskRoom {
  /** What they are called there. */
  readonly name: string;
  /** @param path below the API's address */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** What lies in the inbox. */
  file(key: string): Promise<string | undefined>;
  /** Puts it there by another hand. */
  put(key: string, text: string): Promise<void>;
  /** Has everything read that lies there. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

const STORY = 'Ferries run again\nBy Rosa Field\n\nThe ferries of the bay run again since Monday, the port said.\n';
const OTHER = 'Trams stop early\n\nTrams stop at ten from now on.\n';

/** What holds of the desk wherever it is. */
export function deskContract(name: string, open: () => Promise<DeskRoom>): void {
  describe(`the API of the desk ${name}`, () => {
    let room: DeskRoom;
    beforeAll(async () => {
      room = await open();
      for (let index = 0; index < 4; index++) await room.put(`city/${index}.txt`, `Story ${index}\n\n${STORY}`);
      await room.put('bad.md', '---\ntitle: "x\n---\n\nText.\n');
      await room.settle();
    });
    afterAll(() => room?.close());

    const ask = (path: string, init?: RequestInit) => room.ask(path, init);
    // biome-ignore lint/suspicious/noExplicitAny: what is asked of it is what is tested
    const jsonOf = async (answer: Promise<Response>): Promise<any> => (await answer).json();
    const put = (key: string, body: string, headers: Record<string, string>) =>
      ask(`uploads/${encodeURIComponent(key)}`, { method: 'PUT', body, headers });

    it('gives every receipt once, page by page, and each in words', async () => {
      const keys: string[] = [];
      for (let after: string | undefined = ''; after !== undefined; ) {
        const page: { items: { key: string }[]; next?: string } = await jsonOf(
          ask(`receipts?${new URLSearchParams({ limit: '2', ...(after && { after }) })}`),
        );
        keys.push(...page.items.map(({ key }) => key));
        after = page.next;
      }
      expect(keys.toSorted()).toEqual(['bad.md', ...Array.from({ length: 4 }, (_, index) => `city/${index}.txt`)]);
      const bad = await jsonOf(ask('receipts/bad.md'));
      expect(bad).toMatchObject({ status: 'rejected', reasons: [{ code: 'front-matter-syntax', line: 2 }] });
      const { items } = await jsonOf(ask('articles?limit=1'));
      expect(items).toMatchObject([{ state: 'published', section: 'city' }]);
    });

    it('says in a few bytes that nothing has changed, and what has', async () => {
      const first = await ask('receipts/city%2F0.txt');
      const etag = first.headers.get('etag') ?? '';
      const again = await ask('receipts/city%2F0.txt', { headers: { 'If-None-Match': etag } });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
      await room.put('city/0.txt', OTHER);
      await room.settle();
      const changed = await ask('receipts/city%2F0.txt', { headers: { 'If-None-Match': etag } });
      expect(changed.status).toBe(200);
      expect(await changed.json()).toMatchObject({ articles: [{ title: 'Trams stop early' }] });
      const text = await ask('uploads/city%2F0.txt');
      expect(await text.text()).toBe(OTHER);
      const headers = { 'If-None-Match': text.headers.get('etag') ?? '' };
      expect((await ask('uploads/city%2F0.txt', { headers })).status).toBe(304);
      expect((await ask('uploads/city%2F0.txt', { method: 'HEAD' })).headers.get('etag')).toBe(
        text.headers.get('etag'),
      );
    });

    it('replaces only the version that was seen, and makes only what is new', async () => {
      expect((await put('new/one.txt', STORY, {})).status).toBe(428);
      const made = await put('new/one.txt', STORY, { 'If-None-Match': '*' });
      expect([made.status, made.headers.get('location')]).toEqual([202, 'receipts/new%2Fone.txt']);
      expect((await put('new/one.txt', 'Another', { 'If-None-Match': '*' })).status).toBe(412);
      const read = await ask('uploads/new%2Fone.txt');
      expect(await read.text()).toBe(STORY);
      const etag = read.headers.get('etag') ?? '';
      expect(etag).toBe(made.headers.get('etag'));
      const both = await Promise.all(['Mine', 'Theirs'].map((text) => put('new/one.txt', text, { 'If-Match': etag })));
      expect(both.map(({ status }) => status).toSorted()).toEqual([202, 412]);
      const lost = both.find(({ status }) => status === 412);
      expect(lost?.headers.get('etag')).toBe((await ask('uploads/new%2Fone.txt')).headers.get('etag'));
      expect((await put('never/was.txt', 'Mine', { 'If-Match': etag })).status).toBe(412);
      expect(await room.file('never/was.txt')).toBeUndefined();
    });

    it('keeps what was written over, which can be had again', async () => {
      const key = encodeURIComponent('city/many.txt');
      let etag = (await put('city/many.txt', 'First\n\nThe first.\n', { 'If-None-Match': '*' })).headers.get('etag');
      for (const text of ['Second\n\nThe second.\n', 'Third\n\nThe third.\n']) {
        await new Promise((resolve) => setTimeout(resolve, 1_100));
        etag = (await put('city/many.txt', text, { 'If-Match': etag ?? '' })).headers.get('etag');
      }
      const { items } = await jsonOf(ask(`versions/${key}`));
      const texts: string[] = [];
      for (const { id } of items)
        texts.push(await (await ask(`version-bytes/${key}?${new URLSearchParams({ id })}`)).text());
      expect(texts).toEqual(['Second\n\nThe second.\n', 'First\n\nThe first.\n']);
      for (const id of ['none', items[0].id]) {
        const other = await ask(`version-bytes/city%2F2.txt?${new URLSearchParams({ id })}`);
        expect(other.status).toBe(404);
      }
    });

    it('says who wrote what lies there and what lay there before, and what came by another way', async () => {
      // biome-ignore lint/suspicious/noExplicitAny: what is answered is what is tested
      const history = async (): Promise<any> => jsonOf(ask('versions/city%2Fwho.txt'));
      const ada = { way: 'desk', by: room.name };
      const own = (text: string, headers: Record<string, string>) =>
        // Whatever else a request says of who asks, it is who has signed in.
        put('city/who.txt', text, {
          'X-Amz-Meta-Written-By': 'eve',
          'X-Forwarded-User': 'eve',
          From: 'eve',
          ...headers,
        });
      await room.put('city/who.txt', 'By hand\n\nPut there by another hand.\n');
      expect(await history()).toMatchObject({ items: [], now: [{ of: 'upload', way: 'elsewhere' }] });
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      const etag = (await ask('uploads/city%2Fwho.txt', { method: 'HEAD' })).headers.get('etag') ?? '';
      expect((await own('At the desk\n\nWritten at the desk.\n', { 'If-Match': etag })).status).toBe(202);
      const headers = { 'Content-Type': 'application/json' };
      const body = JSON.stringify({ dek: 'Said at the desk' });
      expect((await ask('editorial/city%2Fwho.txt', { method: 'PUT', body, headers })).status).toBe(202);
      const { items, now } = await history();
      expect(items).toMatchObject([{ of: 'upload', ...ada }]);
      expect(now).toMatchObject([
        { of: 'upload', since: items[0].until, ...ada },
        { of: 'beside', ...ada },
      ]);
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      await room.put('city/who.txt', 'By hand again\n\nPut there by another hand again.\n');
      const after = await history();
      expect(after.now[0]).toMatchObject({ of: 'upload', way: 'elsewhere' });
      expect(after.now[0].by).toBeUndefined();
      // On one machine nothing is kept of what another hand writes over, which is said.
      const [latest] = after.items;
      expect([latest.way, latest.skips]).toEqual(latest.way === 'desk' ? ['desk', true] : ['elsewhere', undefined]);
      // What is made at the desk has its maker too.
      expect((await put('city/made.txt', STORY, { 'If-None-Match': '*' })).status).toBe(202);
      expect(await jsonOf(ask('versions/city%2Fmade.txt'))).toMatchObject({ items: [], now: [ada] });
      await room.settle();
      const receipt = await (await ask('receipts/city%2Fmade.txt')).text();
      expect(receipt).not.toContain(room.name);
    });

    it('moves an upload with what is said beside it', async () => {
      const headers = { 'Content-Type': 'application/json' };
      await room.put('city/mover.txt', 'Trams stop early\n\nTrams stop at ten from now on.\n');
      await room.put('city/mover.txt.feedmill.yaml', 'title: Moved\n');
      const body = JSON.stringify({ to: 'culture/moved.txt' });
      expect((await ask('moves/city%2Fmover.txt', { method: 'POST', body, headers })).status).toBe(202);
      expect(await room.file('culture/moved.txt')).toContain('Trams stop at ten');
      expect(await room.file('culture/moved.txt.feedmill.yaml')).toBe('title: Moved\n');
      for (const gone of ['city/mover.txt', 'city/mover.txt.feedmill.yaml'])
        expect(await room.file(gone)).toBeUndefined();
    });

    it('fetches nothing for an editor that is not on the public internet', async () => {
      const headers = { 'Content-Type': 'application/json' };
      for (const url of ['http://127.0.0.1/a.txt', 'http://169.254.169.254/latest/meta-data', 'file:///etc/passwd']) {
        const answer = await ask('links', { method: 'POST', body: JSON.stringify({ url }), headers });
        expect([answer.status, await answer.json()]).toMatchObject([422, { errors: [{ code: 'not-fetched' }] }]);
      }
    });

    describe('an upload in pieces', () => {
      type UnderWay = Readonly<{
        id: string;
        bytes: number;
        offset: number;
        pieceBytes: number;
        addresses?: readonly Readonly<{ url: string; headers: Record<string, string> }>[];
      }>;
      const NEW = { 'If-None-Match': '*' };
      const at = (key: string, id: string) =>
        `uploads-in-pieces/${encodeURIComponent(key)}?${new URLSearchParams({ id })}`;
      const begin = (key: string, bytes: number, headers: Record<string, string> = NEW) =>
        ask(`uploads-in-pieces/${encodeURIComponent(key)}`, {
          method: 'POST',
          body: JSON.stringify({ bytes }),
          headers: { 'Content-Type': 'application/json', ...headers },
        });
      const begun = (key: string, bytes: number): Promise<UnderWay> => jsonOf(begin(key, bytes));
      const patch = (key: string, id: string, offset: number, piece: Buffer, headers: Record<string, string> = {}) =>
        ask(at(key, id), {
          method: 'PATCH',
          body: new Uint8Array(piece),
          headers: { 'Upload-Offset': String(offset), 'Upload-Complete': '?0', ...headers },
        });
      const complete = (key: string, id: string, offset: number, headers: Record<string, string> = NEW) =>
        patch(key, id, offset, Buffer.alloc(0), { 'Upload-Complete': '?1', ...headers });
      /** Puts the next piece where it goes. */
      const send = async (key: string, underWay: UnderWay, content: Buffer): Promise<UnderWay> => {
        const { id, offset, pieceBytes, addresses } = underWay;
        const piece = content.subarray(offset, offset + pieceBytes);
        if (addresses === undefined) expect((await patch(key, id, offset, piece)).status).toBe(204);
        else {
          const [address] = addresses;
          const put = { method: 'PUT', body: new Uint8Array(piece), headers: address?.headers ?? {} };
          expect((await fetch(address?.url ?? '', put)).status).toBe(200);
        }
        return jsonOf(ask(at(key, id)));
      };
      /** No two pieces alike. */
      const contentOf = (length: number) => {
        const content = Buffer.alloc(length, 'x');
        for (let place = 0; place < length; place += 1_000) content.write(String(place), place);
        return content;
      };
      let piece = 0;
      let content = Buffer.alloc(0);
      beforeAll(async () => {
        piece = (await jsonOf(ask('site'))).pieceBytes;
        content = contentOf(2 * piece + 7);
      });

      it('lies in the inbox when it is whole and not before, byte for byte, whoever begins anew meanwhile', async () => {
        const key = 'city/large film.mp4';
        const answer = await begin(key, content.length);
        expect(answer.status).toBe(201);
        let underWay: UnderWay = await jsonOf(Promise.resolve(answer));
        expect(answer.headers.get('location')).toBe(at(key, underWay.id));
        expect([underWay.bytes, underWay.offset, underWay.pieceBytes]).toEqual([content.length, 0, piece]);
        const other = await begun(key, content.length);
        expect(other.id).not.toBe(underWay.id);
        for (const there of [piece, 2 * piece, content.length]) {
          underWay = await send(key, underWay, content);
          expect(underWay.offset).toBe(there);
          expect(await room.file(key)).toBeUndefined();
        }
        const head = await ask(at(key, underWay.id), { method: 'HEAD' });
        expect([head.headers.get('upload-offset'), head.headers.get('upload-complete')]).toEqual([
          String(content.length),
          '?0',
        ]);
        expect((await jsonOf(ask(at(key, other.id)))).offset).toBe(0);
        const completed = await complete(key, underWay.id, content.length);
        expect([completed.status, completed.headers.get('location')]).toEqual([
          202,
          'receipts/city%2Flarge%20film.mp4',
        ]);
        expect((await room.file(key)) === content.toString()).toBe(true);
        expect((await ask(at(key, underWay.id))).status).toBe(404);
      });

      it('is completed only where that lies there which its writer saw, and its pieces stay until then', async () => {
        const key = 'city/replaced.mp4';
        let underWay = await begun(key, 9);
        underWay = await send(key, underWay, Buffer.from('The first'));
        await put(key, 'Somebody else', NEW);
        const refused = await complete(key, underWay.id, 9);
        const { etag } = Object.fromEntries(refused.headers);
        expect([refused.status, (await jsonOf(Promise.resolve(refused))).code]).toEqual([412, 'changed-meanwhile']);
        expect(await room.file(key)).toBe('Somebody else');
        expect((await complete(key, underWay.id, 9, {})).status).toBe(428);
        const wrong = { 'If-Match': `"${'0'.repeat(32)}"` };
        expect((await complete(key, underWay.id, 9, wrong)).status).toBe(412);
        expect((await complete(key, underWay.id, 9, { 'If-Match': etag ?? '' })).status).toBe(202);
        expect(await room.file(key)).toBe('The first');
        // What would be refused at its end is not begun.
        expect((await begin(key, 9)).status).toBe(412);
        expect((await begin(key, 9, { 'If-Match': etag ?? '' })).status).toBe(412);
        expect((await begin(key, 9, {})).status).toBe(428);
      });

      it('takes no piece of another length, at another place or of another upload, and is not completed with less', async () => {
        const key = 'city/wrong.mp4';
        const { id, addresses } = await begun(key, content.length);
        const first = Buffer.from('x');
        const codeOf = async (answer: Promise<Response>) => {
          const { status } = await answer;
          return [status, (await jsonOf(answer)).code];
        };
        for (const offset of [1, piece, content.length, 999_999_999_999_999])
          expect(await codeOf(patch(key, id, offset, first))).toEqual([409, 'other-offset']);
        for (const offset of ['-1', '0x0', '1e3', 'NaN', '', '99999999999999999999'])
          expect(await codeOf(patch(key, id, 0, first, { 'Upload-Offset': offset }))).toEqual([400, 'no-offset']);
        expect(await codeOf(patch(key, id, 0, first, { 'Upload-Complete': 'yes' }))).toEqual([400, 'no-offset']);
        for (const length of addresses === undefined ? [0, 1, piece - 1, piece + 1] : [0, 1])
          expect(await codeOf(patch(key, id, 0, content.subarray(0, length)))).toEqual([422, 'unfit-piece']);
        expect(await codeOf(complete(key, id, 0))).toEqual([409, 'other-offset']);
        expect(await codeOf(complete(key, id, content.length))).toEqual([409, 'other-offset']);
        for (const [otherKey, otherId] of [
          ['city/other.mp4', id],
          [key, `${id.slice(0, -1)}_`],
          [key, ''],
          [key, '../../inbox'],
          [key, 'x'.repeat(400)],
        ] as const) {
          expect(await codeOf(ask(at(otherKey, otherId)))).toEqual([404, 'not-under-way']);
          expect(await codeOf(complete(otherKey, otherId, 0))).toEqual([404, 'not-under-way']);
          expect((await ask(at(otherKey, otherId), { method: 'DELETE' })).status).toBe(404);
        }
        if (addresses !== undefined) {
          const [address] = addresses;
          expect(new URL(address?.url ?? '').searchParams.get('X-Amz-SignedHeaders')).toBe('content-length;host');
        }
        expect((await jsonOf(ask(at(key, id)))).offset).toBe(0);
        expect(await room.file(key)).toBeUndefined();
      });

      it('is given up, and then nothing is left of it', async () => {
        const key = 'city/given-up.mp4';
        const underWay = await send(key, await begun(key, content.length), content);
        expect((await ask(at(key, underWay.id), { method: 'DELETE' })).status).toBe(204);
        expect((await ask(at(key, underWay.id), { method: 'DELETE' })).status).toBe(404);
        expect((await complete(key, underWay.id, piece)).status).toBe(404);
      });

      it('is not begun for what no upload can be', async () => {
        expect((await begin('city/huge.mp4', 1e12)).status).toBe(413);
        expect((await begin('city/long.md', 20_000_000)).status).toBe(413);
        for (const bytes of [0, -1, 1.5]) expect((await begin('city/none.mp4', bytes)).status).toBe(422);
        for (const key of ['../secret.mp4', '.env', 'a.txt.feedmill.yaml'])
          expect((await begin(key, 9)).status).toBe(422);
      });
    });

    it('previews without writing anything', async () => {
      const shown = await jsonOf(ask('previews/city/later.txt', { method: 'POST', body: STORY }));
      expect(shown).toMatchObject({ receipt: { status: 'published' }, articles: [{ title: 'Ferries run again' }] });
      expect(shown.articles[0].page).toContain('<h1>Ferries run again</h1>');
      expect(await room.file('city/later.txt')).toBeUndefined();
      expect((await ask('receipts/city/later.txt')).status).toBe(404);
    });

    it('takes back with a reason, in a file beside the upload, and lets go again', async () => {
      const headers = { 'Content-Type': 'application/json' };
      const decide = (body: string) => ask('keep-back/city%2F1.txt', { method: 'PUT', body, headers });
      expect((await decide('{"how":"withdrawn","reason":"It is wrong."}')).status).toBe(202);
      expect(await room.file('city/1.txt.feedmill.yaml')).toContain('status: withdrawn\nreason: It is wrong.');
      await room.settle();
      expect(await jsonOf(ask('receipts/city%2F1.txt'))).toMatchObject({ status: 'held' });
      expect((await ask('keep-back/city%2F1.txt', { method: 'DELETE' })).status).toBe(202);
      expect(await room.file('city/1.txt.feedmill.yaml')).toBeUndefined();
      for (const wrong of ['{', '[]', '{"how":"deleted"}', '{"how":"held","reason":1}', '{"how":"held","more":1}'])
        expect((await decide(wrong)).status).toBe(422);
      expect((await ask('keep-back/none.txt', { method: 'PUT', body: '{"how":"held"}', headers })).status).toBe(404);
    });

    it('publishes what is held for a status that nobody knows when that is accepted, as it was seen', async () => {
      const headers = { 'Content-Type': 'application/json' };
      const accept = (uploadedAt: string) =>
        ask('accepted-status/city%2Fcan.md', { method: 'POST', body: JSON.stringify({ uploadedAt }), headers });
      await room.put('city/can.md', '---\nstatus: in the can\n---\n# In the can\n\nIt was taped on Friday.\n');
      await room.settle();
      const { status, reasons, uploadedAt } = await jsonOf(ask('receipts/city%2Fcan.md'));
      expect([status, reasons[0].code]).toEqual(['held', 'status-unknown']);
      expect((await accept('2020-01-01T00:00:00Z')).status).toBe(412);
      expect((await accept(uploadedAt)).status).toBe(202);
      expect(await room.file('city/can.md.feedmill.yaml')).toContain('accepted-status:\n  status: in the can\n');
      await room.settle();
      expect(await jsonOf(ask('receipts/city%2Fcan.md'))).toMatchObject({ status: 'published' });
      expect(await jsonOf(accept(uploadedAt))).toMatchObject({ code: 'not-held-by-status' });
    });

    it('accepts of several unknown statuses of one field each by itself, and undoes none by another', async () => {
      const headers = { 'Content-Type': 'application/json' };
      const list = ['frobnicated', 'glorped'].map((status) => ({
        id: status,
        title: `Of ${status}`,
        status,
        html: 'Text.',
      }));
      await room.put('city/two.json', JSON.stringify(list));
      await room.settle();
      const receipt = () => jsonOf(ask('receipts/city%2Ftwo.json'));
      const { uploadedAt, unknownStatuses } = await receipt();
      expect(unknownStatuses).toEqual({ status: ['frobnicated', 'glorped'] });
      const accept = async (statuses: unknown) => {
        const body = JSON.stringify({ uploadedAt, statuses });
        const { status } = await ask('accepted-status/city%2Ftwo.json', { method: 'POST', body, headers });
        await room.settle();
        return status;
      };
      for (const wrong of [{}, [], 'glorped', { status: 'glorped' }, { status: [] }])
        expect(await accept(wrong)).toBe(422);
      expect(await accept({ status: ['draft'] })).toBe(412);
      expect(await accept({ status: ['glorped'] })).toBe(202);
      expect(await receipt()).toMatchObject({
        status: 'published',
        articles: [{ title: 'Of glorped' }],
        unknownStatuses: { status: ['frobnicated'] },
      });
      expect(await accept({ status: ['frobnicated'] })).toBe(202);
      const after = await receipt();
      expect(after.articles.map(({ title }: { title: string }) => title)).toEqual(['Of frobnicated', 'Of glorped']);
      expect(after.unknownStatuses).toBeUndefined();
      expect(await room.file('city/two.json.feedmill.yaml')).toContain('  status:\n    - glorped\n    - frobnicated\n');
    });

    it('says of an article what counts instead of its file', async () => {
      const headers = { 'Content-Type': 'application/json' };
      const body = JSON.stringify({ title: 'Said: "beside"', published: '2031-05-01 08:00' });
      expect((await ask('editorial/city%2F3.txt', { method: 'PUT', body, headers })).status).toBe(202);
      await room.settle();
      const { status, articles } = await jsonOf(ask('receipts/city%2F3.txt'));
      expect([status, articles[0].title]).toEqual(['scheduled', 'Said: "beside"']);
      expect(await room.file('city/3.txt')).toContain('Story 3');
    });

    it.each(['a b/ä %41 & ?#+.md', "it's 100%.md"])('keeps the name %s through every address', async (key) => {
      const text = '# A name\n\nThe text of it.\n';
      expect((await put(key, text, { 'If-None-Match': '*' })).status).toBe(202);
      expect(await room.file(key)).toBe(text);
      await room.settle();
      expect(await jsonOf(ask(`receipts/${encodeURIComponent(key)}`))).toMatchObject({ key, status: 'published' });
    });

    it.each([
      ['..%2Fsecret', 422],
      ['city%2F..%2F..%2Fsecret', 422],
      ['.env', 422],
      ['city%2F1.txt.feedmill.yaml', 422],
      ['a%00b', 422],
      ['%ff', 400],
      ['x'.repeat(2000), 422],
    ])('gives nothing of %s', async (key, status) => {
      const answer = await ask(`uploads/${key}`);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
    });

    it('answers what it is not, too, with a problem', async () => {
      expect((await ask('site', { method: 'DELETE' })).headers.get('allow')).toBe('GET');
      for (const [asked, status] of [
        ['nothing', 404],
        ['receipts/none.txt', 404],
        ['receipts?limit=0', 400],
        ['receipts?after=x', 400],
      ] as const) {
        const answer = await ask(asked);
        expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
      }
    });
  });
}
