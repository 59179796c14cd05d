import type { Metadata } from '../../article/media/metadata.ts';
import { stated } from '../../article/stated.ts';
import type { Dropped } from '../../article/types.ts';

/** In the order in which a receipt names them. */
const ORDER: readonly Metadata[] = [
  'position',
  'serial-number',
  'owner',
  'thumbnail',
  'maker-notes',
  'camera',
  'comment',
  'xmp',
  'tags',
  'track',
  'credentials',
  'other',
  'behind-the-end',
];

/** @param file its name, where it lies inside an upload */
export function droppedMetadata(removed: ReadonlySet<Metadata>, file?: string): readonly Dropped[] {
  if (removed.size === 0) return [];
  const found = ORDER.filter((one) => removed.has(one));
  return [{ kind: 'metadata', detail: { found, ...stated({ file }) }, count: 1 }];
}
