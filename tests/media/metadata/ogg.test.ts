import { describe, expect, it } from 'vitest';
import { pageAt, sumPage } from '../../../shared/media/metadata/sound/ogg-pages.ts';
import { latin1, uint } from '../../pipeline/media-files.ts';
import { cleaned, faultOf } from './clean.ts';
import { flacPicture, vorbisComments } from './comments.ts';
import { BASELINE_JPEG, exifSegment, jpegWith, secretsIn } from './pictures.ts';

const clean = (file: Buffer) => cleaned(file, 'audio/ogg');

/** Packets on pages: several on one, and one on several, when it is longer than a page takes. */
function stream(packets: readonly Buffer[], serial = 1, breakAfter: readonly number[] = [0, 1]): Buffer {
  const pages: Buffer[] = [];
  let laces: number[] = [];
  let content: Buffer[] = [];
  let goesOn = false;
  const flush = (isOpen: boolean) => {
    const flags = (goesOn ? 1 : 0) | (pages.length === 0 ? 2 : 0);
    const head = Buffer.concat([
      latin1('OggS\0'),
      uint(flags, 1),
      Buffer.alloc(8),
      uint(serial, 4).reverse(),
      uint(pages.length, 4).reverse(),
      Buffer.alloc(4),
      uint(laces.length, 1),
    ]);
    const page = Buffer.concat([head, Buffer.from(laces), ...content]);
    sumPage(page);
    pages.push(page);
    [laces, content, goesOn] = [[], [], isOpen];
  };
  for (const [index, packet] of packets.entries()) {
    for (let at = 0; at <= packet.length; at += 255) {
      if (laces.length === 255) flush(at > 0);
      const part = packet.subarray(at, at + 255);
      laces.push(part.length);
      content.push(part);
    }
    if (breakAfter.includes(index)) flush(false);
  }
  if (laces.length > 0) flush(false);
  return Buffer.concat(pages);
}

/** The sums of all pages, as they are and as they should be; the first is one that a library has written. */
function sumsOf(file: Buffer): readonly (readonly [stated: number, right: number])[] {
  const sums: [number, number][] = [];
  for (let page = pageAt(file, 0); page !== undefined; page = pageAt(file, page.end)) {
    const copy = Buffer.from(file.subarray(page.start, page.end));
    sumPage(copy);
    sums.push([file.readUInt32LE(page.start + 22), copy.readUInt32LE(22)]);
  }
  return sums;
}

const COMMENTS = [
  'TITLE=Talk',
  'ARTIST=Inês',
  'GEO_LOCATION=SECRETPLACE',
  `COMMENT=${'SECRETCOMMENT'.repeat(6000)}`,
  'ENCODED-BY=SECRETOWNER',
];
const SOUND = [Buffer.from('<sound 1>'), Buffer.alloc(70_000, 7), Buffer.from('<sound 3>')];
const VORBIS = [
  Buffer.concat([latin1('\x01vorbis'), Buffer.alloc(23)]),
  Buffer.concat([latin1('\x03vorbis'), vorbisComments('libVorbis', COMMENTS), uint(1, 1)]),
  Buffer.concat([latin1('\x05vorbis'), Buffer.alloc(3000, 5)]),
  ...SOUND,
];
const OPUS = [
  Buffer.concat([latin1('OpusHead'), Buffer.alloc(11)]),
  Buffer.concat([latin1('OpusTags'), vorbisComments('libopus', COMMENTS), Buffer.from('\0SECRETNOTES')]),
  ...SOUND,
];
const SPEEX = [Buffer.concat([latin1('Speex   '), Buffer.alloc(72)]), vorbisComments('speex', COMMENTS), ...SOUND];
const flacBlock = (type: number, content: Buffer) => Buffer.concat([uint(type, 1), uint(content.length, 3), content]);
const FLAC = [
  Buffer.concat([latin1('\x7fFLAC\x01\0\0\x03fLaC'), flacBlock(0, Buffer.alloc(34))]),
  flacBlock(4, vorbisComments('flac', COMMENTS)),
  flacBlock(2, Buffer.from('SECRETNOTES')),
  flacBlock(0x86, flacPicture(jpegWith(BASELINE_JPEG, [1, exifSegment()]))),
  ...SOUND,
];

