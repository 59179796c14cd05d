import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExif } from '../../../shared/media/metadata/exif/exif.ts';
import { readPhotoshop } from '../../../shared/media/metadata/jpeg/photoshop.ts';
import { cleaned, faultOf } from './clean.ts';
import {
  BASELINE_JPEG,
  CMYK_JPEG,
  CREDITS_IN_XMP,
  exifSegment,
  iptc,
  jpegParts,
  jpegWith,
  PROGRESSIVE_JPEG,
  photoshop,
  secretsIn,
  segment,
  TELEPHONE,
  xmp,
  xmpSegment,
} from './pictures.ts';

const PICTURES = [
  ['baseline', BASELINE_JPEG],
  ['progressive', PROGRESSIVE_JPEG],
  ['CMYK', CMYK_JPEG],
] as const;

const clean = (file: Buffer) => cleaned(file, 'image/jpeg');
/** What applications put into the picture, by marker and beginning. */
const applicationsIn = (file: Buffer) =>
  jpegParts(file)
    .filter((part) => (part[1] ?? 0) >= 0xe0)
    .map((part) => `${(part[1] ?? 0).toString(16)} ${part.toString('latin1', 4, 11).split('\0')[0]}`);
/** Everything that a decoder makes the picture of. */
const decoded = (file: Buffer) =>
  Buffer.concat(jpegParts(file).filter((part) => (part[1] ?? 0) < 0xe0 || part[1] === 0xee));
const exifIn = (file: Buffer) => {
  const part = jpegParts(file).find((one) => one.toString('latin1', 4, 8) === 'Exif');
  return part && readExif(part.subarray(10));
};
const iptcIn = (file: Buffer) => {
  const part = jpegParts(file).find((one) => one.toString('latin1', 4, 13) === 'Photoshop');
  return part && readPhotoshop(part.subarray(18));
};

const PROFILE = segment(0xe2, 'ICC_PROFILE\0\x01\x01', 'a profile');
const COMMENT = segment(0xfe, 'SECRETCOMMENT');
const PREVIEW = segment(0xe0, 'JFXX\0\x10SECRETTHUMBNAIL');
const MORE_XMP = segment(0xe1, 'http://ns.adobe.com/xmp/extension/\0SECRETNOTES');
const CREDENTIALS = segment(0xeb, 'JP\0\x01SECRETOWNER');
const CAMERA = segment(0xec, 'SECRETNOTES');
const SEVERAL = segment(0xe2, 'MPF\0SECRETTRAILER');
const RECORD = photoshop(
  iptc(
    [1, 90, '\x1b%G'],
    [2, 0, '\0\x04'],
    [2, 80, 'Tomé Reis'],
    [2, 90, 'SECRETPLACE'],
    [2, 110, 'Quay'],
    [2, 116, '© Tide'],
    [2, 120, 'SECRETCOMMENT'],
  ),
);

describe.each(PICTURES)('a %s JPEG picture of a telephone', (_, picture) => {
  const upload = jpegWith(
    picture,
    [0, exifSegment()],
    [1, PROFILE],
    [1, COMMENT],
    [2, segment(0xed, 'Photoshop 3.0\0', RECORD)],
  );

  it('tells neither where it was made nor with what', async () => {
    expect(secretsIn(upload)).not.toEqual([]);
    const { file, removed } = await clean(upload);
    expect(secretsIn(file)).toEqual([]);
    expect(removed).toEqual(['camera', 'comment', 'maker-notes', 'owner', 'position', 'serial-number', 'thumbnail']);
  });

  it('keeps its pixels, orientation, colours and credits', async () => {
    const { file } = await clean(upload);
    expect(decoded(file)).toEqual(decoded(picture));
    expect(jpegParts(file).some((part) => part.equals(PROFILE))).toBe(true);
    expect(exifIn(file)).toEqual({
      exif: {
        orientation: 6,
        colorSpace: 65_535,
        interoperability: 'R03',
        credits: { creator: 'Inês Caldeira', copyright: '© 2026 The Courier' },
      },
      found: new Set(),
    });
    expect(iptcIn(file)?.credits).toEqual({ creator: 'Tomé Reis', copyright: '© Tide', credit: 'Quay' });
  });

  it('is as it was where there is nothing to take out', async () => {
    const plain = jpegWith(picture, [1, PROFILE]);
    expect((await clean(plain)).file).toEqual(plain);
  });
});

