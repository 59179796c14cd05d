import type { Metadata } from '../../../article/media/metadata.ts';
import { cleanCover } from '../cover.ts';
import { meaningOfTag } from '../exif/tag-meaning.ts';

/** Names, rights and numbers that listeners see, and what players need; of version 2.2 each with three letters. */
const KEPT = new Set([
  ...['TIT1', 'TIT2', 'TIT3', 'TPE1', 'TPE2', 'TPE3', 'TPE4', 'TALB', 'TRCK', 'TPOS', 'TYER', 'TDRC', 'TDRL', 'TDOR'],
  ...['TCON', 'TCOP', 'WCOP', 'TPUB', 'TLAN', 'TCOM', 'TEXT', 'TIPL', 'TMCL', 'IPLS', 'TLEN', 'TCMP', 'TSRC'],
  ...['TSOA', 'TSOP', 'TSOT', 'TSO2', 'TSOC', 'USLT', 'SYLT', 'RVA2', 'PCST', 'TCAT', 'TDES', 'TGID', 'TKWD', 'WFED'],
  ...['TT1', 'TT2', 'TT3', 'TP1', 'TP2', 'TP3', 'TP4', 'TAL', 'TRK', 'TPA', 'TYE', 'TCO', 'TCR', 'WCP', 'TPB', 'TLA'],
  ...['TCM', 'TXT', 'IPL', 'TLE', 'TCP', 'ULT'],
]);
const COVERS = new Set(['APIC', 'PIC']);
/** Chapters hold frames of their own, behind their names and times (ID3v2 Chapter Frame Addendum 1.0). */
const CHAPTERS = new Set(['CHAP', 'CTOC']);
/** What goes, where its name does not tell. */
const MEANING: Readonly<Record<string, Metadata>> = {
  GEOB: 'other',
  PRIV: 'other',
  GEO: 'other',
  UFID: 'other',
  POPM: 'owner',
  TENC: 'owner',
};

const HEADER = 10;
/** Where a picture begins in its frame: behind a type, a description and what it is of. */
const MOST_BEFORE_PICTURE = 1_000;
const SIGNATURES = [Buffer.from('\xff\xd8\xff', 'latin1'), Buffer.from('\x89PNG', 'latin1')];

export interface CleanTag {
  /** In place of the tag; empty where nothing stays. */
  readonly bytes: Uint8Array;
  readonly removed: ReadonlySet<Metadata>;
}

/** @returns where a tag that begins at `at` ends (ID3v2.4.0, section 3.1); undefined when none does. */
export function endOfId3(file: Buffer, at: number): number | undefined {
  const isTag = file.toString('latin1', at, at + 3) === 'ID3' && (file[at + 3] ?? 9) < 5 && at + HEADER <= file.length;
  if (!isTag) return undefined;
  const hasFooter = ((file[at + 5] ?? 0) & 0x10) !== 0;
  return Math.min(at + HEADER + sevenBits(file, at + 6) + (hasFooter ? HEADER : 0), file.length);
}

/** @param tag from its first byte to its last */
export function cleanId3(tag: Buffer): CleanTag {
  const removed = new Set<Metadata>();
  const version = tag[3] ?? 0;
  const flags = tag[5] ?? 0;
  // Written so that no byte of it looks like sound, or with a header of an older draft: nobody writes so any more.
  if (flags !== 0 || version < 2) return { bytes: EMPTY, removed: new Set(['tags']) };
  const { frames, isWhole } = cleanFrames(tag.subarray(HEADER), version, removed);
  if (!isWhole) removed.add('other');
  if (removed.size === 0) return { bytes: tag, removed };
  if (frames.length === 0) return { bytes: EMPTY, removed };
  const content = Buffer.concat([...frames, ROOM]);
  return { bytes: Buffer.concat([tag.subarray(0, 6), inSevenBits(content.length), content]), removed };
}

/** Behind the last frame: readers that doubt how a length is written look whether something sensible follows. */
const ROOM = Buffer.alloc(HEADER);
const EMPTY = new Uint8Array();

interface Frames {
  readonly frames: readonly Buffer[];
  /** Whether nothing but room stands behind them. */
  readonly isWhole: boolean;
}

