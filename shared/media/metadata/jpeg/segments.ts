/** A marker with what belongs to it, of a start of scan with the coded picture behind it (ITU-T T.81, annex B). */
export interface Segment {
  /** The marker's second byte. */
  readonly marker: number;
  /** Where its first byte stands, `0xff`. */
  readonly start: number;
  readonly end: number;
}

export interface Segments {
  readonly segments: readonly Segment[];
  /** Where the mark of its end stands; undefined for a picture that breaks off. */
  readonly endMark?: number;
}

const START_OF_IMAGE = 0xd8;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const FIRST_RESTART = 0xd0;
const LAST_RESTART = 0xd7;
const FILL = 0xff;

/** More than any picture has: a large profile takes a hundred, a progressive picture some more. */
const MOST_SEGMENTS = 20_000;

/**
 * Finds the segments up to the end of the picture. Stray bytes between them belong to none: decoders pass over them.
 * @returns undefined where no decoder knows what comes: it cannot be told what a segment is and what is hidden between them.
 */
export function segmentsOf(file: Buffer): Segments | undefined {
  const segments: Segment[] = [];
  let start = nextMarker(file, 2);
  while (start !== undefined && segments.length < MOST_SEGMENTS) {
    const marker = file[start + 1] ?? 0;
    let end = start + 2;
    if (marker === END_OF_IMAGE) return { segments, endMark: start };
    if (!isRestart(marker)) {
      if (marker < 0xc0 || marker === START_OF_IMAGE) return undefined;
      const length = start + 4 <= file.length ? file.readUInt16BE(start + 2) : 2;
      if (length < 2) return undefined;
      const behind = start + 2 + length;
      end = Math.min(marker === START_OF_SCAN ? endOfScan(file, behind) : behind, file.length);
      segments.push({ marker, start, end });
    }
    start = nextMarker(file, end);
  }
  return start === undefined ? { segments } : undefined;
}

function nextMarker(file: Buffer, from: number): number | undefined {
  for (let at = file.indexOf(FILL, from); at >= 0; at = file.indexOf(FILL, at + 1)) {
    const marker = file[at + 1];
    if (marker === undefined) return undefined;
    if (marker !== 0 && marker !== FILL) return at;
  }
  return undefined;
}

/** In a coded picture `0xff` is followed by zero, by the number of a restart, or by itself. */
function endOfScan(file: Buffer, from: number): number {
  let at = nextMarker(file, from);
  while (at !== undefined && isRestart(file[at + 1] ?? 0)) at = nextMarker(file, at + 2);
  return at ?? file.length;
}

function isRestart(marker: number): boolean {
  return marker >= FIRST_RESTART && marker <= LAST_RESTART;
}
