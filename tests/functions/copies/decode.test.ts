import type { SQSRecord } from 'aws-lambda';
import { expect, it } from 'vitest';
import { failuresOf } from '../../../functions/asked-batch.ts';
import { decodeCopies } from '../../../functions/copies/decode.ts';
import type { SubmissionKey } from '../../../shared/article/types.ts';

const decode = (...bodies: readonly string[]) =>
  decodeCopies(bodies.map((body, index) => ({ messageId: `m${index}`, body }) as SQSRecord));
const asking = (url: unknown) => JSON.stringify({ url });

it('names each remote file once, with all messages that ask for it', () => {
  const [a, b] = ['https://pictures.example/a.gif', 'http://pictures.example/b.gif?size=1'];
  expect(decode(asking(a), asking(b), asking(a))).toEqual({
    asked: new Map([
      [a, ['m0', 'm2']],
      [b, ['m1']],
    ]),
    unreadable: [],
  });
});

it.each([
  ['no JSON', '{'],
  ['nothing', 'null'],
  ['no address', asking(undefined)],
  ['an address that is no text', asking(['https://pictures.example/a.gif'])],
  ['a file of the machine', asking('file:///etc/passwd')],
  ['the key of an upload', asking('city/bridge.md')],
  ['an address that is longer than a key', asking(`https://pictures.example/${'a'.repeat(1_024)}`)],
])('cannot read %s', (_, body) => {
  expect(decode(body)).toEqual({ asked: new Map(), unreadable: ['m0'] });
});

it('fails every message about a file that could not be fetched, and those that nobody can read', () => {
  const [a, b] = ['https://pictures.example/a.gif', 'https://pictures.example/b.gif'];
  const batch = decode(asking(a), asking(b), '{', asking(a));
  const failed = new Set([a as SubmissionKey]);
  expect(failuresOf(batch, failed)).toEqual({
    batchItemFailures: [{ itemIdentifier: 'm2' }, { itemIdentifier: 'm0' }, { itemIdentifier: 'm3' }],
  });
  expect(failuresOf(decode(asking(b)), failed)).toEqual({ batchItemFailures: [] });
});
