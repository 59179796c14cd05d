import { expect, it } from 'vitest';
import { failuresOf } from '../../../functions/asked-batch.ts';
import { decodeRenditions } from '../../../functions/renditions/decode.ts';
import type { ArticleId } from '../../../shared/article/types.ts';

const decode = (...bodies: readonly string[]) =>
  decodeRenditions(bodies.map((body, index) => ({ messageId: `m${index}`, body })));
const asking = (article: unknown) => JSON.stringify({ article });
const [a, b] = ['tag:quay.example,2026:a' as ArticleId, 'tag:quay.example,2026:b' as ArticleId];

it('names each article once, with all messages that ask for it, and fails those of what failed', () => {
  const batch = decode(asking(a), '{', asking(b), asking(a));
  expect([...batch.asked.keys()]).toEqual([a, b]);
  expect(failuresOf(batch, new Set([a]))).toEqual({
    batchItemFailures: [{ itemIdentifier: 'm1' }, { itemIdentifier: 'm0' }, { itemIdentifier: 'm3' }],
  });
});

it.each([
  ['no JSON', '{'],
  ['nothing', 'null'],
  ['no article', asking(undefined)],
  ['an id that is no text', asking([a])],
  ['what is no id', asking('city/bridge.md')],
])('cannot read %s', (_, body) => {
  expect(decode(body)).toEqual({ asked: new Map(), unreadable: ['m0'] });
});
