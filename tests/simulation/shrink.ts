import type { History, Step } from './history.ts';

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
  if (step.does === 'upload' && 'version' in step.content) {
    const { content } = step;
    for (const name of ['id', 'shows', 'embargo', 'expires', 'isDraft', 'statesUpdate'] as const) {
      if (content[name] === undefined) continue;
      const { [name]: _, ...others } = content;
      simpler.push({ ...step, content: others as typeof content });
    }
    if ((content.tags ?? []).length > 0) simpler.push({ ...step, content: { ...content, tags: [] } });
  }
  return simpler;
}
