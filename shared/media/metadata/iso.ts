import type { MediaFault } from '../../article/notes.ts';
import { type Box, wholeOf } from '../iso/boxes.ts';
import { edited, MOST_PIECES } from '../pieces.ts';
import { type Cleaner, TOO_MANY_PIECES } from './cleaned.ts';
import { blankBetween } from './iso/gaps.ts';
import { areApart, type Items, settleItems } from './iso/items.ts';
import { type Movie, settleFragment, settleMovie } from './iso/movie.ts';
import { contentOf, handlerOf, settleMeta } from './iso/tags.ts';
import { free, type IsoWork, type Settle, settle } from './iso/work.ts';

/** Boxes of a file that stay as they are (ISO/IEC 14496-12, table 1). */
const IN_FILE = new Set(['ftyp', 'styp', 'sidx', 'ssix', 'mfra', 'pdin', 'prft']);

/** Hours of fragments; ten hours of sound and film in pieces of a tenth of a second; captions of a hundred films. */
const BUDGET = { boxes: 500_000, chunks: 1_000_000, captions: 16_000_000 };

/** What was found in a file beside its boxes. */
interface Found {
  readonly movie?: Movie;
  /** Undefined when the picture does not tell where they stand. */
  readonly items?: Items | undefined;
  /** Boxes in which samples and parts of pictures stand. */
  readonly data: readonly Box[];
  readonly isFragmented: boolean;
}

/**
 * A film, sound or picture in the ISO base media format (MP4, M4A, QuickTime, AVIF) with every sample in its place, its names and
 * rights, and nothing else: no position, no track of what a camera recorded besides, and nothing between the samples, where some
 * cameras put that.
 */
export const cleanIso: Cleaner = (file) => {
  const work: IsoWork = { file, edits: [], removed: new Set(), budget: { ...BUDGET } };
  const data: Box[] = [];
  const holds = (box: Box) => {
    data.push(box);
  };
  let found: Found = { data, isFragmented: false };
  const settled: Readonly<Record<string, Settle>> = {
    moov: (box) => {
      // Players take the first.
      if (found.movie === undefined) found = { ...found, movie: settleMovie(work, box) };
      else free(work, box, 'other');
    },
    moof: (box) => {
      found = { ...found, isFragmented: true };
      settleFragment(work, box);
    },
    meta: (box) => {
      if (handlerOf(work, contentOf(file, box)) === 'pict') found = { ...found, items: settleItems(work, box) };
      else settleMeta(work, box);
    },
    mdat: holds,
    imda: holds,
  };
  const end = settle(work, wholeOf(file), { kept: IN_FILE, settled });
  const fault = settleData(work, found, end);
  if (fault !== undefined) return { fault };
  if (end < file.length) work.removed.add('behind-the-end');
  if (work.budget.boxes === 0 || work.edits.length > MOST_PIECES) return TOO_MANY_PIECES;
  return { pieces: edited(file.subarray(0, end), work.edits), removed: work.removed };
};

/** @returns why it cannot be told which samples stay */
function settleData(
  work: IsoWork,
  { movie, data, isFragmented, ...found }: Found,
  end: number,
): MediaFault | undefined {
  const isHeadless = movie === undefined && !('items' in found);
  const holdsNothing = data.every((box) => box.end === box.start);
  // Its header may stand behind what is no box.
  if (isHeadless) return holdsNothing && end === work.file.length ? undefined : 'no-header';
  const untold = 'places-untold';
  if ('items' in found && (found.items === undefined || !areApart(found.items, data))) return untold;
  // Fragments say it each for themselves; keys to a film that is encrypted stand where no table says.
  if (isFragmented || movie?.isFragmented === true || movie?.hasMore === true) {
    return movie?.hasDropped === true ? untold : undefined;
  }
  if (movie !== undefined && movie.shown === undefined) return holdsNothing ? undefined : untold;
  const { pictures = [], others = [] } = found.items ?? {};
  blankBetween(work, data, [...(movie?.shown ?? []), ...pictures, ...others], movie?.dropped ?? []);
  return undefined;
}
