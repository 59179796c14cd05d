import { describe, expect, it } from 'vitest';
import { A_DAY, measuredFor, metricOf } from './links/measure.ts';
import { cuts, of, type Parts, type Properties, partsOf } from './links/parts.ts';
import { UNWATCHED } from './links/unwatched.ts';
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

/** @returns alarms that ring within these minutes, or of what runs each night a few hours after it should have. */
function ringing(left: Parts, within = 10): readonly string[] {
  const ringsIn = (alarm: Properties, [step, before, last]: readonly [number, number, number]) => {
    const well = measuredFor(alarm, whole, whole, steps(0, before, step));
    const after = measuredFor(alarm, left, whole, steps(step, last, step));
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
const watched = all.filter(({ name }) => !UNWATCHED.some(([pattern]) => pattern.test(name)));

describe('a link that is cut', () => {
  it('is none while everything is there: nothing rings', () => {
    expect(ringing(whole, 120)).toEqual([]);
  });

  it.each(watched)('$name: an alarm rings within ten minutes', ({ left }) => {
    expect(ringing(left)).not.toEqual([]);
  });

  it.each(UNWATCHED)('that is as %s is one that there is, and which no alarm tells of', (pattern) => {
    const cut = all.filter(({ name }) => pattern.test(name));
    expect(cut.length).toBeGreaterThan(0);
    for (const { left } of cut) expect(ringing(left)).toEqual([]);
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
  ])('%s: %j', (name, expected) => {
    const cut = all.find((one) => one.name === name);
    expect(ringing(cut?.left ?? whole)).toEqual(expected);
  });
});
