/** Media that cannot be published, and what their editor can do. */
export interface RefusedKind {
  /** As in "HEIC files". */
  readonly name: string;
  /** A sentence or two. */
  readonly instead: string;
}

const PICTURE = 'Send the picture as JPEG, PNG, GIF, WebP or AVIF.';
const SOUND = 'Send the sound as MP3, M4A, Ogg, WAV, FLAC or AAC.';
const FILM = 'Send the film as MP4, WebM or MOV.';

export const SVG: RefusedKind = {
  name: 'SVG',
  instead: 'They may run scripts where they are opened. Send the picture as PNG or WebP.',
};
export const HEIC: RefusedKind = { name: 'HEIC', instead: PICTURE };
export const OGG_VIDEO: RefusedKind = { name: 'Ogg video', instead: FILM };

/** Each with what stands where in its first bytes, as Latin-1. */
const SIGNATURES: readonly (RefusedKind & { readonly at: Readonly<Record<number, string>> })[] = [
  { name: 'TIFF', instead: PICTURE, at: { 0: 'II*\0' } },
  { name: 'TIFF', instead: PICTURE, at: { 0: 'MM\0*' } },
  // Two reserved words, and a second header of less than 256 bytes.
  { name: 'BMP', instead: PICTURE, at: { 0: 'BM', 6: '\0\0\0\0', 15: '\0\0\0' } },
  { name: 'Icon', instead: PICTURE, at: { 0: '\0\0\x01\0', 5: '\0' } },
  { name: 'JPEG 2000', instead: PICTURE, at: { 0: '\0\0\0\x0cjP  \r\n\x87\n' } },
  { name: 'JPEG XL', instead: PICTURE, at: { 0: '\0\0\0\x0cJXL \r\n\x87\n' } },
  { name: 'Photoshop', instead: PICTURE, at: { 0: '8BPS\0' } },
  // Word documents have them.
  { name: 'EMF', instead: PICTURE, at: { 0: '\x01\0\0\0', 40: ' EMF' } },
  { name: 'WMF', instead: PICTURE, at: { 0: '\xd7\xcd\xc6\x9a' } },
  { name: 'AIFF', instead: SOUND, at: { 0: 'FORM', 8: 'AIFF' } },
  { name: 'AIFF', instead: SOUND, at: { 0: 'FORM', 8: 'AIFC' } },
  { name: 'AMR', instead: SOUND, at: { 0: '#!AMR' } },
  { name: 'MIDI', instead: SOUND, at: { 0: 'MThd\0\0\0\x06' } },
  { name: 'AVI', instead: FILM, at: { 0: 'RIFF', 8: 'AVI ' } },
  { name: 'Flash video', instead: FILM, at: { 0: 'FLV\x01' } },
  { name: 'Windows Media', instead: `${FILM} ${SOUND}`, at: { 0: '\x30\x26\xb2\x75\x8e\x66\xcf\x11' } },
  { name: 'MPEG', instead: FILM, at: { 0: '\0\0\x01\xba' } },
  { name: 'MPEG', instead: FILM, at: { 0: '\0\0\x01\xb3' } },
  // Packets of 188 bytes, the first of which lists the programmes or describes them.
  { name: 'MPEG transport stream', instead: FILM, at: { 0: 'G@\0', 188: 'G', 376: 'G' } },
  { name: 'MPEG transport stream', instead: FILM, at: { 0: 'G@\x11', 188: 'G', 376: 'G' } },
];

/** @param head the first kilobyte of a file, as Latin-1 */
export function refusedKindOf(head: string): RefusedKind | undefined {
  return SIGNATURES.find(({ at }) =>
    Object.entries(at).every(([offset, text]) => head.startsWith(text, Number(offset))),
  );
}
