import { box, latin1, uint } from '../../pipeline/media-files.ts';

/** A track with its samples, each of which is a chunk of its own. */
export interface FilmTrack {
  /** `vide`, `soun`, `meta`, ... */
  readonly handler: string;
  readonly samples: readonly Buffer[];
  /** What stands in the file before each sample, and in no track. @default nothing */
  readonly before?: Buffer;
  /** Sizes in a table, as one size for all, or in a table of so many bits. @default table */
  readonly sizes?: 'table' | 'one' | 8 | 16;
  /** Boxes in the track beside what plays it. */
  readonly more?: readonly Buffer[];
}

export interface FilmOptions {
  readonly brand?: string;
  /** Boxes in the film's header beside its tracks. */
  readonly more?: readonly Buffer[];
  /** Boxes before the samples. */
  readonly front?: readonly Buffer[];
  /** Whether places take eight bytes. */
  readonly isLarge?: boolean;
  /** Whether the header stands before the samples. */
  readonly isFast?: boolean;
}

const full = (...content: readonly Buffer[]) => [uint(0, 4), ...content];

/** A film as cameras write it (ISO/IEC 14496-12): samples of all tracks by turns, then the header that tells where they stand. */
export function film(tracks: readonly FilmTrack[], options: FilmOptions = {}): Buffer {
  const { brand = 'isom', more = [], front = [], isLarge = false, isFast = false } = options;
  const start = [box('ftyp', latin1(`${brand}\0\0\0\0`)), ...front];
  const header = (places: readonly (readonly number[])[]) =>
    box(
      'moov',
      box('mvhd', Buffer.alloc(100)),
      ...tracks.map((track, index) => trackBox(track, places[index] ?? [], isLarge)),
      ...more,
    );
  const headerLength = header(tracks.map(({ samples }) => samples.map(() => 0))).length;
  const startLength = start.reduce((sum, { length }) => sum + length, 0) + (isFast ? headerLength : 0) + 8;
  const content: Buffer[] = [];
  const places: number[][] = tracks.map(() => []);
  let at = startLength;
  const put = (bytes: Buffer) => {
    content.push(bytes);
    at += bytes.length;
  };
  const most = Math.max(...tracks.map(({ samples }) => samples.length));
  for (let turn = 0; turn < most; turn++) {
    for (const [index, { samples, before = Buffer.alloc(0) }] of tracks.entries()) {
      const sample = samples[turn];
      if (sample === undefined) continue;
      put(before);
      places[index]?.push(at);
      put(sample);
    }
  }
  const data = box('mdat', ...content);
  return Buffer.concat([...start, ...(isFast ? [header(places), data] : [data, header(places)])]);
}

function trackBox(
  { handler, samples, sizes = 'table', more = [] }: FilmTrack,
  places: readonly number[],
  isLarge: boolean,
): Buffer {
  const count = uint(samples.length, 4);
  const bits = typeof sizes === 'number' ? sizes : 32;
  const table = samples.map(({ length }) => uint(length, (bits / 8) as 1 | 2 | 4));
  const size =
    sizes === 'one'
      ? box('stsz', ...full(uint(1, 4), uint(100, 4)))
      : sizes === 'table'
        ? box('stsz', ...full(uint(0, 4), count, ...table))
        : box('stz2', ...full(uint(bits, 4), count, ...table));
  const long = (place: number) => Buffer.concat([uint(0, 4), uint(place, 4)]);
  const stbl = box(
    'stbl',
    box('stsd', ...full(uint(0, 4))),
    box('stsc', ...full(uint(1, 4), uint(1, 4), uint(1, 4), uint(1, 4))),
    size,
    isLarge
      ? box('co64', ...full(count, ...places.map(long)))
      : box('stco', ...full(count, ...places.map((place) => uint(place, 4)))),
  );
  const hdlr = box('hdlr', ...full(uint(0, 4), latin1(handler), Buffer.alloc(13)));
  const track = Buffer.alloc(84);
  return box('trak', box('tkhd', track), ...more, box('mdia', box('mdhd', Buffer.alloc(24)), hdlr, box('minf', stbl)));
}

