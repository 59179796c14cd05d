import { type Box, firstBox, type PlacedBox } from '../../iso/boxes.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { handlerOf, settleMeta, settleUserData } from './tags.ts';
import { free, type IsoWork, type Settle, settle } from './work.ts';

/** Boxes of a film, a track and a fragment that stay as they are (ISO/IEC 14496-12, table 1; QuickTime File Format). */
const IN_MOVIE = new Set(['mvhd', 'mvex', 'iods', 'pssh', 'clip', 'ctab', 'prfl', 'ainf']);
const IN_TRACK = new Set(['tkhd', 'tref', 'trgr', 'edts', 'tapt', 'load', 'clip', 'matt', 'imap', 'txas', 'prfl']);
const IN_MEDIA = new Set(['mdhd', 'hdlr', 'minf', 'elng']);
const IN_FRAGMENT = new Set(['mfhd', 'pssh']);
const IN_RUN = new Set(['tfhd', 'tfdt', 'trun', 'sdtp', 'sbgp', 'sgpd', 'subs', 'saiz', 'saio', 'senc']);

/** What a track is of: pictures, sound, captions, and what tells players when to show and how to stream these. */
const SHOWN = new Set(['vide', 'soun', 'subt', 'sbtl', 'text', 'clcp', 'auxv', 'pict', 'tmcd', 'hint', 'sdsm', 'odsm']);
const CAPTIONS = new Set(['subt', 'sbtl', 'text']);
/** Drones write where they are as captions: `[latitude: 38.7]`, `GPS (9.1, 38.7, 12)`. */
const FLIGHT = /\bGPS\s*[(:[]\s*-?\d|\b(?:lat|latitude)\s*[:=]\s*-?\d/i;

/** Where the samples of a film stand. */
export interface Movie {
  /** Of tracks that stay; undefined where their tables do not tell. */
  readonly shown: readonly Chunk[] | undefined;
  /** Of those that do not. */
  readonly dropped: readonly Chunk[];
  readonly hasDropped: boolean;
  readonly isFragmented: boolean;
  /** Whether something stands between the samples that no table of theirs tells: how they are encrypted. */
  readonly hasMore: boolean;
}

/** Leaves in a film's header what plays it, its names and rights. */
export function settleMovie(work: IsoWork, movie: Box): Movie {
  const { file, budget } = work;
  const shown: Chunk[] = [];
  const dropped: Chunk[] = [];
  let isTold = true;
  let hasDropped = false;
  const settleTrack = (track: PlacedBox) => {
    const chunks = chunksOf(file, track, budget);
    const isShown = isForViewers(work, track, chunks);
    if (isShown) settleShown(work, track);
    else free(work, track, 'track');
    if (isShown) isTold &&= chunks !== undefined;
    else hasDropped = true;
    for (const chunk of chunks ?? []) (isShown ? shown : dropped).push(chunk);
  };
  settle(work, movie, { kept: IN_MOVIE, settled: { ...tagsIn(work), trak: settleTrack } });
  return {
    shown: isTold ? shown : undefined,
    dropped,
    hasDropped,
    isFragmented: firstBox(file, movie, 'mvex', budget) !== undefined,
    hasMore: file.subarray(movie.start, movie.end).includes('saio'),
  };
}

/** The same of a fragment (section 8.8.4). */
export function settleFragment(work: IsoWork, fragment: Box): void {
  const traf = (run: Box) => {
    settle(work, run, { kept: IN_RUN });
  };
  settle(work, fragment, { kept: IN_FRAGMENT, settled: { traf } });
}

function isForViewers(work: IsoWork, track: Box, chunks: readonly Chunk[] | undefined): boolean {
  const media = firstBox(work.file, track, 'mdia', work.budget);
  const kind = media === undefined ? '' : handlerOf(work, media);
  if (!SHOWN.has(kind)) return false;
  if (!CAPTIONS.has(kind) || !isFlight(work, chunks ?? [])) return true;
  work.removed.add('position');
  return false;
}

function isFlight({ file, budget }: IsoWork, captions: readonly Chunk[]): boolean {
  return captions.some(({ start, end = start + 1_000 }) => {
    // Too much to be looked through is not for viewers.
    if (budget.captions === 0) return true;
    const text = file.toString('latin1', start, Math.min(end, start + budget.captions));
    budget.captions -= text.length;
    return FLIGHT.test(text);
  });
}

function settleShown(work: IsoWork, track: Box): void {
  const mdia = (media: Box) => {
    settle(work, media, { kept: IN_MEDIA, settled: tagsIn(work) });
  };
  settle(work, track, { kept: IN_TRACK, settled: { ...tagsIn(work), mdia } });
}

/** What may be said of a film as a whole, of a track, and of its media. */
function tagsIn(work: IsoWork): Readonly<Record<string, Settle>> {
  return { udta: (box) => settleUserData(work, box), meta: (box) => settleMeta(work, box) };
}
