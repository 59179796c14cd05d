import { stated } from '../../article/stated.ts';
import { type Box, boxesIn, isLong, uint, ulong } from './boxes.ts';
import { fragmentedDuration } from './fragments.ts';

/** What the header of an MP4, M4A or QuickTime file says. */
export interface IsoMedia {
  /** Empty where the file has no brand, as old QuickTime files. */
  readonly brand: string;
  readonly hasVideo: boolean;
  readonly hasAudio: boolean;
  /** Seconds. */
  readonly duration?: number;
  /** Pixels, as shown: turned where the film is. */
  readonly width?: number;
  readonly height?: number;
}

/** A film of hours in fragments of a second has some ten thousand; a file made to be slow could have millions. */
const MOST_BOXES = 200_000;

/**
 * Reads the movie header of a file in the ISO base media format (ISO/IEC 14496-12, sections 4.2, 8.2.2, 8.3.2, 8.4.3, 8.8.2).
 * Sample tables are not looked at, so that no file can ask for more than its boxes.
 */
export function isoMedia(bytes: Uint8Array): IsoMedia {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = { brand: '', hasVideo: false, hasAudio: false };
  let timescale = 0;
  let duration = 0;
  let isFragmented = false;
  let size: Pick<IsoMedia, 'width' | 'height'> = {};
  let track: Pick<IsoMedia, 'width' | 'height'> = {};
  const waiting: Box[] = [{ type: '', start: 0, end: file.length }];
  const budget = { boxes: MOST_BOXES };
  for (let around = waiting.pop(); around !== undefined; around = waiting.pop()) {
    const inside: Box[] = [];
    for (const box of boxesIn(file, around, budget)) {
      const { type, start } = box;
      if (type === 'ftyp') found.brand ||= file.toString('latin1', start, start + 4);
      if (CONTAINERS.has(type)) inside.push(box);
      if (type === 'mvhd') {
        timescale = uint(file, box, isLong(file, box) ? 20 : 12);
        duration ||= isLong(file, box) ? ulong(file, box, 24) : known(uint(file, box, 16));
      }
      if (type === 'mvex') isFragmented = true;
      // A film in fragments: the movie header knows only of what is outside of them.
      if (type === 'mehd') duration = isLong(file, box) ? ulong(file, box, 4) : uint(file, box, 4);
      if (type === 'tkhd') track = shownSize(file, box);
      if (type === 'hdlr' && around.type === 'mdia') {
        const handler = file.toString('latin1', start + 8, start + 12);
        if (handler === 'soun') found.hasAudio = true;
        if (handler === 'vide' && !found.hasVideo) {
          found.hasVideo = true;
          size = track;
        }
      }
    }
    waiting.push(...inside.reverse());
  }
  if (budget.boxes === 0) return found;
  const seconds =
    timescale > 0 && duration > 0 ? duration / timescale : isFragmented ? fragmentedDuration(file, budget) : undefined;
  return { ...found, ...stated({ duration: seconds }), ...size };
}

const CONTAINERS = new Set(['moov', 'trak', 'mdia', 'mvex']);

function shownSize(file: Buffer, box: Box): Pick<IsoMedia, 'width' | 'height'> {
  const matrix = isLong(file, box) ? 52 : 40;
  // 16.16 fixed point.
  const width = Math.round(uint(file, box, matrix + 36) / 0x1_00_00);
  const height = Math.round(uint(file, box, matrix + 40) / 0x1_00_00);
  if (width === 0 || height === 0) return {};
  // A quarter turn keeps nothing of x in x, and puts something of x into y.
  const isTurned = uint(file, box, matrix) === 0 && uint(file, box, matrix + 4) !== 0;
  return isTurned ? { width: height, height: width } : { width, height };
}

const UNKNOWN = 0xff_ff_ff_ff;

function known(duration: number): number {
  return duration === UNKNOWN ? 0 : duration;
}