/** A text as user data has it: its length, its language, the text. */
export function userText(type: string, text: string): Buffer {
  const bytes = Buffer.from(text);
  return box(type, uint(bytes.length, 2), uint(0, 2), bytes);
}

export const handler = (type: string) => box('hdlr', ...full(uint(0, 4), latin1(type), Buffer.alloc(13)));
const value = (bytes: Buffer, kind = 1) => box('data', uint(kind, 4), uint(0, 4), bytes);

/** Tags as iTunes writes them. */
export function tags(items: Readonly<Record<string, string | Buffer>>): Buffer {
  const list = Object.entries(items).map(([type, content]) =>
    box(type, typeof content === 'string' ? value(Buffer.from(content)) : value(content, 13)),
  );
  return box('meta', uint(0, 4), handler('mdir'), box('ilst', ...list));
}

/** A tag of nobody's but its maker's. */
export function ownTag(name: string, text: string): Buffer {
  const inside = [
    box('mean', uint(0, 4), latin1('com.apple.iTunes')),
    box('name', uint(0, 4), latin1(name)),
    value(Buffer.from(text)),
  ];
  return box('meta', uint(0, 4), handler('mdir'), box('ilst', box('----', ...inside)));
}

/** Metadata as telephones write them: names, and values by the numbers of these. QuickTime's own has no version. */
export function keyed(items: Readonly<Record<string, string>>): Buffer {
  const names = Object.keys(items).map((name) => box('mdta', latin1(name)));
  const values = Object.values(items).map((text, index) => {
    const item = box('none', value(Buffer.from(text)));
    item.writeUInt32BE(index + 1, 4);
    return item;
  });
  return box('meta', handler('mdta'), box('keys', ...full(uint(names.length, 4), ...names)), box('ilst', ...values));
}

/** A picture of two items in one box of data, with Exif and XMP as items of their own (ISO/IEC 23008-12). */
export function heif(
  image: Buffer,
  exif: Buffer,
  xmp: Buffer,
  options: { readonly version?: 0 | 1; readonly before?: Buffer } = {},
): Buffer {
  const { version = 0, before = Buffer.alloc(0) } = options;
  const entry = (id: number, type: string, more = '') =>
    box('infe', latin1('\x02\0\0\0'), uint(id, 2), uint(0, 2), latin1(`${type}\0${more}`));
  const parts = [image, Buffer.concat([uint(0, 4), exif]), xmp];
  const meta = (places: readonly number[]) =>
    box(
      'meta',
      uint(0, 4),
      handler('pict'),
      box('pitm', uint(0, 4), uint(1, 2)),
      box(
        'iinf',
        uint(0, 4),
        uint(3, 2),
        entry(1, 'av01'),
        entry(2, 'Exif'),
        entry(3, 'mime', 'application/rdf+xml\0'),
      ),
      box(
        'iloc',
        Buffer.from([version, 0, 0, 0, 0x44, 0x00]),
        uint(3, 2),
        ...parts.map((part, index) => {
          const half = Math.floor(part.length / 2);
          const place = places[index] ?? 0;
          // In two parts, as a file may have it.
          const extents = [uint(place, 4), uint(half, 4), uint(place + half, 4), uint(part.length - half, 4)];
          return Buffer.concat([
            uint(index + 1, 2),
            ...(version === 1 ? [uint(0, 2)] : []),
            uint(0, 2),
            uint(2, 2),
            ...extents,
          ]);
        }),
      ),
      box('iprp', box('ipco', box('irot', Buffer.from([1])))),
    );
  const start = box('ftyp', latin1('avif\0\0\0\0avifmif1'));
  let at = start.length + meta([]).length + 8 + before.length;
  const places = parts.map(({ length }) => {
    at += length;
    return at - length;
  });
  return Buffer.concat([start, meta(places), box('mdat', before, ...parts)]);
}
