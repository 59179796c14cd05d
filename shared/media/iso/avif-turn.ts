import { type Box, firstBox } from './boxes.ts';

/** Where a picture's properties stand (ISO/IEC 23008-12, sections 9.3 and 6.5.10). */
const PROPERTIES = ['meta', 'iprp', 'ipco', 'irot'];
/** Version and flags of the outermost of them. */
const META_HEAD = 4;

/** A picture has some twenty. */
const MOST_BOXES = 1_000;

/** @returns whether an AVIF picture is turned by a quarter: its stated size is that before. */
export function isTurnedImage(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const budget = { boxes: MOST_BOXES };
  let around: Box | undefined = { type: '', start: 0, end: file.length };
  for (const name of PROPERTIES) {
    const inside: Box = around.type === 'meta' ? { ...around, start: around.start + META_HEAD } : around;
    around = firstBox(file, inside, name, budget);
    if (around === undefined) return false;
  }
  return around.start < around.end && ((file[around.start] ?? 0) & 1) === 1;
}
