import { expect, it } from 'vitest';
import { sentenceOf, summaryOf } from '../../shared/reconcile/sentences.ts';
import { key } from '../contract/fixtures.ts';

it('each difference is a sentence that names what it is about', () => {
  expect(sentenceOf({ kind: 'unheard', key: key('city/a.md') })).toBe(
    'city/a.md lies in the inbox, and nothing was heard of it.',
  );
  expect(sentenceOf({ kind: 'orphaned', path: '/tag/old/rss.xml' })).toBe(
    '/tag/old/rss.xml is public, and nothing stands for it.',
  );
  expect(sentenceOf({ kind: 'failed', what: 'feed all', why: 'the disk is full' })).toBe(
    'feed all could not be put right: the disk is full.',
  );
});

it('the summary counts what was put right apart from what is left', () => {
  expect(summaryOf({}, true)).toBe('Inbox, store and public files agree.');
  expect(summaryOf({ missing: 1, stale: 2, held: 3 }, true)).toBe(
    'Put right: 1 public file that was missing, 2 public files that were not what the store says. ' +
      'Left as it is: 3 removals that are held.',
  );
  expect(summaryOf({ gone: 1 }, false)).toBe('To be put right: 1 upload that went unheard.');
});
