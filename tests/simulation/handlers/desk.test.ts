import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynoxideIsInstalled } from '../../contract/dynoxide.ts';
import { cuts, type Parts, partsOf } from '../../infra/links/parts.ts';
import { deployed } from '../../infra/template/deployed.ts';
import { deployment } from '../../infra/template/deployment.ts';
import { WITH_DESK } from '../../infra/template/desk.ts';
import { RENEWED_AFTER, workAtDesk } from './at-desk.ts';
import { differ } from './night.ts';
import { Shift } from './shift.ts';
import { openStack, type Stack } from './stack.ts';

/** One of a kind in the tests; `FEEDMILL_LINKS=all npx vitest run tests/simulation/handlers` cuts each. */
const IN_TESTS = [
  'DeskAnswerFunction: gone',
  'DeskAnswerRoleDefaultPolicy: may not states:StartExecution arn:aws:states:eu-west-1:123456789012:stateMachine:ReconcileMachine',
];
const CUTS = (whole: Parts) =>
  cuts(whole).filter(({ name }) =>
    process.env.FEEDMILL_LINKS === 'all' ? name.startsWith('Desk') : IN_TESTS.includes(name),
  );

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
  [/^ReconcileMachine\w*: may not logs:/, 'By Step Functions, for its log.'],
];

/** Until sign-ins are renewed. */
const WARM = RENEWED_AFTER + 2;

let stack: Stack;
let shift: Shift;
const signIns = new Map<number, string>();

beforeAll(async () => {
  if (!dynoxideIsInstalled) return;
  stack = await openStack({ hasDesk: true });
  shift = new Shift(stack, stack.whole, (minute) => stack.desk && workAtDesk(stack.desk, minute, signIns));
  await shift.begin(WARM);
}, 120_000);
afterAll(() => stack?.stop());

describe.skipIf(!dynoxideIsInstalled)('a link of the desk that is cut while editors are at it', () => {
  it('is none while everything is there: nothing rings', async () => {
    await shift.pass(2);
    expect(stack.line.ringing()).toEqual([]);
  });

  it.each(CUTS(partsOf(deployed(deployment(WITH_DESK).template))))(
    '$name: an alarm rings in time, and none when it has been back',
    { timeout: 300_000 },
    async (cut) => {
      const rung = await shift.ringingAfter(cut);
      expect(rung ?? []).not.toEqual([]);
      expect(stack.line.unrest()).toEqual([]);
    },
  );
});

describe.skipIf(!dynoxideIsInstalled)('a permission of a function', () => {
  beforeAll(async () => {
    differ(stack, 0);
    await stack.line.night();
    await shift.pass(2);
  }, 60_000);

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
