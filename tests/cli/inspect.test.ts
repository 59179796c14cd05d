import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BASELINE_JPEG, exifSegment, jpegWith } from '../media/metadata/pictures.ts';
import { iso, latin1, moov } from '../pipeline/media-files.ts';
import { ONE_PIXEL } from '../support/png.ts';
import { type Desk, openDesk, PARAGRAPH, run } from './run.ts';

let desk: Desk;
beforeEach(() => {
  vi.stubEnv('FORCE_COLOR', undefined);
  desk = openDesk();
});
afterEach(() => {
  vi.unstubAllEnvs();
  desk.close();
});

const inspect = (file: string, ...more: string[]) =>
  run('inspect', file, '--inbox', desk.inbox, '--config', desk.config, '--now', '2026-11-24T06:30:00Z', ...more);

const article = (fields: Record<string, string>, body = PARAGRAPH) =>
  `---\n${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')}---\n\n${body}\n`;

describe('feedmill inspect', () => {
  it('shows the receipt that a file would get, and its text', async () => {
    const file = desk.save(
      'city/bridge.md',
      article({
        title: 'Bridge',
        author: 'Ada Brandt',
        tags: '[Trams, Harbour]',
        date: '2026-11-23T08:00:00Z',
        image: 'bridge.jpg',
      }),
    );
    expect(await inspect(file)).toEqual({
      status: 0,
      err: '',
      out: `would be published  city/bridge.md

  Bridge
  Author       Ada Brandt
  Section      city
  Tags         Trams, Harbour
  Language     English (en)
  Published    23 November 2026 at 16:00 GMT+8
  Length       66 words
  Address      https://feeds.quay.example/articles/bridge-a4gwjvgd/
  Feeds        all, author/ada-brandt, language/en, section/city

  Warning      "city/bridge.jpg" has not been uploaded. The article is completed when it arrives. (line 6) [media-missing]

  Rules of receivers that it would break (they hold up nothing):
  MSN          The title has 6 characters; MSN takes titles of more than 20 and at most 150.
  Flipboard    The article has no image; Flipboard asks for one of at least 500 pixels.

${PARAGRAPH}
`,
    });
  });

  it('finds what lies beside the file as publishing does: posters, refused pictures, other spellings', async () => {
    const file = desk.save(
      'city/tram.md',
      article(
        { title: 'The tram crosses the bridge' },
        `<video src="tram.mp4" poster="poster.gif"></video>\n\n![](plan.tiff)\n\n![](gone.gif)\n\n${PARAGRAPH}`,
      ),
    );
    desk.save('city/tram.mp4', iso('isom', moov(3, [{ handler: 'vide', width: 640, height: 360 }])));
    desk.save('city/poster.GIF', latin1('GIF89a\x05\0\x04\0\0\0\0\x3b'));
    desk.save('city/plan.tiff', latin1('II*\0\x08\0\0\0'));
    const before = await inspect(file);
    await desk.publish('2026-11-24T06:30:00Z');
    const after = await run('status', 'city/tram.md', '--public', desk.site);
    expect(before.out).toBe(`would be ${after.out}\n${PARAGRAPH}\n`);
    expect(before.out).toContain(
      '  Warning      "city/plan.tiff" is not shown: TIFF files cannot be published. Send the picture as JPEG, PNG, GIF, WebP or AVIF. (line 7) [media-refused]\n' +
        '  Warning      "city/gone.gif" has not been uploaded. The article is completed when it arrives. (line 9) [media-missing]\n',
    );
  });

  it('says nothing of copies, which are made after publishing', async () => {
    const config = JSON.parse(readFileSync(desk.config, 'utf8'));
    writeFileSync(desk.config, JSON.stringify({ ...config, media: 'copy' }));
    const picture = '![The tram](https://pictures.example/tram.jpg)';
    const file = desk.save('tram.md', article({ title: 'The tram crosses the bridge' }, `${picture}\n\n${PARAGRAPH}`));
    const { article: inspected, warnings } = JSON.parse((await inspect(file, '--json')).out);
    expect(warnings).toEqual([]);
    expect(inspected.media).toMatchObject([{ url: 'https://pictures.example/tram.jpg' }]);
  });

  it('shows why a file would be rejected, and where', async () => {
    const file = desk.save('city/bridge.md', '---\ntitle: [Bridge\n---\n\nText.\n');
    const { status, out } = await inspect(file);
    expect(status).toBe(1);
    expect(out).toMatch(
      /^would be rejected {2}city\/bridge\.md\n {2}Problem {6}The bracket \[ that opens here is never closed\. \(line 2, column 8\) \[front-matter-syntax\]\n$/,
    );
  });

  it('shows until when an article would wait', async () => {
    const file = desk.save('city/bridge.md', article({ title: 'The bridge opens', date: '2026-12-01 08:00' }));
    const { out } = await inspect(file);
    expect(out).toContain(`would be scheduled  city/bridge.md
  Nobody sees it until 1 December 2026 at 08:00 GMT+8.
`);
    expect(out).toContain('  Comes out    1 December 2026 at 08:00 GMT+8\n');
    expect(out).toContain('  Will be at   https://feeds.quay.example/articles/the-bridge-opens-');
  });

  it('shows when an article ends, and no address of one that has ended', async () => {
    const ends = (expires: string) =>
      desk.save('city/bridge.md', article({ title: 'Bridge', date: '2026-11-01T08:00:00Z', expires }));
    const { out: before } = await inspect(ends('2026-12-01T08:00:00Z'));
    expect(before).toContain('  Ends         1 December 2026 at 16:00 GMT+8\n');
    expect(before).toContain('  Address      https://');
    const { out: after } = await inspect(ends('2026-11-20T08:00:00Z'));
    expect(after).toContain(
      'would be expired already  city/bridge.md\n  Its own end has passed: it is in no feed any more.\n',
    );
    expect(after).toContain('  Ended        20 November 2026 at 16:00 GMT+8\n');
    expect(after).not.toContain('Address');
  });

  it('shows what would be left out', async () => {
    const body = 'Text one.\n\n<script>a</script>\n\nText two.\n\n<script>b</script>';
    const { out } = await inspect(desk.save('city/bridge.md', article({ title: 'The bridge opens' }, body)));
    expect(out).toContain('  Left out     <script>, 2 times\n');
  });

  it('shows what a picture would be published without', async () => {
    const file = desk.save('city/bridge.jpg', jpegWith(BASELINE_JPEG, [1, exifSegment()]));
    expect((await inspect(file)).out).toContain('  Left out     metadata: position, camera serial number, ');
    const { media, dropped, warnings } = JSON.parse((await inspect(file, '--json')).out);
    expect(media).toMatchObject({ type: 'image/jpeg', width: 16, height: 24 });
    expect({ dropped, warnings }).toMatchObject({
      dropped: [{ what: expect.stringContaining('position'), count: 1 }],
      warnings: [],
    });
  });

  it('shows every article of a file that holds several', async () => {
    const items = ['One', 'Two'].map((name) => ({
      id: name,
      title: `Article ${name}`,
      content_text: `Text ${name}.`,
      date_published: '2024-05-01',
    }));
    const file = desk.save(
      'export.json',
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Export', items }),
    );
    const { out } = await inspect(file);
    expect(out).toContain('\n  Article One\n  Author       none found\n');
    expect(out).toContain('\n  Article Two\n  Author       none found\n');
    expect(out).toContain(
      'MSN          "Article Two": The title has 11 characters; MSN takes titles of more than 20 and at most 150.\n',
    );
    expect(out.endsWith('\nArticle One\n\nText One.\n\nArticle Two\n\nText Two.\n')).toBe(true);
  });

  it('shows what a picture is', async () => {
    const { status, out } = await inspect(desk.save('city/bridge.png', ONE_PIXEL));
    expect(status).toBe(0);
    expect(out).toBe(`would be stored  city/bridge.png
  It is published with the articles that show it.
  File         image/png, 70 bytes, 1 x 1 pixels
`);
  });

  it('prints the same as JSON', async () => {
    const file = desk.save('city/bridge.md', article({ title: 'Bridge', author: 'Ada Brandt' }));
    const { status, out } = await inspect(file, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      article: { key: 'city/bridge.md', status: 'published', title: 'Bridge', text: PARAGRAPH },
      warnings: [],
      dropped: [],
      receivers: [
        { receiver: 'MSN', code: 'title-too-short', message: expect.stringContaining('6 characters') },
        { receiver: 'Flipboard', code: 'no-image', message: expect.stringContaining('500 pixels') },
      ],
    });
    const rejected = await inspect(desk.save('city/empty.txt', ''), '--json');
    expect(JSON.parse(rejected.out)).toEqual({
      rejection: { key: 'city/empty.txt', reasons: [{ code: 'empty-file', message: 'The file is empty.' }] },
    });
  });

  it('has colours where they are shown, and never lets a file colour the terminal', async () => {
    const file = desk.save('city/\u001b[31mred.txt', '');
    const plain = (await inspect(file)).out;
    expect(plain).toContain('would be rejected  city/\ufffd[31mred.txt\n');
    expect(plain).not.toContain('\u001b');
    vi.stubEnv('FORCE_COLOR', '1');
    expect((await inspect(file)).out).toContain('\u001b[31mwould be rejected\u001b[39m  city/\ufffd[31mred.txt\n');
  });
});
