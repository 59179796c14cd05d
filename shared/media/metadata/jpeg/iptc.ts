import type { Metadata } from '../../../article/media/metadata.ts';
import { type Credits, creditsOf } from '../exif/credits.ts';

/** One field of IPTC's record: `2:80` is record 2, dataset 80. */
interface Dataset {
  readonly record: number;
  readonly number: number;
  readonly value: Buffer;
}

export interface ReadIptc {
  readonly credits: Credits;
  readonly found: ReadonlySet<Metadata>;
}

const CHARACTERS = '1:90';
/** By-line, credit and copyright notice (IPTC-NAA Information Interchange Model 4.2, chapter 6). */
const CREATOR = '2:80';
const CREDIT = '2:110';
const COPYRIGHT = '2:116';
/** What a record is and how it is written. */
const FORM = new Set(['1:0', CHARACTERS, '2:0']);
const KEPT = new Set([...FORM, CREATOR, CREDIT, COPYRIGHT]);
/** City, sublocation, province, country and what stands for them. */
const PLACES = new Set(['2:26', '2:27', '2:90', '2:92', '2:95', '2:100', '2:101']);
/** ISO 2022's way to say UTF-8. */
const UTF_8 = '\x1b%G';

/** @param records as they lie in a resource of Photoshop's, or bare; of damaged ones, what can be read */
export function readIptc(records: Buffer): ReadIptc {
  const datasets = datasetsIn(records);
  const isUtf8 = datasets.some((one) => nameOf(one) === CHARACTERS && one.value.toString('latin1') === UTF_8);
  const text = (name: string) => {
    const values = datasets.filter((one) => nameOf(one) === name).map(({ value }) => decoded(value, isUtf8).trim());
    return values.filter((value) => value !== '').join('; ') || undefined;
  };
  const others = datasets.map(nameOf).filter((name) => !KEPT.has(name));
  return {
    credits: creditsOf({ creator: text(CREATOR), copyright: text(COPYRIGHT), credit: text(CREDIT) }),
    found: new Set(others.map((name): Metadata => (PLACES.has(name) ? 'position' : 'comment'))),
  };
}

/** @returns a record in UTF-8 that says this and nothing else; undefined where there is nothing to say. */
export function iptcRecord({ creator, copyright, credit }: Credits): Buffer | undefined {
  const stated = [
    [80, creator],
    [110, credit],
    [116, copyright],
  ] as const;
  const datasets = stated.flatMap(([number, text]) =>
    text === undefined ? [] : [dataset(2, number, Buffer.from(text))],
  );
  if (datasets.length === 0) return undefined;
  return Buffer.concat([dataset(1, 90, Buffer.from(UTF_8)), dataset(2, 0, Buffer.from([0, 4])), ...datasets]);
}

function dataset(record: number, number: number, value: Buffer): Buffer {
  // Longer ones are written in another way, and no name is.
  const bytes = value.subarray(0, LONGEST);
  return Buffer.concat([Buffer.from([TAG, record, number, bytes.length >> 8, bytes.length & 0xff]), bytes]);
}

const TAG = 0x1c;
const LONGEST = 0x7fff;

function datasetsIn(records: Buffer): readonly Dataset[] {
  const found: Dataset[] = [];
  for (let at = 0; records[at] === TAG && at + 5 <= records.length; ) {
    const stated = records.readUInt16BE(at + 3);
    // With the first bit set it is the length of the length that follows.
    const extra = stated > LONGEST ? stated & LONGEST : 0;
    if (extra > 4 || at + 5 + extra > records.length) break;
    const length = stated > LONGEST ? (extra === 0 ? 0 : records.readUIntBE(at + 5, extra)) : stated;
    const start = at + 5 + extra;
    found.push({
      record: records[at + 1] ?? 0,
      number: records[at + 2] ?? 0,
      value: records.subarray(start, start + length),
    });
    at = start + length;
  }
  return found;
}

function nameOf({ record, number }: Dataset): string {
  return `${record}:${number}`;
}

/** Without a word on its characters a record is in whatever its author's machine used. */
function decoded(value: Buffer, isUtf8: boolean): string {
  const text = value.toString('utf8');
  return isUtf8 || !text.includes('\ufffd') ? text : value.toString('latin1');
}
