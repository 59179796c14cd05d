import { describe, expect, it } from 'vitest';
import { FUNCTION_NAMES } from '../../functions/bundle.ts';
import { deployment } from './template/deployment.ts';
import { lookUp } from './template/look-up.ts';
import { type AlarmRule, type Measured, rings } from './template/rings.ts';

interface AlarmProperties extends AlarmRule {
  readonly AlarmName: string;
}

const { template } = deployment();
const { resources, functionOf } = lookUp(template);
const alarms = resources('AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties as never as AlarmProperties);

function alarm(name: string): AlarmProperties {
  const found = alarms.find(({ AlarmName }) => AlarmName === `Feedmill-${name}`);
  if (found === undefined) throw new Error(`no alarm ${name}`);
  return found;
}

const HOUR = Array.from({ length: 61 }, (_, minute) => minute);
const firstRing = (name: string, measured: Measured) =>
  HOUR.find((minute) => rings(alarm(name), measured, minute)) ?? Number.POSITIVE_INFINITY;

describe('in an hour in which nobody uploads anything', () => {
  it('nothing rings but what rings for silence', () => {
    const ringing = alarms.filter((one) => rings(one, [], 60)).map(({ AlarmName }) => AlarmName);
    expect(ringing.toSorted()).toEqual([
      'Feedmill-canary-late',
      'Feedmill-links-missing',
      'Feedmill-reconcile-silent',
      'Feedmill-release-silent',
    ]);
  });

  // Lambda tries a batch again with pauses, and measures its age when it does.
  it.each(['publish-behind', 'receipts-behind'])('%s rings soon for a batch that fails again and again', (name) => {
    const age = (minute: number): [number, number] => [minute, minute * 60_000];
    for (const pause of [1, 2]) {
      const tries = HOUR.filter((minute) => minute % pause === 0).map(age);
      expect(firstRing(name, tries)).toBeLessThanOrEqual(10);
    }
  });

  it.each(['publish-behind', 'receipts-behind'])('%s ends by itself when there is nothing more to do', (name) => {
    const late: Measured = [
      [1, 400_000],
      [2, 360_000],
      [3, 0],
    ];
    expect(HOUR.filter((minute) => rings(alarm(name), late, minute)).every((minute) => minute <= 6)).toBe(true);
  });

  const redelivered = resources('AWS::Lambda::EventSourceMapping').flatMap(([, { Properties }]) => {
    const name = FUNCTION_NAMES.find((one) => functionOf(one)[0] === (Properties.FunctionName as { Ref: string }).Ref);
    const arn = (Properties.EventSourceArn as { 'Fn::GetAtt': readonly string[] })['Fn::GetAtt'][0];
    const queue = resources('AWS::SQS::Queue').find(([id]) => id === arn)?.[1];
    return name === undefined || queue === undefined ? [] : [[name, Number(queue.Properties.VisibilityTimeout) / 60]];
  }) as [string, number][];

  it.each(redelivered)('%s-errors rings for one message that it fails with every %d minutes', (name, pause) => {
    expect(redelivered).toHaveLength(7);
    for (const start of [0, 1, 2, 3, 4]) {
      const tries = HOUR.filter((minute) => minute % pause === start % pause).map((minute) => [minute, 1] as const);
      expect(firstRing(`${name}-errors`, tries)).toBeLessThanOrEqual(30);
      // Once is an accident, which a queue and a stream mend by themselves.
      expect(firstRing(`${name}-errors`, tries.slice(0, 1))).toBe(Number.POSITIVE_INFINITY);
    }
  });
});
