import { describe, expect, it } from 'vitest';
import { creditsInXmp } from '../../../shared/media/metadata/exif/xmp.ts';
import { cleaned, faultOf } from './clean.ts';
import { CREDITS_IN_XMP, MOVING_GIF, secretsIn, xmp } from './pictures.ts';

const clean = (file: Buffer) => cleaned(file, 'image/gif');

/** An extension with its content in blocks of up to 255 bytes. */
function extension(label: number, ...contents: readonly Buffer[]): Buffer {
  const blocks = contents.flatMap((content) =>
    Array.from({ length: Math.ceil(content.length / 255) }, (_, index) => {
      const block = content.subarray(index * 255, index * 255 + 255);
      return [Buffer.from([block.length]), block];
    }).flat(),
  );
  return Buffer.concat([Buffer.from([0x21, label]), ...blocks, Buffer.from([0])]);
}

const application = (name: string, content: Buffer) => extension(0xff, Buffer.from(name), content);
/** XMP lies there bare, and a magic trailer of 258 bytes ends it for those who read blocks. */
const xmpExtension = (description: string) =>
  Buffer.concat([
    Buffer.from('\x21\xff\x0bXMP DataXMP', 'latin1'),
    xmp(description),
    Buffer.from([1, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0]),
  ]);
const XMP = xmpExtension('/>');
const COMMENT = extension(0xfe, Buffer.from('SECRETCOMMENT '.repeat(60)));
const PROFILE = application('ICCRGBG1012', Buffer.from('a profile'));
const CONTROL = Buffer.from([0x21, 0xf9, 4, 0, 10, 0, 0, 0]);
const TEXT = extension(0x01, Buffer.alloc(12), Buffer.from('SECRETNOTES'));
/** Behind its header of 13 bytes and its colours, four of three bytes; before its frames. */
const FRONT = 13 + 12;
const withParts = (...parts: readonly Buffer[]) =>
  Buffer.concat([MOVING_GIF.subarray(0, FRONT), ...parts, MOVING_GIF.subarray(FRONT)]);

describe('a GIF picture', () => {
  it('keeps its frames, how they repeat, and its profile', async () => {
    const upload = withParts(
      COMMENT,
      PROFILE,
      XMP,
      application('SOMEAPP1.0 ', Buffer.from('SECRETNOTES')),
      CONTROL,
      TEXT,
    );
    const { file, removed } = await clean(upload);
    expect(file).toEqual(withParts(PROFILE));
    expect(removed).toEqual(['comment', 'other', 'position', 'serial-number', 'xmp']);
  });

  it('keeps the credits that its XMP states, and nothing else of that', async () => {
    const upload = withParts(xmpExtension(CREDITS_IN_XMP), PROFILE, xmpExtension(CREDITS_IN_XMP));
    const { file, removed } = await clean(upload);
    const [, packet = ''] = /XMP DataXMP(<.*>)/s.exec(file.toString()) ?? [];
    expect(creditsInXmp(Buffer.from(packet))).toEqual(creditsInXmp(xmp(CREDITS_IN_XMP)));
    expect(secretsIn(file)).toEqual([]);
    expect(removed).toEqual(['position', 'serial-number', 'xmp']);
    expect(file.subarray(-(MOVING_GIF.length - FRONT))).toEqual(MOVING_GIF.subarray(FRONT));
  });

  it('is as it was where there is nothing to take out', async () => {
    expect(await clean(MOVING_GIF)).toEqual({ file: MOVING_GIF, removed: [] });
  });

  it('loses what lies behind its end', async () => {
    const { file, removed } = await clean(Buffer.concat([MOVING_GIF, Buffer.from('SECRETTRAILER')]));
    expect(file).toEqual(MOVING_GIF);
    expect(removed).toEqual(['behind-the-end']);
  });

  it('that breaks off is what is there of it', async () => {
    const upload = Buffer.concat([withParts(COMMENT).subarray(0, -1), XMP]);
    for (let length = 6; length < upload.length; length += 11) {
      expect(secretsIn((await clean(upload.subarray(0, length))).file)).toEqual([]);
    }
  });

  it('with something between its blocks is not published', async () => {
    expect(await faultOf(withParts(Buffer.from('SECRETNOTES')), 'image/gif')).toBe(
      'has something between its blocks that is none',
    );
  });
});
