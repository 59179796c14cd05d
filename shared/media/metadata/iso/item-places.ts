import { type Box, boxesIn } from '../../iso/boxes.ts';
import type { IsoWork } from './work.ts';

/** Where a part of an item stands in the file. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A picture has some dozens; a grid of a panorama some hundreds. */
const MOST_EXTENTS = 100_000;

/** Types of items by their numbers: four letters, or a media type. */
export function entriesIn({ file, budget }: IsoWork, info: Box | undefined): ReadonlyMap<number, string> | undefined {
  if (info === undefined) return undefined;
  const types = new Map<number, string>();
  const count = file[info.start] === 0 ? 2 : 4;
  for (const { type, start, end } of boxesIn(file, { ...info, start: info.start + 4 + count }, budget)) {
    const version = file[start] ?? 0;
    const width = version === 2 ? 2 : 4;
    if (type !== 'infe' || version < 2 || end - start < 10 + width) return undefined;
    const id = file.readUIntBE(start + 4, width);
    const at = start + 4 + width + 2;
    const kind = file.toString('latin1', at, at + 4);
    const [, mediaType = ''] = file.toString('latin1', at + 4, end).split('\0');
    types.set(id, kind === 'mime' ? mediaType || 'a/b' : kind);
  }
  return types;
}

/** Extents of items by their numbers (section 8.11.3); undefined for an item that lies in another. */
export function placesIn(
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
  const widths = [first >> 4, first & 15, second >> 4, version === 0 ? 0 : second & 15];
  const [offsets = 0, lengths = 0, bases = 0, indexes = 0] = widths;
  if (widths.some((width) => ![0, 4, 8].includes(width))) return undefined;
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
