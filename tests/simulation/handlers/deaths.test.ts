import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynoxideIsInstalled } from '../../contract/dynoxide.ts';
import { boat, ELSEWHERE } from './edit.ts';
import { type Fault, FUNCTIONS, type FunctionName } from './line.ts';
import { differences, type Outcome, play, READERS, type Step, subscribes } from './play.ts';
import { randomDays, randomDetours, randomFaults } from './random-days.ts';
import { openStack, type Stack } from './stack.ts';

/** Of the requests that a function makes, each n-th is one at which it dies (`FEEDMILL_DEATHS=n`); without, one in the middle. */
const EACH = Number(process.env.FEEDMILL_DEATHS ?? Number.POSITIVE_INFINITY);
const DAYS = Number(process.env.FEEDMILL_DAYS ?? 2);
const SEED = Number(process.env.FEEDMILL_SEED ?? 1);
/** Whoever asks the desk is told that it failed, and asks again; the roll call changes nothing. */
const NAMES = Object.keys(FUNCTIONS).filter(
  (name): name is FunctionName => !/^(?:DeskAnswer|RollCall)Function$/.test(name),
);
const MINUTE = 60_000;
const HOURS = { timeout: 6 * 60 * MINUTE };

let stack: Stack;
beforeAll(async () => {
  if (dynoxideIsInstalled) stack = await openStack();
});
afterAll(() => stack?.stop());

function put(key: string, content?: string | Uint8Array): void {
  stack.services.change('InboxContent', key, content === undefined ? undefined : Buffer.from(content));
}
function story(key: string, fields: string, text: string): void {
  put(key, `---\n${fields}\n---\n\n${text}\n`);
}

const DAY: readonly Step[] = [
  () => put('city/quay.png', boat(1)),
  () => {
    story('city/quay.md', 'title: The quay', `It says so.\n\n![A quay](quay.png)\n\n![A boat](${ELSEWHERE}2.png)`);
    story('city/ferry.md', 'title: The ferry\nauthor: Rowan Pike', 'It sails.');
  },
  subscribes(READERS[0], 'all'),
  () => {
    story('city/quay.md', 'title: The old quay\nsection: Port', 'It says more.\n\n![A quay](quay.png)');
    const embargo = new Date(stack.now() + 3 * MINUTE).toISOString();
    story('city/later.md', `title: Later\nembargo: ${embargo}`, 'It comes.');
  },
  () => put('city/ferry.md'),
  // What nobody hears of is found by the comparison.
  () => {
    stack.services.slip('InboxContent', 'port/crane.md', Buffer.from('---\ntitle: The crane\n---\n\nIt turns.\n'));
    stack.services.slip('SitePublic', 'section/port/atom.xml');
    stack.services.slip('SitePublic', 'articles/left-00000000/index.html', Buffer.from('left'));
    return stack.line.night();
  },
];

describe.skipIf(!dynoxideIsInstalled)('a process that dies in the middle of its requests', () => {
  /** What is so when nobody dies, and the requests that are made for it. */
  let wanted: readonly Outcome[];
  let made: ReadonlyMap<FunctionName, number>;
  beforeAll(async () => {
    wanted = await play(stack, DAY);
    made = stack.line.requestsOf();
  });

  it('is none while the newsroom is served: all that it did is public', () => {
    const { files = new Map(), receipts = new Map(), heard: [heard] = [] } = wanted.at(-1) ?? {};
    expect([...files.keys()].filter((name) => /articles\/.*index\.html$/.test(name))).toHaveLength(4);
    expect([...receipts.keys()]).toHaveLength(6);
    expect(heard).toBe(files.get('SitePublic/all/feed.json'));
    expect(NAMES.filter((name) => !made.has(name))).toEqual([]);
  });

  it.each(NAMES.map((of) => ({ of })))('$of: after each step all is as if it had not', HOURS, async ({ of }) => {
    for (const point of pointsOf(of)) {
      const found = await play(stack, DAY, [{ of, ...point, kind: 'death' }]);
      // Requests at the same time are not always as many.
      if (!stack.line.isOver()) expect(stack.line.requestsOf().get(of)).toBeLessThan(point.number);
      expect(differences(found, wanted), `${point.moment} request ${point.number} has its effect`).toEqual([]);
    }
  });

  /** @returns where a function dies: each second time a request has its effect before. */
  function pointsOf(name: FunctionName): readonly Pick<Fault, 'number' | 'moment'>[] {
    const count = made.get(name) ?? 0;
    const numbers = Number.isFinite(EACH)
      ? Array.from({ length: Math.floor((count - 1) / EACH) + 1 }, (_, index) => 1 + index * EACH)
      : [Math.ceil(count / 2)];
    const first = NAMES.indexOf(name);
    return numbers.map((number, index) => ({ number, moment: (first + index) % 2 === 0 ? 'before' : 'after' }));
  }
});

describe.skipIf(!dynoxideIsInstalled)(`random days of a newsroom, of seed ${SEED}`, () => {
  it.each(Array.from({ length: DAYS }, (_, number) => ({ number })))(
    '$number: processes die, and after each all is as if they had not',
    HOURS,
    async ({ number }) => {
      const days = randomDays(SEED, number);
      const wanted = await play(stack, days);
      const deaths = randomFaults([SEED, number], stack.line.requestsOf(), 'death');
      expect(differences(await play(stack, days, deaths), wanted), JSON.stringify(deaths)).toEqual([]);
    },
  );

  it.each(Array.from({ length: DAYS }, (_, number) => ({ number: DAYS + number })))(
    '$number: services fail, messages come twice and late, and after each all is as if they had not',
    HOURS,
    async ({ number }) => {
      const days = randomDays(SEED, number);
      const wanted = await play(stack, days);
      const { line } = stack;
      const faults = randomFaults([SEED, number], line.requestsOf(), 'failure');
      const detours = randomDetours([SEED, number], line.messagesSoFar());
      const met = JSON.stringify({ faults, detours });
      expect(differences(await play(stack, days, faults, detours), wanted), met).toEqual([]);
    },
  );
});