/** The packets of a stream, put together again from the pages. */
function packetsOf(file: Buffer, serial: number): readonly Buffer[] {
  const packets: Buffer[] = [];
  let parts: Buffer[] = [];
  for (let page = pageAt(file, 0); page !== undefined; page = pageAt(file, page.end)) {
    if (page.serial !== serial) continue;
    for (const { start, end, isLast } of page.pieces) {
      parts.push(file.subarray(start, end));
      if (isLast) {
        packets.push(Buffer.concat(parts));
        parts = [];
      }
    }
  }
  return packets;
}

describe.each([
  ['Vorbis', VORBIS],
  ['Opus', OPUS],
  ['Speex', SPEEX],
  ['FLAC', FLAC],
])('%s in Ogg', (_, packets) => {
  it.each([
    ['pages of their own', [0, 1]],
    ['one page as far as they fit', [0]],
  ])('keeps its sound and what listeners see, headers on %s', async (_where, breaks) => {
    const upload = stream(packets, 0x1234, breaks);
    expect(secretsIn(upload)).not.toEqual([]);
    const { file } = await clean(upload);
    expect(secretsIn(file)).toEqual([]);
    expect(file).toHaveLength(upload.length);
    expect(file.includes('TITLE=Talk')).toBe(true);
    expect(file.includes('ARTIST=Inês')).toBe(true);
    const after = packetsOf(file, 0x1234);
    expect(after.map(({ length }) => length)).toEqual(packets.map(({ length }) => length));
    expect(after.slice(-3)).toEqual(SOUND);
    for (const [stated, right] of sumsOf(file)) expect(stated).toBe(right);
  });
});

describe('Ogg', () => {
  it('sums a page as a library does', () => {
    // The first page of a recording by libopus.
    const page = Buffer.from('T2dnUwACAAAAAAAAAACUdGS1AAAAAGf4EwMBE09wdXNIZWFkAQE4AYC7AAAAAAA=', 'base64');
    const copy = Buffer.from(page);
    sumPage(copy);
    expect(copy).toEqual(page);
  });

  it('keeps the bit behind the comments of Vorbis', async () => {
    const { file } = await clean(stream(VORBIS));
    const comments = packetsOf(file, 1)[1] ?? Buffer.alloc(0);
    expect(comments.at(-1)).toBe(1);
    expect(comments.toString('latin1', 0, 7)).toBe('\x03vorbis');
  });

  it('keeps a cover of FLAC without what covers tell', async () => {
    const { file } = await clean(stream(FLAC));
    expect(file.includes('© 2026 The Courier')).toBe(true);
    expect(file.includes(BASELINE_JPEG.subarray(20))).toBe(true);
  });

  it('is as it was where there is nothing to take out', async () => {
    const upload = stream([
      OPUS[0] ?? Buffer.alloc(0),
      Buffer.concat([latin1('OpusTags'), vorbisComments('libopus', ['TITLE=Talk'])]),
      ...SOUND,
    ]);
    expect(await clean(upload)).toEqual({ file: upload, removed: [] });
  });

  it('may hold one recording after the other', async () => {
    const { file } = await clean(Buffer.concat([stream(VORBIS, 1), stream(OPUS, 2)]));
    expect(secretsIn(file)).toEqual([]);
    expect(packetsOf(file, 1).slice(-3)).toEqual(SOUND);
    expect(packetsOf(file, 2).slice(-3)).toEqual(SOUND);
  });

  it('loses what lies behind its last page', async () => {
    const upload = stream([OPUS[0] ?? Buffer.alloc(0), Buffer.concat([latin1('OpusTags'), vorbisComments('', [])])]);
    const { file, removed } = await clean(Buffer.concat([upload, Buffer.from('SECRETTRAILER')]));
    expect(file).toEqual(upload);
    expect(removed).toEqual(['behind-the-end']);
  });

  it.each([
    [
      'something between its pages',
      Buffer.concat([stream(OPUS), Buffer.from('SECRETNOTES'), stream(VORBIS, 2)]),
      'has something between its pages that is none',
    ],
    ['a stream of another kind', stream([Buffer.from('SECRETNOTES')]), 'has a stream that is no sound'],
    ['comments that break off', stream(OPUS).subarray(0, 200), 'breaks off in its comments'],
    [
      'comments whose lengths do not add up',
      stream([OPUS[0] ?? Buffer.alloc(0), latin1('OpusTags\xff\xff\0\0SECRETNOTES')]),
      'has comments whose lengths do not add up',
    ],
  ])('with %s is refused', async (_, upload, fault) => {
    expect(await faultOf(upload, 'audio/ogg')).toBe(fault);
  });
});
