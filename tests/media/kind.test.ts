import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mediaKindOf } from '../../shared/media/kind.ts';
import { INSTEAD } from '../../shared/receipt/words/en/terms.ts';
import {
  adts,
  box,
  flac,
  fragmented,
  id3,
  iso,
  latin1,
  matroska,
  moov,
  mp3,
  ogg,
  uint,
  wav,
} from '../pipeline/media-files.ts';

const SOUND = { handler: 'soun' } as const;
const FILM = { handler: 'vide', width: 640, height: 360 } as const;

describe('sound', () => {
  it.each([
    ['WAV', wav({ seconds: 2.5 }), { type: 'audio/wav', extension: 'wav', duration: 2.5 }],
    ['MP3', mp3(100), { type: 'audio/mpeg', extension: 'mp3', duration: (100 * 1152) / 44_100 }],
    [
      'MP3 behind a tag',
      Buffer.concat([id3(300_000), mp3(100)]),
      { type: 'audio/mpeg', extension: 'mp3', duration: (100 * 1152) / 44_100 },
    ],
    ['AAC', adts(50), { type: 'audio/aac', extension: 'aac', duration: (50 * 1024) / 44_100 }],
    ['AAC behind a tag', Buffer.concat([id3(10), adts(50)]), { type: 'audio/aac', extension: 'aac' }],
    ['FLAC', flac(7), { type: 'audio/flac', extension: 'flac', duration: 7 }],
    ['Ogg Opus', ogg(3), { type: 'audio/ogg', extension: 'ogg', duration: 3 }],
    ['M4A', iso('M4A ', moov(4, [SOUND])), { type: 'audio/mp4', extension: 'm4a', duration: 4 }],
    ['MP4 without pictures', iso('isom', moov(4, [SOUND])), { type: 'audio/mp4', extension: 'm4a', duration: 4 }],
    ['M4A with chapter pictures', iso('M4A ', moov(4, [SOUND, FILM])), { type: 'audio/mp4', extension: 'm4a' }],
    ['WebM without pictures', matroska('webm', 5), { type: 'audio/webm', extension: 'weba', duration: 5 }],
  ])('%s', async (_, bytes, kind) => {
    expect(await mediaKindOf(bytes)).toMatchObject(kind);
  });

  it.each([
    ['MP3', latin1('\xff\xfb\x90\x64\0\0'), 'audio/mpeg'],
    ['an empty ID3 tag', latin1('ID3\x04\0\0\0\0\0\0'), 'audio/mpeg'],
    ['WAV', latin1('RIFF\x24\0\0\0WAVEfmt '), 'audio/wav'],
    ['Ogg', latin1('OggS\0\x02\0\0\0\0\0\0\0\0\x01\x13OpusHead'), 'audio/ogg'],
    ['M4A', iso('M4A '), 'audio/mp4'],
    ['FLAC', latin1('fLaC'), 'audio/flac'],
  ])('%s that breaks off has its type and no length', async (_, bytes, type) => {
    expect(await mediaKindOf(bytes)).toEqual({ type, extension: expect.any(String) });
  });
});

describe('films', () => {
  it.each([
    ['MP4', iso('isom', box('mdat', latin1('....')), moov(9, [SOUND, FILM])), 'video/mp4', 'mp4'],
    ['QuickTime', iso('qt  ', moov(9, [FILM])), 'video/quicktime', 'mov'],
    ['QuickTime without a brand', Buffer.concat([box('wide'), moov(9, [FILM])]), 'video/quicktime', 'mov'],
    ['WebM', matroska('webm', 9, FILM), 'video/webm', 'webm'],
    ['Matroska', matroska('matroska', 9, FILM), 'video/matroska', 'mkv'],
  ])('%s has length and size', async (_, bytes, type, extension) => {
    expect(await mediaKindOf(bytes)).toEqual({ type, extension, duration: 9, width: 640, height: 360 });
  });

  it('are as wide and high as they are shown', async () => {
    const bytes = iso('mp42', moov(1, [{ ...FILM, turned: true }]));
    expect(await mediaKindOf(bytes)).toMatchObject({ width: 360, height: 640 });
  });

  it('in fragments have the length of all of them', async () => {
    const mehd = Buffer.concat([uint(0, 4), uint(600 * 30, 4)]);
    expect(await mediaKindOf(iso('iso5', moov(0, [FILM], box('mvex', box('mehd', mehd)))))).toMatchObject({
      duration: 30,
    });
  });

  it.each([
    ['by the samples of its header', { timescale: 10, each: 5 }, [{ samples: 4 }, { samples: 6 }], 5],
    ['by the samples of a fragment', { timescale: 10, each: 5 }, [{ samples: 4 }, { samples: 6, each: 10 }], 8],
    ['one by one', { timescale: 10 }, [{ samples: [10, 10, 5] }, { samples: [5] }], 3],
    [
      'from where each begins',
      { timescale: 10 },
      [
        { at: 100, samples: [10] },
        { at: 50, samples: [10] },
      ],
      11,
    ],
  ])('in fragments have their length %s', async (_, head, runs, duration) => {
    expect(await mediaKindOf(fragmented(head, runs))).toEqual({ type: 'video/mp4', extension: 'mp4', duration });
  });

  it('in fragments that say nothing, or in too many, have none', async () => {
    const unknown = { type: 'video/mp4', extension: 'mp4' };
    expect(await mediaKindOf(fragmented({ timescale: 10 }, [{ samples: 4 }]))).toEqual(unknown);
    expect(await mediaKindOf(fragmented({ timescale: 0, each: 5 }, [{ samples: 4 }]))).toEqual(unknown);
    const many = fragmented({ timescale: 10 }, [{ samples: Array.from({ length: 9 }, () => 10) }]);
    // It says that it has four thousand million.
    many.writeUInt32BE(0xff_ff_ff_ff, many.indexOf('trun') + 8);
    expect(await mediaKindOf(many)).toEqual({ ...unknown, duration: 9 });
  });

  it('whose header lies behind four gigabytes, or says so, are films of unknown length', async () => {
    const large = Buffer.concat([uint(1, 4), latin1('mdat'), uint(1, 4), uint(0, 4)]);
    expect(await mediaKindOf(iso('isom', large, moov(9, [FILM])))).toEqual({ type: 'video/mp4', extension: 'mp4' });
  });
});

