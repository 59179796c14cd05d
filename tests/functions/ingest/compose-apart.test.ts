import { afterAll, expect, it } from 'vitest';
import { composeApart } from '../../../functions/ingest/compose-apart.ts';
import type { Instant, SubmissionKey } from '../../../shared/article/types.ts';
import type { Compose } from '../../../shared/pipeline/compose/compose.ts';
import { BUILT_IN_CONFIG } from '../../support/built-in-config.ts';
import { png } from '../../support/png.ts';

const LIMITS = { readingSeconds: 1, uploadBytes: 1_000_000 };
const here: Compose = async () => {
  throw new Error('composed here');
};

process.env.POISONED = import.meta.filename;
afterAll(() => {
  delete process.env.POISONED;
});

function composed(compose: Compose, content: string | Uint8Array, key = 'story.json') {
  const bytes = Buffer.from(content as string);
  const upload = { key: key as SubmissionKey, bytes, uploadedAt: '2026-06-01T12:00:00Z' as Instant };
  return compose(upload, BUILT_IN_CONFIG, new Map());
}

const article = (scribble: string) => JSON.stringify({ title: 'A tram', content_html: '<p>It is late.</p>', scribble });

it('composes in another process, and rejects what takes no end or all memory, after which the next is composed as ever', async () => {
  const compose = composeApart(new URL('../../support/poisoned-reader.mjs', import.meta.url), LIMITS, here);
  const good = { kind: 'articles', articles: [{ title: 'A tram' }] };
  expect(await composed(compose, article(''))).toMatchObject(good);
  for (const scribble of ['ENDLESS', 'ENDLESS MEMORY']) {
    const refused = { kind: 'rejection', reasons: [{ code: 'too-costly' }] };
    expect(await composed(compose, article(scribble))).toMatchObject(refused);
    expect(await composed(compose, article(''))).toMatchObject(good);
  }
  expect(await composed(compose, png(60, 40), 'tram.png')).toMatchObject({ kind: 'media' });
}, 60_000);

it('leaves what is larger than an article to this process', async () => {
  const compose = composeApart(new URL('../../support/poisoned-reader.mjs', import.meta.url), LIMITS, here);
  await expect(composed(compose, article('x'.repeat(1_000_000)))).rejects.toThrow('composed here');
});

it('takes a process that cannot do it for a fault, not for the fault of the upload', async () => {
  const compose = composeApart(new URL('./there-is-none.mjs', import.meta.url), LIMITS, here);
  await expect(composed(compose, article(''))).rejects.toThrow('the process that was reading it ended');
});
