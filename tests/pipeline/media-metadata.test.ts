import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyWanted } from '../../functions/local/copy-wanted.ts';
import { runPass } from '../../functions/local/pass/pass.ts';
import type { LiveArticle, SubmissionKey } from '../../shared/article/types.ts';
import { type Compose, compose } from '../../shared/pipeline/compose/compose.ts';
import { ingest } from '../../shared/pipeline/ingest/ingest.ts';
import { revisionOf } from '../../shared/pipeline/revision.ts';
import { noteText } from '../../shared/receipt/worded.ts';
import { texts } from '../feed/xml-tree.ts';
import { archiveOf, documentOf, paragraph, picture } from '../formats/archives.ts';
import { film, userText } from '../media/metadata/films.ts';
import {
  BASELINE_JPEG,
  CREDITS_IN_XMP,
  exifSegment,
  iptc,
  jpegWith,
  LOSSY_WEBP,
  photoshop,
  pngWith,
  riffChunk,
  secretsIn,
  segment,
  TELEPHONE,
  webpWith,
  xmp,
  xmpSegment,
} from '../media/metadata/pictures.ts';
import { tiff } from '../media/metadata/tiff.ts';
import { live } from '../support/live.ts';
import { pngChunk } from '../support/png.ts';
import { openTestMill, type TestMill } from '../support/test-mill.ts';
import { box } from './media-files.ts';

const PHOTO = jpegWith(BASELINE_JPEG, [1, exifSegment()]);
const FOUND = ['position', 'serial-number', 'owner', 'thumbnail', 'maker-notes', 'camera', 'comment'];
const WHAT = { kind: 'metadata', detail: { found: FOUND } };
const story = (image: string) => `---\ntitle: The bridge\n---\n\nIt opened on Friday.\n\n![The bridge](${image})\n`;

let quay: TestMill;
beforeEach(async () => {
  quay = await openTestMill({ media: 'copy' });
});
afterEach(() => quay.close());

async function take(key: string, content: string | Uint8Array) {
  quay.upload(key, content);
  const [receipt] = await quay.deliver(key);
  await quay.publish();
  return receipt;
}

