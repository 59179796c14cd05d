import { describe, expect, it } from 'vitest';
import { readExif } from '../../../shared/media/metadata/exif/exif.ts';
import { cleaned } from './clean.ts';
import {
  CREDITS_IN_XMP,
  LOSSLESS_WEBP,
  LOSSY_WEBP,
  MOVING_WEBP,
  riffChunk,
  riffChunks,
  secretsIn,
  TELEPHONE,
  webpWith,
  xmp,
} from './pictures.ts';
import { tiff } from './tiff.ts';

const clean = (file: Buffer) => cleaned(file, 'image/webp');
const exifIn = (file: Buffer) => {
  const block = riffChunks(file).find(([name]) => name === 'EXIF')?.[1];
  return block && readExif(block);
};
const flagsIn = (file: Buffer) => riffChunks(file).find(([name]) => name === 'VP8X')?.[1][0];
const isIntact = (file: Buffer) => file.readUInt32LE(4) === file.length - 8;

const EXIF = riffChunk('EXIF', tiff(TELEPHONE));
const PICTURES = [
  ['lossless', LOSSLESS_WEBP, 8],
  ['lossy', LOSSY_WEBP, 16],
  ['moving', MOVING_WEBP, 8],
] as const;

describe.each(PICTURES)('a %s WebP picture', (_, picture, size) => {
  it('keeps its pixels, orientation and credits, and tells nothing else', async () => {
    const others = [
      riffChunk('XMP ', xmp('/>')),
      riffChunk('C2PA', Buffer.from('SECRETOWNER')),
      riffChunk('abcd', Buffer.from('SECRETNOTES')),
    ];
    const upload = webpWith(picture, size, EXIF, ...others);
    expect(secretsIn(upload)).not.toEqual([]);
    const { file, removed } = await clean(upload);
    expect(secretsIn(file)).toEqual([]);
    expect(isIntact(file)).toBe(true);
    const isPicture = ([name]: readonly [string, Buffer]) => name !== 'VP8X' && name !== 'EXIF';
    expect(riffChunks(file).filter(isPicture)).toEqual(riffChunks(picture).filter(isPicture));
    expect(exifIn(file)?.exif).toMatchObject({ orientation: 6, credits: { creator: 'Inês Caldeira' } });
    expect((flagsIn(file) ?? 0) & 0x0c).toBe(0x08);
    expect(removed).toContain('credentials');
  });

  it('says that it has no Exif where none is left', async () => {
    const upload = webpWith(
      picture,
      size,
      riffChunk('EXIF', tiff({ position: TELEPHONE.position ?? [] })),
      riffChunk('XMP ', xmp('/>')),
    );
    const { file } = await clean(upload);
    expect(file).toEqual(webpWith(picture, size));
  });

  it('is as it was where there is nothing to take out', async () => {
    expect(await clean(picture)).toEqual({ file: picture, removed: [] });
  });

  it('loses what lies behind its end', async () => {
    expect((await clean(Buffer.concat([picture, Buffer.from('SECRETTRAILER')]))).file).toEqual(picture);
  });

  it('that breaks off is what is there of it', async () => {
    const upload = webpWith(picture, size, EXIF);
    for (let length = 16; length < upload.length; length += 5) {
      expect(secretsIn((await clean(upload.subarray(0, length))).file)).toEqual([]);
    }
  });
});

describe('a WebP picture', () => {
  it('has the credits that only XMP states as Exif', async () => {
    const { file } = await clean(webpWith(LOSSY_WEBP, 16, riffChunk('XMP ', xmp(CREDITS_IN_XMP))));
    expect(exifIn(file)?.exif.credits).toEqual({
      creator: 'Rui Falcão; Mei Lin',
      copyright: '© Harbour & Sons; Credit: Quay Pictures',
    });
    expect(flagsIn(file)).toBe(0x08);
  });

  it('is read where its Exif begins as in a JPEG', async () => {
    const { file } = await clean(
      webpWith(LOSSY_WEBP, 16, riffChunk('EXIF', Buffer.concat([Buffer.from('Exif\0\0'), tiff(TELEPHONE)]))),
    );
    expect(exifIn(file)?.exif.orientation).toBe(6);
    expect(secretsIn(file)).toEqual([]);
  });

  it('without a place for Exif has none: no viewer would read it', async () => {
    const body = Buffer.concat([LOSSY_WEBP.subarray(8), EXIF]);
    const { file } = await clean(
      Buffer.concat([LOSSY_WEBP.subarray(0, 4), Buffer.from([body.length & 0xff, body.length >> 8, 0, 0]), body]),
    );
    expect(file).toEqual(LOSSY_WEBP);
  });

  it('that moves loses what its frames hold beside their pictures', async () => {
    const [header, animation, first, second] = riffChunks(MOVING_WEBP).map(([name, content]) =>
      riffChunk(
        name,
        name === 'ANMF' ? Buffer.concat([content, riffChunk('NOTE', Buffer.from('SECRETNOTES'))]) : content,
      ),
    );
    const body = Buffer.concat([
      Buffer.from('WEBP'),
      ...[header, animation, first, second].flatMap((part) => part ?? []),
    ]);
    const upload = Buffer.concat([
      Buffer.from('RIFF'),
      Buffer.from([body.length & 0xff, body.length >> 8, 0, 0]),
      body,
    ]);
    expect((await clean(upload)).file).toEqual(MOVING_WEBP);
  });
});
