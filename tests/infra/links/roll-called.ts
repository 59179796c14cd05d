import { callRoll } from '../../../functions/roll-call/call.ts';
import type { Clients } from '../../../shared/aws/roll-call/clients.ts';
import { linksOf } from '../../../shared/aws/roll-call/links.ts';
import type { Roll } from '../../../shared/aws/roll-call/roll.ts';
import type { Log } from '../../../shared/log.ts';
import { decideTogether } from '../../support/iam/decide.ts';
import { policiesOf } from './at-work.ts';
import { described, neededFor } from './described.ts';
import { of, type Parts } from './parts.ts';

const CALLER = 'RollCallFunction';

/** The roll with which the template has it called. */
export function rollIn(whole: Parts): Roll {
  const rules = [...of(whole, 'AWS::Events::Rule').values()];
  const targets = rules.flatMap(
    ({ Targets }) => Targets as readonly { readonly Arn: string; readonly Input: string }[],
  );
  const [{ Input } = expectOne()] = targets.filter(({ Arn }) => Arn.endsWith(CALLER));
  return JSON.parse(Input);
}

function expectOne(): never {
  throw new Error('nobody calls the roll');
}

/** @param left of a stack @param whole of which it is left @returns how many links the roll call says are missing. */
export async function missingIn(left: Parts, whole: Parts): Promise<number> {
  return (await callIn(left, whole)).missing;
}

/** @returns the same, and each request, as its operation and whom it is about. */
export async function callIn(left: Parts, whole: Parts) {
  const asked: string[] = [];
  const arn = String(of(whole, 'AWS::Lambda::Function').get(CALLER)?.Role);
  const policies = policiesOf(left, arn);
  const client = {
    async send(command: { readonly input: object }) {
      const operation = command.constructor.name.replace(/Command$/, '');
      asked.push([operation, ...Object.values(command.input).filter((value) => typeof value === 'string')].join(' '));
      const call = { principal: { arn }, context: {}, ...neededFor(operation, command.input) };
      if (decideTogether(policies, undefined, call) !== 'allowed')
        throw Object.assign(new Error(operation), { name: 'AccessDenied' });
      return described(left, operation, command.input);
    },
  };
  const clients = { sqs: client, lambda: client, events: client, s3: client, iam: client } as unknown as Clients;
  let missing = 0;
  const hear = (_: string, { MissingLinks }: Readonly<Record<string, unknown>> = {}) => {
    missing = Number(MissingLinks);
  };
  await callRoll(linksOf(rollIn(whole), clients), { info: hear, error: hear } as Log, CALLER, 0);
  return { missing, asked };
}
