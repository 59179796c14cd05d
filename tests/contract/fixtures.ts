import { createHash } from 'node:crypto';
import { isLive } from '../../shared/article/live.ts';
import type {
  ArticleId,
  FeedId,
  Instant,
  LanguageTag,
  LiveArticle,
  StoredArticle,
  SubmissionKey,
  Tombstone,
} from '../../shared/article/types.ts';
import type { MediaFile } from '../../shared/media/types.ts';
import { revisionOf } from '../../shared/pipeline/revision.ts';
import type { ArticleCommit, Commit, IndexEntry, UploadRecord } from '../../shared/pipeline/types.ts';

export const key = (text: string) => text as SubmissionKey;
export const feed = (text: string) => text as FeedId;
export const instant = (text: string) => text as Instant;
export const articleId = (name: string) => `tag:example.org,2026:${name}` as ArticleId;
export const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/** The instant that many minutes into a day. */
export const minute = (count: number) =>
  instant(new Date(Date.UTC(2026, 10, 24, 0, count)).toISOString().replace('.000', ''));

export function article(name: string, changes: Partial<LiveArticle> = {}): LiveArticle {
  return {
    id: articleId(name),
    key: key(`city/${name}.md`),
    title: `Article ${name}`,
    authors: [{ name: 'Mira Okafor', role: 'Editor' }],
    tags: ['trams'],
    language: 'en' as LanguageTag,
    summary: 'What it says.',
    html: '<p>What it says.</p>',
    words: 3,
    media: [],
    corrections: [],
    state: 'published',
    published: minute(0),
    updated: minute(0),
    url: `https://feeds.example.org/articles/${name}/`,
    path: `/articles/${name}/`,
    uploadedAt: minute(0),
    changedAt: minute(0),
    digest: sha256(name),
    feeds: [feed('all')],
    ...changes,
  };
}

/** What is left of an article. */
export function tombstone(name: string, changes: Partial<Tombstone> = {}): Tombstone {
  const { id, key, published, updated, uploadedAt, changedAt, digest } = article(name);
  const path = `/articles/${name}/` as const;
  return { state: 'withdrawn', id, key, path, published, updated, uploadedAt, changedAt, digest, ...changes };
}

export function upload(at: string, changes: Partial<UploadRecord> = {}): UploadRecord {
  return {
    key: key(at),
    revision: revisionOf('01'),
    receipt: {
      key: key(at),
      status: 'published',
      uploadedAt: minute(0),
      reasons: [],
      warnings: [],
      dropped: [{ kind: 'masthead-line', detail: 'The Lantern', count: 1, line: 1 }],
      articles: [],
      articleCount: 0,
      waitingFor: [],
      arrived: [],
      receivers: [],
      site: { feedsUrl: 'https://feeds.example.org/', timeZone: 'UTC' },
    },
    awaits: [],
    ...changes,
  };
}

export function mediaFile(at: string): MediaFile {
  const hash = sha256(at);
  return {
    key: key(at),
    hash,
    type: 'image/png',
    bytes: 68,
    width: 1,
    height: 1,
    path: `/media/${hash.slice(0, 32)}.png`,
    uploadedAt: minute(0),
  };
}

export function entry(inFeed: string, of: StoredArticle): IndexEntry {
  return { feed: feed(inFeed), sort: `${of.published}#${of.id}`, article: of.id, digest: `${of.updated} ${of.digest}` };
}

/** A commit of one article by its own upload, each at the version that was read. */
export function commitOf(
  value: StoredArticle,
  changes: Partial<Omit<ArticleCommit, 'value'>> & {
    readonly uploadVersion?: number;
    readonly upload?: UploadRecord;
  } = {},
): Commit {
  const { uploadVersion = 0, upload: record = upload(value.key), ...rest } = changes;
  return {
    upload: { value: record, version: uploadVersion },
    article: {
      value,
      version: 0,
      put: isLive(value) ? value.feeds.map((id) => entry(id, value)) : [],
      remove: [],
      ...rest,
    },
  };
}
