import { stated } from '../../article/stated.ts';
import type { SubmissionKey } from '../../article/types.ts';
import type { Composition } from '../compose/composition.ts';
import type { FoundMedia } from '../compose/media-look-up.ts';
import { composeWithMedia } from '../compose/with-media.ts';
import type { Submission } from '../types.ts';
import { type Arrival, type Origin, originOf } from './moves.ts';
import type { Round } from './round.ts';

export interface Composed {
  readonly composition: Composition;
  readonly found: FoundMedia;
  readonly origin: Origin & Arrival;
}

/** Composes an upload under the ids of the place where it lay before, where it was moved. */
export async function composeInPlace(round: Round, upload: Submission): Promise<Composed> {
  const deps = { ...round, look: (keys: readonly SubmissionKey[]) => round.store.media(keys) };
  const known = stated({ origin: round.known?.value.origin });
  const first = await composeWithMedia({ ...upload, ...known }, deps);
  if (first.composition.kind !== 'articles') return { ...first, origin: known };
  // What is said beside it comes and goes with another file: an upload that is moved is known by what it says itself.
  const { said, ...alone } = upload;
  const own = said === undefined ? first : await composeWithMedia({ ...alone, ...known }, deps);
  const origin = await originOf(round, own.composition.kind === 'articles' ? own.composition : first.composition);
  if (origin.origin === known.origin) return { ...first, origin };
  const moved = stated({ origin: origin.origin });
  return { ...(await composeWithMedia({ ...upload, ...moved }, deps)), origin };
}
