import { describe, expect, it } from 'vitest';
import type {
  Article,
  ArticleId,
  Instant,
  LanguageTag,
  LiveArticle,
  StoredArticle,
  SubmissionKey,
} from '../../shared/article/types.ts';
import { articleCommit, dueNow, type PlanContext, withdrawn, withHistory } from '../../shared/pipeline/plan.ts';
import { BUILT_IN_CONFIG } from '../support/built-in-config.ts';

const instant = (text: string) => text as Instant;

const ARTICLE: Article = {
  id: 'tag:quay.example,2026:abcdefgh12345678' as ArticleId,
  key: 'city/bridge.md' as SubmissionKey,
  title: 'The bridge opens',
  authors: [{ name: 'Inês Caldeira' }],
  section: 'city',
  tags: ['Harbour'],
  language: 'en' as LanguageTag,
  summary: 'It opens.',
  html: '<p>It opens.</p>',
  text: 'It opens.',
  words: 2,
  media: [],
  corrections: [],
  slug: 'the-bridge-opens',
};

const CONTEXT: PlanContext = {
  prior: undefined,
  uploadedAt: instant('2026-06-01T10:00:00Z'),
  partsUploadedAt: [],
  now: instant('2026-06-01T10:00:05Z'),
  config: BUILT_IN_CONFIG,
};

const stored = <Article extends StoredArticle>(value: Article, version = 1) => ({ value, version });

function edited(first: Partial<Article>, second: Partial<Article>, context: Partial<PlanContext>): LiveArticle {
  const before = withHistory({ ...ARTICLE, ...first }, CONTEXT);
  return withHistory({ ...ARTICLE, ...second }, { ...CONTEXT, prior: stored(before), ...context });
}

