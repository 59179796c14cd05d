import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExif } from '../../../shared/media/metadata/exif/exif.ts';
import { pngChunk } from '../../support/png.ts';
import { cleaned, faultOf } from './clean.ts';
import { CREDITS_IN_XMP, pngChunks, pngWith, secretsIn, TELEPHONE, xmp } from './pictures.ts';
import { tiff } from './tiff.ts';

const clean = (file: Buffer) => cleaned(file, 'image/png');
const typesIn = (file: Buffer) => pngChunks(file).map(([type]) => type);
const exifIn = (file: Buffer) => {
  const block = pngChunks(file).find(([type]) => type === 'eXIf')?.[1];
  return block && readExif(block);
};
const international = (keyword: string, text: Buffer, packed = false) =>
  pngChunk(
    'iTXt',
    Buffer.concat([Buffer.from(`${keyword}\0${packed ? '\x01' : '\0'}\0en\0\0`), packed ? deflateSync(text) : text]),
  );

const EXIF = pngChunk('eXIf', tiff(TELEPHONE));
const PROFILE = pngChunk('iCCP', Buffer.concat([Buffer.from('Display\0\0'), deflateSync(Buffer.from('a profile'))]));
const COMMENTS = [
  pngChunk('tEXt', 'Comment\0SECRETCOMMENT'),
  pngChunk('zTXt', Buffer.concat([Buffer.from('Raw profile type exif\0\0'), deflateSync(Buffer.from('SECRETNOTES'))])),
  international('Description', Buffer.from('SECRETCOMMENT')),
];
const OTHERS = [
  pngChunk('tIME', '\x07\xea\x0b\x18\x06\0\0'),
  pngChunk('prVt', 'SECRETNOTES'),
  pngChunk('caBX', 'SECRETOWNER'),
];

/** One that stays and one that does not. */
const PAIR = Buffer.concat([pngChunk('pHYs', ''), pngChunk('tEXt', '')]);

describe('a PNG picture', () => {
  it('keeps what decodes and colours it, its orientation and credits, and tells nothing else', async () => {
    const { file, removed } = await clean(pngWith(PROFILE, EXIF, ...COMMENTS, ...OTHERS));
    expect(secretsIn(file)).toEqual([]);
    expect(typesIn(file)).toEqual(['IHDR', 'eXIf', 'iCCP', 'IDAT', 'IEND']);
    expect(exifIn(file)).toEqual({
      exif: {
        orientation: 6,
        colorSpace: 65_535,
        interoperability: 'R03',
        credits: { creator: 'Inês Caldeira', copyright: '© 2026 The Courier' },
      },
      found: new Set(),
    });
    expect(removed).toEqual([
      ...[
        'camera',
        'comment',
        'credentials',
        'maker-notes',
        'other',
        'owner',
        'position',
        'serial-number',
        'thumbnail',
      ],
    ]);
    const { file: rest } = await clean(pngWith(PROFILE, ...COMMENTS, ...OTHERS));
    expect(rest).toEqual(pngWith(PROFILE));
  });

  it('keeps the texts that say whose it is, as they are', async () => {
    const upload = pngWith(
      pngChunk('tEXt', 'Author\0In\xeas'),
      international('Copyright', Buffer.from('© The Courier'), true),
      pngChunk('pHYs', '\0\0\x0b\x13\0\0\x0b\x13\x01'),
    );
    expect(await clean(upload)).toEqual({ file: upload, removed: [] });
  });

  it.each([false, true])('has the credits that only XMP states as Exif (packed: %s)', async (packed) => {
    const packet = international('XML:com.adobe.xmp', xmp(CREDITS_IN_XMP), packed);
    const { file, removed } = await clean(pngWith(packet, pngChunk('tEXt', 'Author\0Mei Lin')));
    expect(typesIn(file)).toEqual(['IHDR', 'eXIf', 'tEXt', 'IDAT', 'IEND']);
    expect(exifIn(file)?.exif.credits).toEqual({ copyright: '© Harbour & Sons; Credit: Quay Pictures' });
    expect(removed).toEqual(['position', 'serial-number', 'xmp']);
  });

  it('that moves keeps its frames', async () => {
    const frames = ['acTL\0\0\0\x02\0\0\0\0', 'fcTL\0\0\0\0', 'fdAT\0\0\0\x01..'].map((text) =>
      pngChunk(text.slice(0, 4), text.slice(4)),
    );
    const { file } = await clean(pngWith(...frames, ...COMMENTS));
    expect(file).toEqual(pngWith(...frames));
  });

  it('loses what lies behind its end, such as the part that was cut off', async () => {
    const { file, removed } = await clean(Buffer.concat([pngWith(), Buffer.from('SECRETTRAILER')]));
    expect(file).toEqual(pngWith());
    expect(removed).toEqual(['behind-the-end']);
  });

  it('that breaks off is what is there of it', async () => {
    const upload = pngWith(EXIF, ...COMMENTS);
    for (let length = 8; length < upload.length; length += 7) {
      expect(secretsIn((await clean(upload.subarray(0, length))).file)).toEqual([]);
    }
    const { file } = await clean(pngWith(...COMMENTS).subarray(0, -20));
    expect(file).toEqual(pngWith().subarray(0, -20));
  });

  it.each([
    [
      'something between its chunks',
      Buffer.from('\0\0\0\0\x01\x02SECRET\0\0\0\0'),
      'has something between its chunks that is none',
    ],
    [
      'a chunk that it cannot be shown without',
      pngChunk('CgBI', 'SECRETNOTES'),
      'has a chunk "CgBI", which is none of PNG\'s',
    ],
    [
      'more pieces than a picture has',
      Buffer.concat(Array.from({ length: 110_000 }, () => PAIR)),
      'is in more pieces than any picture, sound or film',
    ],
  ])('with %s is not published', async (_, part, fault) => {
    expect(await faultOf(pngWith(part), 'image/png')).toBe(fault);
  });
});

it('any chunks in any order lose what tells something', async () => {
  const chunks = fc.array(
    fc.constantFrom(EXIF, PROFILE, ...COMMENTS, ...OTHERS, international('XML:com.adobe.xmp', xmp('/>'))),
    { maxLength: 10 },
  );
  await fc.assert(
    fc.asyncProperty(chunks, async (added) => {
      const { file } = await clean(pngWith(...added));
      expect(secretsIn(file)).toEqual([]);
      expect(pngChunks(file).filter(([type]) => type !== 'eXIf')).toEqual(
        pngChunks(pngWith(...added.filter((one) => one === PROFILE))),
      );
    }),
  );
});
