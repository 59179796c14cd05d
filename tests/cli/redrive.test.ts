import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { causeOf } from '../../functions/cli/redrive/causes.ts';
import { sentenceOf } from '../../functions/cli/redrive/sentences.ts';
import type { Matter, SetAside } from '../../functions/cli/redrive/set-aside.ts';
import { takenTogether } from '../../functions/cli/redrive/taken-together.ts';
import { openState } from '../../functions/local/open-state.ts';
import type { ArticleId, FeedId, Instant, SubmissionKey } from '../../shared/article/types.ts';
import type { Letter } from '../../shared/aws/sqs/letters.ts';
import { article, articleId, commitOf } from '../contract/fixtures.ts';
import { run } from './run.ts';

it('on one machine it says that nothing is given up, and what waits for the next pass', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'feedmill-redrive-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'state.sqlite');
  const state = await openState(file);
  const empty = await run('redrive', '--state', file);
  expect(empty).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^Nothing is given up .*, and nothing waits for it\.\n$/),
  });
  await state.store.commit(commitOf(article('pier')));
  await state.close();
  const waiting = await run('redrive', '--state', file);
  expect(waiting.out).toMatch(/, and 1 article and 1 feed wait for it\.\n$/);
  expect(JSON.parse((await run('redrive', '--state', file, '--json')).out)).toEqual({
    articles: [articleId('pier')],
    feeds: ['all'],
  });
});

it.each([
  [['--again'], /on one machine nothing is set aside, .*: --again goes with --stack/],
  [['city/ferry.txt'], /on one machine nothing is set aside/],
  [['--again', '--away', '--stack', 'any'], /--again and --away say two things of the same/],
  [['--stack', 'any', '--public', 'site'], /--stack and --public name two places/],
])('it says what is wrong with %j', async (words, message) => {
  expect(await run('redrive', ...words)).toMatchObject({ status: 2, err: expect.stringMatching(message) });
});

const setAside = (matter: Matter, changes: Partial<SetAside> = {}) =>
  ({ letter: { id: 'm1' }, matter, since: '2026-11-24T06:00:00Z' as Instant, tries: 5, ...changes }) as SetAside;
const pier = setAside({ kind: 'upload', key: 'city/pier.md' as SubmissionKey });
const feeds = ['all', 'section/city', 'tag/pier', 'tag/tide', 'language/en'] as FeedId[];

it.each<[SetAside, string, string]>([
  [pier, '2026-11-24T06:00:01Z', 'The upload city/pier.md, 1 second ago, was given up after 5 tries: denied.'],
  [pier, '2026-11-24T07:30:00Z', 'The upload city/pier.md, 90 minutes ago, was given up after 5 tries: denied.'],
  [{ ...pier, tries: undefined }, '2026-11-27T06:00:00Z', 'The upload city/pier.md, 3 days ago, was given up: denied.'],
  [
    setAside({ kind: 'change', feeds, articles: ['tag:a'] as readonly string[] as ArticleId[] }, { tries: 1 }),
    '2026-11-24T09:00:00Z',
    'A change of the feeds all, section/city, tag/pier and 2 more and the article tag:a, 3 hours ago, was given up after 1 try: denied.',
  ],
])('says %# in a sentence', (item, now, sentence) => {
  expect(sentenceOf(item, 'denied', now as Instant)).toBe(sentence);
});

it('takes for the cause what its function said of it last, or of a call as a whole', () => {
  const failed = (key: string, message: string) => ({ event: 'ingest failed', key, error: { message } });
  const threw = { errorMessage: 'Task timed out after 120.00 seconds' };
  const lines = [failed('city/pier.md', 'slow'), failed('city/pier.md', 'denied'), failed('city/tide.md', 'full')];
  expect(causeOf(pier, lines)).toBe('ingest failed: denied');
  expect(causeOf(pier, [...lines, threw])).toBe('ingest failed: denied');
  expect(causeOf(pier, [failed('city/tide.md', 'full'), threw])).toBe('Task timed out after 120.00 seconds');
  expect(causeOf(pier, [failed('city/tide.md', 'full')])).toBeUndefined();
  expect(causeOf(pier, [{ event: 'messages unreadable', messageIds: ['m0', 'm1'] }])).toBe('messages unreadable');
});

it('shows again what it took of other queues when it cannot look into one', async () => {
  const left: string[] = [];
  const pileOf = async (name: string) => {
    if (name === 'broken') throw new Error('denied');
    const leave = async (letters: readonly Letter[]) => {
      if (name === 'deaf') throw new Error('busy');
      left.push(...letters.map(({ id }) => id));
    };
    return { letters: { leave }, items: [{ item: { letter: { id: name } as Letter } }] };
  };
  await expect(takenTogether(['one', 'broken', 'deaf', 'two'], pileOf)).rejects.toThrow('denied');
  expect(left).toEqual(['one', 'two']);
  expect(await takenTogether(['one', 'two'], pileOf)).toHaveLength(2);
});