describe('a JPEG picture', () => {
  it.each([
    ['a comment', COMMENT, 'comment'],
    ['a preview', PREVIEW, 'thumbnail'],
    ['XMP', xmpSegment(xmp('/>').subarray(0)), 'xmp'],
    ['more XMP', MORE_XMP, 'xmp'],
    ['content credentials', CREDENTIALS, 'credentials'],
    ['data of a camera', CAMERA, 'other'],
    ['a list of further pictures', SEVERAL, 'behind-the-end'],
    ['data that is not Exif', segment(0xe1, 'Exif\0\0SECRETNOTES'), 'other'],
    ['an unknown segment', segment(0xf3, 'SECRETNOTES'), 'other'],
  ])('loses %s', async (_, added, what) => {
    const { file, removed } = await clean(jpegWith(BASELINE_JPEG, [2, added]));
    expect(file).toEqual(BASELINE_JPEG);
    expect(removed).toContain(what);
  });

  it('loses a thumbnail alone', async () => {
    const { thumbnail = Buffer.alloc(0) } = TELEPHONE;
    const upload = jpegWith(BASELINE_JPEG, [1, exifSegment({ picture: [[0x0112, 6]], thumbnail })]);
    const { file, removed } = await clean(upload);
    expect(secretsIn(file)).toEqual([]);
    expect(removed).toEqual(['thumbnail']);
  });

  it('loses what stands between its scans', async () => {
    const last = jpegParts(PROGRESSIVE_JPEG).length - 2;
    const { file } = await clean(
      jpegWith(PROGRESSIVE_JPEG, [last, COMMENT], [last + 1, exifSegment({ position: TELEPHONE.position ?? [] })]),
    );
    expect(file).toEqual(PROGRESSIVE_JPEG);
  });

  it('loses what lies behind its end, such as the film of a moving photo', async () => {
    const film = Buffer.from('\0\0\0\x18ftypmp42SECRETTRAILER', 'latin1');
    const { file, removed } = await clean(Buffer.concat([BASELINE_JPEG, film]));
    expect(file).toEqual(BASELINE_JPEG);
    expect(removed).toEqual(['behind-the-end']);
  });

  it('loses the thumbnail of its density, which stays', async () => {
    const [, ...others] = jpegParts(BASELINE_JPEG);
    const density = segment(0xe0, 'JFIF\0\x01\x02\x01\0\x48\0\x48\x05\x01', 'SECRETTHUMBNAIL');
    const upload = Buffer.concat([Buffer.from([0xff, 0xd8]), density, ...others]);
    const { file, removed } = await clean(upload);
    expect(jpegParts(file)[0]).toEqual(segment(0xe0, 'JFIF\0\x01\x02\x01\0\x48\0\x48\0\0'));
    expect(decoded(file)).toEqual(decoded(BASELINE_JPEG));
    expect(removed).toEqual(['thumbnail']);
  });

  it('that carries no mark of an application needs none', async () => {
    const [, ...bare] = jpegParts(BASELINE_JPEG);
    const upload = Buffer.concat([Buffer.from([0xff, 0xd8]), exifSegment(), ...bare]);
    expect(applicationsIn((await clean(upload)).file)).toEqual(['e1 Exif']);
  });

  it.each(['II', 'MM'] as const)('is read in the byte order %s', async (order) => {
    const { file } = await clean(jpegWith(BASELINE_JPEG, [1, exifSegment({ ...TELEPHONE, order })]));
    expect(exifIn(file)?.exif).toMatchObject({ orientation: 6, credits: { creator: 'Inês Caldeira' } });
    expect(secretsIn(file)).toEqual([]);
  });

  it('has the orientation of its first block of Exif, as viewers show it', async () => {
    const block = (orientation: number) => exifSegment({ picture: [[0x0112, orientation]] });
    const { file } = await clean(jpegWith(BASELINE_JPEG, [1, block(3)], [1, block(8)]));
    expect(exifIn(file)?.exif).toEqual({ orientation: 3, credits: {} });
    expect(applicationsIn(file)).toEqual(['e0 JFIF', 'e1 Exif']);
  });

  it('keeps a name that Windows wrote', async () => {
    const author = Buffer.from('Ana Prata\0', 'utf16le');
    const { file } = await clean(jpegWith(BASELINE_JPEG, [1, exifSegment({ picture: [[0x9c9d, author]] })]));
    expect(exifIn(file)?.exif.credits).toEqual({ creator: 'Ana Prata' });
  });

  it('keeps names in the characters of old records', async () => {
    const record = photoshop(Buffer.from('\x1c\x02\x50\0\x09Jo\xe3o P\xe3o', 'latin1'));
    const { file } = await clean(jpegWith(BASELINE_JPEG, [1, segment(0xed, 'Photoshop 3.0\0', record)]));
    expect(iptcIn(file)?.credits).toEqual({ creator: 'João Pão' });
  });

  it('keeps a record that goes on in a second segment', async () => {
    const at = RECORD.indexOf('Tom') + 2;
    const parts = [RECORD.subarray(0, at), RECORD.subarray(at)].map((part) => segment(0xed, 'Photoshop 3.0\0', part));
    const { file } = await clean(jpegWith(BASELINE_JPEG, ...parts.map((part) => [1, part] as const)));
    expect(iptcIn(file)?.credits).toMatchObject({ creator: 'Tomé Reis', credit: 'Quay' });
    expect(secretsIn(file)).toEqual([]);
  });
});

