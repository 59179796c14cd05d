import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutMetadata } from '../../../shared/media/metadata/clean.ts';
import { joined, lengthOf } from '../../../shared/media/pieces.ts';
import { noteText } from '../../../shared/receipt/worded.ts';
import { adts, box, flac, fragmented, id3, matroska, mp3, ogg, wav } from '../../pipeline/media-files.ts';
import { pngChunk } from '../../support/png.ts';
import { film, heif, keyed, tags, userText } from './films.ts';
import {
  AVIF,
  BASELINE_JPEG,
  CMYK_JPEG,
  CREDITS_IN_XMP,
  exifSegment,
  jpegWith,
  LOSSY_WEBP,
  MOVING_GIF,
  MOVING_WEBP,
  PROGRESSIVE_JPEG,
  pngWith,
  riffChunk,
  TELEPHONE,
  webpWith,
  xmp,
  xmpSegment,
} from './pictures.ts';
import { tiff } from './tiff.ts';

const EXIF = tiff(TELEPHONE);
const FILM = film(
  [
    { handler: 'vide', samples: [Buffer.from('<picture>'), Buffer.from('<picture>')] },
    { handler: 'meta', samples: [Buffer.from('<position>')] },
  ],
  {
    more: [
      box('udta', userText('\xa9xyz', '+38'), tags({ '\xa9nam': 'Talk', covr: BASELINE_JPEG })),
      keyed({ 'com.apple.quicktime.make': 'x' }),
    ],
  },
);

const SAMPLES: readonly (readonly [type: string, file: Buffer])[] = [
  ['image/jpeg', jpegWith(BASELINE_JPEG, [1, exifSegment()], [1, xmpSegment(xmp(CREDITS_IN_XMP))])],
  ['image/jpeg', PROGRESSIVE_JPEG],
  ['image/jpeg', CMYK_JPEG],
  ['image/png', pngWith(pngChunk('eXIf', EXIF), pngChunk('tEXt', 'Author\0x'))],
  ['image/gif', MOVING_GIF],
  ['image/webp', webpWith(LOSSY_WEBP, 16, riffChunk('EXIF', EXIF), riffChunk('XMP ', xmp('/>')))],
  ['image/webp', MOVING_WEBP],
  ['image/avif', AVIF],
  ['image/avif', heif(Buffer.from('<picture>'), EXIF, xmp('/>'))],
  ['video/mp4', FILM],
  ['video/mp4', fragmented({ timescale: 10, each: 5 }, [{ samples: 4 }])],
  ['audio/mpeg', Buffer.concat([id3(40), mp3(2)])],
  ['audio/aac', adts(2)],
  ['audio/flac', flac(1)],
  ['audio/ogg', ogg(1)],
  ['audio/wav', wav({ seconds: 0.01 })],
  ['video/webm', matroska('webm', 1, { width: 8, height: 8 })],
];

/** What may happen to a file: bytes change, are lost, doubled, or others come in between. */
const DAMAGE = fc.array(
  fc.oneof(
    fc.record({ at: fc.nat(), byte: fc.nat(255) }),
    fc.record({ at: fc.nat(), lost: fc.nat(40) }),
    fc.record({ at: fc.nat(), doubled: fc.nat(40) }),
    fc.record({ at: fc.nat(), added: fc.uint8Array({ maxLength: 12 }) }),
    fc.record({ end: fc.nat() }),
  ),
  { maxLength: 6 },
);
type Damage = typeof DAMAGE extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

function damaged(file: Buffer, damage: Damage): Buffer {
  if ('end' in damage) return file.subarray(0, damage.end % (file.length + 1));
  const at = damage.at % (file.length + 1);
  const [before, behind] = [file.subarray(0, at), file.subarray(at)];
  if ('byte' in damage) return Buffer.concat([before, Buffer.from([damage.byte]), behind.subarray(1)]);
  if ('lost' in damage) return Buffer.concat([before, behind.subarray(damage.lost)]);
  if ('added' in damage) return Buffer.concat([before, damage.added, behind]);
  return Buffer.concat([before, behind.subarray(0, damage.doubled), behind]);
}

/** @returns what is wrong with what a file comes to; undefined when nothing is. */
async function wrongWith(upload: Buffer, type: string): Promise<string | undefined> {
  const first = await withoutMetadata(upload, type);
  if ('fault' in first) {
    const said = noteText({ code: 'damaged-media', detail: first.fault });
    return /^The file (?:has|is|does|breaks) /.test(said) ? undefined : `a fault called "${said}"`;
  }
  if (lengthOf(first.pieces) > upload.length + 8_000) return 'it is longer than it was';
  const clean = Buffer.from(joined(first.pieces));
  const again = await withoutMetadata(clean, type);
  if ('fault' in again) return `the second time it ${again.fault}`;
  if (again.removed.size > 0) return `the second time it loses ${[...again.removed].join(', ')}`;
  return clean.equals(joined(again.pieces)) ? undefined : 'the second time it is another';
}

it('any damaged file comes to a clean one, of which nothing is left to take out, or to a fault with a name', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(SAMPLES.length - 1), DAMAGE, async (number, damages) => {
      const [type, sample] = SAMPLES[number] ?? ['', Buffer.alloc(0)];
      expect(await wrongWith(damages.reduce(damaged, sample), type)).toBeUndefined();
    }),
    { numRuns: 2_000 },
  );
});
