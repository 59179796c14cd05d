import type { SubmissionKey } from '../../shared/article/types.ts';
import type { History } from './history.ts';
import { tokensIn } from './newsroom.ts';

/** An upload that was taken from one key to another. */
export interface Moved {
  readonly from: SubmissionKey;
  readonly to: SubmissionKey;
  /** It lay at both then. */
  readonly isCopy?: boolean;
}

/** Somebody who keeps which article each story is, as the feed of all has them. */
export interface IdKeeper {
  /** Where a story was written last. */
  placeOf(story: string): string | undefined;
  uploaded(story: string, key: string): void;
  moved(from: string, to: string): void;
  copied(from: string, to: string): void;
  /** Whether it has lain elsewhere, or something else where it lies. */
  isMoved(story: string): boolean;
  saw(document: string): void;
  /** @returns stories that are another article than they were at first, a line each */
  changed(): readonly string[];
}

export function createIdKeeper(): IdKeeper {
  const places = new Map<string, string>();
  const stories = new Map<string, string>();
  const moved = new Set<string>();
  /** Written at two places: nobody knows which of them it is. */
  const ambiguous = new Set<string>();
  const first = new Map<string, string>();
  let last = new Map<string, string>();
  return {
    placeOf: (story) => places.get(story),
    uploaded(story, key) {
      const other = stories.get(key);
      if (other !== undefined && other !== story) {
        moved.add(other);
        moved.add(story);
      }
      if ((places.get(story) ?? key) !== key) {
        ambiguous.add(story);
        moved.add(story);
      }
      places.set(story, key);
      stories.set(key, story);
    },
    moved(from, to) {
      const story = stories.get(from);
      if (story === undefined) return;
      stories.set(to, story);
      moved.add(story);
      places.set(story, to);
    },
    copied(from, to) {
      const story = stories.get(from);
      if (story === undefined) return;
      stories.set(to, story);
      moved.add(story);
      ambiguous.add(story);
    },
    isMoved: (story) => moved.has(story),
    saw(document) {
      const { items } = JSON.parse(document) as { readonly items: readonly { readonly id: string }[] };
      last = new Map(
        items.flatMap((item) => tokensIn(JSON.stringify(item)).map(({ story }) => [story, item.id] as const)),
      );
      for (const [story, id] of last) if (!first.has(story)) first.set(story, id);
    },
    changed: () =>
      [...last].flatMap(([story, id]) =>
        first.get(story) === id || ambiguous.has(story) ? [] : [`${story} was ${first.get(story)}, is ${id}`],
      ),
  };
}

/** Milliseconds in which whatever is heard of is looked at. */
const HEARD = 20_000;

/**
 * Whether each move is heard of as it is made, of what is known of, and nothing is said of what is moved from beside it, nor by itself that nobody is
 * to see it. What is written anew and moved at once is like nothing that lay there.
 */
export function isPlain(history: History): boolean {
  return history.every((step, index) => {
    const isClose = step.after < HEARD && [step, history[index - 1]].some((one) => one?.does === 'move');
    if (isClose) return false;
    const { faults = [], events, stream } = step;
    // Once slow, a move is heard of before it is too old for one; what is written meanwhile where it lay first may have its ids.
    const isOnce = faults.length === 1 && faults.every(([, , kind]) => kind.startsWith('slow'));
    const isSlow = step.does === 'move' && isOnce && index === history.length - 1;
    const isUsual = (faults.length === 0 || isSlow) && events === undefined && stream === undefined;
    if (step.does !== 'upload') return isUsual;
    return isUsual && !('says' in step.content) && !('isDraft' in step.content) && !('id' in step.content);
  });
}

/**
 * @param origins where ids of uploads come from, of those that say so
 * @returns what cannot be: two of one place, and one that the upload never lay at
 */
export function strayOrigins(
  keys: readonly SubmissionKey[],
  origins: ReadonlyMap<SubmissionKey, string>,
  moves: readonly Moved[],
): readonly string[] {
  const taken = new Map<string, SubmissionKey>();
  return keys.flatMap((key) => {
    const origin = origins.get(key) ?? key;
    const other = taken.get(origin);
    taken.set(origin, key);
    const [place = ''] = origin.split(' ');
    return [
      ...(other === undefined ? [] : [`${key} and ${other} have ids of one place`]),
      ...(before(key, moves).has(place) ? [] : [`${key} has ids of ${origin}, where it never lay`]),
    ];
  });
}

/** @returns where what lies at a key may have lain, itself included */
function before(key: SubmissionKey, moves: readonly Moved[]): ReadonlySet<string> {
  const places = new Set<string>([key]);
  // Of several that read alike, and are heard of at once, nobody knows which of them went where.
  if (moves.some(({ isCopy }) => isCopy)) for (const { from, to } of moves) places.add(from).add(to);
  for (const { from, to } of moves.toReversed()) if (places.has(to)) places.add(from);
  return places;
}
