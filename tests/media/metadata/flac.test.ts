import { describe, expect, it } from 'vitest';
import { flac, uint } from '../../pipeline/media-files.ts';
import { cleaned, faultOf } from './clean.ts';
import { flacPicture, vorbisComments } from './comments.ts';
import { BASELINE_JPEG, exifSegment, jpegWith, secretsIn } from './pictures.ts';

const PLAIN = flac(7);
/** Behind the signature and the description of the stream. */
const FRONT = 4 + 4 + 34;
const clean = (file: Buffer) => cleaned(file, 'audio/flac');

function block(type: number, content: Buffer, isLast = false): Buffer {
  return Buffer.concat([uint(type | (isLast ? 0x80 : 0), 1), uint(content.length, 3), content]);
}

/** The description of the stream is not its last block any more. */
function withBlocks(...blocks: readonly Buffer[]): Buffer {
  const front = Buffer.from(PLAIN.subarray(0, FRONT));
  front[4] = 0;
  return Buffer.concat([front, ...blocks, PLAIN.subarray(FRONT)]);
}

const COMMENTS = vorbisComments('reference encoder', [
  'TITLE=Talk',
  'artist=Inês',
  'GEO_LOCATION=SECRETPLACE',
  'COMMENT=SECRETCOMMENT',
]);
const KEPT_COMMENTS = vorbisComments('reference encoder', ['TITLE=Talk', 'artist=Inês']);
const COVER = jpegWith(BASELINE_JPEG, [1, exifSegment()]);

describe('FLAC', () => {
  it('keeps its sound, what listeners see, and its cover without what covers tell', async () => {
    const seekTable = block(3, Buffer.alloc(18, 1));
    const upload = withBlocks(
      seekTable,
      block(4, COMMENTS),
      block(2, Buffer.from('SECRETNOTES')),
      block(6, flacPicture(COVER), true),
    );
    const { file, removed } = await clean(upload);
    expect(secretsIn(file)).toEqual([]);
    expect(file.subarray(0, FRONT + seekTable.length)).toEqual(upload.subarray(0, FRONT + seekTable.length));
    expect(file.includes(block(4, KEPT_COMMENTS))).toBe(true);
    expect(file.includes('© 2026 The Courier')).toBe(true);
    expect(file.subarray(-64)).toEqual(PLAIN.subarray(-64));
    expect(removed).toContain('position');
  });

  it('says which block is the last of those that stay', async () => {
    const { file } = await clean(
      withBlocks(
        block(4, KEPT_COMMENTS),
        block(2, Buffer.from('SECRETNOTES')),
        block(1, Buffer.from('SECRETNOTES'), true),
      ),
    );
    expect(file).toEqual(withBlocks(block(4, KEPT_COMMENTS, true)));
  });

  it('is as it was where there is nothing to take out', async () => {
    const upload = withBlocks(
      block(4, KEPT_COMMENTS),
      block(6, flacPicture(BASELINE_JPEG)),
      block(1, Buffer.alloc(100), true),
    );
    expect(await clean(upload)).toEqual({ file: upload, removed: [] });
  });

  it('loses comments whose lengths do not add up, and a cover that is no picture', async () => {
    const comments = Buffer.concat([COMMENTS.subarray(0, -5), Buffer.from('SECRETNOTES')]);
    comments.writeUInt32LE(9, 4 + 'reference encoder'.length);
    const { file } = await clean(
      withBlocks(block(4, comments), block(6, flacPicture(Buffer.from('SECRETTHUMBNAIL')), true)),
    );
    expect(file).toEqual(Buffer.concat([PLAIN.subarray(0, FRONT), PLAIN.subarray(FRONT)]));
  });

  it('loses the tags of other formats before and behind it', async () => {
    const tag = Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\x0b'), Buffer.from('SECRETNOTES')]);
    const { file } = await clean(Buffer.concat([tag, PLAIN, Buffer.from('TAG'.padEnd(128, 'SECRETNOTES'))]));
    expect(file).toEqual(PLAIN);
  });

  it('that does not begin as FLAC does is refused', async () => {
    expect(await faultOf(Buffer.from('ID3\x04\0\0\0\0\0\0fLAC'), 'audio/flac')).toBe('does not begin as FLAC does');
  });
});
