import { type Box, boxesIn, firstBox, type PlacedBox } from '../../iso-boxes.ts';
import type { Edit } from '../../pieces.ts';
import type { Metadata } from '../cleaned.ts';
import { readExif } from '../exif.ts';
import { exifBlock } from '../exif-block.ts';
import { metadataInXmp } from '../xmp.ts';
import { contentOf } from './tags.ts';
import { type IsoWork, settle } from './work.ts';

/** Where a part of an item stands in the file. */
interface Extent {
  readonly start: number;
  readonly end: number;
}

/** What describes the items of a picture (ISO/IEC 14496-12, section 8.11). */
const KEPT = new Set(['hdlr', 'pitm', 'iloc', 'iinf', 'iref', 'iprp', 'idat', 'dinf', 'ipro', 'grpl']);
const ENTRY = 'infe';
const XML = 'application/rdf+xml';
/** A picture has some dozens; a grid of a panorama some hundreds. */
const MOST_EXTENTS = 100_000;
/** A directory without fields, where there is nothing to say: another block would be a damaged one. */
const NOTHING = Buffer.from('MM\0*\0\0\0\x08\0\0\0\0\0\0', 'latin1');

/**
 * Takes out of a picture of the High Efficiency Image File Format (ISO/IEC 23008-12) the items that are no picture. They keep
 * their places and lengths. Exif keeps the credits; the orientation is said elsewhere, and readers must not look there.
 *
 * @returns where in the file all of them stand; undefined when that cannot be told.
 */
export function settleItems(work: IsoWork, meta: PlacedBox): readonly Extent[] | undefined {
  const { file, budget } = work;
  const inside = contentOf(file, meta);
  settle(work, inside, KEPT);
  const entries = entriesIn(work, firstBox(file, inside, 'iinf', budget));
  const places = placesIn(file, firstBox(file, inside, 'iloc', budget), firstBox(file, inside, 'idat', budget));
  if (entries === undefined || places === undefined) return undefined;
  const all: Extent[] = [];
  for (const [id, extents] of places) {
    const type = entries.get(id) ?? '';
    if (extents === undefined && !isPicture(type)) return undefined;
    for (const extent of extents ?? []) all.push(extent);
    if (extents === undefined || isPicture(type)) continue;
    // Parts of the same bytes would add up to any length.
    if (extents.reduce((sum, { start, end }) => sum + end - start, 0) > file.length) return undefined;
    cleanItem(work, type, extents);
  }
  return all;
}

/** Everything that is not known to be something else: there are many ways to code a picture. */
function isPicture(type: string): boolean {
  return type !== 'Exif' && !type.includes('/') && type !== 'uri ';
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

/** Types of items by their numbers: four letters, or a media type. */
function entriesIn({ file, budget }: IsoWork, info: Box | undefined): ReadonlyMap<number, string> | undefined {
  if (info === undefined) return undefined;
  const types = new Map<number, string>();
  const count = file[info.start] === 0 ? 2 : 4;
  for (const { type, start, end } of boxesIn(file, { ...info, start: info.start + 4 + count }, budget)) {
    const version = file[start] ?? 0;
    const width = version === 2 ? 2 : 4;
    if (type !== ENTRY || version < 2 || end - start < 10 + width) return undefined;
    const id = file.readUIntBE(start + 4, width);
    const at = start + 4 + width + 2;
    const kind = file.toString('latin1', at, at + 4);
    const [, mediaType = ''] = file.toString('latin1', at + 4, end).split('\0');
    types.set(id, kind === 'mime' ? mediaType || 'a/b' : kind);
  }
  return types;
}

/** Extents of items by their numbers (section 8.11.3); undefined for an item that lies in another. */
function placesIn(
  file: Buffer,
  places: Box | undefined,
  data: Box | undefined,
): ReadonlyMap<number, readonly Extent[] | undefined> | undefined {
  if (places === undefined) return undefined;
  let at = places.start + 4;
  let isCut = false;
  const uint = (bytes: number) => {
    if (at + bytes > places.end) isCut = true;
    const value =
      bytes === 0 || isCut ? 0 : bytes === 8 ? Number(file.readBigUInt64BE(at)) : file.readUIntBE(at, bytes);
    at += bytes;
    return value;
  };
  const version = file[places.start] ?? 0;
  const [first, second] = [uint(1), uint(1)];
  const [offsets, lengths, bases, indexes] = [first >> 4, first & 15, second >> 4, version === 0 ? 0 : second & 15];
  const found = new Map<number, readonly Extent[] | undefined>();
  let extentCount = 0;
  for (let left = uint(version < 2 ? 2 : 4); left > 0 && !isCut; left--) {
    const id = uint(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : uint(2) & 15;
    uint(2);
    const base = uint(bases) + (method === 1 ? (data?.start ?? 0) : 0);
    const count = uint(2);
    extentCount += count;
    if (extentCount > MOST_EXTENTS || found.size > MOST_EXTENTS) return undefined;
    const extents: Extent[] = [];
    for (let one = 0; one < count && !isCut; one++) {
      uint(indexes);
      const start = Math.min(base + uint(offsets), file.length);
      const length = uint(lengths);
      extents.push({ start, end: length === 0 ? file.length : Math.min(start + length, file.length) });
    }
    found.set(id, method > 1 ? undefined : extents);
  }
  return isCut ? undefined : found;
}
