import { type Chance, chanceOf } from '../../fuzz/seed.ts';
import { boat, ELSEWHERE } from './edit.ts';
import type { Detour, Fault, FunctionName } from './line.ts';
import { READERS, type Step, subscribes } from './play.ts';
import type { Stack } from './stack.ts';

const STORIES = ['city/quay.md', 'city/ferry.md', 'port/crane.md', 'port/old/mole.md'] as const;
const PICTURES = ['city/boat.png', 'port/boat.png'] as const;
const TITLES = ['The quay', 'The ferry', 'The crane', 'The ferry'] as const;
const TOPICS = ['all', 'section/city', 'section/port'] as const;
const MINUTE = 60_000;
const MOST_STEPS = 6;

/** A newsroom's days: the same from the same seed and number. */
export function randomDays(seed: number, number: number): readonly Step[] {
  const chance = chanceOf(seed, number);
  const has = new Set<string>();
  return Array.from({ length: 2 + chance.upTo(MOST_STEPS - 1) }, (_, day) => {
    // What one sees of another depends on which of them is there first: only texts come two at a time.
    const kind = day === 0 ? 5 : chance.upTo(8);
    if (kind === 0) return night(chance, day);
    if (kind === 1) return subscribesToOne(chance);
    if (kind === 2) return deed(chance, chance.of(PICTURES), day, has);
    // Of two that are the same, or want to be, the first is: each has its own key in its text.
    const deeds = [...new Set([chance.of(STORIES), chance.of(STORIES)])].map((key) => deed(chance, key, day, has));
    return (stack: Stack) => {
      for (const one of deeds) one(stack);
    };
  });
}

/** @param has keys where something lies, which it adds to and takes from */
function deed(chance: Chance, key: string, day: number, has: Set<string>): Step {
  if (has.has(key) && chance.upTo(4) === 0) {
    has.delete(key);
    return ({ services }) => services.change('InboxContent', key);
  }
  has.add(key);
  if (key.endsWith('.png')) {
    const picture = boat(chance.upTo(3));
    return ({ services }) => services.change('InboxContent', key, picture);
  }
  const text = storyOf(chance, key, day);
  return ({ services, now }) => services.change('InboxContent', key, Buffer.from(text(now())));
}

/** @returns the text, at an instant */
function storyOf(chance: Chance, key: string, day: number): (now: number) => string {
  const fields = [`title: ${chance.of(TITLES)}`];
  if (chance.upTo(3) === 0) fields.push(`tags: [${chance.of(['tide', 'tide, wind', 'wind'])}]`);
  if (chance.upTo(3) === 0) fields.push(`author: ${chance.of(['Rowan Pike', 'Ines Öst'])}`);
  if (chance.upTo(4) === 0) fields.push(`section: ${chance.of(['Port', 'City', 'Weather'])}`);
  if (key === STORIES[day % 4] && chance.upTo(3) === 0) fields.push('id: one-of-ours');
  if (chance.upTo(8) === 0) fields.push('draft: true');
  // Later than whoever dies three times is done: what had no time to be seen leaves nothing behind.
  const embargo = chance.upTo(5) === 0 ? 60 + chance.upTo(50) : undefined;
  const expires = chance.upTo(6) === 0 ? 180 + chance.upTo(60) : undefined;
  const pictures = ['', '\n![A boat](boat.png)\n', `\n![A boat](${ELSEWHERE}${chance.upTo(3)}.png)\n`] as const;
  const body = `Of ${key} it was said on day ${chance.upTo(3) === 0 ? 0 : day}.\n${chance.of(pictures)}`;
  return (now) => {
    const at = (name: string, minutes: number | undefined) =>
      minutes === undefined ? [] : [`${name}: ${new Date(now + minutes * MINUTE).toISOString()}`];
    return `---\n${[...fields, ...at('embargo', embargo), ...at('expires', expires)].join('\n')}\n---\n\n${body}`;
  };
}

/** What nobody hears of is found by the comparison. */
function night(chance: Chance, day: number): Step {
  const lost = chance.of(['all/rss.xml', 'section/city/atom.xml', 'index.html', 'articles/left-00000000/index.html']);
  const unheard = chance.upTo(2) === 0;
  return ({ services, line }) => {
    services.slip('SitePublic', lost, lost.startsWith('articles/') ? Buffer.from('left') : undefined);
    if (unheard) services.slip('InboxContent', `city/night-${day}.md`, Buffer.from(`# Night ${day}\n\nIt came.\n`));
    return line.night();
  };
}

/** Each reader has a feed of its own. */
function subscribesToOne(chance: Chance): Step {
  const reader = chance.of(READERS);
  return subscribes(reader, TOPICS[reader]);
}

/** @param made how many requests each function makes where all goes well. @returns one to three faults of one kind. */
export function randomFaults(
  [seed, number]: readonly [seed: number, number: number],
  made: ReadonlyMap<FunctionName, number>,
  kind: Fault['kind'],
): readonly Fault[] {
  const chance = chanceOf(seed + 1, number);
  const names = [...made].filter(([, count]) => count > 0);
  const one = (): Fault => {
    const [of, count] = names[chance.upTo(names.length)] as [FunctionName, number];
    return { of, number: 1 + chance.upTo(count), moment: chance.of(['before', 'after']), kind };
  };
  return Array.from({ length: 1 + chance.upTo(3) }, one);
}

/** @param made how many messages come where all goes well. @returns a sixth of them brought twice, and another late. */
export function randomDetours(
  [seed, number]: readonly [seed: number, number: number],
  made: number,
): readonly Detour[] {
  const chance = chanceOf(seed + 2, number);
  return Array.from({ length: made }, (_, index) => index + 1).flatMap((at): readonly Detour[] => {
    const kind = chance.of(['twice', 'late', undefined, undefined, undefined, undefined] as const);
    return kind === undefined ? [] : [{ number: at, kind }];
  });
}
