import { DOCUMENT_KINDS, type OfEachKind } from './document-kinds.ts';

/** What stands where an item begins. A text may hold the same, which parts it in two. */
const BEGINNINGS: OfEachKind<string> = { rss: '\n<item>', atom: '\n<entry', json: '\n  {\n   "id": "' };

/** Bytes of what stands by itself: of less a start costs more than it saves. */
const LEAST = 4_096;

/**
 * Where items begin in a feed's document as this project writes it, in their order: those that stand behind one of 4 kB or more, and none
 * in a file that is no such document.
 * @param path a public path
 */
export function itemStarts(path: string, bytes: Uint8Array): readonly number[] {
  const kind = DOCUMENT_KINDS.find(({ file }) => path.endsWith(`/${file}`))?.kind;
  if (kind === undefined) return [];
  const document = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts: number[] = [];
  let before = 0;
  for (let at = document.indexOf(BEGINNINGS[kind]); at !== -1; at = document.indexOf(BEGINNINGS[kind], at + 1)) {
    if (at - before >= LEAST) starts.push(at);
    before = at;
  }
  return starts;
}