describe('credits that only XMP states', () => {
  it.each([
    ['elements', CREDITS_IN_XMP, { creator: 'Rui Falcão; Mei Lin', copyright: '© Harbour & Sons' }, 'Quay Pictures'],
    [
      'attributes',
      ' dc:rights="© Harbour" photoshop:Credit="Quay  Pictures">',
      { copyright: '© Harbour' },
      'Quay Pictures',
    ],
  ])('as %s move to Exif and IPTC', async (_, credits, exif, credit) => {
    const { file, removed } = await clean(jpegWith(BASELINE_JPEG, [1, xmpSegment(xmp(credits))]));
    expect(exifIn(file)?.exif.credits).toEqual(exif);
    expect(iptcIn(file)?.credits).toEqual({ credit });
    expect(file.includes('ns.adobe.com')).toBe(false);
    expect(removed).toEqual(['position', 'serial-number', 'xmp']);
  });

  it('do not replace what Exif and IPTC say', async () => {
    const upload = jpegWith(
      BASELINE_JPEG,
      [1, exifSegment()],
      [1, segment(0xed, 'Photoshop 3.0\0', RECORD)],
      [1, xmpSegment(xmp(CREDITS_IN_XMP))],
    );
    const { file } = await clean(upload);
    expect(exifIn(file)?.exif.credits).toEqual({ creator: 'Inês Caldeira', copyright: '© 2026 The Courier' });
    expect(iptcIn(file)?.credits).toEqual({ creator: 'Tomé Reis', copyright: '© Tide', credit: 'Quay' });
  });

  it('are read up to where the packet breaks off', async () => {
    const packet = xmp(CREDITS_IN_XMP);
    const broken = packet.subarray(0, packet.indexOf('<photoshop:Credit>'));
    const { file } = await clean(jpegWith(BASELINE_JPEG, [1, xmpSegment(broken)]));
    expect(exifIn(file)?.exif.credits).toMatchObject({ creator: 'Rui Falcão; Mei Lin' });
  });
});

describe('a damaged JPEG picture', () => {
  it('that breaks off is what is there of it', async () => {
    const upload = jpegWith(BASELINE_JPEG, [1, exifSegment()]);
    for (const length of [3, 4, 30, 200, upload.length - 3, upload.length - 1]) {
      expect(secretsIn((await clean(upload.subarray(0, length))).file)).toEqual([]);
    }
    const { file } = await clean(upload.subarray(0, -100));
    expect(file.subarray(-50)).toEqual(upload.subarray(-150, -100));
  });

  it('loses stray bytes between its segments, as decoders pass over them', async () => {
    const [density = Buffer.alloc(0), ...others] = jpegParts(BASELINE_JPEG);
    const upload = Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      density,
      Buffer.from('SECRETNOTES\xff\xff\0', 'latin1'),
      ...others,
    ]);
    expect((await clean(upload)).file).toEqual(BASELINE_JPEG);
  });

  it.each([
    ['a second beginning', Buffer.from([0xff, 0xd8])],
    ['a marker that is none', Buffer.from([0xff, 0x07, 0, 4, 1, 1])],
    ['a segment without a length', Buffer.from([0xff, 0xe5, 0, 1])],
  ])('with %s is not published: nobody knows what it holds', async (_, part) => {
    expect(await faultOf(jpegWith(BASELINE_JPEG, [1, part]), 'image/jpeg')).toBe(
      'has parts that no decoder of JPEG knows',
    );
  });

  it('with a field of Exif that points out of it loses only that', async () => {
    const block = exifSegment({
      picture: [
        [0x0112, 8],
        [0x013b, 'Far Away'],
      ],
    });
    block.writeUInt32LE(0x7fff_ffff, block.indexOf(Buffer.from([0x3b, 0x01, 2, 0])) + 8);
    const { file } = await clean(jpegWith(BASELINE_JPEG, [1, block]));
    expect(exifIn(file)?.exif).toEqual({ orientation: 8, credits: {} });
  });
});

it('any metadata at any place goes, and no pixel with it', async () => {
  const added = [
    exifSegment(),
    PROFILE,
    COMMENT,
    PREVIEW,
    MORE_XMP,
    CREDENTIALS,
    CAMERA,
    SEVERAL,
    xmpSegment(xmp('>')),
    segment(0xed, 'Photoshop 3.0\0', RECORD),
  ];
  const places = fc.array(fc.tuple(fc.nat(30), fc.constantFrom(...added)), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...PICTURES),
      places,
      fc.constantFrom('', 'SECRETTRAILER'),
      async ([, picture], segments, behind) => {
        const upload = Buffer.concat([jpegWith(picture, ...segments), Buffer.from(behind)]);
        const { file } = await clean(upload);
        expect(secretsIn(file)).toEqual([]);
        expect(decoded(file)).toEqual(decoded(picture));
        const profiles = segments.filter(([, one]) => one === PROFILE);
        expect(jpegParts(file).filter((part) => part.equals(PROFILE))).toHaveLength(profiles.length);
      },
    ),
    { numRuns: 200 },
  );
});
