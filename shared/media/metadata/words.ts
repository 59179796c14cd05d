import type { Dropped } from '../../article/types.ts';
import type { Metadata } from './cleaned.ts';

/** For receipts, in the order in which they are named. */
const WORDS: Readonly<Record<Metadata, string>> = {
  position: 'position',
  'serial-number': 'camera serial number',
  owner: "owner's name",
  thumbnail: 'thumbnail',
  'maker-notes': 'maker notes',
  camera: 'camera settings',
  comment: 'comments',
  xmp: 'XMP',
  tags: 'tags',
  track: 'recorded data',
  credentials: 'content credentials',
  other: 'other data',
  'behind-the-end': 'what lies behind its end',
};

/**
 * What a receipt says of it: `metadata: position, camera serial number`.
 * @param name of the file, where it lies inside an upload
 */
export function droppedMetadata(removed: ReadonlySet<Metadata>, name?: string): readonly Dropped[] {
  if (removed.size === 0) return [];
  const words = Object.entries(WORDS).flatMap(([what, word]) => (removed.has(what as Metadata) ? [word] : []));
  const of = name === undefined ? '' : ` of "${name}"`;
  return [{ what: `metadata${of}: ${words.join(', ')}`, count: 1 }];
}
