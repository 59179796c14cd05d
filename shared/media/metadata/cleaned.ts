import type { Metadata } from '../../article/media/metadata.ts';
import type { MediaFault } from '../../article/notes.ts';
import type { Pieces } from '../pieces.ts';
import type { Credits } from './exif/credits.ts';

/** A file without what is not for the public; without anything to take out, the file as it was. */
export interface Cleaned {
  readonly pieces: Pieces;
  /** What was taken out. */
  readonly removed: ReadonlySet<Metadata>;
  /** Whose it says that it is, before and after. @default it says nothing of that, or nobody reads it in such files */
  readonly credits?: Credits;
}

/** Nobody can say what such a file holds, so it is not published. */
export interface Unclear {
  readonly fault: MediaFault;
}

/** @param file as it was uploaded; never changed */
export type Cleaner = (file: Buffer) => Cleaned | Unclear;

export const TOO_MANY_PIECES: Unclear = { fault: 'too-many-pieces' };
