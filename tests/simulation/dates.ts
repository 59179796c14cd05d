import { tokensIn } from './newsroom.ts';

/** A version of a story as it was uploaded, at every time. */
export interface Uploaded {
  readonly story: string;
  /** The editor's id, or the story's name: two of one are one article. */
  readonly of: string;
  /** When it came last, in milliseconds since 1970. */
  at: number;
  readonly isDated: boolean;
  /** Whether it shows something, which may come and go. */
  readonly isShowing: boolean;
}

/** What is known of all uploads so far. */
export interface Facts {
  /** By story and version. */
  readonly uploaded: ReadonlyMap<string, Uploaded>;
  /** How often an article was uploaded. */
  readonly times: ReadonlyMap<string, number>;
  /** Dates and embargoes that some upload has stated, and when each came, in milliseconds since 1970. */
  readonly stated: ReadonlySet<number>;
  readonly arrived: ReadonlySet<number>;
  /** Whether something has been said of an upload from beside it. */
  readonly isAnySaid: boolean;
  /** Whether a story has lain elsewhere, so in another section, or another where it lies. */
  isMoved(story: string): boolean;
  /** Configurations so far. */
  readonly configurations: number;
}

interface Item {
  readonly id: string;
  readonly date_published: string;
  readonly date_modified: string;
}

interface Seen {
  readonly version: string;
  readonly published: number;
  readonly modified: number;
}

/** Of two changes that close nobody knows which came first, by clocks of several machines. */
const CLOSE_MS = 10_000;

/**
 * Somebody who keeps the dates of all articles, as the feed of all has them. He is promised that
 *
 * - each is one that an upload states, or the instant of one;
 * - the one that he has seen holds for as long as uploads state none;
 * - an article that reads otherwise has changed since, and says when;
 * - one of which nobody uploads another version has not changed, however often it is uploaded, or read again under another configuration.
 *
 * @returns what looks at the document, and says what is wrong
 */
export function createDateKeeper(facts: Facts): (document: string) => readonly string[] {
  const last = new Map<string, Seen>();
  return (document) => {
    const { items } = JSON.parse(document) as { readonly items: readonly Item[] };
    return items.flatMap((item) => {
      const { id } = item;
      const now = seen(item);
      const before = last.get(id);
      if (now === undefined) return [];
      last.set(id, now);
      return [...unheardOf(now, facts), ...(before === undefined ? [] : changes(before, now, facts))].map(
        (what) => `${id} ${what}`,
      );
    });
  };
}

/** @returns nothing of what has no text of its own, which alone tells its version. */
function seen(item: Item): Seen | undefined {
  const token = tokensIn(JSON.stringify(item)).find(({ story }) => !story.startsWith('said'));
  if (token === undefined) return undefined;
  const [published, modified] = [Date.parse(item.date_published), Date.parse(item.date_modified)];
  return { version: `${token.story} ${token.version}`, published, modified };
}

function unheardOf({ published }: Seen, { stated, arrived }: Facts): readonly string[] {
  return stated.has(published) || arrived.has(published) ? [] : [`is of ${iso(published)}, which no upload says`];
}

function changes(before: Seen, now: Seen, facts: Facts): readonly string[] {
  const upload = facts.uploaded.get(now.version);
  if (upload === undefined) return [];
  const wrong: string[] = [];
  if (!upload.isDated && now.published !== before.published && !facts.stated.has(now.published))
    wrong.push(`was of ${iso(before.published)}, is of ${iso(now.published)}, and its text states neither`);
  const isLater = upload.at > before.modified + CLOSE_MS;
  if (now.version !== before.version && isLater && now.modified <= before.modified)
    wrong.push(`reads otherwise, and has not changed since ${iso(before.modified)}`);
  if (now.modified !== before.modified && isOneVersion(upload, facts))
    wrong.push(`changed at ${iso(now.modified)}, and nobody has written another version of it`);
  return wrong;
}

/** Whether it reads as it did, but for what another configuration makes of it. */
function isOneVersion(
  { of, story }: Uploaded,
  { uploaded, times, isAnySaid, configurations, isMoved }: Facts,
): boolean {
  const versions = [...uploaded.values()].filter((one) => one.of === of);
  const isReadAlike = configurations === 1 || times.get(of) === 1;
  return versions.length === 1 && !versions[0]?.isShowing && !isMoved(story) && !isAnySaid && isReadAlike;
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
