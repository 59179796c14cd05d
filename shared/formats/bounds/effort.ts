import { containerKindOf } from '../containers/kind.ts';
import { openArchive } from '../zip/archive.ts';

/** What all articles of one container may come to, in the unit of `readingEffort`: reading them takes three seconds. */
export const MOST_EFFORT = 12_000_000;
/** An element or a line costs as much as so many bytes of prose; a page of 130 kB has 3,000. */
const MARK = 45;

/** How much work a file is to be read as an article: its bytes and marks, and of a document thrice the bytes of its XML. */
export function readingEffort(bytes: Uint8Array): number {
  if (!/^(?:docx|odt)$/.test(containerKindOf(bytes) ?? '')) return bytes.length + MARK * marksIn(bytes);
  const archive = openArchive(bytes);
  if (archive.kind === 'rejection') return 0;
  return archive.files.filter(({ name }) => /\.(?:xml|rels)$/i.test(name)).reduce((sum, { size }) => sum + 3 * size, 0);
}

function marksIn(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === 0x3c || byte === 0x0a) count++;
  return count;
}
