import type { Article, Notes, Rejection, SubmissionKey } from '../article/types.ts';
import type { Config } from '../settings.ts';
import type { MediaFile, Submission } from './types.ts';

/** What one upload comes to by itself, before its history is looked at. */
export type Composition =
  | ({ readonly kind: 'articles'; readonly articles: readonly [Article, ...Article[]] } & ComposedNotes)
  | Rejection
  /** The upload is a picture, sound, film or document. */
  | { readonly kind: 'media'; readonly file: MediaFile };

interface ComposedNotes extends Notes {
  /** Uploads that the articles refer to as media, present or not. */
  readonly awaits: readonly SubmissionKey[];
}

export type Compose = (
  submission: Submission,
  config: Config,
  media: ReadonlyMap<SubmissionKey, MediaFile>,
) => Promise<Composition>;
