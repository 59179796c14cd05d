import type { Metadata } from '../../../article/media/metadata.ts';
import { stated } from '../../../article/stated.ts';
import { type Credits, creditsOf } from './credits.ts';

/** What of a camera's data a viewer needs, and what an author wants to stay. */
export interface Exif {
  /** 1 to 8 (Exif 3.0, section 4.6.5.1.6). */
  readonly orientation?: number;
  /** 1 is sRGB, 65535 another that the interoperability index or a profile names. */
  readonly colorSpace?: number;
  /** `R03`, Adobe RGB. */
  readonly interoperability?: string;
  readonly credits: Credits;
}

export interface ReadExif {
  readonly exif: Exif;
  /** What else is in it. */
  readonly found: ReadonlySet<Metadata>;
}

/** One field of a directory: its number, type and count, and where its value stands. */
interface Field {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly at: number;
}

const ORIENTATION = 0x0112;
const ARTIST = 0x013b;
const COPYRIGHT = 0x8298;
const EXIF_DIRECTORY = 0x8769;
const GPS_DIRECTORY = 0x8825;
const XP_AUTHOR = 0x9c9d;
const COLOR_SPACE = 0xa001;
const INTEROPERABILITY_DIRECTORY = 0xa005;
const INTEROPERABILITY_INDEX = 0x0001;

const KEPT = new Set([ORIENTATION, ARTIST, COPYRIGHT, EXIF_DIRECTORY, COLOR_SPACE, INTEROPERABILITY_DIRECTORY]);

/** What a field is that does not stay; one that is not named here is data of the camera. */
const MEANING: ReadonlyMap<number, Metadata> = new Map([
  [GPS_DIRECTORY, 'position'],
  // Serial numbers of the body, the lens, and of the camera in DNG.
  [0xa431, 'serial-number'],
  [0xa435, 'serial-number'],
  [0xc62f, 'serial-number'],
  // The camera's owner, and the name of a computer, often a person's.
  [0xa430, 'owner'],
  [0x013c, 'owner'],
  [0x927c, 'maker-notes'],
  // Description, user's comment, and what Windows calls title, comment, keywords and subject.
  [0x010e, 'comment'],
  [0x9286, 'comment'],
  [0x9c9b, 'comment'],
  [0x9c9c, 'comment'],
  [0x9c9e, 'comment'],
  [0x9c9f, 'comment'],
  [0x02bc, 'xmp'],
]);

/** More fields than any camera writes in a directory. */
const MOST_FIELDS = 1_000;
/** Bytes of a name or a notice. */
const LONGEST_TEXT = 4_096;
/** Bytes of one value, by type (TIFF 6.0, section 2). */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

/**
 * Reads a block of TIFF as cameras write it into pictures (Exif 3.0, sections 4.5 and 4.6).
 * @returns undefined for what is none. Of a damaged one, what can be read.
 */
export function readExif(tiff: Buffer): ReadExif | undefined {
  const order = tiff.toString('latin1', 0, 4);
  if (order !== 'II*\0' && order !== 'MM\0*') return undefined;
  const reader = readerOf(tiff, order.startsWith('I'));
  const { fields, next } = reader.directory(reader.long(4));
  const inner = fieldsBelow(reader, fields, EXIF_DIRECTORY);
  const interoperability = fieldsBelow(reader, inner, INTEROPERABILITY_DIRECTORY);
  const found = new Set<Metadata>();
  for (const { tag } of [...fields, ...inner]) {
    if (!KEPT.has(tag) && tag !== XP_AUTHOR) found.add(MEANING.get(tag) ?? 'camera');
  }
  if (next !== 0) found.add('thumbnail');
  const text = (tag: number) => reader.text(fields.find((field) => field.tag === tag));
  const creator = text(ARTIST) ?? reader.wideText(fields.find(({ tag }) => tag === XP_AUTHOR));
  const orientation = reader.short(fields.find(({ tag }) => tag === ORIENTATION));
  const colorSpace = reader.short(inner.find(({ tag }) => tag === COLOR_SPACE));
  const index = reader.text(interoperability.find(({ tag }) => tag === INTEROPERABILITY_INDEX));
  return {
    exif: {
      ...(orientation === undefined || orientation < 1 || orientation > 8 ? {} : { orientation }),
      ...stated({ colorSpace }),
      ...(index === undefined || !/^R\d\d$/.test(index) ? {} : { interoperability: index }),
      credits: creditsOf({ creator, copyright: text(COPYRIGHT) }),
    },
    found,
  };
}

function fieldsBelow(reader: Reader, fields: readonly Field[], pointer: number): readonly Field[] {
  const field = fields.find(({ tag }) => tag === pointer);
  return field === undefined ? [] : reader.directory(reader.long(field.at)).fields;
}

type Reader = ReturnType<typeof readerOf>;

function readerOf(tiff: Buffer, isLittle: boolean) {
  const uint = (at: number, bytes: 2 | 4) => {
    if (at < 0 || at + bytes > tiff.length) return 0;
    return isLittle ? tiff.readUIntLE(at, bytes) : tiff.readUIntBE(at, bytes);
  };
  /** A value of up to four bytes stands in its field, a longer one elsewhere. */
  const fieldAt = (at: number): Field => {
    const [tag, type, count] = [uint(at, 2), uint(at + 2, 2), uint(at + 4, 4)];
    return { tag, type, count, at: (SIZES[type] ?? 1) * count <= 4 ? at + 8 : uint(at + 8, 4) };
  };
  const bytes = (field: Field) =>
    field.at + field.count <= tiff.length
      ? tiff.subarray(field.at, field.at + Math.min(field.count, LONGEST_TEXT))
      : EMPTY;
  return {
    long: (at: number) => uint(at, 4),
    directory(at: number): { fields: readonly Field[]; next: number } {
      const room = Math.floor((tiff.length - at - 2) / 12);
      if (at < 8 || room < 0) return { fields: [], next: 0 };
      const count = Math.min(uint(at, 2), room, MOST_FIELDS);
      const fields = Array.from({ length: count }, (_, index) => fieldAt(at + 2 + index * 12));
      return { fields, next: uint(at + 2 + uint(at, 2) * 12, 4) };
    },
    short: (field: Field | undefined) => (field === undefined ? undefined : uint(field.at, 2)),
    /** ASCII by the book, UTF-8 or Latin-1 in the field, up to its first zero. */
    text: (field: Field | undefined) => (field?.type === 2 || field?.type === 129 ? decoded(bytes(field)) : undefined),
    /** As Windows writes it. */
    wideText: (field: Field | undefined) =>
      field === undefined ? undefined : shown(new TextDecoder('utf-16le').decode(bytes(field))),
  };
}

const EMPTY = Buffer.alloc(0);

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return shown(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return shown(Buffer.from(bytes).toString('latin1'));
  }
}

/** Copyright may state two, of photographer and editor, with a zero between (Exif 3.0, section 4.6.5.4.7). */
function shown(text: string): string | undefined {
  const parts = text.split('\0').map((part) => part.trim());
  return parts.filter((part) => part !== '').join('; ') || undefined;
}
