import type { Pattern, Phrases } from './words.ts';

/** How it is said whether an article is for the public. */
export interface PublicationWords {
  /** What a status says of what is for everybody, now. */
  readonly public?: Phrases;
  /** What it says of what is not yet, not any more, or not for everybody. */
  readonly held?: Phrases;
  /** For whom something is that is for everybody. */
  readonly everybody?: Phrases;
  /** For whom something is that is for the newsroom. */
  readonly newsroom?: Phrases;
  /** How something is marked that only few may read. */
  readonly secret?: Phrases;
  readonly yes?: Phrases;
  readonly no?: Phrases;
  /** What editors call the fields that ask it. */
  readonly fields?: Readonly<Partial<Record<PublicationField, Phrases>>>;
  /** What a line within a text says of what stands below or behind it, that is not for readers. */
  readonly asides?: Pattern;
  /** Likewise, behind a mark that stands before other things too, what it asks of the desk, and nothing else: `TK: check the number`. */
  readonly asideRequests?: Pattern;
  /** Likewise, and what titles say too. */
  readonly asidesOrTitles?: Pattern;
  /**
   * What WordPress puts before the title of a post that is private, or asks for a password (`Private: %s`, `Protected: %s`), but for a word
   * that papers of the language put before what they have alone.
   */
  readonly privatePosts?: Phrases;
  /** What files are called that say to the desk what counts for those beside them, without signs. */
  readonly noteFiles?: Pattern;
  /** What is stamped on a draft. */
  readonly draft?: Pattern;
  /** What else is stamped on a text for the desk; also words of titles. */
  readonly stamps?: Pattern;
  /** What a line says to the desk of a text that is not for the public, and no title says. */
  readonly notices?: Pattern;
}

/**
 * What a field asks by its name, and which of its values hold an article back.
 * - `status`: a word; what is not known to mean the public holds.
 * - `readers`: a word for those who may read it; likewise.
 * - `audience`: likewise, but for what schema.org says of those whom it is of use to.
 * - `secrecy`: how it is marked, or what it is about, such as `classification: opinion`; only known marks hold.
 * - `label`: how a system for documents marks it, in a newsroom's or a firm's own words; any part of them that is a known mark, or says for
 *   whom it is, holds.
 * - `tlp`: a label of the Traffic Light Protocol; all but the one for the public hold.
 * - `maybeStatus`, `maybeReaders`: a field that says other things too, such as `state: Oregon`; only known words hold.
 * - `draft`: whether it is one; all but a no holds.
 * - `hidden`: whether it is; only a yes holds, since such fields say other things too, such as `hide: [toc]`.
 * - `public`: whether it is; only a no holds.
 * - `published`: likewise, and a word that is neither a yes nor for the public; it may be a date.
 * - `kind`: what the article is; only that it is a draft holds, for `review` is also what critics write, and that it is a
 *   template at all (`template: true`).
 * - `password`: what readers must know; any.
 */
export type PublicationField =
  | 'status'
  | 'readers'
  | 'audience'
  | 'secrecy'
  | 'label'
  | 'tlp'
  | 'maybeStatus'
  | 'maybeReaders'
  | 'draft'
  | 'hidden'
  | 'public'
  | 'published'
  | 'kind'
  | 'password';
