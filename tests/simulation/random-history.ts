import { stated } from '../../shared/article/stated.ts';
import { type Chance, chanceOf } from '../fuzz/seed.ts';
import type {
  ArchiveContent,
  Content,
  Deed,
  History,
  SidecarContent,
  Step,
  StepFault,
  StoryContent,
} from './history.ts';
import { CONFIGURATIONS, IN_ARCHIVE, sidecarOf } from './newsroom.ts';
import { FAULT_KINDS } from './process.ts';

const STORIES = ['city/boat0.md', 'city/boat1.md', 'harbour/boat2.md', 'harbour/boat3.md'] as const;
/** Of which archives are filled. */
const MANY = [
  ...STORIES,
  'city/boat4.md',
  'city/boat5.md',
  'harbour/boat6.md',
  'city/boat7.md',
  'city/boat8.md',
  'city/boat9.md',
] as const;
/** Has no text, and always shows the same picture: what it showed before would stay out, as what a spoilt save leaves. */
const PICTURE_STORY = 'city/look0.md';
/** Of one article in half of all histories. */
const SHARING: readonly string[] = ['city/boat0.md', 'city/boat1.md', 'crate0.md', PICTURE_STORY];
/** Where stories are moved to, besides where one lay before. */
const PLACES = [...STORIES, 'city/quay0.md', 'harbour/quay1.md'] as const;
const PICTURES = ['city/p0.png', 'city/p1.png', 'harbour/p0.png'] as const;
/** Beside stories of `city`, which show the first. */
const RECORDINGS = ['city/talk.mp3', 'city/talk.vtt'] as const;
const SPOKEN = ['talk.mp3'] as const;
const SHOWN = ['p0.png', 'p0.png', 'p1.png', 'talk.mp3'] as const;
const ARCHIVE = 'city/crates.zip';
const MEMBERS = ['crate0.md', 'crate1.md'] as const;
/** Of which something is said from beside them. */
const SAID_OF = [STORIES[0], STORIES[0], STORIES[1], PICTURES[0], ARCHIVE] as const;
const SAYS: readonly [SidecarContent['says'], ...SidecarContent['says'][]] = [
  'title',
  'tags',
  'embargo',
  'held',
  'held',
  'withdrawn',
  'what nobody understands',
];
const STREAMS: readonly [Step['stream'], ...Step['stream'][]] = [
  undefined,
  undefined,
  undefined,
  undefined,
  'lost',
  'twice',
  'a day late',
];
/** Configurations that have a feed for each tag: the first, and the one that has feeds for all that a text is classified by. */
const hasEach = (facet: string) =>
  CONFIGURATIONS.findIndex(({ feeds }) => feeds.some((feed) => 'each' in feed && feed.each === facet));
const NAMES = [hasEach('tag'), hasEach('author')] as const;
/** Whether stories of a history say when they came out. */
const DATINGS = ['anew', 'anew', 'on one day', 'nowhere', 'now and then'] as const;
type DatingOfAll = (typeof DATINGS)[number];
const SECTIONS = ['Old Town', 'harbour', 'city'] as const;
const AUTHORS = ['Ines Öst', 'Bo Li'] as const;
const LANGUAGES = ['de', 'pt-BR'] as const;
const MOST_STEPS = 9;
/** Besides, where there are archives. */
const MANY_STEPS = 12;
const A_DAY = 86_400;
/** Milliseconds. */
const MORE_THAN_A_DAY = 100_000_000;

/** The same history from the same seed and number. */
export function randomHistory(seed: number, number: number): History {
  const chance = chanceOf(seed, number);
  const few = 2 + chance.upTo(MOST_STEPS - 1);
  // Some go without any fault, so that what does not depend on one is not drowned.
  const faulty = chance.upTo(4) > 0;
  // On some, all do their work on one story and its picture at the same time.
  const crowded = chance.upTo(3) === 0;
  const shares = chance.upTo(2) === 0;
  // On some, all is about a recording and what it says.
  const spoken = chance.upTo(5) === 0;
  // On some, tags have feeds, which go when they have had nothing for a day.
  const named = chance.upTo(4) === 0;
  // On some, stories are moved.
  const moving = chance.upTo(4) === 0;
  const dating = chance.of(DATINGS);
  // On some, feeds are small and articles many, so that they have archives.
  const small = chance.upTo(5) === 0;
  // On some, the first that is changed is given up: whoever publishes it dies each time.
  let isDeadly = faulty && chance.upTo(8) === 0;
  const used: Used[] = [];
  return Array.from({ length: small ? few + MANY_STEPS : few }, (_, index) => {
    if (small && index === 0) return { does: 'configure', configuration: 'small', after: 10, pace: 0 };
    if (named && index === 0) return { does: 'configure', configuration: chance.of(NAMES), after: 10, pace: 0 };
    const step = stepOf(chance, index + 1, {
      ...{ faulty, shares, named, moving, dating, used, small },
      ...{ crowded: crowded && !small, spoken: spoken && !small },
    });
    if (step.does === 'move' || step.does === 'copy') brought(used, step);
    if (step.does !== 'upload') return step;
    used.push({ key: step.key, content: step.content });
    if (!isDeadly) return step;
    isDeadly = false;
    const { does, key, content, after, pace } = step;
    return { does, key, content, after, pace, faults: deathsOf(chance) };
  });
}

