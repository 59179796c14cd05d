import type { Metadata } from '../../article/media/metadata.ts';
import { inOne } from '../pieces.ts';
import type { Cleaner } from './cleaned.ts';
import { exifBlock } from './exif/block.ts';
import { type Credits, creditsOf, firstCredits } from './exif/credits.ts';
import { photoshopBlocks, readPhotoshop } from './jpeg/photoshop.ts';
import { type Segment, segmentsOf } from './jpeg/segments.ts';
import { type Taken, takeExif, takeXmp } from './taken.ts';

const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP13 = 0xed;
const APP14 = 0xee;
const COMMENT = 0xfe;

/** What applications' segments begin with that a viewer needs: the density and, without it, the colours of the picture. */
const JFIF = 'JFIF\0';
const PROFILE = 'ICC_PROFILE\0';
const ADOBE = 'Adobe';

const EXIF = 'Exif\0';
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const PHOTOSHOP = 'Photoshop 3.0\0';
/** Of other segments of applications, what they hold. */
const MEANING: readonly (readonly [marker: number, sign: string, what: Metadata])[] = [
  [APP0, 'JFXX\0', 'thumbnail'],
  [APP1, 'http://ns.adobe.com/xmp/extension/\0', 'xmp'],
  [APP2, 'MPF\0', 'behind-the-end'],
  [0xeb, 'JP', 'credentials'],
];
/** Of the density: units, across, down; then the size of a thumbnail. */
const JFIF_LENGTH = 16;

interface Read extends Taken {
  /** Resources of Photoshop's, which may go on from segment to segment. */
  readonly photoshop: Buffer[];
}

/**
 * A JPEG picture (ITU-T T.81; JFIF 1.02; Exif 3.0, section 4.7) with everything that decodes it as it was, with its profile,
 * orientation and credits, and nothing else: no other segment of any application, and nothing behind the picture, where
 * telephones keep films and further pictures.
 */
export const cleanJpeg: Cleaner = (file) => {
  const found = segmentsOf(file);
  if (found === undefined) return { fault: 'unknown-parts' };
  const read: Read = { photoshop: [], removed: new Set() };
  const kept: Uint8Array[] = [];
  let densityCount = 0;
  for (const segment of found.segments) {
    const piece = settle(file, segment, read);
    if (piece === undefined) continue;
    if (segment.marker === APP0 && densityCount === kept.length) densityCount++;
    kept.push(piece);
  }
  const { credits, found: inPhotoshop } = readPhotoshop(Buffer.concat(read.photoshop));
  for (const what of inPhotoshop) read.removed.add(what);
  const { endMark } = found;
  if (endMark !== undefined && endMark + 2 < file.length) read.removed.add('behind-the-end');
  const pieces = [
    file.subarray(0, 2),
    ...kept.slice(0, densityCount),
    ...written(read, credits),
    ...kept.slice(densityCount),
    ...(endMark === undefined ? [] : [file.subarray(endMark, endMark + 2)]),
  ];
  const { exif, xmp, removed } = read;
  return { pieces: inOne(pieces), removed, credits: firstCredits(exif?.credits ?? {}, credits, xmp ?? {}) };
};

/** @returns what stays of a segment in its place, as it is. */
function settle(file: Buffer, { marker, start, end }: Segment, read: Read): Uint8Array | undefined {
  const whole = file.subarray(start, end);
  if (marker < APP0) return whole;
  const content = file.subarray(start + 4, end);
  const begins = (sign: string) => content.toString('latin1', 0, sign.length) === sign;
  if (marker === APP0 && begins(JFIF)) return withoutThumbnail(whole, read);
  if ((marker === APP2 && begins(PROFILE)) || (marker === APP14 && begins(ADOBE))) return whole;
  if (marker === APP1 && begins(EXIF)) takeExif(read, content.subarray(EXIF.length + 1));
  else if (marker === APP1 && begins(XMP)) takeXmp(read, content.subarray(XMP.length));
  else if (marker === APP13 && begins(PHOTOSHOP)) read.photoshop.push(content.subarray(PHOTOSHOP.length));
  else if (marker === COMMENT) read.removed.add('comment');
  else read.removed.add(MEANING.find(([of, sign]) => of === marker && begins(sign))?.[2] ?? 'other');
  return undefined;
}

function withoutThumbnail(segment: Uint8Array, { removed }: Read): Uint8Array {
  if (segment.length <= JFIF_LENGTH + 2) return segment;
  removed.add('thumbnail');
  const short = Buffer.from(segment.subarray(0, JFIF_LENGTH + 2));
  short.writeUInt16BE(JFIF_LENGTH, 2);
  short.fill(0, JFIF_LENGTH);
  return short;
}

/** Credits stay where they are stated; those that only XMP states move to where the others would be. */
function written({ exif, xmp }: Read, iptc: Credits): Uint8Array[] {
  const block = exifBlock({
    ...exif,
    credits: creditsOf({
      creator: exif?.credits.creator ?? (iptc.creator === undefined ? xmp?.creator : undefined),
      copyright: exif?.credits.copyright ?? (iptc.copyright === undefined ? xmp?.copyright : undefined),
    }),
  });
  const blocks = photoshopBlocks(creditsOf({ ...iptc, credit: iptc.credit ?? xmp?.credit }));
  return [
    ...(block === undefined ? [] : [segment(APP1, Buffer.from(`${EXIF}\0`, 'latin1'), block)]),
    ...(blocks === undefined ? [] : [segment(APP13, Buffer.from(PHOTOSHOP, 'latin1'), blocks)]),
  ];
}

function segment(marker: number, ...content: readonly Buffer[]): Buffer {
  const length = content.reduce((sum, { length }) => sum + length, 2);
  return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 0xff]), ...content]);
}
