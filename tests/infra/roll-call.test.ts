import { describe, expect, it } from 'vitest';
import { of, partsOf } from './links/parts.ts';
import { callIn, rollIn } from './links/roll-called.ts';
import { deployed } from './template/deployed.ts';
import { ALL_OPTIONS, deployment } from './template/deployment.ts';
import { WITH_DESK } from './template/desk.ts';

const stack = deployment({ ...ALL_OPTIONS, ...WITH_DESK }).template;
const named = (prefix: string) => {
  const one = deployed(stack, prefix);
  return { one, roll: rollIn(partsOf(one)) };
};

describe('the roll', () => {
  it('is called with one request for each queue, role and bucket, however many links hang on it', async () => {
    const parts = partsOf(named('').one);
    const { missing, asked } = await callIn(parts, parts);
    expect(missing).toBe(0);
    expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
    expect(asked.filter((one) => one.startsWith('GetQueueAttributes '))).toHaveLength(
      of(parts, 'AWS::SQS::Queue').size,
    );
  });

  it('is no longer than a rule takes, also with the names of a stack whose own is long', () => {
    // CloudFormation puts a hash and as many letters behind each.
    const { roll } = named('F'.repeat(38 + 1 + 8 + 1 + 12));
    // Amazon EventBridge API Reference, Target, "Input".
    expect(JSON.stringify(roll).length).toBeLessThan(8_192);
  });

  it('has every queue, mapping of the stream and function but the one that calls it', () => {
    const { one, roll } = named('');
    const queues = roll.queues.flatMap(({ name, aside }) => [name, aside]);
    const failures = roll.mappings.map(({ aside }) => aside);
    expect([...queues, ...failures].toSorted()).toEqual([...one.resources('AWS::SQS::Queue').keys()].toSorted());
    const functions = [...one.resources('AWS::Lambda::Function').keys()]
      // CDK's own, which empties buckets that go.
      .filter((name) => !name.startsWith('Custom') && name !== 'RollCallFunction');
    expect(roll.writers.map(({ role }) => role.replace(/Role$/, 'Function')).toSorted()).toEqual(functions.toSorted());
  });
});
