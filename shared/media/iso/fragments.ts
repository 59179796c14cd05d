import { type Box, type Budget, boxesIn, firstBox, isLong, uint, ulong } from './boxes.ts';

interface Track {
  /** Units a second. */
  readonly timescale: number;
  /** Of a sample whose fragment does not say, in units. */
  readonly sampleDuration: number;
  /** Of what was added up so far, in units. */
  readonly end: number;
}

/** Ten hours of sound and film. A file made to be slow could have a hundred million. */
const MOST_SAMPLES = 4_000_000;

/**
 * Adds up how long a recording in fragments plays, as browsers and screen recorders write them: its header does not say
 * (ISO/IEC 14496-12, sections 8.8.3 to 8.8.12).
 * @returns seconds; undefined when nobody can tell, or it would take too long.
 */
export function fragmentedDuration(file: Buffer, budget: Budget): number | undefined {
  const whole: Box = { type: '', start: 0, end: file.length };
  const movie = firstBox(file, whole, 'moov', budget);
  if (movie === undefined) return undefined;
  const tracks = tracksIn(file, movie, budget);
  let samples = 0;
  for (const fragment of boxesIn(file, whole, budget)) {
    if (fragment.type !== 'moof') continue;
    for (const run of boxesIn(file, fragment, budget)) {
      if (run.type === 'traf') samples += addRun(file, run, tracks, budget);
      if (samples > MOST_SAMPLES || budget.boxes === 0) return undefined;
    }
  }
  const seconds = Math.max(
    0,
    ...[...tracks.values()].map(({ end, timescale }) => (timescale > 0 ? end / timescale : 0)),
  );
  return seconds > 0 ? seconds : undefined;
}

function tracksIn(file: Buffer, movie: Box, budget: Budget): Map<number, Track> {
  const tracks = new Map<number, Track>();
  const defaults = new Map<number, number>();
  for (const box of boxesIn(file, movie, budget)) {
    if (box.type === 'mvex') {
      for (const one of boxesIn(file, box, budget))
        if (one.type === 'trex') defaults.set(uint(file, one, 4), uint(file, one, 12));
    }
    if (box.type !== 'trak') continue;
    const head = firstBox(file, box, 'tkhd', budget);
    const media = firstBox(file, box, 'mdia', budget);
    const clock = media && firstBox(file, media, 'mdhd', budget);
    if (head === undefined || clock === undefined) continue;
    const timescale = uint(file, clock, isLong(file, clock) ? 20 : 12);
    tracks.set(uint(file, head, isLong(file, head) ? 20 : 12), { timescale, sampleDuration: 0, end: 0 });
  }
  for (const [id, track] of tracks) tracks.set(id, { ...track, sampleDuration: defaults.get(id) ?? 0 });
  return tracks;
}

/** @returns how many samples were looked at one by one. */
function addRun(file: Buffer, run: Box, tracks: Map<number, Track>, budget: Budget): number {
  const head = firstBox(file, run, 'tfhd', budget);
  const id = head === undefined ? 0 : uint(file, head, 4);
  const track = tracks.get(id);
  if (head === undefined || track === undefined) return 0;
  const flags = uint(file, head, 0);
  const at = 8 + (flags & BASE_OFFSET ? 8 : 0) + (flags & DESCRIPTION ? 4 : 0);
  const sampleDuration = flags & DEFAULT_DURATION ? uint(file, head, at) : track.sampleDuration;
  const time = firstBox(file, run, 'tfdt', budget);
  let end = time === undefined ? track.end : isLong(file, time) ? ulong(file, time, 4) : uint(file, time, 4);
  let samples = 0;
  for (const box of boxesIn(file, run, budget)) {
    if (box.type !== 'trun' || samples > MOST_SAMPLES) continue;
    const times = timesIn(file, box);
    samples += times.length;
    end += times.length > 0 ? times.reduce((sum, time) => sum + time, 0) : uint(file, box, 4) * sampleDuration;
  }
  tracks.set(id, { ...track, end: Math.max(track.end, end) });
  return samples;
}

/** Flags of a track fragment's header. */
const BASE_OFFSET = 0x1;
const DESCRIPTION = 0x2;
const DEFAULT_DURATION = 0x8;
/** Flags of a run: what stands before its samples, and the four bytes that each sample may have several of. */
const DATA_OFFSET = 0x1;
const FIRST_FLAGS = 0x4;
const SAMPLE_DURATION = 0x100;
const PER_SAMPLE = [SAMPLE_DURATION, 0x200, 0x400, 0x800];

/** @returns how long each sample of a run lasts, where it says so. */
function timesIn(file: Buffer, box: Box): readonly number[] {
  const flags = uint(file, box, 0);
  if (!(flags & SAMPLE_DURATION)) return [];
  const first = 8 + (flags & DATA_OFFSET ? 4 : 0) + (flags & FIRST_FLAGS ? 4 : 0);
  const size = 4 * PER_SAMPLE.filter((flag) => flags & flag).length;
  const room = Math.max(0, Math.floor((box.end - box.start - first) / size));
  return Array.from({ length: Math.min(uint(file, box, 4), room, MOST_SAMPLES) }, (_, index) =>
    uint(file, box, first + index * size),
  );
}
