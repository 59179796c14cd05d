import { type Box, boxesIn, firstBox, type PlacedBox, uint } from '../../iso/boxes.ts';
import { cleanCoverInPlace } from '../cover.ts';
import { meaningOfTag } from '../exif/tag-meaning.ts';
import { blank, free, type IsoWork, SPACE, settle } from './work.ts';

/** Names and rights, and what players need: chapters, loudness, hints for streaming, which track is which. */
const USER_DATA = new Set([
  ...['\xa9nam', '\xa9ART', '\xa9aut', '\xa9cpy', '\xa9alb', '\xa9gen', 'titl', 'auth', 'perf', 'cprt', 'albm', 'gnre'],
  ...['name', 'chpl', 'ludt', 'kind', 'tagc', 'tsel', 'hnti', 'hinf'],
]);

/** The same of the tags that iTunes writes into recordings. */
const TAGS = new Set([
  ...['\xa9nam', '\xa9ART', 'aART', '\xa9alb', '\xa9wrt', '\xa9gen', 'gnre', '\xa9day', '\xa9cpy', 'cprt', '\xa9pub'],
  ...['trkn', 'disk', 'desc', 'ldes', 'sdes', 'tvsh', 'tven', 'tvsn', 'tves', 'stik', 'pcst', 'catg', 'keyw'],
  ...['pgap', 'cpil', 'rtng', 'sonm', 'soar', 'soal', 'soaa', 'soco'],
]);
/** Of those under names of their own, what says where the sound begins and how loud it is. */
const OWN_TAGS = /^iTun(?:SMPB|NORM)$/;

/** The same of QuickTime's keys. */
const KEYS =
  /^com\.apple\.quicktime\.(?:title|displayname|author|artist|copyright|album|genre|director|producer|publisher)$/;

/** A handler and its place: tags of iTunes, or of QuickTime by their keys. */
const LIST = new Set(['hdlr', 'keys', 'ctry', 'lang']);

/** What a film or a track says of itself (ISO/IEC 14496-12, section 8.10.1; QuickTime File Format, "User data atoms"). */
export function settleUserData(work: IsoWork, userData: Box): void {
  settle(work, userData, {
    kept: USER_DATA,
    settled: { meta: (box) => settleMeta(work, box) },
    meaning: meaningOfTag,
  });
}

/** Metadata as a list of tags; in any other form it does not stay. */
export function settleMeta(work: IsoWork, meta: PlacedBox): void {
  const inside = contentOf(work.file, meta);
  const form = handlerOf(work, inside);
  if (form === 'mdir') settle(work, inside, { kept: LIST, settled: { ilst: (list) => settleTags(work, list) } });
  else if (form === 'mdta') settleKeyed(work, meta, inside);
  else free(work, meta, 'tags');
}

function settleTags(work: IsoWork, list: Box): void {
  settle(work, list, {
    kept: TAGS,
    settled: {
      covr: (item) => settleCover(work, item),
      '----': (item) => {
        if (!OWN_TAGS.test(ownName(work, item))) free(work, item, 'tags');
      },
    },
    meaning: meaningOfTag,
  });
}

/** What kind of media a track is, or of metadata a box. @param around the box with the handler in it */
export function handlerOf({ file, budget }: IsoWork, around: Box): string {
  const handler = firstBox(file, around, 'hdlr', budget);
  if (handler === undefined || handler.start + 12 > handler.end) return '';
  return file.toString('latin1', handler.start + 8, handler.start + 12);
}

/** QuickTime writes no version where the standard has one. */
export function contentOf(file: Buffer, meta: Box): Box {
  const isPlain = file.toString('latin1', meta.start + 4, meta.start + 8) === 'hdlr';
  return isPlain ? meta : { ...meta, start: Math.min(meta.start + 4, meta.end) };
}

function settleKeyed(work: IsoWork, meta: PlacedBox, inside: Box): void {
  const keys = firstBox(work.file, inside, 'keys', work.budget);
  if (keys !== undefined && uint(work.file, keys, 4) > MOST_KEYS) {
    free(work, meta, 'tags');
    return;
  }
  const names = keys === undefined ? [] : settleKeys(work, keys);
  const settleItems = (list: Box) => {
    let last = list.start;
    for (const item of boxesIn(work.file, list, work.budget)) {
      last = item.end;
      const name = names[work.file.readUInt32BE(item.at + 4) - 1] ?? '';
      if (SPACE.has(item.type)) blank(work, item.start, item.end, 'other');
      else if (!KEYS.test(name)) free(work, item, meaningOfTag(name));
    }
    blank(work, last, list.end, 'other');
  };
  settle(work, inside, { kept: LIST, settled: { ilst: settleItems } });
}

/** A telephone writes some twenty. */
const MOST_KEYS = 1_000;

/**
 * The names of the keys, which items are numbered by (QuickTime File Format, "Metadata item keys atom"). Those that do not stay
 * are written over, since they tell what was there.
 */
function settleKeys(work: IsoWork, keys: Box): readonly string[] {
  const { file, edits } = work;
  const names: string[] = [];
  let at = keys.start + 8;
  for (let left = uint(file, keys, 4); left > 0 && at + 8 <= keys.end; left--) {
    const end = Math.min(at + Math.max(file.readUInt32BE(at), 8), keys.end);
    const name = file.toString('latin1', at + 8, end);
    names.push(name);
    if (!KEYS.test(name) && !/^-*$/.test(name))
      edits.push({ start: at + 8, end, bytes: Buffer.alloc(end - at - 8, '-') });
    at = end;
  }
  return names;
}

function ownName({ file, budget }: IsoWork, item: Box): string {
  const name = firstBox(file, item, 'name', budget);
  return name === undefined ? '' : file.toString('latin1', name.start + 4, name.end);
}

/** It stays where it has room without what covers tell. */
function settleCover(work: IsoWork, item: PlacedBox): void {
  for (const box of boxesIn(work.file, item, work.budget)) {
    const start = box.start + 8;
    const picture = work.file.subarray(start, box.end);
    const cover = box.type === 'data' ? cleanCoverInPlace(picture) : undefined;
    if (cover === undefined) {
      free(work, item, 'thumbnail');
      return;
    }
    if (cover.picture === picture) continue;
    work.edits.push({ start, end: box.end, bytes: cover.picture });
    for (const what of cover.removed) work.removed.add(what);
  }
}
