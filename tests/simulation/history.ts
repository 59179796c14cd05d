import type { PublicPath } from '../../shared/article/public-path.ts';
import type { FaultKind } from './process.ts';

/** What an editor, an operator or the world does. Numbers of seconds are from the moment at which it is done. */
export type Deed =
  | { readonly does: 'upload'; readonly key: string; readonly content: Content }
  /** The same bytes that lay there last. */
  | { readonly does: 'upload again'; readonly key: string }
  | { readonly does: 'remove'; readonly key: string }
  /** The same bytes, taken from one key to another where nothing lies. */
  | { readonly does: 'move'; readonly key: string; readonly to: string }
  /** The same bytes at another key besides. */
  | { readonly does: 'copy'; readonly key: string; readonly to: string }
  /** The sweep over what is due. */
  | { readonly does: 'release' }
  /** Another of the configurations, for whoever starts from now on. */
  | { readonly does: 'configure'; readonly configuration: number | 'small' }
  | { readonly does: 'reconcile' }
  /** Somebody deletes a public file, past everything that publishes: in kept histories alone. */
  | { readonly does: 'lose'; readonly path: PublicPath }
  /** Somebody puts one where nothing stands for it: in kept histories alone. */
  | { readonly does: 'leave'; readonly path: PublicPath }
  /** One machine's clock goes ahead, or behind, by so many seconds. */
  | { readonly does: 'set clock'; readonly machine: number; readonly ahead: number };

export type Content =
  | { readonly picture: number }
  | { readonly recording: number }
  /** What a recording says, beside it under its name. */
  | { readonly transcript: number }
  | StoryContent
  | ArchiveContent
  | SidecarContent;

export interface StoryContent {
  /** Number of this version: of two of one key the later has the higher one. */
  readonly version: number;
  /** Where it does not lie where it was written, or something else lay there before. @default that of its file */
  readonly name?: string;
  /** Of one without an id. @default its name */
  readonly slug?: string;
  /** An editor's own id, which uploads of other keys may bear too. */
  readonly id?: string;
  readonly tags?: readonly string[];
  /** @default the folder that it lies in */
  readonly section?: string;
  readonly author?: string;
  readonly language?: string;
  /** Name of a file beside it, or in its archive. */
  readonly shows?: string;
  /** It is that picture, and has no text. */
  readonly isPicture?: true;
  /** When it is dated, before now where it is negative; or in each version on the same day. @default nowhere */
  readonly dated?: number | 'on one day';
  readonly embargo?: number;
  readonly expires?: number;
  readonly isDraft?: true;
  /** Whether it says itself when it was changed. */
  readonly statesUpdate?: true;
}

/** Several uploads in one, with a picture where it says so. */
export interface ArchiveContent {
  readonly members: Readonly<Record<string, StoryContent>>;
  /** `p.png` in it. */
  readonly picture?: number;
}

/** What lies beside an upload and says something of it. */
export interface SidecarContent {
  readonly version: number;
  readonly says: 'title' | 'tags' | 'embargo' | 'held' | 'withdrawn' | 'what nobody understands';
  /** Of an embargo, in seconds. */
  readonly until?: number;
}

/** A deed, and what becomes of all that follows from it. */
export type Step = Deed & {
  /** Milliseconds since the step before. */
  readonly after: number;
  /** Seed of how long calls take in processes that it brings about; 0 where all take the same. */
  readonly pace: number;
  /** When its event is delivered, each time, in seconds. @default once, after one */
  readonly events?: readonly number[];
  /** What becomes of the records of the table's stream that its commits leave. @default each comes once, within seconds */
  readonly stream?: 'lost' | 'twice' | 'a day late';
  readonly faults?: readonly StepFault[];
};

/** @param process of those that the step brings about, counted from 0 */
export type StepFault = readonly [process: number, call: number, kind: FaultKind];

export type History = readonly Step[];

/** @returns JSON with a step a line: what `run.ts` reads. */
export function written(history: History): string {
  return `[\n${history.map((step) => `  ${JSON.stringify(step)}`).join(',\n')}\n]\n`;
}
