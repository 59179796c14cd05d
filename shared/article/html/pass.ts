import type { ChildNode } from 'domhandler';
import type { Addresses } from '../addresses.ts';
import type { Tally } from '../dropped.ts';
import { LIST_LIMITS } from '../limits/limits.ts';
import type { Located, MediaLocator, UploadedMedia } from '../media/media.ts';

/** What is shared by all that happens on one walk over a body. */
export interface Pass {
  readonly addresses: Addresses;
  readonly media: MediaLocator;
  readonly dropped: Tally;
  /** Fragments that links inside the body lead to: only these ids stay. */
  readonly targets: ReadonlySet<string>;
  /** See headings.ts. */
  readonly headingLevel: (written: number) => number;
  /** Pictures, sounds and films in the order in which the body shows them. */
  readonly shown: Shown[];
  readonly clean: (nodes: readonly ChildNode[], place: Place) => readonly ChildNode[];
}

/** Where on the walk a node is met. */
export interface Place {
  /** The nearest element around it that stays; empty at the top. */
  readonly parent: string;
  /** Inside a heading or another element that holds no blocks. */
  readonly phrasing: boolean;
  readonly link: boolean;
  readonly verbatim: boolean;
  /** Inside a figure. */
  readonly figure?: Figure;
}

export interface Figure {
  readonly caption: string;
  readonly credit: string;
  /** Set by an image that is not there: its alternative text does for a caption. */
  alternative: string;
}

export interface Shown {
  readonly url: string;
  readonly type: string;
  readonly file?: UploadedMedia;
  readonly bytes?: number;
  readonly duration?: number;
  readonly width?: number;
  readonly height?: number;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly rights?: string;
}

/** What the figure around something says of it. */
export function saidBy({ figure }: Place): Pick<Shown, 'caption' | 'credit'> {
  return {
    ...(figure?.caption ? { caption: figure.caption } : {}),
    ...(figure?.credit ? { credit: figure.credit } : {}),
  };
}

/** Whether the body may show one more; otherwise notes that there was one. */
export function hasRoom({ shown, dropped }: Pass): boolean {
  const { of, most } = LIST_LIMITS.media;
  if (shown.length < most) return true;
  dropped.add({ kind: 'beyond-first', detail: { of, most } });
  return false;
}

export const TOP: Place = { parent: '', phrasing: false, link: false, verbatim: false };

/** What is known of something located, for the media list. */
export function factsOf(
  located: Exclude<Located, { kind: 'absent' }>,
  guess: string,
): Pick<Shown, 'url' | 'type' | 'file'> {
  return located.kind === 'uploaded'
    ? { url: located.url, type: located.file.type, file: located.file }
    : { url: located.url, type: guess };
}
