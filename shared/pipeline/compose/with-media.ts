import type { RefusedMedia } from '../../article/media/media.ts';
import type { SubmissionKey } from '../../article/types.ts';
import type { Config } from '../../config/types.ts';
import type { MediaFile } from '../../media/types.ts';
import type { Submission } from '../types.ts';
import type { Compose } from './compose.ts';
import type { Composition } from './composition.ts';
import { type FoundMedia, lookUpMedia } from './media-look-up.ts';

export interface WithMedia {
  readonly composition: Composition;
  /** What is there of the media that it awaits. */
  readonly found: FoundMedia;
}

/** Composes an upload together with the media that lie beside it. */
export async function composeWithMedia(
  upload: Submission,
  deps: {
    readonly compose: Compose;
    readonly config: Config;
    /** Gives what there is under those keys. */
    readonly look: (keys: readonly SubmissionKey[]) => Promise<FoundMedia>;
  },
): Promise<WithMedia> {
  const asked = new Set<SubmissionKey>();
  const found = new Map<SubmissionKey, MediaFile | RefusedMedia>();
  for (;;) {
    const composition = await deps.compose(upload, deps.config, found);
    const awaits = 'awaits' in composition ? (composition.awaits ?? []) : [];
    // A picture that is there brings up others: its larger sizes, the poster of a film.
    const wanted = awaits.filter((key) => !asked.has(key));
    const more = await lookUpMedia(wanted, deps.look);
    if (more.size === 0) {
      const awaited = new Set(awaits);
      return { composition, found: new Map([...found].filter(([key]) => awaited.has(key))) };
    }
    for (const key of wanted) asked.add(key);
    for (const [key, file] of more) found.set(key, file);
  }
}
