import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CONFIG_FILE } from '../../../shared/aws/names.ts';
import { parseConfig } from '../../../shared/config/parse.ts';
import { createArticleTable } from '../../contract/article-table.ts';
import { dynoxideIsInstalled, startDynoxide } from '../../contract/dynoxide.ts';
import { type Cut, cuts, of, partsOf } from '../../infra/links/parts.ts';
import { UNWATCHED } from '../../infra/links/unwatched.ts';
import { deployed } from '../../infra/template/deployed.ts';
import { CONFIG, deployment } from '../../infra/template/deployment.ts';
import { edit } from './edit.ts';
import { arnOf, type Handlers, LINE, Line, type LineFunction } from './line.ts';
import { openServices, type Services } from './services.ts';

/** One of a kind in the tests; `FEEDMILL_LINKS=all npx vitest run tests/simulation/links` cuts each that the line has, in some minutes. */
const IN_TESTS = [
  'PublisherPublishFunctionChanges: gone',
  'IntakeQueuePolicy: may not sqs:SendMessage arn:aws:sqs:eu-west-1:123456789012:IntakeQueue',
  'ReleaseEveryMinute: switched off',
];
const CUTS = (whole: ReturnType<typeof partsOf>) =>
  cuts(whole).filter(({ name }) => process.env.FEEDMILL_LINKS === 'all' || IN_TESTS.includes(name));

const world = vi.hoisted(() => ({
  services: undefined as Services | undefined,
  assets: '',
  isServed: (): boolean => true,
}));
vi.mock('../../../shared/aws/clients.ts', () => ({
  CONNECT: 0,
  ATTEMPTS: 1,
  dynamoClient: () => world.services?.dynamo,
  s3Client: () => world.services?.s3,
}));
vi.mock('../../../shared/aws/sqs/client.ts', () => ({ sqsClient: () => world.services?.sqs }));
vi.mock('../../../functions/lambda-setup.ts', async (original) => {
  const { lambdaSetup } = await original<typeof import('../../../functions/lambda-setup.ts')>();
  return {
    lambdaSetup: (_: string, environment: NodeJS.ProcessEnv, needed: readonly never[]) =>
      lambdaSetup(world.assets, environment, needed),
  };
});
vi.mock('../../../functions/ingest/compose-apart.ts', () => ({
  composeApart: (_reader: URL, _limits: object, here: unknown) => here,
}));
vi.mock('../../../functions/canary/look.ts', () => ({
  look: async (address: string) => {
    const found = world.services?.objects.get(`SitePublic${new URL(address).pathname}`);
    if (found === undefined || !world.isServed()) throw new Error('answered with 403');
    return { body: Buffer.from(found.bytes).toString() };
  },
}));

const MINUTE = 60_000;
const clock = { now: Date.parse('2026-06-01T12:00:00Z') };
const whole = partsOf(deployed(deployment().template));
let line: Line;
let stop: () => Promise<void> = async () => undefined;

beforeAll(async () => {
  if (!dynoxideIsInstalled) return;
  const engine = await startDynoxide();
  await createArticleTable(engine.client, 'ArticlesTable');
  const services = openServices(engine.endpoint, arnOf, () => clock.now);
  world.services = services;
  world.assets = mkdtempSync(join(tmpdir(), 'feedmill-links-'));
  writeFileSync(join(world.assets, CONFIG_FILE), JSON.stringify(parseConfig(JSON.stringify(CONFIG), 'links')));
  stop = async () => {
    services.close();
    rmSync(world.assets, { recursive: true });
    await engine.stop();
  };
  vi.useFakeTimers({ toFake: ['Date'], now: clock.now });
  line = new Line(whole, services, await handlers(), clock);
  world.isServed = () => line.isServed();
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    line.hear(String(text));
    return true;
  });
});
afterAll(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  await stop();
});

/** Each as the template starts it. */
async function handlers(): Promise<Handlers> {
  const found: Partial<Record<LineFunction, Handlers[LineFunction]>> = {};
  const before = { ...process.env };
  for (const name of Object.keys(LINE) as LineFunction[]) {
    const environment = of(whole, 'AWS::Lambda::Function').get(name)?.Environment as
      | { readonly Variables: object }
      | undefined;
    Object.assign(process.env, environment?.Variables, { AWS_LAMBDA_FUNCTION_NAME: name });
    found[name] = (await import(`../../../functions/${LINE[name]}/handler.ts`)).handler;
  }
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  return found as Handlers;
}

let minute = 0;
/** Lets minutes pass, up to one at whose end something is so. */
async function pass(minutes: number, until: () => boolean = () => false): Promise<void> {
  for (let passed = 0; passed < minutes; passed++) {
    vi.setSystemTime(clock.now + MINUTE);
    edit(minute++, clock.now, (key, bytes) => world.services?.change('InboxContent', key, bytes));
    await line.minute();
    if (until()) return;
  }
}

const WARM = 8;
/** By then the newsroom has done all that it does. */
const A_ROUND = 4;
const WITHIN = 10;
/** What was tried in vain comes again after twelve minutes, and an alarm of errors looks back for thirty. */
const TO_HEAL = 40;
/** Minutes in a row without anything amiss: what comes late is there by then. */
const QUIET = 2;

/** @returns what rings within ten minutes of the first that the cut has any effect on; then the link is there again. */
async function ringingAfter({ left }: Cut): Promise<readonly string[]> {
  line.cut(left);
  await pass(A_ROUND, () => line.isFelt());
  await pass(WITHIN, () => line.ringing().length > 0);
  const rung = line.ringing();
  line.cut(whole);
  line.redrive();
  let quiet = 0;
  await pass(TO_HEAL, () => {
    quiet = line.unrest().length === 0 ? quiet + 1 : 0;
    return quiet === QUIET;
  });
  return rung;
}

describe.skipIf(!dynoxideIsInstalled)('a link that is cut while the handlers of the line are at work', () => {
  it('is none while everything is there: nothing rings', async () => {
    await pass(WARM);
    for (let passed = 0; passed < 3; passed++) {
      await pass(1);
      expect(line.ringing()).toEqual([]);
    }
  });

  it.each(CUTS(whole))(
    '$name: an alarm rings within ten minutes, and none when it has been back',
    { timeout: 300_000 },
    async (cut) => {
      // Of another line, or nothing has any need for it.
      if (!line.isConcernedBy(cut.left)) return;
      const rung = await ringingAfter(cut);
      const isUnwatched = UNWATCHED.some(([pattern]) => pattern.test(cut.name));
      if (isUnwatched) expect(rung).toEqual([]);
      else expect(rung).not.toEqual([]);
      expect(line.unrest()).toEqual([]);
    },
  );
});
