import type { Content, History, Step, StoryContent } from './history.ts';

/** Trials that are worth a shorter history. */
const MOST_TRIALS = 400;

/**
 * Leaves out of a failing history what it fails without: steps, then faults, then all that is unusual of each step.
 * @param attempt gives what a history breaks
 * @returns one that still breaks something, and of which nothing more can be left out in so many trials.
 */
export async function shrunk(
  history: History,
  attempt: (history: History) => Promise<readonly string[]>,
): Promise<History> {
  let least = history;
  let trials = 0;
  const fails = async (candidate: History) => ++trials <= MOST_TRIALS && (await attempt(candidate)).length > 0;
  for (let isShorter = true; isShorter && trials < MOST_TRIALS; ) {
    isShorter = false;
    for (let index = 0; index < least.length; ) {
      const others = least.toSpliced(index, 1);
      if (await fails(others)) [least, isShorter] = [others, true];
      else index++;
    }
    for (let index = 0; index < least.length; index++) {
      for (const simpler of simplerThan(least[index] as Step)) {
        const candidate = least.with(index, simpler);
        if (await fails(candidate)) {
          [least, isShorter] = [candidate, true];
          index--;
          break;
        }
      }
    }
  }
  return least;
}

function simplerThan(step: Step): readonly Step[] {
  const simpler: Step[] = [];
  const { faults = [], events, stream, ...rest } = step;
  faults.forEach((_, index) => {
    const { faults: __, ...others } = step;
    const fewer = faults.toSpliced(index, 1);
    simpler.push((fewer.length === 0 ? others : { ...others, faults: fewer }) as Step);
  });
  if (events !== undefined)
    simpler.push({ ...rest, ...(stream && { stream }), ...(faults.length > 0 && { faults }) } as Step);
  if (stream !== undefined)
    simpler.push({ ...rest, ...(events && { events }), ...(faults.length > 0 && { faults }) } as Step);
  if (step.pace !== 0) simpler.push({ ...step, pace: 0 });
  if (step.does === 'upload') simpler.push(...simplerContents(step.content).map((content) => ({ ...step, content })));
  return simpler;
}

function simplerContents(content: Content): readonly Content[] {
  if ('dated' in content) return simplerStories(content);
  if (!('members' in content)) return [];
  const { picture, ...rest } = content;
  const entries = Object.entries(content.members);
  const fewer = entries.length === 1 ? [] : entries.map(([name]) => entries.filter(([other]) => other !== name));
  const plainer = entries.flatMap(([name, story]) =>
    simplerStories(story).map((one) => entries.map((entry) => (entry[0] === name ? ([name, one] as const) : entry))),
  );
  const ofMembers = [...fewer, ...plainer].map((members) => ({ ...content, members: Object.fromEntries(members) }));
  return picture === undefined ? ofMembers : [rest, ...ofMembers];
}

function simplerStories(content: StoryContent): readonly StoryContent[] {
  const simpler: StoryContent[] = [];
  for (const name of ['id', 'shows', 'embargo', 'expires', 'isDraft', 'statesUpdate'] as const) {
    if (content[name] === undefined) continue;
    const { [name]: _, ...others } = content;
    simpler.push(others);
  }
  if ((content.tags ?? []).length > 0) simpler.push({ ...content, tags: [] });
  return simpler;
}
