import * as z from 'zod/mini';
import { DEFAULT_LIMITS, DEFAULT_REMOVALS } from '../types.ts';
import { explained } from './explained.ts';
import { count } from './values.ts';

export const limits = z.strictObject({
  feedItems: explained(z._default(count(1, 500), DEFAULT_LIMITS.feedItems), {
    title: 'Articles in a feed',
    description: 'Of feeds that do not say otherwise.',
  }),
  feedBytes: explained(z._default(count(10_000, 50_000_000), DEFAULT_LIMITS.feedBytes), {
    title: 'Bytes of a feed',
    description: 'Of each of its files: the oldest articles stay out, and one that alone is larger is a summary there.',
  }),
  archiveItems: explained(z._default(count(10, 500), DEFAULT_LIMITS.archiveItems), {
    title: 'Articles in a document of an archive',
    description: 'At the most. Feeds lead from their own documents to all older articles, in documents of so many.',
  }),
  deletionDays: explained(z._default(count(0, 3_650), DEFAULT_LIMITS.deletionDays), {
    title: 'Days of deletions',
    description: 'For so long feeds tell programs of articles that were taken back; 0 for not at all.',
  }),
  uploadBytes: explained(z._default(count(1_000, 100_000_000), DEFAULT_LIMITS.uploadBytes), {
    title: 'Bytes of an article',
    description: 'Of one uploaded file; what is larger is rejected.',
  }),
  mediaBytes: explained(z._default(count(1_000, 1_000_000_000), DEFAULT_LIMITS.mediaBytes), {
    title: 'Bytes of a picture, sound or film',
    description: 'What is larger is rejected.',
  }),
  readingSeconds: explained(z._default(count(1, 60), DEFAULT_LIMITS.readingSeconds), {
    title: 'Seconds of reading',
    description: 'Processor time that the reading of one file may take; what takes longer is rejected.',
  }),
  tags: explained(z._default(count(0, 40), DEFAULT_LIMITS.tags), {
    title: 'Tags',
    description: 'That an article keeps.',
  }),
});

export const removals = z.strictObject({
  moreThan: explained(
    z._default(
      z.number('must be a number').check(z.gte(0, 'must be at least 0'), z.lte(1, 'must be at most 1')),
      DEFAULT_REMOVALS.moreThan,
    ),
    {
      title: 'Share',
      description: 'Removals at once are held when they are more than this share of the uploads.',
      examples: [0.5],
    },
  ),
  ofAtLeast: explained(z._default(count(1, 1_000_000), DEFAULT_REMOVALS.ofAtLeast), {
    title: 'Of at least',
    description: 'With fewer uploads than this, removals are never held.',
  }),
});
