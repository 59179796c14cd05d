import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynoxideIsInstalled } from '../../contract/dynoxide.ts';
import { cuts, of, partsOf } from '../../infra/links/parts.ts';
import { deployed } from '../../infra/template/deployed.ts';
import { deployment } from '../../infra/template/deployment.ts';
import { type AlarmRule, type Measured, rings } from '../../infra/template/rings.ts';
import type { Line } from './line.ts';
import { differ } from './night.ts';
import { A_ROUND, Shift } from './shift.ts';
import { openStack, type Stack } from './stack.ts';

/** One of a kind in the tests; `FEEDMILL_LINKS=all npx vitest run tests/simulation/handlers` cuts each that the line has. */
const IN_TESTS = [
  'PublisherPublishFunctionChanges: gone',
  'IntakeQueuePolicy: may not sqs:SendMessage arn:aws:sqs:eu-west-1:123456789012:IntakeQueue',
  'ReleaseEveryMinute: switched off',
  'CopiesCopyFunction: gone',
  'HubDoorApiANYhubSubscribePermission: gone',
  'CopiesCopyRoleDefaultPolicy: may not s3:PutObject arn:aws:s3:::Copies/*',
  'PushQueue: gone',
];
const CUTS = (whole: ReturnType<typeof partsOf>) =>
  cuts(whole).filter(({ name }) => process.env.FEEDMILL_LINKS === 'all' || IN_TESTS.includes(name));

let stack: Stack;
let line: Line;
let shift: Shift;
const whole = partsOf(deployed(deployment().template));

beforeAll(async () => {
  if (!dynoxideIsInstalled) return;
  stack = await openStack();
  shift = new Shift(stack, whole);
});
afterAll(() => stack?.stop());

async function begin(minutes: number): Promise<void> {
  await shift.begin(minutes);
  line = stack.line;
}

const WARM = 8;

describe.skipIf(!dynoxideIsInstalled)('a link that is cut while the handlers are at work', () => {
  beforeAll(() => begin(WARM));

  it('is none while everything is there: nothing rings', async () => {
    for (let passed = 0; passed < 3; passed++) {
      await shift.pass(1);
      expect(line.ringing()).toEqual([]);
    }
  });

  it.each(CUTS(whole))(
    '$name: an alarm rings in time, and none when it has been back',
    { timeout: 300_000 },
    async (cut) => {
      // Of another line, or nothing has any need for it.
      if (!line.isConcernedBy(cut.left)) return;
      await begin(WARM);
      const rung = await shift.ringingAfter(cut);
      if (rung === undefined) expect(IN_TESTS).not.toContain(cut.name);
      else expect(rung).not.toEqual([]);
      expect(line.unrest()).toEqual([]);
    },
  );
});

/** One of each kind that counts only when something else fails, or that nothing waits for. */
const SPARES = [
  'CopiesDeadLetters: gone',
  'PublisherFailures: gone',
  'IntakeQueue: sets nothing aside',
  'ReceiptsWriteFunctionChanges: gives up for good',
  'ReceiptsWriteRoleDefaultPolicy: may not sqs:SendMessage arn:aws:sqs:eu-west-1:123456789012:ReceiptsFailures',
  'ReconcileAfterDeployment: gone',
  'ReconcileAfterDeployment: switched off',
  'ReconcileAfterDeployment: without target',
  'SitePublic: tells nobody',
  'IntakeDeadLettersPolicy: may not sqs:SendMessage arn:aws:sqs:eu-west-1:123456789012:IntakeDeadLetters',
  'AccessLogsAccessLogPolicy: may not s3:PutObject arn:aws:s3:::AccessLogsAccessLog/public/*',
  'PushTellRoleDefaultPolicy: may not logs:PutLogEvents arn:aws:logs:eu-west-1:123456789012:log-group:PushTellLogs:*',
  'ReconcileMachineRoleDefaultPolicy: may not logs:CreateLogDelivery *',
  'RollCallRoleDefaultPolicy: may not s3:GetBucketPolicy arn:aws:s3:::AccessLogsAccessLog',
  'RollCallEveryThreeMinutes: switched off',
];

describe.skipIf(!dynoxideIsInstalled)('a spare that is cut', () => {
  /** What nobody calls is noticed by the same period. */
  const nextCall = async () => {
    stack.waitUntil(stack.now() + 7 * 60_000);
    await line.callRoll();
  };

  beforeAll(() => begin(1));

  it.each(SPARES)('%s: the next roll call misses it, and none when it is back', async (name) => {
    line.cut(cuts(whole).find((cut) => cut.name === name)?.left ?? whole);
    await nextCall();
    expect(line.ringing()).toContain('links-missing');
    line.cut(whole);
    await nextCall();
    expect(line.ringing()).not.toContain('links-missing');
  });
});

/** @returns which alarm tells of a night like that, by the next one. */
function alarmOf(night: Awaited<ReturnType<Line['night']>>): string | undefined {
  const alarms = [...of(whole, 'AWS::CloudWatch::Alarm').values()];
  const ringsFor = (name: string, measured: Measured, at: number) =>
    alarms.some((one) => one.AlarmName === `Feedmill-${name}` && rings(one as never as AlarmRule, measured, at));
  const A_DAY = 25 * 60;
  if (ringsFor('reconcile-silent', night === 'silent' ? [] : [[1, 1]], A_DAY)) return 'reconcile-silent';
  return ringsFor('reconcile-failed', [[1, night === 'failed' ? 1 : 0]], 1) ? 'reconcile-failed' : undefined;
}

const NIGHT_IN_TESTS = ['ReconcileNightly: switched off', 'ReconcileFunction: gone', 'InvalidationQueue: gone'];

describe.skipIf(!dynoxideIsInstalled)('a link of the nightly comparison that is cut', () => {
  let night = 0;
  const aNight = async () => {
    differ(stack, night++);
    const result = await line.night();
    await shift.pass(2);
    return result;
  };

  beforeAll(() => begin(A_ROUND));

  it('is none while everything is there: it is done, and nothing rings', async () => {
    expect(alarmOf(await aNight())).toBeUndefined();
    expect(alarmOf(await aNight())).toBeUndefined();
    expect(stack.services.objects.has('SitePublic/all/rss.xml')).toBe(true);
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
      expect(told).toBeDefined();
      expect(alarmOf(await aNight())).toBeUndefined();
    },
  );
});