function cleanFrames(content: Buffer, version: number, removed: Set<Metadata>): Frames {
  const letters = version === 2 ? 3 : 4;
  const head = version === 2 ? 6 : 10;
  const frames: Buffer[] = [];
  let at = 0;
  while (at + head <= content.length) {
    const id = content.toString('latin1', at, at + letters);
    if (!/^[A-Z0-9]{3,4}$/.test(id)) break;
    const end = at + head + lengthOfFrame(content, at, version);
    if (end > content.length) break;
    const frame = cleanFrame(content.subarray(at, end), { id, version, head }, removed);
    if (frame !== undefined) frames.push(frame);
    at = end;
  }
  return { frames, isWhole: content.subarray(at).every((byte) => byte === 0) };
}

interface FrameForm {
  readonly id: string;
  readonly version: number;
  /** Bytes before its content. */
  readonly head: number;
}

function cleanFrame(frame: Buffer, form: FrameForm, removed: Set<Metadata>): Buffer | undefined {
  const { id, version } = form;
  // Packed, encrypted or written so that no byte of it looks like sound: not to be looked into.
  const isPlain = version === 2 || (frame[9] ?? 0) === 0;
  if (KEPT.has(id)) return frame;
  if (isPlain && COVERS.has(id)) return cleanPicture(frame, form, removed);
  if (isPlain && CHAPTERS.has(id)) return cleanChapter(frame, form, removed);
  removed.add(MEANING[id] ?? meaningOfTag(id));
  return undefined;
}

function cleanPicture(frame: Buffer, form: FrameForm, removed: Set<Metadata>): Buffer | undefined {
  const front = frame.subarray(0, MOST_BEFORE_PICTURE);
  const [start] = SIGNATURES.map((sign) => front.indexOf(sign)).filter((at) => at > 0);
  const cover = start === undefined ? undefined : cleanCover(frame.subarray(start));
  if (start === undefined || cover === undefined) {
    removed.add('thumbnail');
    return undefined;
  }
  for (const what of cover.removed) removed.add(what);
  return cover.removed.size === 0 ? frame : framed(form, frame, [frame.subarray(form.head, start), cover.picture]);
}

function cleanChapter(frame: Buffer, form: FrameForm, removed: Set<Metadata>): Buffer {
  const name = frame.indexOf(0, form.head) + 1;
  let start = name + 16;
  if (form.id === 'CTOC') {
    start = name + 2;
    for (let left = frame[name + 1] ?? 0; left > 0; left--) start = frame.indexOf(0, start) + 1 || frame.length;
  }
  const inside = frame.subarray(Math.min(start, frame.length));
  const found = new Set<Metadata>();
  const { frames, isWhole } = cleanFrames(inside, form.version, found);
  if (!isWhole) found.add('other');
  for (const what of found) removed.add(what);
  const before = frame.subarray(form.head, frame.length - inside.length);
  return found.size === 0 ? frame : framed(form, frame, [before, ...frames]);
}

function framed({ version, head }: FrameForm, frame: Buffer, content: readonly Uint8Array[]): Buffer {
  const length = content.reduce((sum, part) => sum + part.length, 0);
  const start = Buffer.from(frame.subarray(0, head));
  if (version === 2) start.writeUIntBE(length, 3, 3);
  else if (version === 3) start.writeUInt32BE(length, 4);
  else inSevenBits(length).copy(start, 4);
  return Buffer.concat([start, ...content]);
}

function lengthOfFrame(content: Buffer, at: number, version: number): number {
  if (version === 2) return content.readUIntBE(at + 3, 3);
  return version === 3 ? content.readUInt32BE(at + 4) : sevenBits(content, at + 4);
}

/** Four bytes of seven bits, none of which looks like sound. */
function sevenBits(file: Buffer, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = file.subarray(at, at + 4);
  return ((a & 0x7f) << 21) | ((b & 0x7f) << 14) | ((c & 0x7f) << 7) | (d & 0x7f);
}

function inSevenBits(value: number): Buffer {
  return Buffer.from([(value >> 21) & 0x7f, (value >> 14) & 0x7f, (value >> 7) & 0x7f, value & 0x7f]);
}