describe('the published instant', () => {
  it('is the declared one, else that of the upload', () => {
    expect(withHistory({ ...ARTICLE, published: instant('2020-01-01T00:00:00Z') }, CONTEXT).published).toBe(
      '2020-01-01T00:00:00Z',
    );
    expect(withHistory(ARTICLE, CONTEXT).published).toBe('2026-06-01T10:00:00Z');
  });

  it('stays, and what is out stays out, where the clock of whoever reads the next version is behind', () => {
    const slow = { uploadedAt: instant('2026-06-01T10:00:01Z'), now: instant('2026-06-01T09:59:57Z') };
    const next = edited({}, { html: '<p>It opened.</p>' }, slow);
    expect(next).toMatchObject({ state: 'published', published: '2026-06-01T10:00:00Z' });
    expect(dueNow(next, slow.now).state).toBe('published');
  });

  it('is still to come where a clock that was wrong by far has brought it out', () => {
    const embargo = { embargoed: instant('2026-12-24T00:00:00Z') };
    const wrong = withHistory({ ...ARTICLE, ...embargo }, { ...CONTEXT, now: instant('2026-12-30T00:00:00Z') });
    expect(wrong.state).toBe('published');
    const next = withHistory(
      { ...ARTICLE, ...embargo, html: '<p>It opened.</p>' },
      { ...CONTEXT, prior: stored(wrong) },
    );
    expect(next.state).toBe('scheduled');
  });

  it('is what readers saw of it before a later one that it was taken back under', () => {
    const first = { published: instant('2026-05-01T00:00:00Z') };
    const out = withHistory({ ...ARTICLE, ...first }, CONTEXT);
    const putOff = withHistory(
      { ...ARTICLE, embargoed: instant('2026-06-20T00:00:00Z') },
      { ...CONTEXT, prior: stored(out) },
    );
    const later = { ...CONTEXT, prior: stored(withdrawn(putOff)), now: instant('2026-06-25T00:00:00Z') };
    expect(withHistory(ARTICLE, later).published).toBe(first.published);
  });

  it('is that of the first version where only versions are dated, and stays so', () => {
    const first = { updated: instant('2026-05-30T08:00:00Z') };
    expect(withHistory({ ...ARTICLE, ...first }, CONTEXT).published).toBe('2026-05-30T08:00:00Z');
    const second = { updated: instant('2026-05-31T08:00:00Z'), html: '<p>It opened.</p>' };
    expect(edited(first, second, {})).toMatchObject({ published: '2026-05-30T08:00:00Z' });
  });

  it('holds when an undated article is uploaded again', () => {
    const later = { uploadedAt: instant('2026-07-01T00:00:00Z'), now: instant('2026-07-01T00:00:00Z') };
    expect(edited({}, { title: 'It opened' }, later).published).toBe('2026-06-01T10:00:00Z');
  });

  it('holds when the editor takes the date out of the file', () => {
    const later = { uploadedAt: instant('2026-07-01T00:00:00Z'), now: instant('2026-07-01T00:00:00Z') };
    expect(edited({ published: instant('2026-05-01T00:00:00Z') }, {}, later).published).toBe('2026-05-01T00:00:00Z');
  });

  it('is not inherited from a schedule that readers never saw', () => {
    expect(edited({ published: instant('2027-01-01T00:00:00Z') }, {}, {}).published).toBe('2026-06-01T10:00:00Z');
  });

  it('holds when an embargo that put it off is lifted, also where the upload was removed meanwhile', () => {
    const out = withHistory(ARTICLE, CONTEXT);
    const again = { ...ARTICLE, embargoed: instant('2026-08-01T00:00:00Z') };
    const later = { uploadedAt: instant('2026-07-01T00:00:00Z'), now: instant('2026-07-01T00:00:00Z') };
    const putOff = withHistory(again, { ...CONTEXT, ...later, prior: stored(out) });
    for (const prior of [
      putOff,
      withHistory(again, { ...CONTEXT, ...later, prior: stored(putOff) }),
      withdrawn(putOff),
    ])
      expect(withHistory(ARTICLE, { ...CONTEXT, ...later, prior: stored(prior) }).published).toBe(out.published);
    const dueThen = dueNow(putOff, instant('2026-08-01T00:00:00Z'));
    expect(dueThen).not.toHaveProperty('seenDate');
    const afterwards = { uploadedAt: instant('2026-09-01T00:00:00Z'), now: instant('2026-09-01T00:00:00Z') };
    const { published } = withHistory(ARTICLE, { ...CONTEXT, ...afterwards, prior: stored(dueThen) });
    expect(published).toBe('2026-08-01T00:00:00Z');
  });

  it('is never before the embargo', () => {
    const article = {
      ...ARTICLE,
      published: instant('2026-06-01T00:00:00Z'),
      embargoed: instant('2026-06-02T00:00:00Z'),
    };
    expect(withHistory(article, CONTEXT)).toMatchObject({ published: '2026-06-02T00:00:00Z', state: 'scheduled' });
  });
});

