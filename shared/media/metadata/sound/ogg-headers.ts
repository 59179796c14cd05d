import type { Metadata } from '../../../article/media/metadata.ts';
import { readComments, writtenComments } from './comments.ts';
import { BLOCK, cleanPictureInPlace } from './flac-blocks.ts';

/** What the packets at the start of a stream are, told by the first. */
export interface Headers {
  /** How many packets there are before the sound; undefined where each says whether it is the last. */
  readonly count: number | undefined;
  /** @returns a packet of the same length that tells nothing, or undefined when nobody knows what it holds. */
  readonly clean: (packet: Buffer, removed: Set<Metadata>) => Buffer | undefined;
}

const FLAC_LAST = 0x80;

/** By the beginning of their first packets: Vorbis, Opus, Speex, FLAC, Skeleton. What else may be in a stream is not known here. */
const CODECS: readonly (readonly [sign: string, headers: Headers])[] = [
  ['\x01vorbis', { count: 3, clean: (packet, removed) => (packet[0] === 3 ? commentsAt(packet, 7, removed) : packet) }],
  ['OpusHead', { count: 2, clean: (packet, removed) => commentsAt(packet, 8, removed) }],
  ['Speex   ', { count: 2, clean: (packet, removed) => commentsAt(packet, 0, removed) }],
  // A table of the other streams.
  ['fishead\0', { count: 1, clean: (packet) => packet }],
  ['\x7fFLAC', { count: undefined, clean: cleanFlacBlock }],
];

export function headersOf(first: Buffer): Headers | undefined {
  const start = first.toString('latin1', 0, 8);
  return CODECS.find(([sign]) => start.startsWith(sign))?.[1];
}

/** Whether a block of FLAC says that no more follow. */
export function isLastBlock(packet: Buffer): boolean {
  return ((packet[0] ?? 0) & FLAC_LAST) !== 0;
}

/** The room of what does not stay is added to the name of the encoder, as spaces: a packet must not change its length. */
function commentsAt(packet: Buffer, start: number, removed: Set<Metadata>): Buffer | undefined {
  const found = new Set<Metadata>();
  const comments = readComments(packet, start, found);
  if (comments === undefined) return undefined;
  const behind = packet.subarray(comments.end);
  // Vorbis has a bit behind them, and zeros where a packet has room.
  if (behind.subarray(1).some((byte) => byte !== 0)) found.add('other');
  if (found.size === 0) return packet;
  for (const what of found) removed.add(what);
  const room = comments.end - start - writtenComments(comments).length;
  const vendor = Buffer.concat([comments.vendor, Buffer.alloc(room, ' ')]);
  const rest = Buffer.alloc(behind.length);
  behind.copy(rest, 0, 0, 1);
  return Buffer.concat([packet.subarray(0, start), writtenComments({ ...comments, vendor }), rest]);
}

function cleanFlacBlock(packet: Buffer, removed: Set<Metadata>): Buffer | undefined {
  const type = (packet[0] ?? 0) & ~FLAC_LAST;
  const content = packet.subarray(4);
  if (type === BLOCK.info || type === BLOCK.seekTable || type === BLOCK.cues) return packet;
  if (type === BLOCK.comments) return commentsAt(packet, 4, removed);
  const picture = type === BLOCK.picture ? cleanPictureInPlace(content, removed) : undefined;
  if (picture !== undefined) return picture === content ? packet : Buffer.concat([packet.subarray(0, 4), picture]);
  if (content.every((byte) => byte === 0)) return packet;
  removed.add('other');
  const padding = Buffer.alloc(packet.length);
  packet.copy(padding, 0, 0, 4);
  padding[0] = BLOCK.padding | ((packet[0] ?? 0) & FLAC_LAST);
  return padding;
}