interface Used {
  readonly key: string;
  readonly content: Content;
}

/** What lay at one key lies at another, or at another too. */
function brought(used: Used[], { does, key, to }: Step & { readonly does: 'move' | 'copy' }): void {
  for (const [index, one] of [...used.entries()]) {
    if (one.key !== key || !('version' in one.content)) continue;
    const there = { key: to, content: { ...one.content, name: nameOf(one) } as StoryContent };
    if (does === 'move') used[index] = there;
    else used.push(there);
  }
}

/** @returns the name of what lies there, or one that nothing has that has been moved away */
function newNameOf(key: string, number: number, used: readonly Used[]): string | undefined {
  const there = used.findLast((one) => one.key === key);
  if (there !== undefined) return nameOf(there);
  const own = nameOf({ key, content: { picture: 0 } });
  return used.some((one) => nameOf(one) === own) ? `boat${100 + number}` : undefined;
}

function nameOf({ key, content }: Used): string {
  return ('name' in content ? content.name : undefined) ?? key.replace(/^.*\/|\.md$/g, '');
}

/** Of each of those that publish a change, until it is given up. */
function deathsOf(chance: Chance): readonly StepFault[] {
  const call = chance.upTo(chance.of([6, 20, 60]));
  return [1, 2, 3, 4].map((process) => [process, call, 'dies before']);
}

interface SoFar {
  readonly faulty: boolean;
  readonly crowded: boolean;
  /** Whether two stories bear one id. */
  readonly shares: boolean;
  /** Whether stories show the recording. */
  readonly spoken: boolean;
  /** Whether tags have feeds. */
  readonly named: boolean;
  /** Whether stories are moved. */
  readonly moving: boolean;
  readonly dating: DatingOfAll;
  /** Whether feeds are small, all along. */
  readonly small: boolean;
  /** Its uploads: what is done to others has no effect. */
  readonly used: readonly Used[];
}

function stepOf(chance: Chance, number: number, { faulty, ...history }: SoFar): Step {
  const { crowded, named } = history;
  const isLater = named && chance.upTo(3) === 0;
  const deed = deedOf(chance, number, history);
  const faults = faulty ? Array.from({ length: chance.upTo(3) }, () => faultOf(chance)) : [];
  const events = faulty ? eventsOf(chance) : undefined;
  const stream = faulty ? chance.of(STREAMS) : undefined;
  return {
    ...deed,
    after: isLater
      ? MORE_THAN_A_DAY
      : crowded
        ? chance.upTo(1_500)
        : chance.of([10, 100, 300, 700, 1_500, 1_500, 20_000, 200_000, 4_000_000, MORE_THAN_A_DAY]),
    pace: chance.of([0, 1 + chance.upTo(1_000_000)]),
    ...('key' in deed && events !== undefined ? { events } : {}),
    ...(stream === undefined ? {} : { stream }),
    ...(faults.length === 0 ? {} : { faults }),
  };
}

function deedOf(chance: Chance, number: number, history: Omit<SoFar, 'faulty'>): Deed {
  const { named, moving, small, used } = history;
  const move = moving && chance.upTo(3) === 0 ? moveOf(chance, used) : undefined;
  if (move !== undefined) return move;
  // Nobody else comes upon what has expired.
  if (named && chance.upTo(5) === 0) return { does: 'reconcile' };
  const [first, ...others] = used;
  const { key: known } = first === undefined ? { key: STORIES[0] } : chance.of([first, ...others]);
  switch (chance.upTo(14)) {
    case 0:
      return { does: 'configure', configuration: small ? 'small' : chance.upTo(CONFIGURATIONS.length) };
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
    case 7:
    case 8:
      return { does: 'upload', ...(correctionOf(chance, number, used) ?? uploadOf(chance, number, history)) };
    default:
      return { does: 'upload', ...uploadOf(chance, number, history) };
  }
}

/** The same text in other words, or with nothing else that readers see. @returns undefined where there is no text yet */
function correctionOf(
  chance: Chance,
  number: number,
  used: readonly Used[],
): { readonly key: string; readonly content: StoryContent } | undefined {
  const latest = new Map(used.map((one) => [one.key, one]));
  const [first, ...others] = [...latest.values()].flatMap(({ key, content }) =>
    'tags' in content ? [{ key, content }] : [],
  );
  if (first === undefined) return undefined;
  const { key, content } = chance.of([first, ...others]);
  const { embargo, expires, ...rest } = content;
  if (embargo === undefined && typeof rest.dated !== 'number' && chance.upTo(2) === 0)
    return { key, content: { ...rest, tags: rest.tags?.toReversed() ?? [], expires: LONG } };
  return { key, content: { ...rest, version: number } };
}