describe('the updated instant', () => {
  const later = { uploadedAt: instant('2026-07-01T00:00:00Z'), now: instant('2026-07-01T00:00:09Z') };

  it('is the published one at first, or the declared one', () => {
    expect(withHistory(ARTICLE, CONTEXT).updated).toBe('2026-06-01T10:00:00Z');
    const imported = {
      ...ARTICLE,
      published: instant('2020-01-01T00:00:00Z'),
      updated: instant('2021-01-01T00:00:00Z'),
    };
    expect(withHistory(imported, CONTEXT).updated).toBe('2021-01-01T00:00:00Z');
  });

  it('does not move when the same content is uploaded again', () => {
    expect(edited({}, {}, later).updated).toBe('2026-06-01T10:00:00Z');
    expect(edited({ tags: ['Harbour', 'Bridge'] }, { tags: ['Bridge', 'Harbour'] }, later).updated).toBe(
      '2026-06-01T10:00:00Z',
    );
  });

  it('moves to the upload when content changes', () => {
    expect(edited({}, { html: '<p>It opened.</p>' }, later).updated).toBe('2026-07-01T00:00:00Z');
  });

  it('moves to the declared one when content changes and the editor dates the change', () => {
    const change = { html: '<p>It opened.</p>', updated: instant('2026-06-30T00:00:00Z') };
    expect(edited({}, change, later).updated).toBe('2026-06-30T00:00:00Z');
  });

  it('moves although the declared one stayed behind, for receivers count an update only if its date changes', () => {
    const dated = { updated: instant('2026-06-01T10:00:02Z') };
    expect(edited(dated, { ...dated, html: '<p>It opened.</p>' }, later).updated).toBe('2026-07-01T00:00:00Z');
  });

  it('moves to the clock when the changed file is older than what it replaces', () => {
    const restored = { ...later, uploadedAt: instant('2026-01-01T00:00:00Z') };
    expect(edited({}, { html: '<p>It opened.</p>' }, restored).updated).toBe('2026-07-01T00:00:09Z');
  });

  it('moves when another upload of the same second takes its place', () => {
    const other = { key: 'city/other.md' as SubmissionKey, html: '<p>It opened.</p>' };
    expect(edited({}, other, { now: later.now }).updated).toBe('2026-07-01T00:00:09Z');
    expect(edited({}, { html: other.html }, { now: later.now, isOtherUpload: true }).updated).toBe(
      '2026-07-01T00:00:09Z',
    );
    expect(edited({}, { html: other.html }, { now: later.now }).updated).toBe('2026-06-01T10:00:00Z');
  });

  it('moves to the upload of a picture that completes the article', () => {
    const picture = { partsUploadedAt: [instant('2026-06-20T00:00:00Z')], now: later.now };
    const media = [{ url: 'https://quay.example/media/a.png', type: 'image/png' }];
    expect(edited({}, { media }, picture).updated).toBe('2026-06-20T00:00:00Z');
  });

  it('does not move when the same upload is only read differently, as after an upgrade', () => {
    expect(edited({}, { html: '<p>It  opens.</p>' }, { now: later.now }).updated).toBe('2026-06-01T10:00:00Z');
  });

  it('is never before the published one, nor in the future', () => {
    const ahead = { ...ARTICLE, updated: instant('2030-01-01T00:00:00Z') };
    expect(withHistory(ahead, CONTEXT).updated).toBe('2026-06-01T10:00:00Z');
    const behind = { ...ARTICLE, published: instant('2020-01-01T00:00:00Z'), updated: instant('2001-01-01T00:00:00Z') };
    expect(withHistory(behind, CONTEXT).updated).toBe('2020-01-01T00:00:00Z');
  });
});

describe('page path and address', () => {
  it('are minted from the first title and kept through all others', () => {
    const renamed = edited({}, { title: 'Changed', slug: 'changed' }, {});
    expect(renamed.path).toBe('/articles/the-bridge-opens-abcdefgh/');
    expect(renamed.url).toBe('http://127.0.0.1:8080/articles/the-bridge-opens-abcdefgh/');
  });

  it('percent-encode what is not ASCII in the address alone', () => {
    const article = withHistory({ ...ARTICLE, slug: '新港区' }, CONTEXT);
    expect(article.path).toBe('/articles/新港区-abcdefgh/');
    expect(article.url).toBe('http://127.0.0.1:8080/articles/%E6%96%B0%E6%B8%AF%E5%8C%BA-abcdefgh/');
  });

  it('are the canonical ones where the article lives elsewhere', () => {
    const article = withHistory({ ...ARTICLE, canonicalUrl: 'https://elsewhere.example/a' }, CONTEXT);
    expect(article.url).toBe('https://elsewhere.example/a');
    expect(article.path).toBeUndefined();
  });

  it('are all that is kept of an article that was withdrawn, with its dates', () => {
    const kept = Object.keys(withdrawn(withHistory(ARTICLE, CONTEXT))).toSorted();
    expect(kept).toEqual(
      [
        'state',
        'id',
        'key',
        'path',
        'pageWasOut',
        'published',
        'updated',
        'seenDate',
        'uploadedAt',
        'changedAt',
        'digest',
      ].toSorted(),
    );
  });

  it('come back with an article that was withdrawn by a version that kept more of it', () => {
    const before = withHistory(ARTICLE, CONTEXT);
    const tombstone = { ...before, ...withdrawn(before), html: '', summary: '', media: [], corrections: [], feeds: [] };
    expect(withHistory(ARTICLE, { ...CONTEXT, prior: stored(tombstone) })).toEqual(before);
    const unheardOf = stored({ ...withdrawn(before), published: before.updated, title: '', digest: '' });
    expect(withHistory(ARTICLE, { ...CONTEXT, prior: unheardOf })).toEqual(before);
  });

  it('come back with an article that was withdrawn', () => {
    const before = withHistory(ARTICLE, CONTEXT);
    const back = withHistory({ ...ARTICLE, slug: 'other' }, { ...CONTEXT, prior: stored(withdrawn(before)) });
    expect(back).toEqual(before);
  });
});

