import { fitsKey } from './keys.ts';
import { isCopyKey } from './media/copies.ts';
import type { Content, Held, Rejection, SubmissionKey, Warning } from './types.ts';

const ENDING = '.feedmill.yaml';

/**
 * What somebody other than its author says of an upload, in a file beside it: the inbox stays the truth, and what is kept back stays so
 * when everything is read anew.
 */
export interface Sidecar {
  readonly kind: 'sidecar';
  /** Set where the upload is not to be public. */
  readonly keepsBack?: KeepsBack;
  /** What counts instead of what the upload says itself. */
  readonly says?: Editorial;
  readonly accepts?: AcceptedStatuses;
  readonly warnings: readonly Warning[];
}

/**
 * What an editor may say of an article from beside it. Not what it is known by: its id, its address and the name of its page would be
 * another article's. Of `media` it names none that the article does not show: what it says of them counts.
 */
export const EDITORIAL = [
  'title',
  'shortTitle',
  'dek',
  'summary',
  'authors',
  'contributors',
  'language',
  'published',
  'updated',
  'embargoed',
  'expires',
  'section',
  'tags',
  'source',
  'rights',
  'media',
  'corrections',
  'priority',
  'translationKey',
] as const satisfies readonly (keyof Content)[];
export type Editorial = Pick<Content, (typeof EDITORIAL)[number]>;

/**
 * Statuses that are not known here and that somebody has said to be for the public: by the field that states each, both as the receipt
 * tells them. What an upload states later is looked at anew.
 */
export type AcceptedStatuses = Readonly<Record<string, readonly string[]>>;

export interface KeepsBack {
  /** `withdrawn` is for good, and readers are told why; `held` until somebody lets it go. */
  readonly how: 'withdrawn' | 'held';
  /** As its writer put it, in one line. */
  readonly reason?: string;
  /** Why it is held where nobody has said plainly that it is to be. */
  readonly unclear?: Held | Rejection;
}

/** @returns where a file would lie that says something of this upload; undefined of one that can have none. */
export function sidecarKey(key: SubmissionKey): SubmissionKey | undefined {
  const beside = `${key}${ENDING}` as SubmissionKey;
  return isCopyKey(key) || besideWhich(key) !== undefined || !fitsKey(beside) ? undefined : beside;
}

/** @returns the upload that the file of this key says something of; undefined where it is an upload like any other. */
export function besideWhich(key: SubmissionKey): SubmissionKey | undefined {
  const upload = key.slice(0, -ENDING.length);
  return key.endsWith(ENDING) && upload !== '' && !upload.endsWith('/') ? (upload as SubmissionKey) : undefined;
}
