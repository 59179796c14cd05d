import type { Format } from '../../support/archive-walker.ts';

/** A reader of feeds, of another make. */
export interface Poller {
  readonly name: string;
  /** Whether it is not on this machine. */
  readonly absent: boolean;
  readonly formats: readonly Format[];
  /** What it does of itself with articles that it has shown. */
  readonly keeps: {
    /** Those which the feed does not have any more. */
    readonly old: boolean;
    /** As they were when they came, whatever has been changed. */
    readonly asTheyCame: boolean;
  };
  /** @param home an empty folder of its own @returns somebody who follows feeds with it */
  follow(home: string): Follower;
}

export interface Follower {
  /** Asks for the feed once more, as it was subscribed to with the first call. */
  poll(url: string): Promise<Look>;
}

/** What a person finds in the reader, and what a walker of its making would go by. */
export interface Look {
  readonly entries: readonly Shown[];
  /** Where the feed says that its older articles are; undefined also where the reader does not look at that. */
  readonly older?: string | undefined;
}

export interface Shown {
  readonly title: string;
  /** Plain, in one line. */
  readonly text: string;
  readonly link: string;
}

/** Text as it is compared: lines are broken where a reader likes. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
