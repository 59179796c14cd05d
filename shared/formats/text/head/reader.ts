import type { Findings } from '../findings.ts';
import type { Block } from '../layout/layout.ts';

/** Longest dek that is told from a first paragraph, in columns. */
export const LONGEST_DEK = 320;

/** What has been read of a head so far. */
export interface Reader {
  readonly blocks: readonly Block[];
  readonly findings: Findings;
  /** Lines that may be masthead, title or dek. */
  readonly texts: Block[];
  /** Blocks above the story that belong to it all the same: a correction, a picture. */
  readonly kept: Block[];
  /** A letter's first block: the story's, unless a label below it says where the title is. */
  salutation?: Block;
  /** The line of a labelled title. */
  labelled?: number;
  /** A byline has been read: text that comes now is story. */
  signed: boolean;
}

/** Whether a line that may be the title has been read, or one that is labelled as it. */
export function isTitled({ texts, labelled }: Reader): boolean {
  return texts.length > 0 || labelled !== undefined;
}
