import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CONFIG_FILE } from '../../../shared/aws/names.ts';
import { parseConfig } from '../../../shared/config/parse.ts';
import { createArticleTable } from '../../contract/article-table.ts';
import { dynoxideIsInstalled, startDynoxide } from '../../contract/dynoxide.ts';
import { type Cut, cuts, of, partsOf } from '../../infra/links/parts.ts';
import { SLOW } from '../../infra/links/slow.ts';
import { UNWATCHED } from '../../infra/links/unwatched.ts';
import { deployed } from '../../infra/template/deployed.ts';
import { CONFIG, deployment } from '../../infra/template/deployment.ts';
import { type AlarmRule, type Measured, rings } from '../../infra/template/rings.ts';
import { edit } from './edit.ts';
import { arnOf, FUNCTIONS, type FunctionName, type Handlers, Line } from './line.ts';
import { openServices, type Services } from './services.ts';
import { answerOf, subscription } from './web.ts';

/** One of a kind in the tests; `FEEDMILL_LINKS=all npx vitest run tests/simulation/links` cuts each that the line has, in some minutes. */
const IN_TESTS = [
  'PublisherPublishFunctionChanges: gone',
  'IntakeQueuePolicy: may not sqs:SendMessage arn:aws:sqs:eu-west-1:123456789012:IntakeQueue',
  'ReleaseEveryMinute: switched off',
  'CopiesCopyFunction: gone',
  'HubDoorApiANYhubSubscribePermission: gone',
];
const CUTS = (whole: ReturnType<typeof partsOf>) =>
  cuts(whole).filter(({ name }) => process.env.FEEDMILL_LINKS === 'all' || IN_TESTS.includes(name));

const world = vi.hoisted(() => ({
  services: undefined as Services | undefined,
  assets: '',
  published: (_: string): Uint8Array | undefined => undefined,
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
    const found = world.published(new URL(address).pathname);
    if (found === undefined) throw new Error('answered with 403');
    return { body: Buffer.from(found).toString() };
  },
}));
vi.mock('../../../functions/web/public-request.ts', async (original) => ({
  ...(await original<object>()),
  publicRequest: async (url: URL, _: object, { method = 'GET' }: { readonly method?: string }) =>
    answerOf({ url, method }, world.published),
}));
vi.mock('../../../shared/aws/invalidation.ts', async (original) => ({
  ...(await original<object>()),
  cloudFrontClient: () => world.services?.cloudFront,
}));
// Pixels are no link.
vi.mock('../../../functions/renditions/render-apart.ts', () => ({
  renderApart: () => ({
    render: async (picture: Uint8Array, wanted: readonly object[]) =>
      wanted.map((one, index) => ({ ...one, bytes: picture.slice(0, 10 + index) })),
  }),
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
  writeFileSync(
    join(world.assets, CONFIG_FILE),
    JSON.stringify(parseConfig(JSON.stringify({ ...CONFIG, media: 'copy' }), 'links')),
  );
  stop = async () => {
    services.close();
    rmSync(world.assets, { recursive: true });
    await engine.stop();
  };
  vi.useFakeTimers({ toFake: ['Date'], now: clock.now });
  line = new Line(whole, services, await handlers(), clock);
  world.published = (path) => (line.isServed() ? services.objects.get(`SitePublic${path}`)?.bytes : undefined);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    line.hear(String(text));
    return true;
  });
});
afterAll(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  process.env = before;
  await stop();
});

const before = { ...process.env };

/** Each as the template starts it, also with its first call. */
async function handlers(): Promise<Handlers> {
  const found: Partial<Record<FunctionName, Handlers[FunctionName]>> = {};
  for (const name of Object.keys(FUNCTIONS) as FunctionName[]) {
    const environment = of(whole, 'AWS::Lambda::Function').get(name)?.Environment as
      | { readonly Variables: object }
      | undefined;
    const variables = { ...environment?.Variables, AWS_LAMBDA_FUNCTION_NAME: name };
    process.env = { ...before, ...variables };
    const { handler } = await import(`../../../functions/${FUNCTIONS[name]}/handler.ts`);
    found[name] = (event) => {
      process.env = { ...before, ...variables };
      return handler(event);
    };
  }
  return found as Handlers;
}

const TOPIC = 'https://sitedistribution.domainname/all/feed.json';
let minute = 0;
/** Lets minutes pass, up to one at whose end something is so. @param isQuiet whether nobody brings anything */
async function pass(minutes: number, until: () => boolean = () => false, isQuiet = false): Promise<void> {
  for (let passed = 0; passed < minutes; passed++) {
    vi.setSystemTime(clock.now + MINUTE);
    if (!isQuiet) {
      await line.ask(subscription(minute % 3, TOPIC));
      edit(minute++, clock.now, (key, bytes) => world.services?.change('InboxContent', key, bytes));
    }
    await line.minute();
    if (until()) return;
  }
}

const WARM = 8;
/** By then the newsroom has done all that it does. */
const A_ROUND = 4;
const WITHIN = 10;
/** What nobody waits for is tried for an hour, while nobody brings anything else. */
const WITHIN_HOURS = 120;
/** What was tried in vain comes again after twelve minutes, and an alarm of errors looks back for thirty. */
const TO_HEAL = 40;
/** Minutes in a row without anything amiss: what comes late is there by then. */
const QUIET = 2;

