import type { Metadata } from '../../../article/media/metadata.ts';
import { type Box, firstBox, type PlacedBox } from '../../iso/boxes.ts';
import type { Edit } from '../../pieces.ts';
import { exifBlock } from '../exif/block.ts';
import { readExif } from '../exif/exif.ts';
import { metadataInXmp } from '../exif/xmp.ts';
import { type Extent, entriesIn, placesIn } from './item-places.ts';
import { contentOf } from './tags.ts';
import { type IsoWork, settle } from './work.ts';

/** Where the parts of a picture stand, and of what is none. */
export interface Items {
  readonly pictures: readonly Extent[];
  readonly others: readonly Extent[];
  /** A box of the header that items may stand in. */
  readonly inHeader: Box | undefined;
}

/** What describes the items of a picture (ISO/IEC 14496-12, section 8.11). */
const KEPT = new Set(['hdlr', 'pitm', 'iloc', 'iinf', 'iref', 'iprp', 'idat', 'dinf', 'ipro', 'grpl']);
const XML = 'application/rdf+xml';
/** A directory without fields, where there is nothing to say: another block would be a damaged one. */
const NOTHING = Buffer.from('MM\0*\0\0\0\x08\0\0\0\0\0\0', 'latin1');

/**
 * Takes out of a picture of the High Efficiency Image File Format (ISO/IEC 23008-12) the items that are no picture. They keep
 * their places and lengths. Exif keeps the credits; the orientation is said elsewhere, and readers must not look there.
 *
 * @returns where in the file all of them stand; undefined when that cannot be told.
 */
export function settleItems(work: IsoWork, meta: PlacedBox): Items | undefined {
  const { file, budget } = work;
  const inside = contentOf(file, meta);
  settle(work, inside, { kept: KEPT });
  const entries = entriesIn(work, firstBox(file, inside, 'iinf', budget));
  const places = placesIn(file, firstBox(file, inside, 'iloc', budget), firstBox(file, inside, 'idat', budget));
  if (entries === undefined || places === undefined) return undefined;
  const pictures: Extent[] = [];
  const others: Extent[] = [];
  for (const [id, extents] of places) {
    const type = entries.get(id) ?? '';
    if (extents === undefined && !isPicture(type)) return undefined;
    for (const extent of extents ?? []) (isPicture(type) ? pictures : others).push(extent);
    if (extents === undefined || isPicture(type)) continue;
    // Parts of the same bytes would add up to any length.
    if (extents.reduce((sum, { start, end }) => sum + end - start, 0) > file.length) return undefined;
    cleanItem(work, type, extents);
  }
  return { pictures, others, inHeader: firstBox(file, inside, 'idat', budget) };
}

/** A picture has one. */
const MOST_BOXES = 100;

/**
 * Whether what is no picture stands by itself, in a box that such things stand in: else to take it out would be to damage what is
 * there too.
 * @param data boxes that hold what items and samples are
 */
export function areApart({ pictures, others, inHeader }: Items, data: readonly Box[]): boolean {
  const boxes = inHeader === undefined ? data : [...data, inHeader];
  if (boxes.length > MOST_BOXES) return false;
  const sorted = [
    ...pictures.map((extent) => ({ ...extent, isPicture: true })),
    ...others.map((extent) => ({ ...extent, isPicture: false })),
  ].toSorted((one, other) => one.start - other.start);
  let end = 0;
  let isPictureBefore = true;
  for (const extent of sorted) {
    if (extent.start < end && !(extent.isPicture && isPictureBefore)) return false;
    isPictureBefore = extent.end > end ? extent.isPicture : isPictureBefore;
    end = Math.max(end, extent.end);
  }
  return others.every(({ start, end: last }) => boxes.some((box) => box.start <= start && last <= box.end));
}

/** Everything that has a type and is not known to be something else: there are many ways to code a picture. */
function isPicture(type: string): boolean {
  return type !== '' && type !== 'Exif' && !type.includes('/') && type !== 'uri ';
}

function cleanItem({ file, edits, removed }: IsoWork, type: string, extents: readonly Extent[]): void {
  const content = Buffer.concat(extents.map(({ start, end }) => file.subarray(start, end)));
  const { clean, found } =
    type === 'Exif' ? cleanExif(content) : type === XML ? cleanXmp(content) : cleanOther(content);
  if (content.equals(clean)) return;
  for (const part of spread(clean, extents)) edits.push(part);
  for (const what of found) removed.add(what);
}

/** As many bytes as there were, and what was in them. */
interface CleanItem {
  readonly clean: Buffer;
  readonly found: Iterable<Metadata>;
}

/** White space is what XML may consist of where it says nothing. */
function cleanXmp(content: Buffer): CleanItem {
  return { clean: Buffer.alloc(content.length, ' '), found: metadataInXmp(content) };
}

function cleanOther(content: Buffer): CleanItem {
  return { clean: Buffer.alloc(content.length), found: ['other'] };
}

/** The first four bytes say how many others stand before the block (ISO/IEC 23008-12, annex A.2.1). */
function cleanExif(content: Buffer): CleanItem {
  const clean = Buffer.alloc(content.length);
  const before = content.length < 4 ? 0 : content.readUInt32BE(0);
  const read = readExif(content.subarray(Math.min(4 + before, content.length)));
  const block = exifBlock({ credits: read?.exif.credits ?? {} }) ?? NOTHING;
  if (4 + block.length <= content.length) block.copy(clean, 4);
  return { clean, found: read?.found ?? ['other'] };
}

function spread(bytes: Buffer, extents: readonly Extent[]): readonly Edit[] {
  let at = 0;
  return extents.map(({ start, end }) => {
    const part = bytes.subarray(at, at + end - start);
    at += part.length;
    return { start, end, bytes: part };
  });
}
