import type { MediaInstead } from '../article/notes.ts';

/** Media that cannot be published, and what their editor can do. */
export interface RefusedKind {
  /** As in "HEIC files". */
  readonly name: string;
  readonly instead: MediaInstead;
}

export const SVG: RefusedKind = { name: 'SVG', instead: 'picture-without-scripts' };
export const HEIC: RefusedKind = { name: 'HEIC', instead: 'picture' };
export const OGG_VIDEO: RefusedKind = { name: 'Ogg video', instead: 'film' };

/** Each with what stands where in its first bytes, as Latin-1. */
const SIGNATURES: readonly (RefusedKind & { readonly at: Readonly<Record<number, string>> })[] = [
  { name: 'TIFF', instead: 'picture', at: { 0: 'II*\0' } },
  { name: 'TIFF', instead: 'picture', at: { 0: 'MM\0*' } },
  // Two reserved words, and a second header of less than 256 bytes.
  { name: 'BMP', instead: 'picture', at: { 0: 'BM', 6: '\0\0\0\0', 15: '\0\0\0' } },
  { name: 'Icon', instead: 'picture', at: { 0: '\0\0\x01\0', 5: '\0' } },
  { name: 'JPEG 2000', instead: 'picture', at: { 0: '\0\0\0\x0cjP  \r\n\x87\n' } },
  { name: 'JPEG XL', instead: 'picture', at: { 0: '\0\0\0\x0cJXL \r\n\x87\n' } },
  { name: 'Photoshop', instead: 'picture', at: { 0: '8BPS\0' } },
  // Word documents have them.
  { name: 'EMF', instead: 'picture', at: { 0: '\x01\0\0\0', 40: ' EMF' } },
  { name: 'WMF', instead: 'picture', at: { 0: '\xd7\xcd\xc6\x9a' } },
  { name: 'AIFF', instead: 'sound', at: { 0: 'FORM', 8: 'AIFF' } },
  { name: 'AIFF', instead: 'sound', at: { 0: 'FORM', 8: 'AIFC' } },
  { name: 'AMR', instead: 'sound', at: { 0: '#!AMR' } },
  { name: 'MIDI', instead: 'sound', at: { 0: 'MThd\0\0\0\x06' } },
  { name: 'AVI', instead: 'film', at: { 0: 'RIFF', 8: 'AVI ' } },
  { name: 'Flash video', instead: 'film', at: { 0: 'FLV\x01' } },
  { name: 'Windows Media', instead: 'film-or-sound', at: { 0: '\x30\x26\xb2\x75\x8e\x66\xcf\x11' } },
  { name: 'MPEG', instead: 'film', at: { 0: '\0\0\x01\xba' } },
  { name: 'MPEG', instead: 'film', at: { 0: '\0\0\x01\xb3' } },
  // Packets of 188 bytes, the first of which lists the programmes or describes them.
  { name: 'MPEG transport stream', instead: 'film', at: { 0: 'G@\0', 188: 'G', 376: 'G' } },
  { name: 'MPEG transport stream', instead: 'film', at: { 0: 'G@\x11', 188: 'G', 376: 'G' } },
];

/** @param head the first kilobyte of a file, as Latin-1 */
export function refusedKindOf(head: string): RefusedKind | undefined {
  return SIGNATURES.find(({ at }) =>
    Object.entries(at).every(([offset, text]) => head.startsWith(text, Number(offset))),
  );
}
