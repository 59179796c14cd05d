import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Instant, LanguageTag, SubmissionKey } from '../../../shared/article/types.ts';
import { type Config, DEFAULT_LIMITS, DEFAULT_REMOVALS } from '../../../shared/config/types.ts';
import type { MediaFile } from '../../../shared/media/types.ts';
import { compose } from '../../../shared/pipeline/compose/compose.ts';
import { noteText } from '../../../shared/receipt/worded.ts';
import { inWords } from '../../support/in-words.ts';
import { png } from '../../support/png.ts';
import { box, iso, uint } from '../media-files.ts';

const config: Config = {
  site: {
    title: 'Example News',
    url: 'https://news.example/',
    feedsUrl: 'https://feeds.example/',
    language: 'en' as LanguageTag,
    timeZone: 'UTC',
    tagAuthority: 'news.example,2026',
  },
  feeds: [],
  limits: { ...DEFAULT_LIMITS, uploadBytes: 10_000, mediaBytes: 20_000 },
  furniture: [],
  hubs: [],
  media: 'link',
  removals: DEFAULT_REMOVALS,
};
const uploadedAt = '2026-11-24T06:30:00Z' as Instant;

function composed(key: string, bytes: Uint8Array | string, media: readonly MediaFile[] = []) {
  const submission = {
    key: key as SubmissionKey,
    bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
    uploadedAt,
  };
  return compose(submission, config, new Map(media.map((file) => [file.key, file])));
}

async function articlesOf(...input: Parameters<typeof composed>) {
  const composition = await composed(...input);
  if (composition.kind !== 'articles') throw new Error(`not articles: ${JSON.stringify(composition)}`);
  return composition;
}

async function codesOf(...input: Parameters<typeof composed>) {
  const composition = await composed(...input);
  return composition.kind === 'rejection' ? composition.reasons.map(({ code }) => code) : [];
}

/** Only the properties of a picture (ISO/IEC 23008-12, section 9.3). */
function avif(width: number, height: number, quarters: number): Buffer {
  const ispe = box('ispe', uint(0, 4), uint(width, 4), uint(height, 4));
  const properties = box('iprp', box('ipco', ispe, box('irot', uint(quarters, 1))));
  return iso('avif', box('meta', uint(0, 4), properties));
}

/** A JPEG's segments up to its frame header, with an Exif orientation. */
function jpeg(width: number, height: number, orientation: number): Buffer {
  const tiff = Buffer.from([
    0x4d,
    0x4d,
    0,
    0x2a,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ]);
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
  const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2]),
    exif,
    Buffer.from([0xff, 0xc0, 0, frame.length + 2]),
    frame,
    Buffer.from([0xff, 0xd9]),
  ]);
}

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('an article', () => {
  it('is warned of with the lines that the reader knows', async () => {
    const fields = [
      'title: Late',
      'date: 2026-11-24',
      'updated: the day after',
      'expires: 1575-03-01',
      'lang: klingonish',
      'url: http://[',
    ];
    const { warnings } = await articlesOf('a.md', `---\n${fields.join('\n')}\n---\n\nText of the article.\n`);
    expect(warnings.map(({ code, line }) => `${code} ${line}`)).toEqual([
      'field-ignored 7',
      'language-unknown 6',
      'date-unreadable 4',
      'date-absurd 5',
    ]);
    const undated = await composed('a.md', '---\ntitle: Late\ndate: the day after\n---\n\nText.\n');
    expect(undated).toMatchObject({ reasons: [{ code: 'date-unreadable', line: 3 }] });
    const held = await composed('a.md', '---\ntitle: Held\n\nembargo: the 24th, after the vote\n---\n\nText.\n');
    expect(held).toMatchObject({ reasons: [{ code: 'embargo-without-date', line: 4 }] });
  });

  it('is told on which line it shows what is not there, however that is written', async () => {
    const lines = async (key: string, content: string) =>
      (await articlesOf(key, content)).warnings.map(({ line }) => line);
    expect(await lines('a.md', '# A\n\nText. ![](b.gif)\n\n![](<my são.gif>)\n\n![](../../c.gif)\n')).toEqual([
      3, 5, 7,
    ]);
    expect(await lines('a.html', '<h1>A</h1>\n<p>Text.\n<p><img src="my%20b.gif">\n')).toEqual([3]);
    const items = [1, 2].map((id) => ({
      id: `${id}`,
      title: 'A',
      date_published: '2026-05-01',
      content_html: `<p>Text.<p><img src="${id}.gif">`,
    }));
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'F', items };
    expect(await lines('feed.json', JSON.stringify(feed, undefined, 1))).toEqual([9, 15]);
  });

  it('comes out with what the reader and the normalization noted', async () => {
    const composition = await articlesOf(
      'city/tram.md',
      '---\ntitle: Tram\nupdated: someday\n---\nFive stops.\n\n![A tram](tram.png)\n\n<script>x</script>\n',
    );
    expect(composition.articles).toHaveLength(1);
    expect(composition.articles[0]).toMatchObject({
      key: 'city/tram.md',
      title: 'Tram',
      section: 'city',
      html: '<p>Five stops.</p>\n<figure><figcaption>A tram</figcaption></figure>',
      media: [],
    });
    expect(composition.awaits).toEqual(['city/tram.png']);
    expect(composition.warnings.map(({ code }) => code).sort()).toEqual(['date-unreadable', 'media-missing']);
    expect(composition.dropped).toEqual([{ kind: 'element', detail: 'script', count: 1 }]);
  });

  it('is completed by the media that it awaits', async () => {
    const picture = png(640, 480);
    const stored = await composed('city/tram.png', picture);
    if (stored.kind !== 'media') throw new Error(stored.kind);
    const { articles, warnings, awaits } = await articlesOf(
      'city/tram.md',
      '# Tram\n\nFive stops.\n\n![A tram](tram.png)\n',
      [stored.file],
    );
    const url = `https://feeds.example${stored.file.path}`;
    expect(articles[0].html).toBe(
      `<p>Five stops.</p>\n<p><img src="${url}" alt="A tram" width="640" height="480" /></p>`,
    );
    expect(articles[0].media).toEqual([
      {
        url,
        type: 'image/png',
        bytes: picture.length,
        width: 640,
        height: 480,
        alt: 'A tram',
        key: 'city/tram.png',
        path: stored.file.path,
      },
    ]);
    expect(awaits).toEqual(['city/tram.png']);
    expect(warnings).toEqual([]);
  });

  it('has an id of its own, whatever its title', async () => {
    const first = await articlesOf('a.md', '# One\n\nText.');
    const second = await articlesOf('a.md', '# Two\n\nText.');
    expect(second.articles[0].id).toBe(first.articles[0].id);
  });
});

