import { instantOf, millisecondsOf } from '../../../shared/article/dates/milliseconds.ts';
import { SharpMissing } from '../../../shared/media/renditions/render.ts';
import { makeRenditions, type RenditionDeps } from '../../../shared/publish/renditions.ts';
import type { Mill } from '../mill.ts';

const A_ROUND = 100;
/** A full disk, a store under contention: no fault of the picture's, and soon over. */
const PAUSE_MIN = 5;

/**
 * Makes the renditions that published articles wait for. What was begun when this process ends is begun again by the next one.
 * @param isEnough asked before each article. @default never
 * @returns how many articles were seen to: 0 when there is nothing to publish
 * @throws SharpMissing, all of them waiting still, where pictures cannot be rendered on this machine.
 */
export async function renderWanted(
  mill: Mill,
  render: RenditionDeps['render'],
  isEnough: () => boolean = () => false,
): Promise<number> {
  const { renditionRequests: requests, clock, log } = mill;
  let seen = 0;
  for (;;) {
    const round = await requests.waiting(clock.now(), A_ROUND);
    for (const { mark, article } of round) {
      if (isEnough()) return seen;
      try {
        await makeRenditions({ ...mill, render }, article);
        await requests.settled(mark);
        seen++;
      } catch (error) {
        if (error instanceof SharpMissing) throw error;
        // Broken off by us, it did not fail.
        if (isEnough()) return seen;
        log.error('pictures not rendered', { article, error });
        await requests.later(mark, instantOf(millisecondsOf(clock.now()) + PAUSE_MIN * 60_000));
      }
    }
    if (round.length < A_ROUND) return seen;
  }
}
