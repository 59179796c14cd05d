import { describe, expect, it } from 'vitest';
import { adts, mp3 } from '../../pipeline/media-files.ts';
import { cleaned } from './clean.ts';
import { BASELINE_JPEG, exifSegment, jpegWith, secretsIn } from './pictures.ts';

type Version = 2 | 3 | 4;

function sevenBits(value: number): Buffer {
  return Buffer.from([(value >> 21) & 0x7f, (value >> 14) & 0x7f, (value >> 7) & 0x7f, value & 0x7f]);
}

function frame(version: Version, id: string, content: Buffer | string): Buffer {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(content);
  const length = Buffer.alloc(version === 2 ? 3 : 4);
  if (version === 4) sevenBits(bytes.length).copy(length);
  else length.writeUIntBE(bytes.length, 0, length.length);
  return Buffer.concat([Buffer.from(id), length, Buffer.alloc(version === 2 ? 0 : 2), bytes]);
}

function tag(version: Version, frames: readonly Buffer[], room = 0): Buffer {
  const content = Buffer.concat([...frames, Buffer.alloc(room)]);
  return Buffer.concat([Buffer.from(`ID3${String.fromCharCode(version)}\0\0`), sevenBits(content.length), content]);
}

const COVER = jpegWith(BASELINE_JPEG, [1, exifSegment()]);
const SOUND = mp3(4);
const clean = (file: Buffer) => cleaned(file, 'audio/mpeg');

const FRAMES: Readonly<Record<Version, readonly (readonly [id: string, content: Buffer | string])[]>> = {
  2: [
    ['TT2', '\0Talk'],
    ['COM', '\0eng\0SECRETCOMMENT'],
    ['PIC', Buffer.concat([Buffer.from('\0JPG\x03\0'), COVER])],
    ['GEO', 'SECRETPLACE'],
  ],
  3: [
    ['TIT2', '\0Talk'],
    ['COMM', '\0eng\0SECRETCOMMENT'],
    ['APIC', Buffer.concat([Buffer.from('\0image/jpeg\0\x03\0'), COVER])],
    ['PRIV', 'com.example\0SECRETSERIAL'],
    ['TENC', '\0SECRETOWNER'],
  ],
  4: [
    ['TIT2', '\x03Talk'],
    ['TCOP', '\x032026 The Courier'],
    ['GEOB', '\0text/plain\0\0\0SECRETPLACE'],
    ['APIC', Buffer.concat([Buffer.from('\x03image/jpeg\0\x03\0'), COVER])],
    ['TXXX', '\x03location\0SECRETPLACE'],
  ],
};

describe.each([2, 3, 4] as const)('MP3 with a tag of version 2.%d', (version) => {
  const frames = FRAMES[version].map(([id, content]) => frame(version, id, content));

  it('keeps its sound, what listeners see, and its cover without what covers tell', async () => {
    const { file } = await clean(Buffer.concat([tag(version, frames, 200), SOUND]));
    expect(secretsIn(file)).toEqual([]);
    expect(file.subarray(-SOUND.length)).toEqual(SOUND);
    for (const kept of ['Talk', '© 2026 The Courier']) expect(file.includes(kept)).toBe(true);
    expect(file.includes(BASELINE_JPEG.subarray(20))).toBe(true);
  });

  it('is as it was where there is nothing to take out', async () => {
    const upload = Buffer.concat([tag(version, [frames[0] ?? Buffer.alloc(0)], 100), SOUND]);
    expect(await clean(upload)).toEqual({ file: upload, removed: [] });
  });

  it('loses what is hidden in the room of the tag', async () => {
    const hidden = Buffer.concat([Buffer.alloc(9), Buffer.from('SECRETNOTES')]);
    const { file, removed } = await clean(Buffer.concat([tag(version, [frames[0] ?? Buffer.alloc(0), hidden]), SOUND]));
    expect(secretsIn(file)).toEqual([]);
    expect(removed).toEqual(['other']);
  });
});

describe('a recording in frames', () => {
  it('keeps its chapters, without what is in them besides', async () => {
    const inside = [frame(4, 'TIT2', '\x03The bridge'), frame(4, 'PRIV', 'SECRETNOTES')];
    const chapters = [
      frame(4, 'CTOC', Buffer.concat([Buffer.from('toc\0\x03\x01c1\0'), frame(4, 'COMM', '\0eng\0SECRETCOMMENT')])),
      frame(4, 'CHAP', Buffer.concat([Buffer.from('c1\0'), Buffer.alloc(16, 0xff), ...inside])),
    ];
    const { file } = await clean(Buffer.concat([tag(4, chapters), SOUND]));
    expect(secretsIn(file)).toEqual([]);
    const [, chapter] = [
      frame(4, 'x', ''),
      frame(4, 'CHAP', Buffer.concat([Buffer.from('c1\0'), Buffer.alloc(16, 0xff), inside[0] ?? Buffer.alloc(0)])),
    ];
    expect(chapter && file.includes(chapter)).toBe(true);
    expect(file.includes(frame(4, 'CTOC', Buffer.from('toc\0\x03\x01c1\0')))).toBe(true);
  });

  it('has one tag', async () => {
    const [first, second] = ['Talk', 'SECRETNOTES'].map((title) => tag(4, [frame(4, 'TIT2', `\x03${title}`)]));
    const { file, removed } = await clean(Buffer.concat([first, second, SOUND].flatMap((part) => part ?? [])));
    expect(file).toEqual(Buffer.concat([first ?? Buffer.alloc(0), SOUND]));
    expect(removed).toEqual(['tags']);
  });

  it('loses a tag that is not written plainly', async () => {
    const upload = tag(4, [frame(4, 'TIT2', '\x03SECRETNOTES')]);
    upload[5] = 0x80;
    expect((await clean(Buffer.concat([upload, SOUND]))).file).toEqual(SOUND);
  });

  it('loses what stands before its first frame', async () => {
    const { file, removed } = await clean(Buffer.concat([tag(4, []), Buffer.from('SECRETNOTES'), SOUND]));
    expect(file.subarray(10)).toEqual(SOUND);
    expect(removed).toEqual(['other']);
  });

  it('loses tags behind its end but for names of the oldest kind', async () => {
    const oldest = Buffer.alloc(128);
    oldest.write('TAGTalk', 'latin1');
    oldest.write('SECRETCOMMENT', 97, 'latin1');
    oldest[126] = 7;
    const items = Buffer.from('SECRETPLACE');
    const ape = Buffer.alloc(32);
    ape.write('APETAGEX', 'latin1');
    ape.writeUInt32LE(items.length + 32, 12);
    const lyrics = Buffer.from('LYRICSBEGINSECRETNOTES000022LYRICS200');
    const { file, removed } = await clean(Buffer.concat([SOUND, lyrics, items, ape, oldest]));
    expect(secretsIn(file)).toEqual([]);
    expect(file).toHaveLength(SOUND.length + 128);
    expect(file.subarray(SOUND.length, SOUND.length + 7).toString()).toBe('TAGTalk');
    expect(file.at(-2)).toBe(7);
    expect(removed).toEqual(['comment', 'tags']);
  });

  it('may be AAC', async () => {
    const upload = Buffer.concat([
      tag(
        3,
        FRAMES[3].map(([id, content]) => frame(3, id, content)),
      ),
      adts(3),
    ]);
    const { file } = await cleaned(upload, 'audio/aac');
    expect(secretsIn(file)).toEqual([]);
    expect(file.subarray(-adts(3).length)).toEqual(adts(3));
  });
});