describe('an upload of several articles', () => {
  const feed = (items: readonly object[]) =>
    JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'F', items });
  const item = (id: string, title: string, more: object = {}) => ({
    id,
    title,
    content_html: '<p>Text.</p>',
    date_published: '2026-05-01',
    ...more,
  });

  it('gives each its id, and names it in its warnings', async () => {
    const composition = await articlesOf(
      'all.json',
      feed([
        item('1', 'One'),
        item('2', 'Two', { date_published: 'someday' }),
        item('1', 'One again'),
        item('3', '', { title: '' }),
      ]),
    );
    expect(composition.articles.map(({ title }) => title)).toEqual(['One', 'Text.']);
    expect(new Set(composition.articles.map(({ id }) => id)).size).toBe(2);
    expect(inWords(composition.warnings)).toContainEqual({
      code: 'date-unreadable',
      message:
        '"Two": The publication date "someday" cannot be read, and it would come out as of today. Write day, month and year: 2026-11-24. It is left out.',
    });
    expect(inWords(composition.warnings)).toContainEqual({
      code: 'duplicate-id',
      message: '"One again": An article before it in the file has the same id, so this one is left out.',
    });
  });

  it('is rejected when none of them can be published', async () => {
    const empty = { content_html: '<p> </p>' };
    expect(await codesOf('all.json', feed([item('1', 'One', empty), item('2', 'Two', empty)]))).toEqual([
      'no-articles',
    ]);
  });
});

