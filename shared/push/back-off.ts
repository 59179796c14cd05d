/**
 * Seconds until a hub is tried again, by how often it went wrong; after the last, no more. The first are for a cache that still answers
 * with older bytes, which it may for a minute; the last for a hub that is away for a night: eight hours in all.
 */
const PAUSES_S = [15, 30, 60, 120, 300, 900, 1_800, 3_600, 7_200, 14_400];

/** How often one notice is tried. */
export const TRIES = PAUSES_S.length + 1;

/**
 * @param failures how often it went wrong, this time included
 * @param askedFor seconds that the other side asked to be left alone, which are believed up to an hour
 * @returns seconds; undefined where it is given up
 */
export function pauseAfter(failures: number, askedFor = 0): number | undefined {
  const pause = PAUSES_S[failures - 1];
  return pause === undefined ? undefined : Math.max(pause, Math.min(askedFor, MOST_ASKED_S));
}
const MOST_ASKED_S = 3_600;
