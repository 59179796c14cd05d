/** A piece of a file in the ISO base media format (ISO/IEC 14496-12, section 4.2). */
export interface Box {
  readonly type: string;
  /** Of its content. */
  readonly start: number;
  readonly end: number;
}

/** A box with where its header begins. */
export interface PlacedBox extends Box {
  readonly at: number;
}

/** How many boxes may still be looked at: a file made to be slow could have 25 million of them. */
export interface Budget {
  boxes: number;
}

/** All of a file as if it were a box. */
export function wholeOf(file: Buffer): Box {
  return { type: '', start: 0, end: file.length };
}

/** The boxes in a box, in order; a box with an impossible length ends them, one that is cut off ends where the other does. */
export function* boxesIn(file: Buffer, { start, end }: Box, budget: Budget): Generator<PlacedBox> {
  for (let at = start; at + 8 <= end && budget.boxes > 0; budget.boxes--) {
    const short = file.readUInt32BE(at);
    const isLarge = short === 1 && at + 16 <= end;
    const length = isLarge ? Number(file.readBigUInt64BE(at + 8)) : short === 0 ? end - at : short;
    const header = isLarge ? 16 : 8;
    if (length < header) return;
    const last = Math.min(at + length, end);
    yield { type: file.toString('latin1', at + 4, at + 8), at, start: at + header, end: last };
    at = last;
  }
}

/** @returns undefined where there is none, or the budget is used up. */
export function firstBox(file: Buffer, around: Box, type: string, budget: Budget): PlacedBox | undefined {
  for (const box of boxesIn(file, around, budget)) if (box.type === type) return box;
  return undefined;
}

/** @returns the box at the end of a path, each the first of its type in the one before. */
export function boxAt(file: Buffer, around: Box, path: readonly string[], budget: Budget): Box | undefined {
  let box: Box | undefined = around;
  for (const type of path) box = box && firstBox(file, box, type, budget);
  return box;
}

/** Whether its times take eight bytes. */
export function isLong(file: Buffer, { start, end }: Box): boolean {
  return start < end && file[start] === 1;
}

/** @returns 0 beyond the box */
export function uint(file: Buffer, { start, end }: Box, offset: number): number {
  return start + offset + 4 <= end ? file.readUInt32BE(start + offset) : 0;
}

/** @returns 0 beyond the box, and where it is said to be unknown */
export function ulong(file: Buffer, { start, end }: Box, offset: number): number {
  const value = start + offset + 8 <= end ? file.readBigUInt64BE(start + offset) : 0n;
  return value === UNKNOWN_LONG ? 0 : Number(value);
}

const UNKNOWN_LONG = 0xff_ff_ff_ff_ff_ff_ff_ffn;
