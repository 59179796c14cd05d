import { describe, expect, it } from 'vitest';
import { allowances } from './allowances.ts';
import type { Context } from './conditions.ts';
import { type Call, decide, decideTogether, type Principal } from './decide.ts';
import { policyOf } from './policy.ts';

const ROLE = 'arn:aws:iam::111122223333:role/press';
const QUEUE = 'arn:aws:sqs:eu-west-1:111122223333:uploads';
const CALL: Call = { principal: { arn: ROLE }, action: 'sqs:SendMessage', resource: QUEUE, context: {} };

const statement = (more: object) => ({ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*', ...more });
const decided = (statements: object[], call: Partial<Call> = {}) =>
  decide(policyOf({ Statement: statements.map(statement) }), { ...CALL, ...call });
/** Whether one statement, which allows, is about the call. */
const isAbout = (more: object, call: Partial<Call> = {}) => decided([more], call) === 'allowed';

describe('a decision', () => {
  it('needs an Allow, and any Deny counts before it', () => {
    expect(decided([])).toBe('not allowed');
    expect(decided([{}])).toBe('allowed');
    expect(decided([{}, { Effect: 'Deny' }])).toBe('denied');
    expect(decided([{ Effect: 'Deny' }, {}])).toBe('denied');
    expect(decided([{}, { Effect: 'Deny', Action: 'sqs:DeleteMessage' }])).toBe('allowed');
  });

  it('of a role and a resource needs one Allow of either, and no Deny of both', () => {
    const [allow, deny, nothing] = [[statement({})], [statement({ Effect: 'Deny' })], []].map((Statement) =>
      policyOf({ Statement }),
    ) as [ReturnType<typeof policyOf>, ReturnType<typeof policyOf>, ReturnType<typeof policyOf>];
    expect(decideTogether([allow], undefined, CALL)).toBe('allowed');
    expect(decideTogether([nothing], allow, CALL)).toBe('allowed');
    expect(decideTogether([allow], nothing, CALL)).toBe('allowed');
    expect(decideTogether([allow], deny, CALL)).toBe('denied');
    expect(decideTogether([nothing, deny], allow, CALL)).toBe('denied');
    expect(decideTogether([nothing], nothing, CALL)).toBe('not allowed');
  });
});

describe('a statement is about', () => {
  const service = (name: string): Principal => ({ service: `${name}.amazonaws.com` });

  it.each([
    ['*', { arn: ROLE }, true],
    ['*', service('s3'), true],
    [{ AWS: '*' }, service('s3'), true],
    [{ AWS: ROLE }, { arn: ROLE }, true],
    [{ AWS: ROLE }, { arn: `${ROLE}-2` }, false],
    [{ AWS: [`${ROLE}-2`, ROLE] }, { arn: ROLE }, true],
    [{ AWS: '111122223333' }, { arn: ROLE }, true],
    [{ AWS: 'arn:aws:iam::111122223333:root' }, { arn: ROLE }, true],
    [{ AWS: '444455556666' }, { arn: ROLE }, false],
    [{ AWS: '111122223333' }, service('s3'), false],
    [{ Service: 's3.amazonaws.com' }, service('s3'), true],
    [{ Service: ['sns.amazonaws.com', 's3.amazonaws.com'] }, service('s3'), true],
    [{ Service: 's3.amazonaws.com' }, service('logging.s3'), false],
    [{ Service: 's3.amazonaws.com' }, { arn: ROLE }, false],
    [{ AWS: ROLE, Service: 's3.amazonaws.com' }, service('s3'), true],
  ])('principal %j: %j %s', (Principal, principal, expected) => {
    expect(isAbout({ Principal }, { principal })).toBe(expected);
  });

  it.each([
    ['sqs:SendMessage', true],
    ['SQS:sendmessage', true],
    ['sqs:Send*', true],
    ['sqs:*Message', true],
    ['sqs:SendMessag?', true],
    ['sqs:SendMessage?', false],
    ['sqs:Send', false],
    ['s?s:*', true],
    ['sns:*', false],
    [['sns:*', 'sqs:SendMessage'], true],
    ['sqs.SendMessage', false],
  ])('action %j: %s', (Action, expected) => {
    expect(isAbout({ Action })).toBe(expected);
  });

  it.each([
    [QUEUE, QUEUE, true],
    [QUEUE.toUpperCase(), QUEUE, false],
    ['arn:aws:sqs:*:*:uploads', QUEUE, true],
    ['arn:aws:sqs:*:uploads', QUEUE, false],
    ['arn:aws:sqs:eu-west-?:111122223333:up*', QUEUE, true],
    ['arn:aws:sqs', QUEUE, true],
    ['arn:aws:sns', QUEUE, false],
    ['arn:aws:s3:::inbox/*', 'arn:aws:s3:::inbox/city/a:b.txt', true],
    ['arn:aws:s3:::inbox/*', 'arn:aws:s3:::inbox', false],
    ['arn:aws:s3:::inbox', 'arn:aws:s3:::inbox/city', false],
    ['arn:aws:s3:::inbox*', 'arn:aws:s3:::inbox-2/city', true],
    [['arn:aws:s3:::a', 'arn:aws:s3:::b'], 'arn:aws:s3:::b', true],
  ])('resource %j: %s %s', (Resource, resource, expected) => {
    expect(isAbout({ Resource }, { resource })).toBe(expected);
  });
});

describe('a condition', () => {
  const ALARM = 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:Feedmill-errors';
  const CONTEXT: Context = {
    'aws:SourceArn': ALARM,
    'aws:SourceAccount': '111122223333',
    'aws:SecureTransport': 'true',
  };
  const rows: [Record<string, Record<string, unknown>>, Context, boolean][] = [
    [{ StringEquals: { 'aws:SourceAccount': '111122223333' } }, CONTEXT, true],
    [{ StringEquals: { 'AWS:sourceaccount': '111122223333' } }, CONTEXT, true],
    [{ StringEquals: { 'aws:SourceAccount': ['4', '111122223333'] } }, CONTEXT, true],
    [{ StringEquals: { 'aws:SourceAccount': '1111*' } }, CONTEXT, false],
    [{ StringEquals: { 'aws:SourceAccount': '111122223333' } }, {}, false],
    [{ StringEqualsIfExists: { 'aws:SourceAccount': '4' } }, {}, true],
    [{ StringEqualsIfExists: { 'aws:SourceAccount': '4' } }, CONTEXT, false],
    [{ StringNotEquals: { 'aws:SourceAccount': ['4', '5'] } }, CONTEXT, true],
    [{ StringNotEquals: { 'aws:SourceAccount': ['4', '111122223333'] } }, CONTEXT, false],
    [{ StringNotEquals: { 'aws:SourceAccount': '4' } }, {}, true],
    [{ StringEqualsIgnoreCase: { 's3:prefix': 'Receipts/' } }, { 's3:prefix': 'receipts/' }, true],
    [{ StringLike: { 's3:prefix': 'receipts/*' } }, { 's3:prefix': 'receipts/city' }, true],
    [{ StringLike: { 's3:prefix': 'receipts/*' } }, { 's3:prefix': 'receipt' }, false],
    [{ StringLike: { 's3:prefix': 'receipts/*' } }, {}, false],
    [{ StringNotLike: { 's3:prefix': 'receipts/*' } }, { 's3:prefix': 'drafts/' }, true],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:Feedmill-*' } }, CONTEXT, true],
    [{ ArnEquals: { 'aws:SourceArn': 'arn:aws:cloudwatch:*:111122223333:alarm:*' } }, CONTEXT, true],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:cloudwatch:*:alarm:*' } }, CONTEXT, false],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:Other-*' } }, CONTEXT, false],
    [{ ArnNotLike: { 'aws:SourceArn': 'arn:aws:s3:::*' } }, CONTEXT, true],
    [{ Bool: { 'aws:SecureTransport': 'true' } }, CONTEXT, true],
    [{ Bool: { 'aws:SecureTransport': true } }, CONTEXT, true],
    [{ Bool: { 'aws:SecureTransport': 'false' } }, CONTEXT, false],
    [{ Bool: { 'aws:SecureTransport': 'false' } }, {}, false],
    [{ BoolIfExists: { 'aws:SecureTransport': 'false' } }, {}, true],
    [{ NumericLessThan: { 's3:TlsVersion': 1.2 } }, { 's3:TlsVersion': '1.1' }, true],
    [{ NumericLessThan: { 's3:TlsVersion': 1.2 } }, { 's3:TlsVersion': '1.2' }, false],
    [{ NumericLessThan: { 's3:TlsVersion': 1.2 } }, {}, false],
    [{ NumericGreaterThanEquals: { 's3:max-keys': '10' } }, { 's3:max-keys': '9' }, false],
    [{ Null: { 'aws:SourceArn': 'true' } }, {}, true],
    [{ Null: { 'aws:SourceArn': 'true' } }, CONTEXT, false],
    [{ 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a', 'b'] } }, { 'aws:TagKeys': ['a', 'b'] }, true],
    [{ 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a', 'b'] } }, { 'aws:TagKeys': 'b' }, true],
    [{ 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a', 'b'] } }, { 'aws:TagKeys': ['a', 'c'] }, false],
    [{ 'ForAllValues:StringEquals': { 'aws:TagKeys': 'a' } }, {}, true],
    [{ StringEquals: { 'aws:SourceAccount': '111122223333', 's3:prefix': 'a' } }, CONTEXT, false],
    [
      { StringEquals: { 'aws:SourceAccount': '111122223333' }, Bool: { 'aws:SecureTransport': 'false' } },
      CONTEXT,
      false,
    ],
  ];
  it.each(rows)('%j holds for %j: %s', (Condition, context, expected) => {
    expect(isAbout({ Condition }, { context })).toBe(expected);
  });
});

describe('what is not known', () => {
  it.each([
    { NotPrincipal: '*' },
    { NotAction: 'sqs:*' },
    { NotResource: '*' },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: IAM's variables are written so.
    { Resource: 'arn:aws:s3:::inbox/${aws:username}' },
    { Condition: { DateLessThan: { 'aws:CurrentTime': '2026-01-01T00:00:00Z' } } },
    { Condition: { 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'a' } } },
    { Principal: { Federated: 'cognito-identity.amazonaws.com' } },
  ])('is not guessed: %j', (more) => {
    expect(() => decided([more])).toThrow('cannot evaluate');
  });
});

describe('the allowances of a policy', () => {
  it('are calls that it lets through, one for each permission', () => {
    const policy = policyOf({
      Statement: [
        statement({
          Principal: { AWS: ['*', '111122223333'] },
          Action: ['sqs:Get*', 'sqs:SendMessage'],
          Resource: QUEUE,
        }),
        statement({
          Principal: { Service: 's3.amazonaws.com' },
          Resource: [QUEUE, 'arn:aws:sqs:*:*:?'],
          Condition: { StringLike: { 'aws:SourceArn': 'arn:aws:s3:::*' }, Bool: { 'aws:SecureTransport': 'true' } },
        }),
        statement({ Effect: 'Deny', Action: 'sqs:DeleteQueue' }),
      ],
    });
    const calls = allowances(policy, {});
    expect(calls).toHaveLength(2 * 2 + 2);
    expect(calls.map((call) => decide(policy, call))).toEqual(calls.map(() => 'allowed'));
  });
});
