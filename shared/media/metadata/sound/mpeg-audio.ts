import type { Metadata } from '../../../article/media/metadata.ts';
import { inOne } from '../../pieces.ts';
import type { Cleaner } from '../cleaned.ts';
import { cleanId3, endOfId3 } from './id3.ts';
import { tagsAtEnd } from './tags-at-end.ts';

/**
 * MP3 and AAC: frames of sound one after the other, with tags before and behind them. What stands between the tag and the first
 * frame is no sound: players look for that.
 */
export const cleanMpegAudio: Cleaner = (file) => {
  const removed = new Set<Metadata>();
  let start = 0;
  let first: Uint8Array | undefined;
  for (let end = endOfId3(file, start); end !== undefined; end = endOfId3(file, start)) {
    const tag = cleanId3(file.subarray(start, end));
    for (const what of first === undefined ? tag.removed : ['tags' as const]) removed.add(what);
    first ??= tag.bytes;
    start = end;
  }
  const sound = firstFrame(file, start);
  if (!file.subarray(start, sound).every((byte) => byte === 0)) removed.add('other');
  const behind = tagsAtEnd(file, sound);
  for (const what of behind.removed) removed.add(what);
  const pieces = [first ?? EMPTY, file.subarray(sound, behind.end), behind.last ?? EMPTY];
  return { pieces: inOne(pieces), removed };
};

const EMPTY = new Uint8Array();

/** Eleven bits that every frame begins with (ISO/IEC 11172-3, section 2.4.1.3). @returns the end where there is none */
function firstFrame(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    if (((file[at + 1] ?? 0) & 0xe0) === 0xe0) return at;
  }
  return file.length;
}
