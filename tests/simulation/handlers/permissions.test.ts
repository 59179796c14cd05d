import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynoxideIsInstalled } from '../../contract/dynoxide.ts';
import { cuts } from '../../infra/links/parts.ts';
import { RENEWED_AFTER, workAtDesk } from './at-desk.ts';
import { differ } from './night.ts';
import { Shift } from './shift.ts';
import { openStack, type Stack } from './stack.ts';

let stack: Stack;

beforeAll(async () => {
  if (!dynoxideIsInstalled) return;
  stack = await openStack({ hasDesk: true });
  const signIns = new Map<number, string>();
  const shift = new Shift(stack, stack.whole, (minute) => stack.desk && workAtDesk(stack.desk, minute, signIns));
  await shift.begin(RENEWED_AFTER + 2);
  differ(stack, 0);
  await stack.line.night();
  await shift.pass(2);
}, 120_000);
afterAll(() => stack?.stop());

/** What is asked for on no day that is simulated here, and when it is. */
const SELDOM: readonly (readonly [pattern: RegExp, why: string])[] = [
  [
    /: may not s3:ListBucket /,
    'Without it S3 says 403 where nothing lies: a missing file looks like a missing permission.',
  ],
  [/Role\w*: may not sqs:SendMessage .*Failures$/, 'By Lambda, of what it gives up.'],
  [
    /^(?:Intake|Renditions)\w*: may not sqs:SendMessage .*:(?:Intake|Renditions)Queue$/,
    'Of what is too much for one call.',
  ],
  [
    /^Reconcile\w*: may not sqs:SendMessage .*:(?:Push|Renditions)Queue$/,
    'A feed that only the comparison makes, or pictures.',
  ],
  [/^(?:Copies|Renditions)\w*: may not dynamodb:DeleteItem /, 'A commit in which an article leaves a list.'],
  [/^Hub\w*: may not dynamodb:DeleteItem /, 'A subscription that ends.'],
  [/^HubDeliveries\w*: may not s3:GetObject .*(?:atom|rss)\.xml$/, 'Readers of these formats.'],
  [
    /: may not s3:GetObject arn:aws:s3:::Copies\/\*$/,
    'A copy that is put, or made smaller, without having been asked for just now.',
  ],
  [
    /^Release\w*: may not dynamodb:(?:BatchGetItem|ConditionCheckItem) /,
    'What was stored before there were lists is put into them.',
  ],
  [/^Canary\w*: may not dynamodb:GetItem /, 'Items are read in three ways, one as harmless as the other.'],
  [
    /^Reconcile\w*: may not s3:(?:GetObject|GetObjectTagging|PutObjectTagging) .*:InboxContent\/\*$/,
    'Media that only the comparison puts, and the tag of an upload whose receipt is gone.',
  ],
  [/^Reconcile\w*: may not s3:PutObject .*:Receipts\/\*$/, 'A receipt that is gone.'],
  [
    /^ReconcileMachine\w*: may not (?:logs:|lambda:InvokeFunction .*:\*$)/,
    'By Step Functions, for its log; versions, of which there are none.',
  ],
];

describe.skipIf(!dynoxideIsInstalled)('a permission of a function', () => {
  it('is one that it asks for on a day of a newsroom', () => {
    const { line, whole } = stack;
    const unused = cuts(whole)
      .filter(({ name }) => /RoleDefaultPolicy: may not/.test(name))
      .filter(({ left }) => !line.isConcernedBy(left) && !line.isNightConcernedBy(left))
      .map(({ name }) => name);
    expect(unused.filter((name) => !SELDOM.some(([pattern]) => pattern.test(name)))).toEqual([]);
    for (const [pattern] of SELDOM) expect(unused.filter((name) => pattern.test(name))).not.toEqual([]);
  });
});
