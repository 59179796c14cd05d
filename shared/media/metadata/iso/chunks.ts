import { type Box, boxAt, uint } from '../../iso/boxes.ts';
import type { IsoBudget } from './work.ts';

/** Where a run of samples stands in the file. */
export interface Chunk {
  readonly start: number;
  /** Undefined where only the next one tells. */
  readonly end: number | undefined;
}

const TABLE = ['mdia', 'minf', 'stbl'];

/**
 * Where the samples of a track stand (ISO/IEC 14496-12, sections 8.7.3 to 8.7.5).
 * @returns undefined when its tables do not tell, or there are too many.
 */
export function chunksOf(file: Buffer, track: Box, budget: IsoBudget): readonly Chunk[] | undefined {
  const table = boxAt(file, track, TABLE, budget);
  const inTable = (type: string) => table && boxAt(file, table, [type], budget);
  const places = inTable('stco') ?? inTable('co64');
  const runs = inTable('stsc');
  const sizes = sizesIn(file, inTable('stsz'), inTable('stz2'));
  if (places === undefined || runs === undefined || sizes === undefined) return undefined;
  const width = inTable('stco') === undefined ? 8 : 4;
  const count = uint(file, places, 4);
  if (count > budget.chunks || places.start + 8 + count * width > places.end) return undefined;
  budget.chunks -= count;
  const inRun = samplesInChunks(file, runs);
  const chunks: Chunk[] = [];
  for (let index = 0, sample = 0; index < count; index++) {
    const at = places.start + 8 + index * width;
    const start = width === 8 ? Number(file.readBigUInt64BE(at)) : file.readUInt32BE(at);
    const samples = inRun(index + 1);
    const length = samples === undefined ? undefined : sizes.sum(sample, samples);
    if (length === undefined) return undefined;
    chunks.push({ start, end: sizes.isSure ? start + length : undefined });
    sample += samples ?? 0;
  }
  return chunks;
}

interface Sizes {
  /** Bytes of samples in a row; undefined where there are fewer. */
  sum(first: number, count: number): number | undefined;
  /** Of sound in samples of one size QuickTime states other sizes than it has. */
  readonly isSure: boolean;
}

function sizesIn(file: Buffer, plain: Box | undefined, compact: Box | undefined): Sizes | undefined {
  const box = plain ?? compact;
  if (box === undefined) return undefined;
  const each = plain === undefined ? 0 : uint(file, plain, 4);
  const count = uint(file, box, 8);
  if (each > 0) return { sum: (_, samples) => samples * each, isSure: false };
  const bits = plain === undefined ? (file[box.start + 7] ?? 0) : 32;
  const table = box.start + 12;
  if (![4, 8, 16, 32].includes(bits) || table + Math.ceil((count * bits) / 8) > box.end) return undefined;
  return {
    isSure: true,
    sum(first, samples) {
      if (first + samples > count) return undefined;
      let sum = 0;
      for (let index = first; index < first + samples; index++) sum += sizeAt(file, table, index, bits);
      return sum;
    },
  };
}

function sizeAt(file: Buffer, table: number, index: number, bits: number): number {
  if (bits === 4) return ((file[table + (index >> 1)] ?? 0) >> (index % 2 === 0 ? 4 : 0)) & 0x0f;
  return file.readUIntBE(table + index * (bits / 8), bits / 8);
}

/** Each run says from which chunk on how many samples are in one. @returns for chunks in their order, how many are in it */
function samplesInChunks(file: Buffer, runs: Box): (chunk: number) => number | undefined {
  const count = Math.min(uint(file, runs, 4), Math.floor((runs.end - runs.start - 8) / 12));
  const firstOf = (run: number) => file.readUInt32BE(runs.start + 8 + run * 12);
  let run = 0;
  return (chunk) => {
    while (run + 1 < count && firstOf(run + 1) <= chunk) run++;
    return count > 0 && firstOf(run) <= chunk ? file.readUInt32BE(runs.start + 12 + run * 12) : undefined;
  };
}
