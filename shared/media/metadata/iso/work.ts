import type { Metadata } from '../../../article/media/metadata.ts';
import { type Box, type Budget, boxesIn, type PlacedBox } from '../../iso/boxes.ts';
import type { Edit } from '../../pieces.ts';

/**
 * What is to be done to a file of boxes. None of them moves: samples are found by where they stand in the file, so that what does
 * not stay becomes free space of the same length.
 */
export interface IsoWork {
  readonly file: Buffer;
  readonly edits: Edit[];
  readonly removed: Set<Metadata>;
  readonly budget: IsoBudget;
}

/** What may still be looked at: a file made to be slow or large could have any number of each. */
export interface IsoBudget extends Budget {
  /** Runs of samples. */
  chunks: number;
  /** Bytes of captions. */
  captions: number;
}

/** Makes of a box free space (ISO/IEC 14496-12, section 8.1.2). */
export function free({ edits, removed }: IsoWork, box: PlacedBox, what: Metadata): void {
  edits.push({ start: box.at + 4, end: box.at + 8, bytes: FREE }, { start: box.start, end: box.end });
  removed.add(what);
}

const FREE = Buffer.from('free');

/** Zeros in the place of bytes. Where they are zeros, nothing is done. */
export function blank({ file, edits, removed }: IsoWork, start: number, end: number, what: Metadata): void {
  if (isZero(file, start, end)) return;
  edits.push({ start, end });
  removed.add(what);
}

function isZero(file: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += ZEROS.length) {
    const length = Math.min(ZEROS.length, end - at);
    if (file.compare(ZEROS, 0, length, at, at + length) !== 0) return false;
  }
  return true;
}

const ZEROS = Buffer.alloc(4_096);

/** The last is what zeros are read as, to the end of what they stand in. */
export const SPACE = new Set(['free', 'skip', 'wide', '\0\0\0\0']);

/** What to do with a box, by its type. */
export type Settle = (box: PlacedBox) => void;

/** What is said of the boxes in one. */
export interface Inside {
  /** Types that stay as they are. */
  readonly kept: ReadonlySet<string>;
  /** Types that are looked into. */
  readonly settled?: Readonly<Record<string, Settle>>;
  /** What a box of another type is. @default what its type tells of positions */
  readonly meaning?: (type: string) => Metadata;
}

/**
 * Goes through the boxes in one. Those that are not named are not for the public, nor is what is no box: cameras put what they like
 * there.
 * @returns where the last of them ends
 */
export function settle(work: IsoWork, around: Box, { kept, settled = {}, meaning = meaningOfBox }: Inside): number {
  let last = around.start;
  for (const box of boxesIn(work.file, around, work.budget)) {
    last = box.end;
    const look = settled[box.type];
    if (look !== undefined) look(box);
    else if (SPACE.has(box.type)) blank(work, box.start, box.end, 'other');
    else if (box.type === 'uuid') settleOwn(work, box);
    else if (!kept.has(box.type)) free(work, box, meaning(box.type));
  }
  // Of the file itself it is cut off.
  if (around.type !== '') blank(work, last, around.end, 'other');
  return last;
}

function meaningOfBox(type: string): Metadata {
  return /gps/i.test(type) ? 'position' : 'other';
}

/** Types that are nobody's but their makers', which players know: all around in a sphere, and what decrypts fragments. */
const KEPT_OWN = new Set([
  'ffcc8263f8554a938814587a02521fdd',
  'a2394f525a9b4f14a2446c427c648df4',
  '8974dbce7be74c5184f97148f9882554',
  'd08a4f1810f34a82b6c832d8aba183d3',
  '6d1d9b0542d544e680e2141daff757b2',
  'd4807ef2ca3946958e5426cb9e46a79f',
]);
const OWN_MEANING: Readonly<Record<string, Metadata>> = {
  be7acfcb97a942e89c71999491e3afac: 'xmp',
  d8fec3d61b0e483c92975828877ec481: 'credentials',
};

function settleOwn(work: IsoWork, box: PlacedBox): void {
  const id = work.file.toString('hex', box.start, Math.min(box.start + 16, box.end));
  if (!KEPT_OWN.has(id)) free(work, box, OWN_MEANING[id] ?? 'other');
}
