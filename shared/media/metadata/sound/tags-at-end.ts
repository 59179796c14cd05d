import type { Metadata } from '../../../article/media/metadata.ts';

const V1 = 128;
/** Of the oldest tag the comment, without the number of a track that may stand in its last two bytes. */
const V1_COMMENT = 97;
const V1_COMMENT_LENGTH = 30;
const V1_ENHANCED = 227;
const APE_FOOTER = 32;
const APE_HEADER_FLAG = 0x8000_0000;
const LYRICS = 15;

export interface EndTags {
  /** Where the sound ends. */
  readonly end: number;
  /** The oldest tag without its comment, when there is one. */
  readonly last: Uint8Array | undefined;
  readonly removed: ReadonlySet<Metadata>;
}

/** Tags that stand behind sound, of which only the oldest stays: names and numbers in 128 bytes. */
export function tagsAtEnd(file: Buffer, start: number): EndTags {
  const removed = new Set<Metadata>();
  const oldest = file.length - V1;
  const hasOldest = oldest >= start && file.toString('latin1', oldest, oldest + 3) === 'TAG';
  const last = hasOldest ? withoutComment(file.subarray(oldest), removed) : undefined;
  let end = hasOldest ? oldest : file.length;
  for (let next = endWithout(file, start, end); next !== undefined; next = endWithout(file, start, end)) {
    end = next;
    removed.add('tags');
  }
  return { end, last, removed };
}

function withoutComment(tag: Buffer, removed: Set<Metadata>): Uint8Array {
  const hasTrack = tag[V1_COMMENT + 28] === 0 && tag[V1_COMMENT + 29] !== 0;
  const end = V1_COMMENT + V1_COMMENT_LENGTH - (hasTrack ? 2 : 0);
  if (tag.subarray(V1_COMMENT, end).every((byte) => byte === 0 || byte === 0x20)) return tag;
  removed.add('comment');
  return Buffer.from(tag).fill(0, V1_COMMENT, end);
}

/** @returns where the sound ends before one more tag; undefined when there is none. */
function endWithout(file: Buffer, start: number, end: number): number | undefined {
  const ends = (sign: string) => end - start >= sign.length && file.toString('latin1', end - sign.length, end) === sign;
  if (ends('LYRICS200')) return startOfLyrics(file, start, end);
  if (end - V1_ENHANCED >= start && file.toString('latin1', end - V1_ENHANCED, end - V1_ENHANCED + 4) === 'TAG+') {
    return end - V1_ENHANCED;
  }
  const footer = end - APE_FOOTER;
  if (footer < start || file.toString('latin1', footer, footer + 8) !== 'APETAGEX') return undefined;
  const hasHeader = (file.readUInt32LE(footer + 20) & APE_HEADER_FLAG) !== 0;
  return Math.max(start, end - file.readUInt32LE(footer + 12) - (hasHeader ? APE_FOOTER : 0));
}

/** Their length stands in six digits before their last word (Lyrics3 v2.00). */
function startOfLyrics(file: Buffer, start: number, end: number): number {
  const at = end - LYRICS - Number(file.toString('latin1', end - LYRICS, end - 9));
  const isStart = at >= start && file.toString('latin1', at, at + 11) === 'LYRICSBEGIN';
  return isStart ? at : Math.max(start, end - LYRICS);
}
