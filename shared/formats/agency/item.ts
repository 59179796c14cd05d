import type { What } from '../../article/dropped-kinds.ts';
import type { ContentMedia, Held, Person } from '../../article/types.ts';
import type { Byline } from './authors.ts';

/** One item of a news agency as its format states it: what the formats share, so that one set of rules makes articles of all. */
export interface AgencyItem {
  /** Its guid or URI, as written. */
  readonly id?: string | undefined;
  /** `usable`, `withheld`, `canceled`, as a word, a code or the URI of one. */
  readonly status?: string | undefined;
  /** Why it is not for the public, where its format says that in other fields. */
  readonly held?: Held | undefined;
  readonly title?: string | undefined;
  readonly dek?: string | undefined;
  readonly description?: string | undefined;
  readonly bylines: readonly Byline[];
  readonly creators: readonly Person[];
  /** Place, date and agency that stand before the text; the text may have them itself. */
  readonly dateline?: string | undefined;
  readonly html: string;
  readonly language?: string | undefined;
  readonly dates: AgencyDates;
  readonly subjects: readonly Subject[];
  readonly keywords: readonly (string | undefined)[];
  /** Who supplied it, the first that is known. */
  readonly sources: readonly (string | undefined)[];
  readonly media: readonly ContentMedia[];
  /** The item says of itself that it corrects an earlier one. */
  readonly corrects: boolean;
  /** To readers only when the item corrects another. */
  readonly editorialNotes: readonly (string | undefined)[];
  /** Marked as never to be published. */
  readonly internalNotes: readonly (string | undefined)[];
  readonly usageTerms: readonly (string | undefined)[];
  readonly copyrightNotices: readonly (string | undefined)[];
  /** What its reader has left out already. */
  readonly leftOut: readonly What[];
}

/** As written. */
export interface AgencyDates {
  readonly published?: string | undefined;
  readonly firstCreated?: string | undefined;
  readonly contentCreated?: string | undefined;
  readonly versionCreated?: string | undefined;
  readonly contentModified?: string | undefined;
  readonly embargoed?: string | undefined;
  /** Held back without an end. */
  readonly heldBack?: boolean | undefined;
  readonly expires?: string | undefined;
}

export interface Subject {
  readonly name?: string | undefined;
  /** In the agency's vocabulary, often IPTC's. */
  readonly code?: string | undefined;
  /** The item is filed under it: a service, a desk, a department. */
  readonly isCategory?: boolean;
}
