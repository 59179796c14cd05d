import type { Metadata } from '../../../article/media/metadata.ts';
import { inOne } from '../../pieces.ts';
import { type Cleaner, TOO_MANY_PIECES } from '../cleaned.ts';
import { BLOCK, cleanBlock } from './flac-blocks.ts';
import { endOfId3 } from './id3.ts';
import { tagsAtEnd } from './tags-at-end.ts';

const SIGNATURE = 'fLaC';
const LAST = 0x80;
const HEAD = 4;
/** More covers than any recording has. */
const MOST_BLOCKS = 1_000;

/** FLAC (RFC 9639): blocks that tell of the sound, then frames of it, which are found by counting from the first. */
export const cleanFlac: Cleaner = (file) => {
  const removed = new Set<Metadata>();
  const tag = endOfId3(file, 0);
  // Another format's tag, in whose place this one has comments.
  if (tag !== undefined) removed.add('tags');
  const start = tag ?? 0;
  if (file.toString('latin1', start, start + 4) !== SIGNATURE) return { fault: 'not-flac' };
  let at = start + SIGNATURE.length;
  // What the frames are, without which they are none.
  if (at < file.length && (file[at] ?? 0) % LAST !== BLOCK.info) return { fault: 'not-flac' };
  const kept: { readonly type: number; readonly whole: Uint8Array }[] = [];
  for (let isLast = false; !isLast && at + HEAD <= file.length; ) {
    if (kept.length > MOST_BLOCKS) return TOO_MANY_PIECES;
    const type = file[at] ?? 0;
    const end = Math.min(at + HEAD + file.readUIntBE(at + 1, 3), file.length);
    const content = file.subarray(at + HEAD, end);
    const clean = cleanBlock(type & ~LAST, content, removed);
    if (clean !== undefined)
      kept.push({ type: type & ~LAST, whole: clean === content ? file.subarray(at, end) : block(clean) });
    isLast = type >= LAST;
    at = end;
  }
  const blocks = kept.map(({ type, whole }, index) => typed(whole, type | (index === kept.length - 1 ? LAST : 0)));
  const behind = tagsAtEnd(file, at);
  for (const what of behind.removed) removed.add(what);
  if (behind.last !== undefined) removed.add('tags');
  const pieces = [file.subarray(start, start + SIGNATURE.length), ...blocks, file.subarray(at, behind.end)];
  return { pieces: inOne(pieces), removed };
};

function block(content: Uint8Array): Buffer {
  const head = Buffer.alloc(HEAD);
  head.writeUIntBE(content.length, 1, 3);
  return Buffer.concat([head, content]);
}

function typed(whole: Uint8Array, type: number): Uint8Array {
  if (whole[0] === type) return whole;
  const changed = Buffer.from(whole);
  changed[0] = type;
  return changed;
}
