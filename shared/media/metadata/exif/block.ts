import type { Exif } from './exif.ts';

type Value = { readonly short: number } | { readonly text: string } | { readonly directory: readonly Entry[] };
type Entry = readonly [tag: number, value: Value];

/** @returns a TIFF block that says this and nothing else, in big-endian order; undefined where there is nothing to say. */
export function exifBlock({ orientation, colorSpace, interoperability, credits }: Exif): Buffer | undefined {
  const index: Entry[] = interoperability === undefined ? [] : [[0x0001, { text: interoperability }]];
  const inner: Entry[] = [
    ...(colorSpace === undefined ? [] : [[0xa001, { short: colorSpace }] as const]),
    ...(index.length === 0 ? [] : [[0xa005, { directory: index }] as const]),
  ];
  const outer: Entry[] = [
    ...(orientation === undefined ? [] : [[0x0112, { short: orientation }] as const]),
    ...(credits.creator === undefined ? [] : [[0x013b, { text: credits.creator }] as const]),
    ...(credits.copyright === undefined ? [] : [[0x8298, { text: credits.copyright }] as const]),
    ...(inner.length === 0 ? [] : [[0x8769, { directory: inner }] as const]),
  ];
  if (outer.length === 0) return undefined;
  const head = Buffer.from('MM\0*\0\0\0\x08', 'latin1');
  return Buffer.concat([head, directory(outer, head.length)]);
}

/** @param at where it will stand in the block @returns the directory, and behind it what its fields point to. */
function directory(entries: readonly Entry[], at: number): Buffer {
  const fields = Buffer.alloc(2 + entries.length * 12 + 4);
  fields.writeUInt16BE(entries.length);
  const behind: Buffer[] = [];
  let next = at + fields.length;
  for (const [index, [tag, value]] of entries.entries()) {
    const field = fields.subarray(2 + index * 12, 14 + index * 12);
    field.writeUInt16BE(tag, 0);
    if ('short' in value) {
      field.writeUInt16BE(SHORT, 2);
      field.writeUInt32BE(1, 4);
      field.writeUInt16BE(value.short, 8);
      continue;
    }
    const bytes = 'text' in value ? Buffer.from(`${value.text}\0`) : directory(value.directory, next);
    field.writeUInt16BE('text' in value ? ASCII : LONG, 2);
    field.writeUInt32BE('text' in value ? bytes.length : 1, 4);
    if ('text' in value && bytes.length <= 4) {
      bytes.copy(field, 8);
      continue;
    }
    field.writeUInt32BE(next, 8);
    // Offsets are even (TIFF 6.0, section 2).
    const even = bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(1)]);
    behind.push(even);
    next += even.length;
  }
  return Buffer.concat([fields, ...behind]);
}

const ASCII = 2;
const SHORT = 3;
const LONG = 4;