/** A story that is taken elsewhere. @returns undefined where there is none yet */
function moveOf(chance: Chance, used: readonly Used[]): Deed | undefined {
  const [first, ...others] = used.flatMap(({ key }) => (isPlace(key) ? [key] : []));
  const [place, ...more] = PLACES.filter((one) => used.every(({ key }) => key !== one));
  if (first === undefined || place === undefined) return undefined;
  const does = chance.of(['move', 'move', 'copy'] as const);
  return { does, key: chance.of([first, ...others]), to: chance.of([place, ...more]) };
}

function isPlace(key: string): boolean {
  return (PLACES as readonly string[]).includes(key);
}

/** The last of the kinds that there are. */
const TEXT = 19;

/** In seconds: longer than a history. */
const LONG = 100 * 86_400;

function uploadOf(
  chance: Chance,
  number: number,
  { crowded, shares, spoken, moving, dating, small, used }: Omit<SoFar, 'faulty' | 'named'>,
): { readonly key: string; readonly content: Content } {
  // Of what fills an archive most.
  const kind = small && chance.upTo(3) > 0 ? TEXT : chance.upTo(20);
  if (kind < 4) return { key: crowded ? PICTURES[0] : chance.of(PICTURES), content: { picture: number } };
  if (kind < 7) {
    const key = sidecarOf(crowded ? STORIES[0] : chance.of(SAID_OF));
    return { key, content: sidecarContent(chance, number) };
  }
  if (kind < 8) {
    const { isDraft: _, ...content } = storyContent(chance, PICTURE_STORY, number, {
      ...{ shares, dating },
      shows: ['p0.png'],
    });
    return { key: PICTURE_STORY, content: { ...content, shows: 'p0.png', isPicture: true } };
  }
  if (kind < 10) return { key: ARCHIVE, content: archiveContent(chance, number, { shares, dating }) };
  if (kind < 12 || (spoken && kind < 15)) {
    const key = chance.of(RECORDINGS);
    return { key, content: key.endsWith('.mp3') ? { recording: number } : { transcript: number } };
  }
  const key = crowded || spoken ? STORIES[0] : chance.of(small ? MANY : STORIES);
  const placed = moving ? { ...stated({ name: newNameOf(key, number, used) }), slug: 'boat' } : {};
  const shows = spoken ? SPOKEN : key.startsWith('city/') ? SHOWN : (['p0.png'] as const);
  return { key, content: { ...storyContent(chance, key, number, { shares, dating, shows }), ...placed } };
}

function storyContent(
  chance: Chance,
  key: string,
  version: number,
  {
    shares,
    dating,
    shows,
  }: Pick<SoFar, 'shares' | 'dating'> & {
    readonly shows: readonly [string, ...string[]];
  },
): StoryContent {
  const dated = dating === 'now and then' ? chance.of(DATINGS) : dating;
  return {
    version,
    ...(shares && SHARING.includes(key) ? { id: 'ferry' } : {}),
    tags: chance.of([[], ['ferry'], ['ferry', 'tram']]),
    ...(chance.upTo(3) === 0 || shows === SPOKEN ? { shows: chance.of(shows) } : {}),
    ...(dated === 'anew' ? { dated: -1 - chance.upTo(100 * A_DAY) } : dated === 'on one day' ? { dated } : {}),
    ...(chance.upTo(5) === 0 ? { section: chance.of(SECTIONS) } : {}),
    ...(chance.upTo(4) === 0 ? { author: chance.of(AUTHORS) } : {}),
    ...(chance.upTo(6) === 0 ? { language: chance.of(LANGUAGES) } : {}),
    ...(chance.upTo(6) === 0 ? { embargo: chance.of([2, 60, 4_000, A_DAY]) } : {}),
    ...(chance.upTo(6) === 0 ? { expires: chance.of([5, 300, 8_000, A_DAY]) } : {}),
    ...(chance.upTo(8) === 0 ? { isDraft: true as const } : {}),
    ...(chance.upTo(2) === 0 ? { statesUpdate: true as const } : {}),
  };
}

function archiveContent(
  chance: Chance,
  version: number,
  { shares, dating }: Pick<SoFar, 'shares' | 'dating'>,
): ArchiveContent {
  const names = chance.of([MEMBERS, MEMBERS, [MEMBERS[0]], [MEMBERS[1]]]);
  const shows = [IN_ARCHIVE, IN_ARCHIVE, 'p0.png'] as const;
  return {
    members: Object.fromEntries(
      names.map((name) => [name, storyContent(chance, name, version, { shares, dating, shows })]),
    ),
    ...(chance.upTo(2) === 0 ? { picture: 1_000 + version } : {}),
  };
}

function sidecarContent(chance: Chance, version: number): SidecarContent {
  const says = chance.of(SAYS);
  return { version, says, ...(says === 'embargo' ? { until: chance.of([2, 60, 4_000]) } : {}) };
}

function eventsOf(chance: Chance): readonly number[] | undefined {
  return chance.of([undefined, undefined, undefined, [], [1, 1], [1, 40], [300], [A_DAY], [1, A_DAY]]);
}

/** Most processes make some tens of calls; the first of an upload is its ingest. */
function faultOf(chance: Chance): StepFault {
  return [chance.upTo(3), chance.upTo(chance.of([6, 20, 60])), chance.of(FAULT_KINDS)];
}