describe('media', () => {
  it('are known by their bytes, under the hash of which they are published', async () => {
    const picture = png(3, 2);
    const hash = createHash('sha256').update(picture).digest('hex');
    expect(await composed('city/tram.txt', picture)).toEqual({
      kind: 'media',
      file: {
        key: 'city/tram.txt',
        hash,
        type: 'image/png',
        bytes: picture.length,
        width: 3,
        height: 2,
        uploadedAt,
        path: `/media/${hash.slice(0, 32)}.png`,
      },
      removed: new Set(),
      warnings: [],
    });
  });

  it('have the size that they are shown in', async () => {
    expect(await composed('a.jpg', jpeg(640, 480, 1))).toMatchObject({
      file: { type: 'image/jpeg', width: 640, height: 480 },
    });
    expect(await composed('a.jpg', jpeg(640, 480, 6))).toMatchObject({ file: { width: 480, height: 640 } });
    expect(await composed('a.gif', bytes('GIF89a\x05\0\x04\0\0\0\0;'))).toMatchObject({
      file: { width: 5, height: 4 },
    });
  });

  it('have no size where they break off before it', async () => {
    const start = png(3, 2).subarray(0, 20);
    const composition = await composed('a.png', start);
    expect(composition).toMatchObject({ kind: 'media', file: { type: 'image/png', bytes: 20 } });
    expect(composition).not.toHaveProperty('file.width');
  });

  it.each([
    [0, { width: 640, height: 480 }],
    [1, { width: 480, height: 640 }],
    [2, { width: 640, height: 480 }],
    [3, { width: 480, height: 640 }],
  ])('are turned where AVIF says so: %i quarters', async (quarters, size) => {
    expect(await composed('a.avif', avif(640, 480, quarters))).toMatchObject({ file: { type: 'image/avif', ...size } });
  });

  it('that cannot be published are refused with what to send instead', async () => {
    const refusals = await Promise.all(
      [
        ['a.tif', 'II*\0\x08\0\0\0'],
        ['a.wmv', '\x30\x26\xb2\x75\x8e\x66\xcf\x11'],
        ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
      ].map(([key = '', start = '']) => composed(key, bytes(start))),
    );
    expect(refusals.map((refusal) => refusal.kind === 'rejection' && noteText(refusal.reasons[0]))).toEqual([
      'TIFF files cannot be published. Send the picture as JPEG, PNG, GIF, WebP or AVIF.',
      'Windows Media files cannot be published. Send the film as MP4, WebM or MOV. Send the sound as MP3, M4A, Ogg, WAV, FLAC or AAC.',
      'SVG files cannot be published. They may run scripts where they are opened. Send the picture as PNG or WebP.',
    ]);
  });

  it.each(['ID3 tags explained\n\nWhat they are.', 'RIFF raff\n\nIn the street.', '\ufeffTitle\n\nText.'])(
    '%j is text',
    async (text) => {
      expect((await composed('a.txt', text)).kind).toBe('articles');
      expect((await composed('a.txt', Buffer.from(`\ufeff${text}`, 'utf16le'))).kind).toBe('articles');
    },
  );
});

describe('what is named like media and is none', () => {
  it.each(['photo.jpg', 'city/talk.MP3', 'report.pdf'])('is refused: a text called %s', async (key) => {
    expect(await codesOf(key, '<!doctype html><title>404</title><p>Not found, says the server.</p>')).toEqual([
      'not-media',
    ]);
  });

  it('is told to be empty where it is', async () => {
    expect(await codesOf('photo.jpg', '')).toEqual(['empty-file']);
  });
});

describe('rejections', () => {
  it.each([
    '',
    '/a.md',
    'a//b.md',
    'a/',
    './a.md',
    'a/../b.md',
    '..',
    'a\\b.md',
    'a\u0000.md',
    'a\n.md',
    'a\u0085.md',
    'é'.repeat(513),
    '\ud800.md',
  ])('the key %j is unsafe', async (key) => {
    expect(await codesOf(key, '# A\n\nText.')).toEqual(['unsafe-key']);
  });

  it.each(['.env', 'city/.old/a.md', '...md', 'city/~$a.docx', '.mill.png'])(
    'the key %j is that of no upload',
    async (key) => {
      expect(await codesOf(key, '# A\n\nText.')).toEqual(['no-upload']);
    },
  );

  it.each(['a b+c.md', '城市/新闻.md', 'a...md', 'a%2F..%2Fb.md', 'é'.repeat(512)])(
    'the key %j is fine',
    async (key) => {
      expect((await articlesOf(key, '# A\n\nText.')).articles[0].key).toBe(key);
    },
  );

  it('tell what is too large, media apart from articles', async () => {
    expect(await codesOf('a.txt', `Title\n\n${'word '.repeat(2_001)}`)).toEqual(['too-large']);
    const picture = png(3, 2);
    expect(await codesOf('a.png', Buffer.concat([picture, Buffer.alloc(15_000)]))).toEqual([]);
    expect(await codesOf('a.png', Buffer.concat([picture, Buffer.alloc(20_000)]))).toEqual(['too-large']);
  });

  it('come from the reader and the normalization', async () => {
    expect(await codesOf('a.md', '')).toEqual(['empty-file']);
    expect(await codesOf('a.md', '---\ntitle: A\n---\n<script>x</script>\n')).toEqual(['no-text']);
  });
});
