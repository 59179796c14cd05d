import { containerKindOf } from './container-kind.ts';
import { openArchive } from './zip/archive.ts';

/** What all articles of one container may come to, in the unit of `readingEffort`: reading them takes three seconds. */
export const MOST_EFFORT = 8_000_000;

/** How much work a file is to be read as an article: its bytes, and of a Word document twice those of its XML. */
export function readingEffort(bytes: Uint8Array): number {
  if (containerKindOf(bytes) !== 'docx') return bytes.length;
  const archive = openArchive(bytes);
  if (archive.kind === 'rejection') return 0;
  return archive.files.filter(({ name }) => /\.(?:xml|rels)$/i.test(name)).reduce((sum, { size }) => sum + 2 * size, 0);
}
