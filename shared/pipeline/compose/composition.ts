import type { Article, Notes, NotPublished, SubmissionKey } from '../../article/types.ts';
import type { MediaUpload } from '../../media/file.ts';

/** What one upload comes to by itself, before its history is looked at. */
export type Composition =
  | ({ readonly kind: 'articles'; readonly articles: readonly [Article, ...Article[]] } & ComposedNotes)
  | NotPublished
  /** The upload is a picture, sound, film or document. */
  | MediaUpload;

interface ComposedNotes extends Notes {
  /** Uploads that the articles refer to as media, present or not. */
  readonly awaits: readonly SubmissionKey[];
  /** Ids of articles that it takes back from other uploads. */
  readonly withdrawsIds?: readonly string[];
}
