import { describe, expect, it } from 'vitest';
import { A_DAY, measuredFor, metricOf } from './links/measure.ts';
import { cuts, of, type Parts, type Properties, partsOf } from './links/parts.ts';
import { missingIn } from './links/roll-called.ts';
import { deployed } from './template/deployed.ts';
import { deployment } from './template/deployment.ts';
import { WITH_DESK } from './template/desk.ts';
import { type AlarmRule, rings } from './template/rings.ts';

const whole = partsOf(deployed(deployment(WITH_DESK).template));
const alarms = [...of(whole, 'AWS::CloudWatch::Alarm').values()];

/** What runs each night is looked at by the hour; what it is refused rings as by day. */
const isOfTheNight = (alarm: Properties) => /^(?:Executions|Refused)/.test(metricOf(alarm));
const isOfTheDay = (alarm: Properties) => !/^Executions/.test(metricOf(alarm));
const steps = (from: number, to: number, step: number) =>
  Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step);

/** Of what is missing CloudWatch looks further back than an alarm says. */
const FURTHER = 2;

/**
 * @param isCallLost whether the first roll call after the cut is never begun
 * @returns alarms that ring within these minutes, or of what runs each night a few hours after it should have.
 */
async function ringing(left: Parts, within = 10, isCallLost = false): Promise<readonly string[]> {
  const missing = await missingIn(left, whole);
  const ringsIn = (alarm: Properties, [step, before, last]: readonly [number, number, number]) => {
    const well = measuredFor(alarm, { left: whole, whole, missing: 0 }, steps(0, before, step));
    const after = measuredFor(alarm, { left, whole, missing, isCallLost }, steps(step, last, step));
    const measured = [...well.map(([minute, value]) => [minute - before, value] as const), ...after];
    return steps(step, last, step).some((at) => rings(alarm as never as AlarmRule, measured, at, Math.max, FURTHER));
  };
  const found = alarms.filter(
    (alarm) =>
      (isOfTheDay(alarm) && ringsIn(alarm, [1, 30, within])) ||
      (isOfTheNight(alarm) && ringsIn(alarm, [60, A_DAY, A_DAY + 4 * 60])),
  );
  return found.map(({ AlarmName }) => String(AlarmName).replace(/^Feedmill-/, ''));
}

const all = cuts(whole);
const leftOf = (name: string) => all.find((cut) => cut.name === name)?.left ?? whole;

describe('a link that is cut', () => {
  it('is none while everything is there: nothing rings', async () => {
    expect(await ringing(whole, 120)).toEqual([]);
  });

  it.each(all)('$name: an alarm rings within ten minutes', async ({ left }) => {
    expect(await ringing(left)).not.toEqual([]);
  });

  it.each([
    ['IntakeUploads: switched off', ['canary-late']],
    ['InboxContent: tells nobody', ['canary-late']],
    ['PublisherPublishFunctionChanges: switched off', ['canary-late']],
    ['ReceiptsWriteFunctionChanges: switched off', ['canary-late']],
    ['ArticlesTable: without stream', ['canary-late']],
    ['CanaryEveryMinute: switched off', ['canary-late']],
    ['ReleaseEveryMinute: switched off', ['release-silent']],
    ['ReconcileNightly: switched off', ['reconcile-silent']],
    ['SiteDistribution: gone', ['canary-late']],
    ['DeskDistribution: gone', ['canary-errors']],
    ['CanaryRoleDefaultPolicy: may not cloudwatch:GetMetricStatistics *', ['canary-errors', 'functions-refused']],
    ['RollCallEveryThreeMinutes: switched off', ['links-missing']],
    ['IntakeDeadLetters: gone', ['links-missing']],
    ['IntakeQueue: sets nothing aside', ['links-missing']],
    ['PublisherPublishFunctionChanges: gives up for good', ['links-missing']],
    ['ReconcileAfterDeployment: without target', ['links-missing']],
    ['SitePublic: tells nobody', ['links-missing']],
  ])('%s: %j', async (name, expected) => {
    expect(await ringing(leftOf(name))).toEqual(expected);
  });
});

describe('a roll call that is lost', () => {
  it('rings nothing while everything is there', async () => {
    expect(await ringing(whole, 120, true)).toEqual([]);
  });

  it.each(['IntakeDeadLetters: gone', 'SitePublic: tells nobody', 'RollCallEveryThreeMinutes: switched off'])(
    '%s: links-missing rings within ten minutes all the same',
    async (name) => {
      expect(await ringing(leftOf(name), 10, true)).toEqual(['links-missing']);
    },
  );
});
