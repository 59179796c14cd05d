import { expect, it } from 'vitest';
import type { Article, Instant, SubmissionKey } from '../../shared/article/types.ts';
import { compose } from '../../shared/pipeline/compose/compose.ts';
import type { Composition } from '../../shared/pipeline/compose/composition.ts';
import { noteText } from '../../shared/receipt/worded.ts';
import { BUILT_IN_CONFIG } from '../support/built-in-config.ts';
import { corpus, type Sample } from './corpus.ts';
import { mutated } from './mutation.ts';
import { cleanedAgain, dangersIn, faultsInFeed } from './published.ts';
import { chanceOf, fuzzMilliseconds, fuzzSeed, roundsFor } from './seed.ts';

const FOR_MS = fuzzMilliseconds(2_500);
const AT_LEAST = 100;

const seed = fuzzSeed('bytes');

function composed({ key, bytes }: Sample): Promise<Composition> {
  const submission = { key: `in/${key}` as SubmissionKey, bytes, uploadedAt: '2026-11-24T06:00:00Z' as Instant };
  return compose(submission, BUILT_IN_CONFIG, new Map());
}

/** What is wrong with what one upload came to; undefined when nothing is. */
async function faultOf(sample: Sample): Promise<string | undefined> {
  const result = await composed(sample);
  if (result.kind === 'media') return undefined;
  if (result.kind !== 'articles') {
    const nameless = result.reasons.find((reason) => !/^[a-z0-9-]+$/.test(reason.code) || noteText(reason) === '');
    return nameless === undefined ? undefined : `a reason without a name: ${JSON.stringify(nameless)}`;
  }
  for (const article of result.articles) {
    const fault = faultOfArticle(article, sample.key);
    if (fault !== undefined) return fault;
  }
  return faultsInFeed(result.articles)[0];
}

function faultOfArticle(article: Article, key: string): string | undefined {
  if (article.title.trim() === '') return 'an article without a title';
  const [danger] = dangersIn(article.html);
  if (danger !== undefined) return danger;
  return cleanedAgain(article, key) === article.html ? undefined : `cleaning again changes ${article.html}`;
}

it(
  'any bytes under any name come to safe articles in well-formed feeds, or to a named rejection',
  async () => {
    const samples = corpus();
    const rounds = await roundsFor(FOR_MS, AT_LEAST, async (round) => {
      const sample = mutated(samples, chanceOf(seed, round));
      const fault = await faultOf(sample).catch(
        (error: unknown) => `it throws ${error instanceof Error ? error.stack : error}`,
      );
      if (fault !== undefined) {
        const bytes = Buffer.from(sample.bytes).toString('base64').slice(0, 20_000);
        expect.fail(`seed ${seed}, round ${round}, ${sample.key}: ${fault}\nbytes in base64: ${bytes}`);
      }
    });
    expect(rounds).toBeGreaterThanOrEqual(AT_LEAST);
  },
  FOR_MS + 30_000,
);

it('the corpus itself is read', async () => {
  for (const sample of corpus()) {
    expect(await faultOf(sample), sample.key).toBeUndefined();
  }
});
