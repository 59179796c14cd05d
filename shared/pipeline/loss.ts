import type { RemovalLimits } from '../config/types.ts';

/** What is missing at once, of what was there. */
export interface Loss {
  readonly missing: number;
  readonly there: number;
  /** The inbox is another folder than before, as where a share is mounted there is another one without the share. */
  readonly isElsewhere: boolean;
}

/** @returns whether it is more than an editor removes: then a share may be away, or a program may have gone wrong. */
export function isSuspicious({ missing, there, isElsewhere }: Loss, { moreThan, ofAtLeast }: RemovalLimits): boolean {
  return missing > moreThan * there && (isElsewhere || there >= ofAtLeast);
}
