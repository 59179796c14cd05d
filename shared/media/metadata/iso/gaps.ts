import type { Box } from '../../iso/boxes.ts';
import type { Chunk } from './chunks.ts';
import { blank, type IsoWork } from './work.ts';

/**
 * Makes zeros of everything that stands between the samples: those of tracks that do not stay, and what no track has.
 * @param data the boxes that samples stand in, in the order of the file
 * @param others samples that do not stay, which tell where one that stays ends
 */
export function blankBetween(
  work: IsoWork,
  data: readonly Box[],
  kept: readonly Chunk[],
  others: readonly Chunk[],
): void {
  const starts = Float64Array.from([...kept, ...others], ({ start }) => start).sort();
  const ranges = kept
    .map(({ start, end }) => ({ start, end: end ?? firstAfter(starts, start) }))
    .sort((one, other) => one.start - other.start);
  let next = 0;
  for (const { start, end } of data) {
    let at = start;
    for (; next < ranges.length; next++) {
      const range = ranges[next];
      if (range === undefined || range.start >= end) break;
      blankGap(work, at, Math.min(range.start, end));
      at = Math.max(at, Math.min(range.end, end));
    }
    blankGap(work, at, end);
  }
}

function blankGap(work: IsoWork, start: number, end: number): void {
  if (end <= start) return;
  const isPosition = work.file.subarray(start, end).includes('GPS');
  blank(work, start, end, isPosition ? 'position' : 'track');
}

/** @returns the next of sorted numbers, infinity behind the last */
function firstAfter(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return sorted[low] ?? Number.POSITIVE_INFINITY;
}
