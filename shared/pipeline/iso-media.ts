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

/** A film of hours has a few hundred; a file made to be slow could have millions. */
const MOST_BOXES = 20_000;

interface Box {
  readonly type: string;
  /** Of its content. */
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the movie header of a file in the ISO base media format (ISO/IEC 14496-12, sections 4.2, 8.2.2, 8.3.2, 8.4.3, 8.8.2).
 * Sample tables are not looked at, so that no file can ask for more than its boxes.
 */
export function isoMedia(bytes: Uint8Array): IsoMedia {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = { brand: '', hasVideo: false, hasAudio: false };
  let timescale = 0;
  let duration = 0;
  let size: Pick<IsoMedia, 'width' | 'height'> = {};
  let track: Pick<IsoMedia, 'width' | 'height'> = {};
  const waiting: Box[] = [{ type: '', start: 0, end: file.length }];
  let count = 0;
  for (let around = waiting.pop(); around !== undefined; around = waiting.pop()) {
    const inside: Box[] = [];
    for (const box of boxesIn(file, around)) {
      if (++count > MOST_BOXES) return found;
      const { type, start } = box;
      if (type === 'ftyp') found.brand ||= file.toString('latin1', start, start + 4);
      if (CONTAINERS.has(type)) inside.push(box);
      if (type === 'mvhd') {
        timescale = uint(file, box, isLong(file, box) ? 20 : 12);
        duration ||= isLong(file, box) ? ulong(file, box, 24) : known(uint(file, box, 16));
      }
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
  return { ...found, ...(timescale > 0 && duration > 0 ? { duration: duration / timescale } : {}), ...size };
}

/** Where a picture's properties stand (ISO/IEC 23008-12, sections 9.3 and 6.5.10). */
const PROPERTIES = ['meta', 'iprp', 'ipco', 'irot'];
/** Version and flags of the outermost of them. */
const META_HEAD = 4;

/** @returns whether an AVIF picture is turned by a quarter: its stated size is that before. */
export function isTurnedImage(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let around: Box | undefined = { type: '', start: 0, end: file.length };
  for (const name of PROPERTIES) {
    const inside: Box = around.type === 'meta' ? { ...around, start: around.start + META_HEAD } : around;
    around = firstBox(file, inside, name);
    if (around === undefined) return false;
  }
  return around.start < around.end && ((file[around.start] ?? 0) & 1) === 1;
}

const CONTAINERS = new Set(['moov', 'trak', 'mdia', 'mvex']);

function firstBox(file: Buffer, around: Box, type: string): Box | undefined {
  for (const box of boxesIn(file, around)) if (box.type === type) return box;
  return undefined;
}

function* boxesIn(file: Buffer, { start, end }: Box): Generator<Box> {
  for (let at = start; at + 8 <= end; ) {
    const short = file.readUInt32BE(at);
    const isLarge = short === 1 && at + 16 <= end;
    const length = isLarge ? Number(file.readBigUInt64BE(at + 8)) : short === 0 ? end - at : short;
    const header = isLarge ? 16 : 8;
    if (length < header) return;
    const last = Math.min(at + length, end);
    yield { type: file.toString('latin1', at + 4, at + 8), start: at + header, end: last };
    at = last;
  }
}

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

function isLong(file: Buffer, { start, end }: Box): boolean {
  return start < end && file[start] === 1;
}

function uint(file: Buffer, { start, end }: Box, offset: number): number {
  return start + offset + 4 <= end ? file.readUInt32BE(start + offset) : 0;
}

function ulong(file: Buffer, { start, end }: Box, offset: number): number {
  const value = start + offset + 8 <= end ? file.readBigUInt64BE(start + offset) : 0n;
  return value === UNKNOWN_LONG ? 0 : Number(value);
}

const UNKNOWN = 0xff_ff_ff_ff;
const UNKNOWN_LONG = 0xff_ff_ff_ff_ff_ff_ff_ffn;

function known(duration: number): number {
  return duration === UNKNOWN ? 0 : duration;
}
