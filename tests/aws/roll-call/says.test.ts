import { describe, expect, it } from 'vitest';
import { says } from '../../../shared/aws/roll-call/says.ts';

const QUEUE = 'arn:aws:sqs:eu-west-1:123456789012:aside';
const SEND = { may: ['sqs:SendMessage'], isOn: (resource: string) => resource === QUEUE };
const policy = (...Statement: readonly object[]) => JSON.stringify({ Version: '2012-10-17', Statement });
const ALLOW = { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: QUEUE };
const EVENTS = { Principal: { Service: 'events.amazonaws.com' } };

describe('a policy', () => {
  it.each([
    ['one', policy(ALLOW)],
    ['one of several', policy({ ...ALLOW, Effect: 'Deny' }, ALLOW)],
    ['lists', policy({ ...ALLOW, Action: ['sqs:ReceiveMessage', 'SQS:SendMessage'], Resource: ['other', QUEUE] })],
    ['a statement that is no list', JSON.stringify({ Statement: ALLOW })],
  ])('says so in %s', (_, document) => {
    expect(says(document, SEND)).toBe(true);
  });

  it.each([
    ['no policy at all', undefined],
    ['a denial', policy({ ...ALLOW, Effect: 'Deny' })],
    ['another action', policy({ ...ALLOW, Action: 'sqs:ReceiveMessage' })],
    ['another resource', policy({ ...ALLOW, Resource: `${QUEUE}-too` })],
  ])('does not by %s', (_, document) => {
    expect(says(document, SEND)).toBe(false);
  });

  it('says it of each action, in one statement or in several', () => {
    const both = { ...SEND, may: ['sqs:SendMessage', 'sqs:ReceiveMessage'] };
    expect(says(policy(ALLOW), both)).toBe(false);
    expect(says(policy(ALLOW, { ...ALLOW, Action: 'sqs:ReceiveMessage' }), both)).toBe(true);
  });

  it('says it to the service that is meant', () => {
    const toEvents = { ...SEND, to: 'events.amazonaws.com' };
    expect(says(policy({ ...ALLOW, ...EVENTS }), toEvents)).toBe(true);
    expect(
      says(policy({ ...ALLOW, Principal: { Service: ['s3.amazonaws.com', 'events.amazonaws.com'] } }), toEvents),
    ).toBe(true);
    expect(says(policy(ALLOW), toEvents)).toBe(false);
    expect(says(policy({ ...ALLOW, ...EVENTS }), { ...SEND, to: 's3.amazonaws.com' })).toBe(false);
  });
});
