import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { createLastAsked } from '../pipeline/last-asked.ts';
import { inParallel } from '../pipeline/parallel.ts';

/**
 * Gzip of a feed's document whose items are compressed a few at a time, each few with what stands before them as what they may refer to, and
 * joined (RFC 1951, section 2: blocks follow each other, and refer to 32 kB before them whatever block that was in). One article more leaves
 * nearly all items as they are, with the same before them: of fifty of 8 kB some eight are compressed, 2 ms of a processor in place of 8. Files
 * are larger than in one piece by three thousandths. Equal documents give equal bytes, whatever was kept: a part is kept by its bytes and those
 * before it, and which items are one part follows from the items alone.
 * @param starts where items begin, in their order
 */
export async function splicedGzip(bytes: Uint8Array, starts: readonly number[], level: number): Promise<Uint8Array> {
  const items = [0, ...starts].map((start, index) => partOf(bytes, start, starts[index] ?? bytes.length));
  const parts = together(items);
  const names = parts.map((_, index) => nameOf(parts, index, level));
  const isNew = names.filter((name) => !kept.has(name)).length > FEW;
  const blocks = await inParallel([...parts.entries()], AT_ONCE, async ([index, { start, end }]) => {
    const name = names[index] ?? '';
    const found = kept.get(name);
    if (found !== undefined) return found;
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
/** How far back a block may refer. */
const WINDOW = 32_768;

interface Part {
  readonly start: number;
  readonly end: number;
  readonly digest: string;
}

function partOf(bytes: Uint8Array, start: number, end: number): Part {
  return { start, end, digest: createHash('sha256').update(bytes.subarray(start, end)).digest('base64') };
}

/** Of so many items one begins a part: by itself each would cost as much again to begin, and a hundredth more bytes; of more, more is made anew. */
const ITEMS_OF_A_PART = 4;

/** Divides items where their own bytes say so, so that one more leaves all other parts what they were. */
function together(items: readonly Part[]): readonly Part[] {
  const parts: Part[] = [];
  for (const item of items) {
    const last = parts.at(-1);
    const begins = Buffer.from(item.digest, 'base64').readUInt8() % ITEMS_OF_A_PART === 0;
    if (last === undefined || begins) parts.push(item);
    else parts.splice(-1, 1, { start: last.start, end: item.end, digest: `${last.digest} ${item.digest}` });
  }
  return parts;
}

/** @returns what tells one of the parts, and all that it may refer to, from any others */
function nameOf(parts: readonly Part[], index: number, level: number): string {
  const from = (parts[index]?.start ?? 0) - WINDOW;
  let first = index;
  while (first > 0 && (parts[first - 1]?.end ?? 0) > from) first--;
  const within = parts.slice(first, index + 1).map(({ digest }) => digest);
  return `${level} ${within.join(' ')}`;
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