async function stored(key: string): Promise<LiveArticle> {
  const [id] = await quay.mill.store.articlesOf(key as SubmissionKey);
  const found = id && (await quay.mill.store.article(id));
  if (!found) throw new Error(`${key} carries no article`);
  return live(found.value);
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Public media by their paths, of which each is to be the hash of what lies there. */
function publicMedia(): ReadonlyMap<string, Buffer> {
  const folder = join(quay.folder, 'public', 'media');
  const names = readdirSync(join(quay.folder, 'public')).includes('media') ? readdirSync(folder) : [];
  const files = names.map((name) => [`/media/${name}`, readFileSync(join(folder, name))] as const);
  for (const [path, bytes] of files) expect(path).toContain(sha256(bytes).slice(0, 32));
  return new Map(files);
}

function onlyPublic(): readonly [path: string, bytes: Buffer] {
  const [first, ...others] = publicMedia();
  if (first === undefined || others.length > 0) throw new Error(`${others.length} more media`);
  return first;
}

describe('a picture of a telephone', () => {
  it('is published without what it tells, and its receipt says so', async () => {
    const receipt = await take('city/bridge.jpg', PHOTO);
    expect(receipt).toMatchObject({ status: 'stored', dropped: [{ ...WHAT, count: 1 }], reasons: [] });
    await take('city/bridge.md', story('bridge.jpg'));
    const [path, bytes] = onlyPublic();
    expect(secretsIn(bytes)).toEqual([]);
    expect(bytes.includes('© 2026 The Courier')).toBe(true);
    const [media] = (await stored('city/bridge.md')).media;
    // Turned, as its orientation says, which it keeps.
    expect(media).toMatchObject({ path, bytes: bytes.length, width: 16, height: 24 });
    expect(quay.read('/all/rss.xml')).toContain(`length="${bytes.length}" type="image/jpeg"`);
  });

  it('has the address of every other that is the same to readers', async () => {
    await take('a.jpg', PHOTO);
    await take('b.jpg', jpegWith(BASELINE_JPEG, [1, exifSegment({ ...TELEPHONE, position: [] })]));
    await take('a.md', story('a.jpg'));
    await take('b.md', story('b.jpg'));
    expect(publicMedia().size).toBe(1);
  });

  it.each([
    ['PNG', 'a.png', pngWith(pngChunk('eXIf', tiff(TELEPHONE)))],
    ['WebP', 'a.webp', webpWith(LOSSY_WEBP, 16, riffChunk('EXIF', tiff(TELEPHONE)))],
  ])('may be %s', async (_, name, photo) => {
    expect(await take(name, photo)).toMatchObject({ dropped: [WHAT] });
    await take('a.md', story(name));
    expect(secretsIn(onlyPublic()[1])).toEqual([]);
  });

  it('of which nobody knows what it holds is refused, with the reason, and its article says so', async () => {
    const receipt = await take('a.jpg', jpegWith(BASELINE_JPEG, [1, Buffer.from([0xff, 7, 0, 4, 1, 1])]));
    expect(receipt).toMatchObject({ status: 'rejected', reasons: [{ code: 'damaged-media' }] });
    expect(receipt?.reasons.map((reason) => noteText(reason))[0]).toMatch(
      /^The file has parts that no decoder of JPEG knows, so that nobody can say/,
    );
    const { warnings } = (await take('a.md', story('a.jpg'))) ?? {};
    expect(warnings?.some((warning) => noteText(warning).includes('no decoder of JPEG'))).toBe(true);
    expect(publicMedia().size).toBe(0);
  });
});

describe('whose a picture is, by what stands in it', () => {
  const XMP_CREDITS = { credit: 'Quay Pictures', rights: '© Harbour & Sons' };
  it.each([
    ['Exif in JPEG', 'a.jpg', PHOTO, { credit: 'Inês Caldeira', rights: '© 2026 The Courier' }],
    [
      'IPTC in JPEG',
      'a.jpg',
      jpegWith(BASELINE_JPEG, [
        1,
        segment(0xed, 'Photoshop 3.0\0', photoshop(iptc([1, 90, '\x1b%G'], [2, 80, 'Mei Lin'], [2, 116, '© Li\nBu']))),
      ]),
      { credit: 'Mei Lin', rights: '© Li Bu' },
    ],
    ['XMP in JPEG', 'a.jpg', jpegWith(BASELINE_JPEG, [1, xmpSegment(xmp(CREDITS_IN_XMP))]), XMP_CREDITS],
    ['texts in PNG', 'a.png', pngWith(pngChunk('tEXt', Buffer.from('Author\0Rui', 'latin1'))), { credit: 'Rui' }],
    [
      'Exif in WebP',
      'a.webp',
      webpWith(LOSSY_WEBP, 16, riffChunk('EXIF', tiff(TELEPHONE))),
      {
        credit: 'Inês Caldeira',
        rights: '© 2026 The Courier',
      },
    ],
    ['XMP in WebP', 'a.webp', webpWith(LOSSY_WEBP, 16, riffChunk('XMP ', xmp(CREDITS_IN_XMP))), XMP_CREDITS],
  ])('is said by feeds: %s', async (_, name, photo, said) => {
    await take(name, photo);
    await take('a.md', story(name));
    expect((await stored('a.md')).media).toMatchObject([said]);
    const rss = quay.read('/all/rss.xml') ?? '';
    expect(texts(rss, 'media:credit')).toEqual([said.credit]);
    expect(texts(rss, 'media:copyright')).toEqual('rights' in said ? [said.rights] : []);
    // A page shows below a picture what its editor wrote there.
    expect(texts(quay.read('/all/atom.xml') ?? '', 'content')[0]).not.toContain(said.credit);
  });

  it('is what the article says, where that says anything', async () => {
    await take('a.jpg', PHOTO);
    const lead = '---\ntitle: The bridge\nimage: a.jpg\nimage credit: Ada Stroom\n---\n\nIt opened.\n';
    await take('a.md', lead);
    expect((await stored('a.md')).media).toMatchObject([{ credit: 'Ada Stroom', rights: '© 2026 The Courier' }]);
  });
});

describe('a film', () => {
  it('is published without what it tells, and its receipt says so', async () => {
    const upload = film([{ handler: 'vide', samples: [Buffer.from('<the bridge>')] }], {
      more: [box('udta', userText('\xa9xyz', '+38.7030-009.1350/SECRETPLACE'))],
    });
    const receipt = await take('a.mp4', upload);
    expect(receipt).toMatchObject({
      status: 'stored',
      dropped: [{ kind: 'metadata', detail: { found: ['position'] }, count: 1 }],
    });
    await take('a.md', '---\ntitle: The bridge\n---\n\nIt opened.\n\n<video src="a.mp4"></video>\n');
    const [path, bytes] = onlyPublic();
    expect(path).toMatch(/\.mp4$/);
    expect(secretsIn(bytes)).toEqual([]);
    expect(bytes.includes('<the bridge>')).toBe(true);
  });
});

describe('a PDF document', () => {
  const pdf = (info: string) => Buffer.from(`%PDF-1.7\n1 0 obj << /Title (The budget)${info} >> endobj\n`);

  it('is published as it is, with a warning that names its authors', async () => {
    const upload = pdf(' /Author (Ines Caldeira)');
    const receipt = await take('a.pdf', upload);
    expect(receipt).toMatchObject({ status: 'stored', dropped: [], warnings: [{ code: 'pdf-authors' }] });
    expect(receipt?.warnings.map((warning) => noteText(warning))[0]).toContain('"Ines Caldeira"');
    await take('a.md', '---\ntitle: The budget\n---\n\n[The budget](a.pdf), in full.\n');
    expect(onlyPublic()[1]).toEqual(upload);
  });

  it('that names nobody has no warning', async () => {
    expect(await take('a.pdf', pdf(''))).toMatchObject({ status: 'stored', warnings: [] });
  });
});

describe('a picture inside an upload', () => {
  it.each([
    ['an archive', 'a.zip', archiveOf({ 'a.md': story('b.jpg'), 'b.jpg': PHOTO }), 'b.jpg'],
    [
      'a Word document',
      'a.docx',
      documentOf({
        body: `${paragraph('The bridge', 'Title')}${paragraph('It opened on Friday.')}${paragraph(picture('image1'))}`,
        media: { 'media/image1.jpg': PHOTO },
      }),
      'word/media/image1.jpg',
    ],
    [
      'an e-mail',
      'a.eml',
      [
        'From: desk@quay.example\r\nSubject: The bridge\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n',
        'Content-Type: text/plain\r\n\r\nIt opened on Friday.\r\n--b\r\nContent-Type: image/jpeg; name=b.jpg\r\n',
        'Content-Disposition: attachment; filename=b.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n',
        `${PHOTO.toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n--b--\r\n`,
      ].join(''),
      'b.jpg',
    ],
  ])('such as %s is published without what it tells too', async (_, key, upload, name) => {
    const receipt = await take(key, upload);
    expect(receipt).toMatchObject({
      status: 'published',
      dropped: [{ ...WHAT, detail: { found: FOUND, file: name } }],
    });
    expect(secretsIn(onlyPublic()[1])).toEqual([]);
    expect((await stored(key)).media).toMatchObject([{ path: onlyPublic()[0], bytes: onlyPublic()[1].length }]);
  });
});

const REMOTE = 'https://pictures.example/bridge.jpg';
const copied = () => copyWanted({ ...quay.mill, fetch: async () => ({ kind: 'fetched', bytes: PHOTO }) });

describe('a copy of a remote picture', () => {
  it('is published without what it tells too', async () => {
    await take('a.md', story(REMOTE));
    await copied();
    await quay.publish();
    expect(secretsIn(onlyPublic()[1])).toEqual([]);
    const receipt = (await quay.mill.store.upload(REMOTE as SubmissionKey))?.value.receipt;
    expect(receipt?.dropped).toEqual([{ ...WHAT, count: 1 }]);
  });
});

/** As before anything was taken out: the path is the hash of the upload. */
const asUploaded: Compose = async (upload, config, media) => {
  const composition = await compose(upload, config, media);
  if (composition.kind !== 'media') return composition;
  const hash = sha256(upload.bytes);
  const file = { ...composition.file, hash, bytes: upload.bytes.length, path: oldPath(hash) };
  return { ...composition, file };
};
const oldPath = (hash: string) => `/media/${hash.slice(0, 32)}.jpg` as const;
const OLD_PATH = oldPath(sha256(PHOTO));

describe('what was stored by other rules', () => {
  const old = (key: string) =>
    ingest({ ...quay.mill, compose: asUploaded }, { key: key as SubmissionKey, revision: revisionOf('0') });

  it('is not published as it was uploaded', async () => {
    quay.upload('a.jpg', PHOTO);
    quay.upload('a.md', story('a.jpg'));
    await old('a.jpg');
    await old('a.md');
    expect((await stored('a.md')).media).toMatchObject([{ path: OLD_PATH }]);
    await quay.publish();
    expect(publicMedia().size).toBe(0);
  });

  it('is taken back with the next look at it, and published without what it tells', async () => {
    quay.upload('a.jpg', PHOTO);
    quay.upload('a.md', story('a.jpg'));
    await old('a.jpg');
    await old('a.md');
    await putOld();
    await quay.deliver('a.jpg');
    await quay.publish();
    const [path, bytes] = onlyPublic();
    expect(path).not.toBe(OLD_PATH);
    expect(secretsIn(bytes)).toEqual([]);
  });

  it('is looked at again by the next pass where it is a copy, once', async () => {
    quay.upload('a.md', story(REMOTE));
    await runPass(quay.mill, { extent: 'changes' });
    Object.assign(quay.mill, { compose: asUploaded });
    await copied();
    await putOld();
    Object.assign(quay.mill, { compose });
    quay.mill.meta.set('copies cleaned by', '0');
    await runPass(quay.mill, { extent: 'changes' });
    expect(secretsIn(onlyPublic()[1])).toEqual([]);
    let looks = 0;
    const counting: Compose = (...given) => {
      looks++;
      return compose(...given);
    };
    Object.assign(quay.mill, { compose: counting });
    await runPass(quay.mill, { extent: 'changes' });
    expect(looks).toBe(0);
  });
});

async function putOld(): Promise<void> {
  const file = { path: OLD_PATH, bytes: PHOTO, contentType: 'image/jpeg', cacheControl: '', digest: sha256(PHOTO) };
  expect(await quay.mill.publicStore.put(file, undefined)).toBe('written');
}