describe('pictures and documents', () => {
  it.each([
    ['image/jpeg', 'jpg', '\xff\xd8\xff\xe0'],
    ['image/png', 'png', '\x89PNG\r\n\x1a\n'],
    ['image/gif', 'gif', 'GIF89a\x05\0\x04\0'],
    ['image/webp', 'webp', 'RIFF\x1a\0\0\0WEBPVP8X'],
    ['image/avif', 'avif', '\0\0\0\x1cftypavif\0\0\0\0avifmif1'],
    ['image/avif', 'avif', '\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf'],
    ['application/pdf', 'pdf', '%PDF-1.7\n'],
  ])('%s is .%s', async (type, extension, start) => {
    expect(await mediaKindOf(latin1(start))).toEqual({ type, extension });
  });
});

describe('media that readers do not show', () => {
  it.each([
    ['SVG', '<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>'],
    ['SVG', '\xef\xbb\xbf<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><svg/>'],
    ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0'],
    ['HEIC', '\0\0\0\x18ftypmif1\0\0\0\0mif1heic'],
    ['TIFF', 'II*\0\x08\0\0\0'],
    ['AVI', 'RIFF\0\0\0\0AVI LIST'],
    ['AIFF', 'FORM\0\0\0\0AIFFCOMM'],
    ['Ogg video', 'OggS\0\x02\0\0\0\0\0\0\0\0\x80theora'],
    ['BMP', 'BM\x36\x10\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0'],
    ['Icon', '\0\0\x01\0\x01\0\x40\x40'],
    ['JPEG 2000', '\0\0\0\x0cjP  \r\n\x87\n'],
    ['EMF', `\x01\0\0\0${'\0'.repeat(36)} EMF`],
    ['WMF', '\xd7\xcd\xc6\x9a\0\0'],
    ['Photoshop', '8BPS\0\x01'],
    ['Windows Media', '\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9'],
    ['Flash video', 'FLV\x01\x05'],
    ['MPEG', '\0\0\x01\xba\x44'],
    ['MPEG transport stream', `G@\0\x10${'\xff'.repeat(184)}G@\x11\x10${'\xff'.repeat(184)}G\x01\0\x10`],
  ])('%s is told by name, with what to send instead', async (name, start) => {
    const kind = await mediaKindOf(latin1(start));
    expect(kind).toMatchObject({ name });
    expect(kind && 'instead' in kind && INSTEAD[kind.instead]).toMatch(/Send the .+\.$/);
  });

  it.each(['BMW shows a new car', 'GAME over', 'FLV is dead', 'MThd is no word', '8BPS'])(
    '%j is text',
    async (text) => {
      expect(await mediaKindOf(Buffer.from(`${text}\n\n${'A word or two. '.repeat(60)}`))).toBeUndefined();
    },
  );
});

describe('any bytes', () => {
  const starts = [
    mp3(2),
    adts(3),
    flac(1),
    ogg(1),
    wav({ seconds: 0.1 }),
    matroska('webm', 1, FILM),
    iso('isom', moov(1, [FILM])),
    fragmented({ timescale: 10, each: 5 }, [{ samples: 4 }, { at: 9, samples: [5, 5] }]),
  ];

  it('give a kind, a name or nothing, never a throw', async () => {
    const damaged = fc
      .tuple(
        fc.constantFrom(...starts),
        fc.array(fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 255 })), { maxLength: 20 }),
        fc.nat(),
      )
      .map(([start, changes, cut]) => {
        const bytes = Buffer.from(start);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        return bytes.subarray(0, 1 + (cut % bytes.length));
      });
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged, fc.uint8Array({ maxLength: 100 })), async (bytes) => {
        const kind = await mediaKindOf(bytes);
        const duration = kind !== undefined && 'type' in kind ? (kind.duration ?? 0) : 0;
        expect(Number.isFinite(duration) && duration >= 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
