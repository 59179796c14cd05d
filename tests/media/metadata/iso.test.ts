import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutMetadata } from '../../../shared/media/metadata/clean.ts';
import { readExif } from '../../../shared/media/metadata/exif/exif.ts';
import { lengthOf } from '../../../shared/media/pieces.ts';
import { box, fragmented, latin1, uint } from '../../pipeline/media-files.ts';
import { cleaned, faultOf } from './clean.ts';
import { type FilmTrack, film, handler, heif, keyed, ownTag, tags, userText } from './films.ts';
import { AVIF, BASELINE_JPEG, CREDITS_IN_XMP, exifSegment, jpegWith, secretsIn, TELEPHONE, xmp } from './pictures.ts';
import { tiff } from './tiff.ts';

const clean = (file: Buffer) => cleaned(file, 'video/mp4');

const samples = (of: string, count = 4) => Array.from({ length: count }, (_, index) => Buffer.from(`<${of} ${index}>`));
const PICTURES: FilmTrack = { handler: 'vide', samples: samples('picture') };
const SOUND: FilmTrack = { handler: 'soun', samples: samples('sound', 6) };
/** Every sample of the tracks is found whole and in its place. */
const holdsSamples = (file: Buffer, upload: Buffer, tracks: readonly FilmTrack[]) =>
  tracks.every(({ samples: all }) =>
    all.every((sample) => upload.indexOf(sample) > 0 && file.indexOf(sample) === upload.indexOf(sample)),
  );