describe('articleCommit', () => {
  const published = withHistory(ARTICLE, CONTEXT);

  it('puts an entry in every feed of a new article', () => {
    const commit = articleCommit(undefined, published);
    expect(commit).toMatchObject({ version: 0, remove: [] });
    expect(commit?.put.map(({ feed }) => feed)).toEqual([
      'all',
      'author/ines-caldeira',
      'language/en',
      'section/city',
      'tag/harbour',
    ]);
    expect(commit?.put[0]?.sort).toBe(`2026-06-01T10:00:00Z#${ARTICLE.id}`);
  });

  it('is nothing when nothing changed', () => {
    expect(articleCommit(stored(published), published)).toBeUndefined();
  });

  it('touches the entries of every feed when the content changes, so that all are published again', () => {
    const changed = edited(
      {},
      { html: '<p>It opened.</p>' },
      { uploadedAt: instant('2026-07-01T00:00:00Z'), now: instant('2026-07-01T00:00:00Z') },
    );
    const commit = articleCommit(stored(published, 4), changed);
    expect(commit).toMatchObject({ version: 4, remove: [] });
    expect(commit?.put).toHaveLength(5);
  });

  it('touches the entries when it is to lead the front page, which is no update of it', () => {
    const later = { uploadedAt: instant('2026-07-01T00:00:00Z'), now: instant('2026-07-01T00:00:00Z') };
    const leading = edited({}, { priority: 'lead' }, later);
    expect(leading).toMatchObject({ priority: 'lead', updated: published.updated, digest: published.digest });
    expect(articleCommit(stored(published), leading)?.put).toHaveLength(5);
    // Which of its tags comes first, and until when it is to be shown, its feeds say too.
    expect(articleCommit(stored(published), { ...published, tags: ['Port', 'Harbour'] })?.put).toHaveLength(5);
    const ending = { ...published, expires: instant('2026-12-01T00:00:00Z') };
    expect(articleCommit(stored(published), ending)?.put).toHaveLength(5);
    const noMore = withHistory(ARTICLE, { ...CONTEXT, ...later, prior: stored(leading) });
    expect(articleCommit(stored(leading), noMore)?.put).toHaveLength(5);
  });

  it('moves entries when the date moves, and removes those of feeds that the article left', () => {
    const moved = edited({}, { tags: [], published: instant('2026-05-01T00:00:00Z') }, {});
    const commit = articleCommit(stored(published), moved);
    expect(commit?.put.map(({ feed }) => feed)).toEqual(['all', 'author/ines-caldeira', 'language/en', 'section/city']);
    expect(commit?.remove.map(({ feed, sort }) => [feed, sort.slice(0, 10)])).toEqual(
      ['all', 'author/ines-caldeira', 'language/en', 'section/city', 'tag/harbour'].map((feed) => [feed, '2026-06-01']),
    );
  });

  it('gives a scheduled article no entries and a due instant', () => {
    const scheduled = withHistory({ ...ARTICLE, published: instant('2026-12-01T00:00:00Z') }, CONTEXT);
    expect(articleCommit(undefined, scheduled)).toMatchObject({
      put: [],
      due: { at: '2026-12-01T00:00:00Z', article: ARTICLE.id },
    });
    const out = articleCommit(stored(scheduled), { ...scheduled, state: 'published' });
    expect(out).toMatchObject({ noLongerDue: { at: '2026-12-01T00:00:00Z' } });
    expect(out?.put).toHaveLength(5);
  });

  it('takes a withdrawn article out of every feed and keeps nothing to read', () => {
    const tombstone = withdrawn(published);
    expect(tombstone).toMatchObject({ state: 'withdrawn', path: published.path });
    for (const field of ['title', 'html', 'summary', 'media']) expect(tombstone).not.toHaveProperty(field);
    const commit = articleCommit(stored(published), tombstone);
    expect(commit?.put).toEqual([]);
    expect(commit?.remove).toHaveLength(5);
  });
});
