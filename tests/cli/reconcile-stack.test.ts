import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { main } from '../../functions/cli/main.ts';
import type { ReconcileState } from '../../functions/reconcile/state.ts';
import { type ScriptedEndpoint, type ScriptedReply, scriptedEndpoint } from '../aws/scripted-endpoint.ts';
import { scriptedStack } from '../aws/scripted-stack.ts';
import { run } from './run.ts';

const MACHINE = 'arn:aws:states:eu-central-1:1:stateMachine:newsroom';
const RUN = 'arn:aws:states:eu-central-1:1:execution:newsroom:one';

let stacks: ScriptedEndpoint;
let machine: ScriptedEndpoint | undefined;
beforeEach(async () => {
  stacks = await scriptedStack({ ReconcileArn: MACHINE });
  const environment = {
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_CLOUDFORMATION: stacks.url,
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
});
afterEach(() => {
  vi.unstubAllEnvs();
  stacks.close();
  machine?.close();
});

const json = (body: object): ScriptedReply => ({
  status: 200,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: JSON.stringify(body),
});

/** What Step Functions answers, one reply after the other. @returns the inputs that runs were started with */
async function answering(...replies: readonly object[]): Promise<() => unknown[]> {
  const started = { executionArn: RUN, startDate: 1_764_000_000 };
  const endpoint = await scriptedEndpoint([started, ...replies].map(json));
  machine = endpoint;
  vi.stubEnv('AWS_ENDPOINT_URL_SFN', endpoint.url);
  return () => endpoint.requests.slice(0, 1).map((request) => JSON.parse(JSON.parse(request).input));
}

const described = (status: string, more: object = {}) => ({
  executionArn: RUN,
  stateMachineArn: MACHINE,
  startDate: 1_764_000_000,
  status,
  ...more,
});
const done = (state: ReconcileState) => described('SUCCEEDED', { output: JSON.stringify({ ...state, isDone: true }) });

const HEALED: ReconcileState = {
  counts: { missing: 1, stale: 2 },
  sentences: ['/all/rss.xml is missing.', '/city/rss.xml is not what the store says.'],
  summary: 'Put right: three.',
};

it('starts the comparison of a stack, waits for its end and says what it found', async () => {
  const inputs = await answering(described('RUNNING'), done(HEALED));
  expect(await run('reconcile', '--stack', 'newsroom')).toEqual({
    status: 0,
    out: `${HEALED.sentences?.join('\n')}\nand 1 more, which its log has\nPut right: three.\n`,
    err: `feedmill: ${RUN} runs\n`,
  });
  expect(inputs()).toEqual([{}]);
});

it.each([
  [['reconcile', '--dry-run', '--json'], { dryRun: true }, 1],
  [['reconcile', '--accept-removals', '--json'], { acceptsRemovals: true }, 0],
  [['rebuild', '--json'], { readsEverything: true }, 0],
])('%j asks for just that', async (words, input, status) => {
  const inputs = await answering(done(HEALED));
  const ran = await run(...words, '--stack', 'newsroom');
  expect([ran.status, JSON.parse(ran.out)]).toEqual([status, HEALED]);
  expect(inputs()).toEqual([input]);
});

it('says what is left, of a run that ended because of it', async () => {
  const left = {
    counts: { held: 1 },
    sentences: ['a.md is gone with others.'],
    summary: 'Left as it is: one.',
    isDone: true,
  };
  await answering(described('FAILED', { error: 'Left', cause: 'Something could not be put right' }), {
    events: [
      { timestamp: 1, type: 'ExecutionFailed', id: 9 },
      {
        timestamp: 1,
        type: 'FailStateEntered',
        id: 8,
        stateEnteredEventDetails: { name: 'x', input: JSON.stringify(left) },
      },
    ],
  });
  const ran = await run('reconcile', '--stack', 'newsroom');
  expect(ran).toMatchObject({ status: 1, out: 'a.md is gone with others.\nLeft as it is: one.\n' });
});

it('says why a run ended before it was done', async () => {
  const state = { position: { stage: 'feeds', after: 'all', there: 1, gone: 0 }, isDone: false };
  await answering(described('FAILED', { error: 'Lambda.Unknown', cause: 'Task timed out' }), {
    events: [
      {
        timestamp: 1,
        type: 'TaskStateEntered',
        id: 8,
        stateEnteredEventDetails: { name: 'x', input: JSON.stringify(state) },
      },
    ],
  });
  const ran = await run('reconcile', '--stack', 'newsroom');
  expect(ran).toMatchObject({
    status: 70,
    err: expect.stringContaining('the comparison ended as FAILED: Task timed out'),
  });
});

it('leaves it running when it is interrupted', async () => {
  await answering(described('RUNNING'));
  let said = '';
  const status = await main(['reconcile', '--stack', 'newsroom'], {
    out: () => undefined,
    err: (text) => {
      said += text;
    },
    interactive: false,
    interrupted: async () => void (await vi.waitUntil(() => (machine?.requests.length ?? 0) > 1)),
    onHangUp: () => undefined,
  });
  expect([status, said]).toEqual([1, expect.stringContaining('it goes on by itself')]);
});

it.each([
  [['reconcile', '--stack', 'any', '--inbox', 'stories'], /--stack and --inbox name two places/],
  [['rebuild', '--stack', 'any', '--state', 'x'], /--stack and --state name two places/],
  [['reconcile', '--stack', 'any', '--now', '2026-01-01T00:00:00Z'], /--now goes with what lies on this machine alone/],
])('says what is wrong with %j', async (words, message) => {
  expect(await run(...words)).toMatchObject({ status: 2, err: expect.stringMatching(message) });
});
