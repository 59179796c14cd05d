import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Inbox, InboxListing, ListedUpload } from '../../shared/pipeline/ports.ts';
import { inWords } from '../support/in-words.ts';
import { key } from './fixtures.ts';

/** What the opener must set as limits: small, so that files above them are cheap. */
export const INBOX_LIMITS = { uploadBytes: 1_000, mediaBytes: 2_000 };

export interface OpenInbox {
  readonly inbox: Inbox;
  readonly listing: InboxListing;
  upload(key: string, bytes: Uint8Array, contentType?: string): Promise<void>;
  remove(key: string): Promise<void>;
  close(): Promise<void>;
}

/** What every inbox must do. Keys here are such as both a bucket and a folder can hold. */
export function inboxContract(name: string, open: () => Promise<OpenInbox>): void {
  describe(`${name} keeps the contract of an inbox`, () => {
    let opened: OpenInbox;

    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());

    const bytesOf = async (at: string) => {
      const upload = await opened.inbox.read(key(at));
      return upload !== undefined && 'bytes' in upload ? [...upload.bytes] : upload;
    };

    it('has nothing where nothing was uploaded', async () => {
      expect(await opened.inbox.read(key('city/none.md'))).toBeUndefined();
    });

    it('gives the bytes as uploaded, with the key and an instant of the last minutes', async () => {
      const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
      await opened.upload('city/a.md', bytes);
      const upload = await opened.inbox.read(key('city/a.md'));
      expect(upload?.key).toBe('city/a.md');
      expect(await bytesOf('city/a.md')).toEqual([...bytes]);
      expect(upload?.uploadedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect(Math.abs(Date.now() - Date.parse(upload?.uploadedAt ?? ''))).toBeLessThan(120_000);
    });

    it('gives the upload as it lies there now', async () => {
      await opened.upload('a.md', Buffer.from('first'));
      expect(await bytesOf('a.md')).toEqual([...Buffer.from('first')]);
      await opened.upload('a.md', Buffer.from('second'));
      expect(await bytesOf('a.md')).toEqual([...Buffer.from('second')]);
      await opened.remove('a.md');
      expect(await bytesOf('a.md')).toBeUndefined();
    });

    it('gives an empty upload as empty', async () => {
      await opened.upload('empty.txt', new Uint8Array());
      expect(await bytesOf('empty.txt')).toEqual([]);
    });

    const names = [
      'City Desk/two  spaces.md',
      'a+b/c++.md',
      '100%/%20%2F%.md',
      'what?/why#not&when=now.md',
      '新闻/重庆 智能产业.txt',
      'desk/🚋 tram.md',
      'cafe\u0301.md',
      `${'deep/'.repeat(100)}${'n'.repeat(200)}.md`,
    ];

    it.each(['.env', 'city/.drafts/a.md', 'city/Desktop.ini', 'city/~$mill.docx', 'mill.md~', '__MACOSX/a.md'])(
      'has no upload called %s',
      async (at) => {
        await opened.upload(at, Buffer.from(at));
        expect(await opened.inbox.read(key(at))).toBeUndefined();
      },
    );

    it.each(names)('takes the key %s as it is', async (at) => {
      await opened.upload(at, Buffer.from(at));
      expect(await bytesOf(at)).toEqual([...Buffer.from(at)]);
    });

    it('lists every upload once, in the order of keys as UTF-8, as it gives it when it is read', async () => {
      const keys = [...names, 'a.md', 'a.md.md', '\uff21.md', '\u{1f68b}.md'];
      for (const at of keys) await opened.upload(at, Buffer.from(at));
      for (const at of ['.env', 'city/.drafts/a.md', 'mill.md~']) await opened.upload(at, Buffer.from(at));
      const found: ListedUpload[] = [];
      for (let part = await opened.listing.listed('', 3); part.length > 0; ) {
        found.push(...part);
        part = part.length < 3 ? [] : await opened.listing.listed(part.at(-1)?.key ?? key(''), 3);
      }
      const sorted = keys.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      expect(found.map((upload) => upload.key)).toEqual(sorted);
      for (const { key: at, uploadedAt, stamp } of found) {
        const read = await opened.inbox.read(at);
        expect([at, uploadedAt, stamp]).toEqual([at, read?.uploadedAt, read?.stamp]);
      }
    });

    it('refuses what is above the limit, and says its size and the limit', async () => {
      await opened.upload('large.png', Buffer.alloc(INBOX_LIMITS.mediaBytes + 1));
      const upload = await opened.inbox.read(key('large.png'));
      const message = 'The file has 2,001 bytes; at most 2,000 are taken.';
      expect(inWords(upload)).toMatchObject({ key: 'large.png', refused: { code: 'too-large', message } });
      expect(upload).not.toHaveProperty('bytes');
    });

    const mayBeLarge = ['a.jpg', 'a.bmp', 'a.heic', 'a.ico', 'a.svg', 'a.tiff', 'a.ogv', 'a.docx', 'a.zip'];

    it.each(mayBeLarge)(
      'takes %s up to the limit of media, so that its bytes can tell why it is refused',
      async (at) => {
        await opened.upload(at, Buffer.alloc(INBOX_LIMITS.mediaBytes));
        expect(await bytesOf(at)).toHaveLength(INBOX_LIMITS.mediaBytes);
      },
    );

    it.each(['a.md', 'a.html', 'a', 'png'])('takes %s up to the limit of texts', async (at) => {
      await opened.upload(at, Buffer.alloc(INBOX_LIMITS.uploadBytes + 1));
      expect(await opened.inbox.read(key(at))).toMatchObject({ refused: { code: 'too-large' } });
    });

    it('takes what is exactly at the limit', async () => {
      await opened.upload('just.png', Buffer.alloc(INBOX_LIMITS.mediaBytes));
      expect(await bytesOf('just.png')).toHaveLength(INBOX_LIMITS.mediaBytes);
    });
  });
}
