import { type Chance, chanceOf } from '../fuzz/seed.ts';
import type { Content, Deed, History, Step, StepFault } from './history.ts';
import { CONFIGURATIONS } from './newsroom.ts';
import { FAULT_KINDS } from './process.ts';

const STORIES = ['city/boat0.md', 'city/boat1.md', 'harbour/boat2.md', 'harbour/boat3.md'] as const;
/** Of one article in half of all histories. */
const SHARING: readonly string[] = ['city/boat0.md', 'city/boat1.md'];
/**
 * Of this one there are drafts, and no versions with an id that other uploads bear: a draft takes the article back that its own earlier
 * version brought out, so that whether another upload's version comes out again depends on whether anybody had heard of that one.
 */
const DRAFTED = 'harbour/boat3.md';
const PICTURES = ['city/p0.png', 'city/p1.png', 'harbour/p0.png'] as const;
const STREAMS: readonly [Step['stream'], ...Step['stream'][]] = [
  undefined,
  undefined,
  undefined,
  undefined,
  'lost',
  'twice',
  'a day late',
];
const MOST_STEPS = 9;
const A_DAY = 86_400;

/** The same history from the same seed and number. */
export function randomHistory(seed: number, number: number): History {
  const chance = chanceOf(seed, number);
  const length = 2 + chance.upTo(MOST_STEPS - 1);
  // Some go without any fault, so that what does not depend on one is not drowned.
  const faulty = chance.upTo(4) > 0;
  // On some, all do their work on one story and its picture at the same time.
  const crowded = chance.upTo(3) === 0;
  const shares = chance.upTo(2) === 0;
  const used: string[] = [];
  return Array.from({ length }, (_, index) => {
    const step = stepOf(chance, index + 1, { faulty, crowded, shares, used });
    if (step.does === 'upload') used.push(step.key);
    return step;
  });
}

interface SoFar {
  readonly faulty: boolean;
  readonly crowded: boolean;
  /** Whether two stories bear one id. */
  readonly shares: boolean;
  /** Keys of its uploads: what is done to others has no effect. */
  readonly used: readonly string[];
}

function stepOf(chance: Chance, number: number, { faulty, crowded, shares, used }: SoFar): Step {
  const deed = deedOf(chance, number, { crowded, shares, used });
  const faults = faulty ? Array.from({ length: chance.upTo(3) }, () => faultOf(chance)) : [];
  const events = faulty ? eventsOf(chance) : undefined;
  const stream = faulty ? chance.of(STREAMS) : undefined;
  return {
    ...deed,
    after: crowded ? chance.upTo(1_500) : chance.of([10, 100, 300, 700, 1_500, 1_500, 20_000, 200_000, 4_000_000]),
    pace: chance.of([0, 1 + chance.upTo(1_000_000)]),
    ...('key' in deed && events !== undefined ? { events } : {}),
    ...(stream === undefined ? {} : { stream }),
    ...(faults.length === 0 ? {} : { faults }),
  };
}

function deedOf(chance: Chance, number: number, { crowded, shares, used }: Omit<SoFar, 'faulty'>): Deed {
  const [first, ...others] = used;
  const known = first === undefined ? STORIES[0] : chance.of([first, ...others]);
  const isPicture = chance.upTo(5) === 0;
  const key = crowded ? (isPicture ? PICTURES[0] : STORIES[0]) : chance.of(isPicture ? PICTURES : STORIES);
  switch (chance.upTo(12)) {
    case 0:
      return { does: 'configure', configuration: chance.upTo(CONFIGURATIONS.length) };
    case 1:
      return { does: 'release' };
    case 2:
      return { does: 'reconcile' };
    case 3:
      return { does: 'set clock', machine: chance.upTo(2), ahead: chance.of([-5, 0, 5]) };
    case 4:
    case 5:
      return { does: 'remove', key: known };
    case 6:
      return { does: 'upload again', key: known };
    default:
      return {
        does: 'upload',
        key,
        content: key.endsWith('.png') ? { picture: number } : storyOf(chance, key, number, shares),
      };
  }
}

function storyOf(chance: Chance, key: string, version: number, shares: boolean): Content {
  return {
    version,
    ...(shares && SHARING.includes(key) ? { id: 'ferry' } : {}),
    tags: chance.of([[], ['ferry'], ['ferry', 'tram']]),
    ...(chance.upTo(3) === 0 ? { shows: chance.of(['p0.png', 'p0.png', 'p1.png']) } : {}),
    dated: -1 - chance.upTo(100 * A_DAY),
    ...(chance.upTo(6) === 0 ? { embargo: chance.of([2, 60, 4_000, A_DAY]) } : {}),
    ...(chance.upTo(6) === 0 ? { expires: chance.of([5, 300, 8_000, A_DAY]) } : {}),
    ...(chance.upTo(3) === 0 && key === DRAFTED ? { isDraft: true as const } : {}),
    ...(chance.upTo(2) === 0 ? { statesUpdate: true as const } : {}),
  };
}

function eventsOf(chance: Chance): readonly number[] | undefined {
  return chance.of([undefined, undefined, undefined, [], [1, 1], [1, 40], [300], [A_DAY], [1, A_DAY]]);
}

/** Most processes make some tens of calls; the first of an upload is its ingest. */
function faultOf(chance: Chance): StepFault {
  return [chance.upTo(3), chance.upTo(chance.of([6, 20, 60])), chance.of(FAULT_KINDS)];
}
