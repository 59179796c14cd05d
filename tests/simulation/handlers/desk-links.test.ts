import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynoxideIsInstalled } from '../../contract/dynoxide.ts';
import { cuts, type Parts, partsOf } from '../../infra/links/parts.ts';
import { UNWATCHED } from '../../infra/links/unwatched.ts';
import { deployed } from '../../infra/template/deployed.ts';
import { deployment } from '../../infra/template/deployment.ts';
import { WITH_DESK } from '../../infra/template/desk.ts';
import { RENEWED_AFTER, workAtDesk } from './at-desk.ts';
import { Shift } from './shift.ts';
import { openStack, type Stack } from './stack.ts';

/** One of a kind in the tests; `FEEDMILL_LINKS=all npx vitest run tests/simulation/handlers` cuts each. */
const IN_TESTS = [
  'DeskAnswerFunction: gone',
  'DeskAnswerRoleDefaultPolicy: may not s3:ListBucketVersions arn:aws:s3:::InboxContent',
  'DeskAnswerRoleDefaultPolicy: may not states:StartExecution arn:aws:states:eu-west-1:123456789012:stateMachine:ReconcileMachine',
];
const CUTS = (whole: Parts) =>
  cuts(whole).filter(({ name }) =>
    process.env.FEEDMILL_LINKS === 'all' ? name.startsWith('Desk') : IN_TESTS.includes(name),
  );

let stack: Stack;
let shift: Shift;
const signIns = new Map<number, string>();

beforeAll(async () => {
  if (!dynoxideIsInstalled) return;
  stack = await openStack({ hasDesk: true });
  shift = new Shift(stack, stack.whole, (minute) => stack.desk && workAtDesk(stack.desk, minute, signIns));
});
afterAll(() => stack?.stop());

/** Until sign-ins are renewed. */
const WARM = RENEWED_AFTER + 2;

describe.skipIf(!dynoxideIsInstalled)('a link of the desk that is cut while editors are at it', () => {
  beforeAll(async () => {
    signIns.clear();
    await shift.begin(WARM);
  }, 60_000);

  it('is none while everything is there: nothing rings', async () => {
    await shift.pass(2);
    expect(stack.line.ringing()).toEqual([]);
  });

  it.each(CUTS(partsOf(deployed(deployment(WITH_DESK).template))))(
    '$name: an alarm rings in time, and none when it has been back',
    { timeout: 300_000 },
    async (cut) => {
      const rung = await shift.ringingAfter(cut);
      if (UNWATCHED.some(([pattern]) => pattern.test(cut.name))) expect(rung ?? []).toEqual([]);
      else expect(rung ?? []).not.toEqual([]);
      expect(stack.line.unrest()).toEqual([]);
    },
  );
});
