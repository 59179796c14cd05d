import type { Metadata } from '../../../article/media/metadata.ts';
import { type Edit, edited, MOST_PIECES } from '../../pieces.ts';
import { type Cleaner, TOO_MANY_PIECES } from '../cleaned.ts';

/** The sound, its form and length, and where parts of it begin and repeat. */
const KEPT = new Set(['fmt ', 'data', 'fact', 'ds64', 'cue ', 'plst', 'smpl', 'inst', 'PEAK']);
/** Names and rights of the list of texts (Multimedia Programming Interface and Data Specifications 1.0, "INFO List Chunk"). */
const TEXTS = new Set(['INAM', 'IART', 'ICOP', 'IPRD', 'IGNR', 'ICRD', 'ITRK']);
const MEANING: Readonly<Record<string, Metadata>> = {
  ICMT: 'comment',
  bext: 'camera',
  iXML: 'camera',
  axml: 'other',
  _PMX: 'xmp',
  'id3 ': 'tags',
  'ID3 ': 'tags',
  JUNK: 'other',
};
const ROOM = Buffer.from('JUNK');
const HEADER = 12;
const HEAD = 8;
/** Stated for sound whose length is stated elsewhere, or nowhere: it goes on to the end. */
const UNKNOWN_LENGTH = 0xff_ff_ff_ff;

interface Chunk {
  readonly id: string;
  readonly at: number;
  readonly start: number;
  readonly end: number;
  /** Where the next begins. */
  readonly next: number;
}

/** WAV and RF64 (EBU Tech 3306): chunks that do not stay become room of the same length, so that no length changes. */
export const cleanWav: Cleaner = (file) => {
  const removed = new Set<Metadata>();
  const edits: Edit[] = [];
  let end = HEADER;
  let hasSound = false;
  for (const chunk of chunksIn(file, HEADER, file.length)) {
    if (edits.length > MOST_PIECES) return TOO_MANY_PIECES;
    end = chunk.next;
    hasSound ||= chunk.id === 'data';
    if (chunk.id === 'LIST' && file.toString('latin1', chunk.start, chunk.start + 4) === 'INFO') {
      settleTexts(file, chunk, edits, removed);
    } else if (!KEPT.has(chunk.id)) blank(file, chunk, edits, removed);
  }
  if (!hasSound && end + HEAD <= file.length) return { fault: 'more-between-chunks' };
  if (end < file.length) removed.add('behind-the-end');
  return { pieces: edited(file.subarray(0, end), edits), removed };
};

/** The texts that stay move to the front of their list; behind it, the others leave room. */
function settleTexts(file: Buffer, list: Chunk, edits: Edit[], removed: Set<Metadata>): void {
  const kept: Buffer[] = [];
  const found = new Set<Metadata>();
  let last = list.start + 4;
  for (const { id, at, next } of chunksIn(file, last, list.end)) {
    if (TEXTS.has(id)) kept.push(file.subarray(at, next));
    else found.add(MEANING[id] ?? 'tags');
    last = next;
  }
  if (file.subarray(last, list.end).some((byte) => byte !== 0)) found.add('other');
  if (found.size === 0) return;
  for (const what of found) removed.add(what);
  const texts = Buffer.concat(kept);
  const room = Buffer.alloc(list.end - list.start - 4 - texts.length);
  if (texts.length === 0 || texts.length % 2 !== 0 || room.length < HEAD) {
    blank(file, list, edits, removed);
    return;
  }
  room.write('JUNK', 'latin1');
  room.writeUInt32LE(room.length - HEAD, 4);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(4 + texts.length);
  edits.push({ start: list.at + 4, end: list.start, bytes: length });
  edits.push({ start: list.start + 4, end: list.end, bytes: Buffer.concat([texts, room]) });
}

function blank(file: Buffer, { id, at, start, end }: Chunk, edits: Edit[], removed: Set<Metadata>): void {
  const isRoom = id === 'JUNK' && file.subarray(start, end).every((byte) => byte === 0);
  if (isRoom) return;
  edits.push({ start: at, end: at + 4, bytes: ROOM }, { start, end });
  removed.add(MEANING[id] ?? (id === 'LIST' ? 'tags' : 'other'));
}

/** Up to what is no chunk. The length of a long recording stands in a chunk before it. */
function* chunksIn(file: Buffer, from: number, to: number): Generator<Chunk> {
  let longSound: number | undefined;
  for (let at = from; isChunk(file, at, to); ) {
    const id = file.toString('latin1', at, at + 4);
    const stated = file.readUInt32LE(at + 4);
    const start = at + HEAD;
    if (id === 'ds64' && start + 16 <= to) longSound = Number(file.readBigUInt64LE(start + 8));
    // A recorder that was switched off has not come to writing it.
    const isUnknown = id === 'data' && (stated === UNKNOWN_LENGTH || (stated === 0 && !isChunk(file, start, to)));
    const length = isUnknown ? (longSound ?? to - start) : stated;
    const end = Math.min(start + length, to);
    const next = Math.min(end + (length % 2), to);
    yield { id, at, start, end, next };
    at = next;
  }
}

function isChunk(file: Buffer, at: number, to: number): boolean {
  return at + HEAD <= to && /^[ -~]{4}$/.test(file.toString('latin1', at, at + 4));
}