/**
 * @returns what rings within ten minutes of the first that the cut has any effect on, or within two hours; undefined where nothing was asked
 *   of the link. Then it is there again.
 */
async function ringingAfter({ name, left }: Cut): Promise<readonly string[] | undefined> {
  line.cut(left);
  await pass(2 * A_ROUND, () => line.isFelt());
  const isFelt = line.isFelt();
  if (SLOW.test(name)) await pass(WITHIN_HOURS, () => line.ringing().length > 0, true);
  else await pass(WITHIN, () => line.ringing().length > 0);
  const rung = isFelt ? line.ringing() : undefined;
  line.cut(whole);
  line.redrive();
  let quiet = 0;
  await pass(TO_HEAL, () => {
    quiet = line.unrest().length === 0 ? quiet + 1 : 0;
    return quiet === QUIET;
  });
  return rung;
}

describe.skipIf(!dynoxideIsInstalled)('a link that is cut while the handlers are at work', () => {
  it('is none while everything is there: nothing rings', async () => {
    await pass(WARM);
    for (let passed = 0; passed < 3; passed++) {
      await pass(1);
      expect(line.ringing()).toEqual([]);
    }
  });

  it.each(CUTS(whole))(
    '$name: an alarm rings in time, and none when it has been back',
    { timeout: 300_000 },
    async (cut) => {
      // Of another line, or nothing has any need for it.
      if (!line.isConcernedBy(cut.left)) return;
      const rung = await ringingAfter(cut);
      // A function that fails over it tells of some by its errors, which the template alone does not know.
      const isUnwatched = UNWATCHED.some(([pattern]) => pattern.test(cut.name));
      if (rung === undefined) expect(IN_TESTS).not.toContain(cut.name);
      else if (!isUnwatched) expect(rung).not.toEqual([]);
      expect(line.unrest()).toEqual([]);
    },
  );
});

/** What a nightly comparison finds, while nobody hears of it: what came, what is gone, and what somebody deleted or left among public files. */
function differ(number: number): void {
  const { slip = () => undefined, objects = new Map() } = world.services ?? {};
  const lying = [...objects.keys()].filter((name) => /^InboxContent\/city\/story-/.test(name));
  slip('InboxContent', `city/night-${number}.md`, Buffer.from(`---\ntitle: Night ${number}\n---\n\nIt came.\n`));
  const [gone = ''] = lying;
  slip('InboxContent', gone.replace('InboxContent/', ''));
  slip('SitePublic', 'all/rss.xml');
  slip('SitePublic', `articles/left-${String(number).padStart(8, '0')}/index.html`, Buffer.from('left'));
  const page = [...objects.keys()].find((name) => /^SitePublic\/articles\/(?!left)/.test(name)) ?? '';
  slip('SitePublic', page.replace('SitePublic/', ''));
}

/** @returns which alarm tells of a night like that, by the next one. */
function alarmOf(night: Awaited<ReturnType<Line['night']>>): string | undefined {
  const alarms = [...of(whole, 'AWS::CloudWatch::Alarm').values()];
  const ringsFor = (name: string, measured: Measured, at: number) =>
    alarms.some((one) => one.AlarmName === `Feedmill-${name}` && rings(one as never as AlarmRule, measured, at));
  const A_DAY = 25 * 60;
  if (ringsFor('reconcile-silent', night === 'silent' ? [] : [[1, 1]], A_DAY)) return 'reconcile-silent';
  return ringsFor('reconcile-failed', [[1, night === 'failed' ? 1 : 0]], 1) ? 'reconcile-failed' : undefined;
}

const NIGHT_IN_TESTS = ['ReconcileNightly: switched off', 'ReconcileFunction: gone'];

describe.skipIf(!dynoxideIsInstalled)('a link of the nightly comparison that is cut', () => {
  let night = 0;
  const aNight = async () => {
    differ(night++);
    const result = await line.night();
    await pass(2);
    return result;
  };

  it('is none while everything is there: it is done, and nothing rings', async () => {
    line.cut(whole);
    await pass(A_ROUND);
    expect(alarmOf(await aNight())).toBeUndefined();
    expect(alarmOf(await aNight())).toBeUndefined();
    expect(world.services?.objects.has('SitePublic/all/rss.xml')).toBe(true);
  });

  const all = process.env.FEEDMILL_LINKS === 'all';
  it.each(cuts(whole).filter(({ name }) => all || NIGHT_IN_TESTS.includes(name)))(
    '$name: an alarm tells of it by the next night',
    { timeout: 300_000 },
    async ({ name, left }) => {
      if (!line.isNightConcernedBy(left)) return;
      line.cut(left);
      const told = alarmOf(await aNight());
      const isFelt = line.isFelt() || told !== undefined;
      line.cut(whole);
      if (!isFelt) return expect(NIGHT_IN_TESTS).not.toContain(name);
      if (UNWATCHED.some(([pattern]) => pattern.test(name))) expect(told).toBeUndefined();
      else expect(told).toBeDefined();
      expect(alarmOf(await aNight())).toBeUndefined();
    },
  );
});
