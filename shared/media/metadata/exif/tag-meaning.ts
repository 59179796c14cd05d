import type { Metadata } from '../../../article/media/metadata.ts';

/** What of a tag's name tells what it is. */
const MEANING: readonly (readonly [RegExp, Metadata])[] = [
  [/\xa9xyz|loci|gps|location|latitude|longitude|^geo/i, 'position'],
  [/serial/i, 'serial-number'],
  [/owner|ownr|apID|contact|e-?mail|encoded.?by/i, 'owner'],
  [/\xa9cmt|comm|description|dscp|\xa9des|\xa9inf|^ICMT$/i, 'comment'],
  [/\xa9mak|\xa9mod|\xa9swr|make|model|software|manu|modl|camera|android|CAME|FIRM|LENS/, 'camera'],
  [/thmb|mcvr|picture/i, 'thumbnail'],
  [/XMP_/, 'xmp'],
];

/** @param name of a field in user data, tags or comments, that does not stay */
export function meaningOfTag(name: string): Metadata {
  return MEANING.find(([pattern]) => pattern.test(name))?.[1] ?? 'tags';
}
