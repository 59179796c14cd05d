import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { CloudWatchLogsClient, CreateLogStreamCommand, PutLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { REGION } from './clients.ts';
import { type Mill, openMill } from './mill.ts';
import { operate } from './operated-stack.ts';

// docs/runbook.md, followed as somebody would who never saw the system: word by word, in a shell, with AWS' own command.

const BOOK = readFileSync('docs/runbook.md', 'utf8');
const [before = '', ...sections] = BOOK.split(/^(?=## )/m);
const blocksOf = (text: string) => [...text.matchAll(/^```sh\n(.*?)^```/gms)].map(([, block = '']) => block);
const [FUNCTIONS = ''] = blocksOf(before);

interface Step {
  readonly section: string;
  readonly command: string;
}
/** Whether nothing of it is left to whoever reads it, or is the rest of a sentence. */
const isWhole = (command: string) => !/[<…]|KEY|get-policy$/.test(command);

const all: readonly Step[] = sections.flatMap((text) => {
  const section = /^## (\S+)/.exec(text)?.[1] ?? '';
  const inline = [...text.matchAll(/`((?:log [A-Z]|aws [a-z]|curl )[^`]*)`/g)].map(([, command = '']) =>
    command.replace('\n', ' '),
  );
  return [...blocksOf(text), ...inline.filter(isWhole)].map((command) => ({ section, command }));
});

/** Each once: what many sections say is the same. */
const steps = [...new Map(all.toReversed().map((step) => [step.command, step])).values()].toReversed();

/** What the emulator cannot do, and who does it instead. */
const ELSEWHERE = [
  { of: 'npx feedmill reconcile', because: 'the emulator runs no state machine: tests/aws-protocol/reconcile.test.ts' },
  { of: 'aws cloudformation detect-stack-drift', because: 'the emulator looks for no drift' },
  { of: 'aws cloudformation describe-stack-resource-drifts', because: 'the emulator looks for no drift' },
  { of: 'aws lambda get-account-settings', because: 'the emulator has no settings of an account' },
  { of: 'curl -sI', because: 'the emulator serves no site: tests/edge' },
  { of: 'aws lambda invoke', because: 'the emulator runs no function: below, by the bundle itself' },
] as const;
const elsewhere = ({ command }: Step) => ELSEWHERE.find(({ of }) => command.includes(of));

const hasCommand = spawnSync('aws', ['--version']).status === 0;
if (!hasCommand) console.warn("the runbook is not followed: AWS' command is not installed (pip install awscli)");

let mill: Mill;
let stack: string;
beforeAll(async () => {
  mill = await openMill();
  stack = `followed-${mill.stage.table.slice(-12)}`;
  const groups = logGroups();
  await operate(mill.stage, stack, groups);
  for (const { Properties } of Object.values(groups)) await say(Properties.LogGroupName);
});
afterAll(() => {
  vi.unstubAllEnvs();
  mill.close();
});

/** The log groups of the template, by their logical ids, under names of their own. */
function logGroups() {
  const { Resources } = inject('template') as { Resources: Readonly<Record<string, { readonly Type: string }>> };
  const ids = Object.keys(Resources).filter((id) => Resources[id]?.Type === 'AWS::Logs::LogGroup');
  return Object.fromEntries(
    ids.map((id) => [id, { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: `/${stack}/${id}` } }]),
  );
}

/** What the sections look for in a log. */
const LINES = [
  'look failed',
  'canary',
  'newest',
  'certificate',
  'SiteErrors',
  'error',
  'difference',
  'feed held',
  'refused',
  'roll called',
].map((said) => ({
  level: 'error',
  [said]: said,
}));

async function say(logGroupName: string): Promise<void> {
  const client = new CloudWatchLogsClient();
  await client.send(new CreateLogStreamCommand({ logGroupName, logStreamName: 'one' }));
  const logEvents = LINES.map((line) => ({ timestamp: Date.now(), message: JSON.stringify(line) }));
  await client.send(new PutLogEventsCommand({ logGroupName, logStreamName: 'one', logEvents }));
}

function follow(command: string) {
  // An older version of it takes no other address of queues from the environment.
  const local = `aws() { command aws --endpoint-url '${process.env.AWS_ENDPOINT_URL}' "$@"; }`;
  const script = `set -euo pipefail\n${local}\n${FUNCTIONS}\nSTACK=${stack}\n${command}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
    encoding: 'utf8',
    timeout: 120_000,
    // Its older version knows the region by this name alone.
    env: { ...process.env, AWS_DEFAULT_REGION: REGION },
  });
  return { status, stdout, stderr };
}

it('has steps to be followed', () => {
  expect(FUNCTIONS).toContain('STACK=');
  expect(all.length).toBeGreaterThan(30);
  expect(steps.length).toBeGreaterThan(15);
});

describe.runIf(hasCommand)('as it is written', () => {
  const named = steps.map((step) => ({ ...step, name: step.command.trim().split('\n')[0]?.slice(0, 90) }));
  for (const { because } of ELSEWHERE) console.info(`not followed in a shell: ${because}`);

  it.each(named.filter((step) => elsewhere(step) === undefined))('$section: $name', ({ command }) => {
    expect(follow(command)).toMatchObject({ status: 0, stderr: expect.not.stringMatching(/error/i) });
  });

  it('finds one log for each name that it gives', () => {
    const inLoops = [...BOOK.matchAll(/^for FUNCTION in ([\w ]+);/gm)].flatMap(([, list = '']) => list.split(' '));
    expect(inLoops.length).toBeGreaterThan(10);
    const names = new Set([...[...BOOK.matchAll(/`log ([A-Z]\w+)/g)].map(([, name]) => name), ...inLoops]);
    const of = (name: string) => Object.keys(logGroups()).filter((id) => id.includes(name));
    expect([...names].map((name) => [name, of(name ?? '').length])).toEqual([...names].map((name) => [name, 1]));
  });
});

describe('what a section has a function be given', () => {
  const payloads = all
    .map(({ command }) =>
      /lambda invoke --function-name "\$\(out (\w+)FunctionName\)".*--payload '(.*)'/s.exec(command),
    )
    .filter((found) => found !== null)
    .map(([, name = '', payload = '']) => [name.toLowerCase() as 'publish' | 'receipts', payload] as const);

  it('is for two of them', () => expect(payloads.map(([name]) => name)).toEqual(['publish', 'receipts']));

  it.each(payloads)('%s takes', async (name, payload) => {
    expect(await mill.stage.start(name).invoke(JSON.parse(payload))).toEqual({ batchItemFailures: [] });
  });
});
