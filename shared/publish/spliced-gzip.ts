import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { createLastAsked } from '../pipeline/last-asked.ts';
import { inParallel } from '../pipeline/parallel.ts';

/**
 * Gzip of a feed's document whose items are compressed a few at a time, each few with what stands before them as what they may refer to, and
 * joined (RFC 1951, section 2: blocks follow each other, and may refer to 32 kB before them whatever block that was in). One article more leaves
 * nearly all items as they are, with the same before them: of fifty of 8 kB some seven are compressed, 1.2 ms of a processor in place of 8. Files
 * are larger than in one piece by eight thousandths. Equal documents give equal bytes, whatever was kept: a part is kept by its bytes and those
 * before it, and which items are one part follows from the items alone.
 * @param starts where items begin, in their order
 */
export async function splicedGzip(bytes: Uint8Array, starts: readonly number[], level: number): Promise<Uint8Array> {
  const items = [0, ...starts].map((start, index) => itemOf(bytes, start, starts[index] ?? bytes.length));
  const parts = together(items);
  const names = parts.map((part) => nameOf(items, part, level));
  const isNew = names.filter((name) => !kept.has(name)).length > FEW;
  const blocks = await inParallel([...parts.entries()], AT_ONCE, async ([index, { first, last }]) => {
    const name = names[index] ?? '';
    const found = kept.get(name);
    if (found !== undefined) return found;
    const [start, end] = [items[first]?.start ?? 0, items[last]?.end ?? 0];
    const made = await deflated(bytes, start, end, { level, inThread: isNew });
    kept.keep(name, made, made.length + name.length + BESIDE_BYTES);
    return made;
  });
  const end = Buffer.alloc(8);
  end.writeUInt32LE(zlib.crc32(bytes));
  end.writeUInt32LE(bytes.length % 2 ** 32, 4);
  return Buffer.concat([HEADER, ...blocks, LAST_BLOCK, end]);
}

/** Of a file without a name and an instant, made on Unix, as zlib writes it (RFC 1952, section 2.3). */
const HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3);
/** Of nothing. */
const LAST_BLOCK = Uint8Array.of(3, 0);
/** Each takes 270 kB while it is under way; one by one, a command waits 0.1 s for the way to the threads and back. */
const AT_ONCE = 4;
/**
 * How far back a block refers: half of what it may. With one article more nothing but the two items behind it has another one before it,
 * and a change compresses half as much as with all of it, for two thousandths more bytes.
 */
const WINDOW = 16_384;

interface Item {
  readonly start: number;
  readonly end: number;
  readonly digest: Buffer;
}

function itemOf(bytes: Uint8Array, start: number, end: number): Item {
  return { start, end, digest: createHash('sha256').update(bytes.subarray(start, end)).digest() };
}

/** Items that are compressed together: the indexes of the first and the last. */
interface Part {
  readonly first: number;
  readonly last: number;
}

/** Of so many items one begins a part: by itself each would cost as much again to begin, and a hundredth more bytes; of more, more is made anew. */
const ITEMS_OF_A_PART = 3;

/** Divides items where their own bytes say so, so that one more leaves all other parts what they were. */
function together(items: readonly Item[]): readonly Part[] {
  const begins = items.flatMap(({ digest }, index) =>
    index === 0 || digest.readUInt8() % ITEMS_OF_A_PART === 0 ? index : [],
  );
  return begins.map((first, index) => ({ first, last: (begins[index + 1] ?? items.length) - 1 }));
}

/** @returns what tells a part, and all that it may refer to, from any others */
function nameOf(items: readonly Item[], { first, last }: Part, level: number): string {
  const from = (items[first]?.start ?? 0) - WINDOW;
  let begin = first;
  while (begin > 0 && (items[begin - 1]?.end ?? 0) > from) begin--;
  // Where it begins among those that it refers to is told too: what stands before it is no part of it.
  const digests = items.slice(begin, last + 1).map(({ digest }) => digest.toString('base64'));
  return `${level} ${first - begin} ${digests.join(' ')}`;
}

/** Of twenty feeds. */
const MOST_BYTES = 8_000_000;
/** What a map takes for one, beside its name. */
const BESIDE_BYTES = 200;

const kept = createLastAsked<Uint8Array>({ bytes: MOST_BYTES });

/** Up to here, a millisecond each, handing them to another thread costs as much as they do. */
const FEW = 4;

/** A part of a document as blocks that end on a byte. */
async function deflated(
  bytes: Uint8Array,
  start: number,
  end: number,
  { level, inThread }: { readonly level: number; readonly inThread: boolean },
): Promise<Uint8Array> {
  const part = bytes.subarray(start, end);
  const dictionary = start === 0 ? {} : { dictionary: bytes.subarray(Math.max(0, start - WINDOW), start) };
  const options = { level, finishFlush: zlib.constants.Z_SYNC_FLUSH, ...dictionary };
  const made = inThread ? await promisify(zlib.deflateRaw)(part, options) : zlib.deflateRawSync(part, options);
  // A copy: what zlib gives is a part of 16 kB, which stay as long as it does.
  return new Uint8Array(made);
}