/** As cameras and telephones state where a film was made. */
const POSITIONS = [
  ['©xyz', userText('\xa9xyz', '+38.7030-009.1350/SECRETPLACE')],
  ['loci', box('loci', uint(0, 4), uint(0, 2), latin1('SECRETPLACE\0'), Buffer.alloc(13))],
  ['a box of GPS', box('gps ', latin1('SECRETPLACE'))],
] as const;
const XMP_BOX = box('uuid', Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex'), xmp('/>'));
const CREDENTIALS = box('uuid', Buffer.from('d8fec3d61b0e483c92975828877ec481', 'hex'), latin1('SECRETOWNER'));

describe('a film', () => {
  it.each(POSITIONS)('loses its position in %s, wherever that stands', async (_, position) => {
    const upload = film([{ ...PICTURES, more: [box('udta', position)] }, SOUND], {
      more: [box('udta', position), position],
      front: [position],
    });
    const { file, removed } = await clean(upload);
    expect(secretsIn(file)).toEqual([]);
    expect(holdsSamples(file, upload, [PICTURES, SOUND])).toBe(true);
    expect(removed).toContain('position');
  });

  it('loses the position among the keys of a telephone, and their names', async () => {
    const upload = film([PICTURES], {
      brand: 'qt  ',
      more: [
        keyed({
          'com.apple.quicktime.title': 'The bridge',
          'com.apple.quicktime.location.ISO6709': '+38.7030-009.1350/SECRETPLACE',
          'com.apple.quicktime.make': 'Example Phones',
          'com.apple.quicktime.author': 'Inês Caldeira',
          'com.apple.quicktime.comment': 'SECRETCOMMENT',
        }),
      ],
    });
    const { file, removed } = await clean(upload);
    expect(secretsIn(file)).toEqual([]);
    expect(file.includes('location')).toBe(false);
    expect(file.includes('The bridge')).toBe(true);
    expect(file.includes('Inês Caldeira')).toBe(true);
    expect(removed).toEqual(['camera', 'comment', 'position']);
  });

  it('keeps its names and rights', async () => {
    const credits = [
      userText('\xa9nam', 'The bridge'),
      userText('\xa9ART', 'Inês Caldeira'),
      userText('\xa9cpy', '© The Courier'),
    ];
    const upload = film([PICTURES, SOUND], {
      more: [box('udta', ...credits, box('cprt', latin1('\0\0\0\0\x15\xc7Courier\0')))],
    });
    expect(await clean(upload)).toEqual({ file: upload, removed: [] });
  });

  it('loses what its maker adds: comments, serial numbers, previews, XMP, content credentials', async () => {
    const more = [
      box(
        'udta',
        userText('\xa9cmt', 'SECRETCOMMENT'),
        box('CAME', latin1('SECRETSERIAL')),
        box('thmb', latin1('SECRETTHUMBNAIL')),
      ),
      box('GPMF', latin1('SECRETNOTES')),
    ];
    const upload = film([PICTURES, SOUND], { more, front: [XMP_BOX, CREDENTIALS, box('free', latin1('SECRETNOTES'))] });
    const { file, removed } = await clean(upload);
    expect(secretsIn(file)).toEqual([]);
    expect(holdsSamples(file, upload, [PICTURES, SOUND])).toBe(true);
    expect(removed).toEqual(['camera', 'comment', 'credentials', 'other', 'thumbnail', 'xmp']);
  });

  it.each([
    ['at the end of the file', {}],
    ['before the samples', { isFast: true }],
    ['with places of eight bytes', { isLarge: true }],
  ])('loses a track of recorded data with its samples, its header %s', async (_, options) => {
    const recorded = Array.from({ length: 4 }, () => Buffer.from('SECRETPLACE 38.7'));
    const upload = film([PICTURES, { handler: 'meta', samples: recorded }, SOUND], options);
    const { file, removed } = await clean(upload);
    expect(secretsIn(file)).toEqual([]);
    expect(holdsSamples(file, upload, [PICTURES, SOUND])).toBe(true);
    expect(removed).toEqual(['track']);
    expect(file.toString('latin1').match(/trak/g)).toHaveLength(2);
  });

  it('loses what stands between its samples, in no track', async () => {
    const before = Buffer.from('freeGPS SECRETPLACE');
    const upload = film([{ ...PICTURES, before }, SOUND]);
    const { file, removed } = await clean(upload);
    expect(secretsIn(file)).toEqual([]);
    expect(holdsSamples(file, upload, [PICTURES, SOUND])).toBe(true);
    expect(removed).toEqual(['position']);
  });

  it.each([8, 16] as const)('may state the sizes of its samples in %d bits', async (sizes) => {
    const before = Buffer.from('SECRETNOTES');
    const tracks = [
      { ...PICTURES, sizes, before },
      { ...SOUND, sizes },
    ];
    const upload = film(tracks);
    const { file } = await clean(upload);
    expect(secretsIn(file)).toEqual([]);
    expect(holdsSamples(file, upload, tracks)).toBe(true);
  });

  it('keeps sound whose size QuickTime states wrongly, up to the next sample', async () => {
    const sound = { handler: 'soun', samples: samples('a second of sound', 4), sizes: 'one' } as const;
    const recorded = Array.from({ length: 4 }, () => Buffer.from('SECRETPLACE'));
    const upload = film([PICTURES, sound, { handler: 'meta', samples: recorded }], { brand: 'qt  ' });
    const { file } = await clean(upload);
    expect(secretsIn(file)).toEqual([]);
    expect(holdsSamples(file, upload, [PICTURES, sound])).toBe(true);
  });

  it.each([
    ['[latitude: 38.70] [longitude: -9.13] SECRETPLACE', false],
    ['GPS (-9.1350, 38.7030, 12) SECRETPLACE', false],
    ['The GPS of the ferry failed at noon', true],
  ])('with captions such as "%s" keeps them: %s', async (text, isKept) => {
    const captions = { handler: 'sbtl', samples: [Buffer.from(text), Buffer.from(text)] };
    const upload = film([PICTURES, captions]);
    const { file, removed } = await clean(upload);
    expect(file.includes(text)).toBe(isKept);
    expect(holdsSamples(file, upload, [PICTURES])).toBe(true);
    expect(removed).toEqual(isKept ? [] : ['position', 'track']);
  });

  it('with more captions than can be looked through has none', async () => {
    const captions = [Buffer.alloc(17_000_000, 'The bridge opened. '), Buffer.from('latitude: 38.7 SECRETPLACE')];
    const { file, removed } = await clean(film([PICTURES, { handler: 'text', samples: captions }]));
    expect(secretsIn(file)).toEqual([]);
    expect(file.includes('The bridge opened')).toBe(false);
    expect(removed).toEqual(['position', 'track']);
  });

  it('loses what is no box in its boxes', async () => {
    const hidden = Buffer.from('\0\0\0\x03SECRETPLACE');
    const more = [box('udta', userText('\xa9nam', 'The bridge'), hidden), hidden];
    const { file, removed } = await clean(film([PICTURES], { more }));
    expect(secretsIn(file)).toEqual([]);
    expect(file.includes('The bridge')).toBe(true);
    expect(removed).toEqual(['other']);
  });

  it('in fragments loses what they and its header tell', async () => {
    const upload = fragmented({ timescale: 10, each: 5 }, [{ samples: 4 }, { samples: 6 }]);
    const header = upload.indexOf('moov') - 4;
    const length = upload.readUInt32BE(header);
    const position = box('udta', userText('\xa9xyz', 'SECRETPLACE'));
    const longer = Buffer.concat([
      upload.subarray(0, header),
      uint(length + position.length, 4),
      upload.subarray(header + 4, header + length),
      position,
      upload.subarray(header + length),
      XMP_BOX,
    ]);
    const { file, removed } = await clean(longer);
    expect(secretsIn(file)).toEqual([]);
    expect(removed).toEqual(['position', 'xmp']);
    expect(file.subarray(header + length + position.length, upload.length + position.length)).toEqual(
      upload.subarray(header + length),
    );
  });

  it('loses what lies behind its boxes', async () => {
    const upload = film([PICTURES]);
    const { file, removed } = await clean(Buffer.concat([upload, latin1('\0\0\0\x02SECRETTRAILER')]));
    expect(file).toEqual(upload);
    expect(removed).toEqual(['behind-the-end']);
  });

  it('is not moved by as much as a byte', async () => {
    const upload = film([PICTURES, SOUND], { more: [box('udta', POSITIONS[0][1])], front: [XMP_BOX] });
    expect((await clean(upload)).file).toHaveLength(upload.length);
  });
});

describe('a large film', () => {
  it('is not copied for the few bytes that it loses', async () => {
    const large = { handler: 'vide', samples: [Buffer.alloc(40_000_000, 1), Buffer.alloc(40_000_000, 2)] };
    const recorded = { handler: 'meta', samples: [Buffer.alloc(20_000_000, 3)] };
    const upload = film([large, recorded], { more: [box('udta', POSITIONS[0][1])] });
    const clean = await withoutMetadata(upload, 'video/mp4');
    if ('fault' in clean) throw new Error(JSON.stringify(clean.fault));
    const others = new Set(clean.pieces.map(({ buffer }) => buffer).filter((buffer) => buffer !== upload.buffer));
    const bytes = [...others].reduce((sum, { byteLength }) => sum + byteLength, 0);
    expect(clean.removed).toEqual(new Set(['position', 'track']));
    expect(bytes).toBeLessThan(200_000);
    expect(lengthOf(clean.pieces)).toBe(upload.length);
  });
});

describe('a film of which nobody knows what it holds', () => {
  it.each([
    [
      'has no header',
      Buffer.concat([box('ftyp', latin1('isom\0\0\0\0')), box('mdat', latin1('SECRETPLACE'))]),
      'has no header',
    ],
    [
      'has its header behind what is no box',
      Buffer.concat([box('ftyp', latin1('isom\0\0\0\0')), latin1('\0\0\0\x04????'), film([PICTURES])]),
      'has no header',
    ],
    [
      'does not say where its samples stand',
      Buffer.from(film([PICTURES]).toString('latin1').replace('stco', 'xxxx'), 'latin1'),
      'does not say where in it pictures and sound stand',
    ],
    [
      'has recorded data in fragments',
      Buffer.from(
        fragmented({ timescale: 10, each: 5 }, [{ samples: 4 }])
          .toString('latin1')
          .replace('vide', 'meta'),
        'latin1',
      ),
      'does not say where in it pictures and sound stand',
    ],
    [
      'has more boxes than any',
      Buffer.concat([film([PICTURES]), ...Array.from({ length: 510_000 }, () => box('free'))]),
      'is in more pieces than any picture, sound or film',
    ],
  ])('is refused: it %s', async (_, upload, fault) => {
    expect(await faultOf(upload, 'video/mp4')).toBe(fault);
  });
});

describe('a recording', () => {
  const cover = jpegWith(BASELINE_JPEG, [1, exifSegment()]);

  it('keeps the tags that listeners see, and its cover without what covers tell', async () => {
    const list = tags({
      '\xa9nam': 'Talk',
      '\xa9ART': 'Inês',
      cprt: '© Courier',
      trkn: '\0\0\0\x01',
      '\xa9cmt': 'SECRETCOMMENT',
      apID: 'SECRETOWNER',
      covr: cover,
    });
    const upload = film([SOUND], { brand: 'M4A ', more: [box('udta', list)] });
    const { file, removed } = await cleaned(upload, 'audio/mp4');
    expect(secretsIn(file)).toEqual([]);
    for (const kept of ['Talk', 'Inês', '© Courier', '© 2026 The Courier']) expect(file.includes(kept)).toBe(true);
    expect(file.includes(BASELINE_JPEG.subarray(20))).toBe(true);
    expect(removed).toEqual(['camera', 'comment', 'maker-notes', 'owner', 'position', 'serial-number', 'thumbnail']);
  });

  it('loses a cover that breaks off: what would be behind its end would be taken for a part of it', async () => {
    const broken = cover.subarray(0, -40);
    const upload = film([SOUND], { more: [box('udta', tags({ '\xa9nam': 'Talk', covr: broken }))] });
    const { file, removed } = await cleaned(upload, 'audio/mp4');
    expect(secretsIn(file)).toEqual([]);
    expect(file.includes('covr')).toBe(false);
    expect(removed).toEqual(['thumbnail']);
  });

  it('loses a cover that is no picture', async () => {
    const upload = film([SOUND], { more: [box('udta', tags({ covr: latin1('SECRETTHUMBNAIL') }))] });
    expect(secretsIn((await cleaned(upload, 'audio/mp4')).file)).toEqual([]);
  });

  it.each([
    ['iTunSMPB', true],
    ['SECRETOWNER', false],
  ])('with a tag of its own called %s keeps it: %s', async (name, isKept) => {
    const upload = film([SOUND], { more: [box('udta', ownTag(name, ' 00000000 00000840'))] });
    expect((await cleaned(upload, 'audio/mp4')).file.includes('00000840')).toBe(isKept);
  });

  it('loses tags in any other form', async () => {
    const upload = film([SOUND], {
      more: [box('meta', uint(0, 4), handler('ID32'), box('ID32', latin1('SECRETCOMMENT')))],
    });
    expect(secretsIn((await cleaned(upload, 'audio/mp4')).file)).toEqual([]);
  });
});

describe('an AVIF picture', () => {
  const IMAGE = Buffer.from('<the picture as it is coded>');
  const exifIn = (file: Buffer) => readExif(file.subarray(file.indexOf('MM\0*')));

  it('is as it was where there is nothing to take out', async () => {
    expect(await cleaned(AVIF, 'image/avif')).toEqual({ file: AVIF, removed: [] });
  });

  it.each([0, 1] as const)(
    'keeps its picture and credits and tells nothing else (places of version %d)',
    async (version) => {
      const upload = heif(IMAGE, tiff(TELEPHONE), xmp(CREDITS_IN_XMP), { version, before: Buffer.from('SECRETNOTES') });
      expect(secretsIn(upload)).not.toEqual([]);
      const { file, removed } = await cleaned(upload, 'image/avif');
      expect(secretsIn(file)).toEqual([]);
      expect(file.indexOf(IMAGE)).toBe(upload.indexOf(IMAGE));
      expect(exifIn(file)).toEqual({
        exif: { credits: { creator: 'Inês Caldeira', copyright: '© 2026 The Courier' } },
        found: new Set(),
      });
      expect(removed).toEqual([
        ...['camera', 'comment', 'maker-notes', 'owner', 'position', 'serial-number', 'thumbnail', 'track', 'xmp'],
      ]);
    },
  );

  it.each([
    ['the picture', (file: Buffer) => file.indexOf(IMAGE)],
    ['what describes it', (file: Buffer) => file.indexOf('iprp')],
  ])('whose Exif is said to stand where %s does is refused', async (_, placeIn) => {
    const exif = tiff(TELEPHONE);
    const upload = heif(IMAGE, exif, xmp('/>'));
    const stated = uint(upload.indexOf(exif) - 4, 4);
    uint(placeIn(upload), 4).copy(upload, upload.indexOf(stated));
    expect(await faultOf(upload, 'image/avif')).toBe('does not say where in it pictures and sound stand');
  });

  it('that does not say where its parts stand is refused', async () => {
    const upload = heif(IMAGE, tiff(TELEPHONE), xmp('/>'));
    const broken = Buffer.from(upload.toString('latin1').replace('iloc', 'ilox'), 'latin1');
    expect(await faultOf(broken, 'image/avif')).toBe('does not say where in it pictures and sound stand');
  });
});

it('any film keeps its samples in their places, and nothing else that is not for viewers', async () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 40 }).map((content) => Buffer.from(content));
  const track = fc.record({
    handler: fc.constantFrom('vide', 'soun', 'meta', 'camm'),
    samples: fc.array(bytes, { minLength: 1, maxLength: 6 }),
    before: fc.constantFrom(Buffer.alloc(0), Buffer.from('SECRETPLACE')),
  });
  const options = fc.record({
    isFast: fc.boolean(),
    isLarge: fc.boolean(),
    front: fc.subarray([XMP_BOX, CREDENTIALS]),
    more: fc.subarray(POSITIONS.map(([, position]) => box('udta', position))),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(track, { minLength: 1, maxLength: 4 }), options, async (tracks, how) => {
      const marked = tracks.map((one, number) => ({
        ...one,
        samples: one.samples.map((sample, index) => Buffer.concat([Buffer.from(`<${number}.${index}`), sample])),
      }));
      const upload = film(marked, how);
      const { file } = await clean(upload);
      expect(secretsIn(file)).toEqual([]);
      expect(
        holdsSamples(
          file,
          upload,
          marked.filter((one) => /vide|soun/.test(one.handler)),
        ),
      ).toBe(true);
      for (const { samples: gone } of marked.filter((one) => !/vide|soun/.test(one.handler))) {
        for (const sample of gone) expect(file.includes(sample)).toBe(false);
      }
    }),
    { numRuns: 200 },
  );
});
