import type { Metadata } from '../../../article/media/metadata.ts';
import type { MediaFault } from '../../../article/notes.ts';
import { edited, MOST_PIECES } from '../../pieces.ts';
import { type Cleaner, TOO_MANY_PIECES, type Unclear } from '../cleaned.ts';
import { type Headers, headersOf, isLastBlock } from './ogg-headers.ts';
import { PAGE_SIGN, type Page, pageAt, sumPage } from './ogg-pages.ts';

/** A stream whose headers are not through. */
interface Stream {
  readonly headers: Headers;
  /** Packets that were there so far. */
  packets: number;
  /** The packet that is not whole yet: where its pieces stand, and on which pages. */
  pieces: Range[];
  pages: Range[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** What is being done to a file. */
interface Work {
  readonly file: Buffer;
  readonly streams: Map<number, Stream>;
  /** Pages that hold other bytes than before, by where they begin. */
  readonly changed: Map<number, Buffer>;
  readonly removed: Set<Metadata>;
}

/** A packet of comments with covers; more would be made to fill the memory. */
const MOST_PAGES = 10_000;

/**
 * Ogg (RFC 3533): the first packets of each stream tell of the sound, and one of them is comments. No packet changes its length,
 * so that no page does; the pages that hold other bytes than before get another sum.
 */
export const cleanOgg: Cleaner = (file) => {
  const work: Work = { file, streams: new Map(), changed: new Map(), removed: new Set() };
  let at = 0;
  for (let page = pageAt(file, at); page !== undefined; page = pageAt(file, at)) {
    at = page.end;
    const fault = takePage(work, page);
    if (fault !== undefined) return { fault };
    if (work.changed.size > MOST_PIECES) return TOO_MANY_PIECES;
  }
  if (file.includes(PAGE_SIGN, at + 1)) return { fault: 'more-between-pages' };
  if ([...work.streams.values()].some(({ packets, pieces }) => packets > 0 && pieces.length > 0)) return CUT_OFF;
  if (at < file.length) work.removed.add('behind-the-end');
  const edits = [...work.changed].map(([start, bytes]) => ({ start, end: start + bytes.length, bytes }));
  return { pieces: edited(file.subarray(0, at), edits), removed: work.removed };
};

const CUT_OFF: Unclear = { fault: 'cut-off-in-comments' };

/** @returns what is wrong with it */
function takePage(work: Work, page: Page): MediaFault | undefined {
  const { file, streams } = work;
  if (page.isFirst) {
    const [first] = page.pieces;
    const headers = first && headersOf(file.subarray(first.start, first.end));
    if (headers === undefined) return page.end > file.length ? undefined : 'stream-without-sound';
    streams.set(page.serial, { headers, packets: 0, pieces: [], pages: [] });
  }
  for (const piece of page.pieces) {
    const stream = streams.get(page.serial);
    if (stream === undefined) return undefined;
    stream.pieces.push(piece);
    if (stream.pages.at(-1)?.start !== page.start) stream.pages.push(page);
    if (stream.pages.length > MOST_PAGES) return TOO_MANY_PIECES.fault;
    if (!piece.isLast || page.end > file.length) continue;
    const packet = Buffer.concat(stream.pieces.map(({ start, end }) => file.subarray(start, end)));
    // The first tells which codec it is.
    const clean = stream.packets === 0 ? packet : stream.headers.clean(packet, work.removed);
    if (clean === undefined) return 'comments-of-wrong-length';
    if (!clean.equals(packet)) replace(work, stream, clean);
    stream.packets++;
    stream.pieces = [];
    stream.pages = [];
    const { count } = stream.headers;
    if (count === undefined ? stream.packets > 1 && isLastBlock(packet) : stream.packets >= count)
      streams.delete(page.serial);
  }
  return undefined;
}

function replace({ file, changed }: Work, { pieces, pages }: Stream, packet: Buffer): void {
  let from = 0;
  for (const page of pages) {
    const bytes = changed.get(page.start) ?? Buffer.from(file.subarray(page.start, page.end));
    for (const { start, end } of pieces) {
      if (start < page.start || start >= page.end) continue;
      packet.copy(bytes, start - page.start, from, from + end - start);
      from += end - start;
    }
    sumPage(bytes);
    changed.set(page.start, bytes);
  }
}
