import { createHash } from 'node:crypto';
import type { PublicPath } from '../article/public-path.ts';
import type { ArticleId, ArticleState, FeedId, Instant, SubmissionKey } from '../article/types.ts';
import type { ArticleFileRow, UploadList } from '../pipeline/query/lists.ts';
import type { ArticlePlace, Deletion, Losing, UploadRecord } from '../pipeline/types.ts';

/** Environment of the functions: set by the stack, read once by each handler. */
export const ENVIRONMENT = {
  table: 'TABLE_NAME',
  contentBucket: 'CONTENT_BUCKET',
  publicBucket: 'PUBLIC_BUCKET',
  receiptsBucket: 'RECEIPTS_BUCKET',
  copiesBucket: 'COPIES_BUCKET',
  copiesQueue: 'COPIES_QUEUE_URL',
  renditionsQueue: 'RENDITIONS_QUEUE_URL',
  uploadsQueue: 'UPLOADS_QUEUE_URL',
  invalidationQueue: 'INVALIDATION_QUEUE_URL',
  noticesQueue: 'NOTICES_QUEUE_URL',
  askedQueue: 'ASKED_QUEUE_URL',
  deliveriesQueue: 'DELIVERIES_QUEUE_URL',
  distribution: 'DISTRIBUTION_ID',
  deskUrl: 'DESK_URL',
  deskIssuer: 'DESK_ISSUER',
  deskClient: 'DESK_CLIENT',
  deskGroups: 'DESK_GROUPS',
  reconcile: 'RECONCILE_ARN',
  feedsUrl: 'FEEDS_URL',
  logLevel: 'LOG_LEVEL',
  newsroom: 'FEEDMILL_NEWSROOM',
} as const;

/** What functions measure, in lines of their logs; with the name of the function or of the deployment, by which several are told apart. */
export const METRICS = {
  namespace: 'Feedmill',
  units: {
    /** How old the newest canary is that a reader gets, or that has a receipt, whichever is older. */
    CanaryAge: 'Seconds',
    /** How long readers have been without what is due; 0 where they have it. */
    LateArticle: 'Seconds',
    /** Feeds that are held because they would lose too much at once. */
    HeldFeeds: 'Count',
    /** Until a certificate ends that readers, or editors at the desk, are shown: whichever ends first. */
    CertificateDays: undefined,
    /** Answers of CloudFront to readers with 500 and above, as it measures them itself. */
    SiteErrors: 'Percent',
    /** Documents that subscribers of the hub have taken. */
    Delivered: 'Count',
    /** Tries that subscribers did not take; they come again, or are given up. */
    NotDelivered: 'Count',
    /** Subscribers that are told nothing more: they said so, or failed for days. */
    SubscriptionsEnded: 'Count',
    /** Requests of a function that a service refuses, for what it asks of is gone or it may not ask. */
    Refused: 'Count',
    /** What counts only when something else fails, and is not there. */
    MissingLinks: 'Count',
  },
} as const;
export type MetricName = keyof (typeof METRICS)['units'];

/**
 * What CloudFront measures of its answers with 500 and above, in percent of all. It does so in one region, wherever the stack is, and an
 * alarm watches metrics of its own alone (Amazon CloudFront Developer Guide, "Types of metrics for CloudFront").
 */
export const EDGE_ERRORS = {
  region: 'us-east-1',
  namespace: 'AWS/CloudFront',
  metricName: '5xxErrorRate',
  /** No other is right for it. */
  statistic: 'Average',
  minutes: 5,
} as const;

/** @param distribution its id */
export function dimensionsOfEdge(distribution: string) {
  return { DistributionId: distribution, Region: 'Global' };
}

/** The validated configuration, beside the bundle in each function's asset. */
export const CONFIG_FILE = 'feedmill.config.json';

/** The table's key attributes, both strings. */
export const PARTITION_KEY = 'pk';
export const SORT_KEY = 'sk';

/** What publishing looks at in the table's stream: everything else in the table concerns no reader. */
export const ARTICLE_PREFIX = 'ARTICLE#';
export const ARTICLE_SORT = 'ARTICLE';
export const FEED_PREFIX = 'FEED#';

/** What receipts are written from. */
export const UPLOAD_PREFIX = 'SOURCE#';
export const UPLOAD_SORT = 'SOURCE';

/** Where receipts lie in their bucket: all that editors may read of it. */
export const RECEIPTS_FOLDER = 'receipts/';
/** Where that of the canary lies. */
export const CANARY_RECEIPTS_FOLDER = 'canary/';

const AWAIT_PREFIX = 'AWAIT#';

/** Claims of uploads on articles, below the article and below the upload. */
export const CLAIM_PREFIX = 'CLAIM#';

/** One item's key. Partition keys end at 2,048 bytes, sort keys at 1,024 (Amazon DynamoDB Developer Guide, "Quotas"). */
export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

/** The article itself. */
export function articleKey(id: ArticleId): ItemKey {
  return { pk: `${ARTICLE_PREFIX}${id}`, sk: ARTICLE_SORT };
}

/** An upload's key may be 1,024 bytes long itself, which leaves no room for a prefix in a sort key: hence the hash. */
export function claimOnArticle(id: ArticleId, upload: SubmissionKey): ItemKey {
  return { pk: `${ARTICLE_PREFIX}${id}`, sk: `${CLAIM_PREFIX}${sha256(upload)}` };
}

/** An upload's record with its receipt. */
export function uploadKey(upload: SubmissionKey): ItemKey {
  return { pk: `${UPLOAD_PREFIX}${upload}`, sk: UPLOAD_SORT };
}

/** The upload's own side of a claim, by which its articles are listed. */
export function articleOfUpload(upload: SubmissionKey, id: ArticleId): ItemKey {
  return { pk: `${UPLOAD_PREFIX}${upload}`, sk: `${ARTICLE_PREFIX}${id}` };
}

/**
 * Lists every upload once, in the order of keys. A scan would read every article's body to find the receipts; one more
 * item, written with an upload's first record only, costs less. Its partition takes one transactional write for each new
 * upload, as that of the feed `all` does: about 500 a second each, which no newsroom reaches.
 */
export function listingKey(upload: SubmissionKey): ItemKey {
  return { pk: LISTING, sk: upload };
}
export const LISTING = 'SOURCES';

/** Uploads of one likeness, those which were accepted last at the end. By the hash of their keys, as at `claimOnArticle`. */
export function likenessKey({ likeness, since, key }: UploadRecord): ItemKey | undefined {
  if (likeness === undefined || since === undefined) return undefined;
  return { pk: likenessPartition(likeness.name), sk: `${since}#${sha256(key)}` };
}
export function likenessPartition(name: string): string {
  return `LIKE#${name}`;
}

/** One list: of uploads with a status, of one section or of all; of articles in a state. */
export function listPartition(list: UploadList | { readonly state: ArticleState }): string {
  if ('state' in list) return `LIST#ARTICLES#${list.state}`;
  // Folded, a section may be longer than a key.
  return `LIST#UPLOADS#${list.status}${list.section === undefined ? '' : `#${sha256(list.section)}`}`;
}

/** An upload's place in a list, newest last. By the hash of its key, for the reason given at `claimOnArticle`. */
export function uploadListKey(list: UploadList, uploadedAt: Instant, upload: SubmissionKey): ItemKey {
  return { pk: listPartition(list), sk: `${uploadedAt}#${sha256(upload)}` };
}

/** An article's place in the list of its state, newest last. */
export function articleListKey({ state, published }: ArticlePlace, id: ArticleId): ItemKey {
  return { pk: listPartition({ state }), sk: `${published}#${id}` };
}

/** How far the uploads and articles from before there were lists have been put into them. */
export const LISTED_SO_FAR: ItemKey = { pk: 'LISTED', sk: 'FILES' };

/** An article's place in a feed. */
export function indexKey(feed: FeedId, sort: string): ItemKey {
  return { pk: feedPartition(feed), sk: sort };
}

/** All of a feed's articles, in order of `sort`. */
export function feedPartition(feed: FeedId): string {
  return `${FEED_PREFIX}${feed}`;
}

/**
 * An item that is written so that the table's stream tells of a feed. Beside the feed's index, of which it is no entry; no id of a feed
 * has a `#`.
 */
export function againKey(feed: FeedId): ItemKey {
  return { pk: `${feedPartition(feed)}${AGAIN}`, sk: 'AGAIN' };
}
const AGAIN = '#AGAIN';
/** Their partitions, as a policy names them. */
export const AGAIN_OF_ANY_FEED = `${FEED_PREFIX}*${AGAIN}`;

/** The feed of whose index, or of which, an item's partition key tells; undefined where it tells of none. */
export function feedIn(partition: string): FeedId | undefined {
  if (partition.startsWith(DELETED_PREFIX)) return partition.slice(DELETED_PREFIX.length) as FeedId;
  if (!partition.startsWith(FEED_PREFIX)) return undefined;
  const feed = partition.slice(FEED_PREFIX.length);
  return (feed.endsWith(AGAIN) ? feed.slice(0, -AGAIN.length) : feed) as FeedId;
}

/** All uploads that refer to a medium. */
export function awaitPartition(media: SubmissionKey): string {
  return `${AWAIT_PREFIX}${media}`;
}

/** By the hash of the upload's key, for the reason given at `claimOnArticle`. */
export function awaitKey(media: SubmissionKey, upload: SubmissionKey): ItemKey {
  return { pk: awaitPartition(media), sk: sha256(upload) };
}

/**
 * All public files on account of articles, or that once were, each with every such article: one partition, so that they can be
 * gone through in the order of their paths.
 */
export const FILES = 'FILES';

/** One of a file's articles. No path holds the separator, and nothing sorts before it. */
export function fileKey(path: string, id: ArticleId): ItemKey {
  return { pk: FILES, sk: `${fileSort(path)}${id}` };
}

/** What the sort keys of one file begin with. */
export function fileSort(path: string): string {
  return `${path}${SEPARATOR}`;
}

/** The file and the article that a sort key names. */
export function fileFrom(sort: string): ArticleFileRow {
  const end = sort.indexOf(SEPARATOR);
  return { path: sort.slice(0, end) as PublicPath, article: sort.slice(end + 1) as ArticleId };
}

/** Behind those of a file, before those of the next. */
export function behindFile(path: string): string {
  return `${path}\u0001`;
}
const SEPARATOR = '\0';

/** The same of deployments from before, a partition for each file: the list of files is filled from what they say. */
export function showsPartition(path: string): string {
  return `SHOWS#${path}`;
}

/** One partition is enough: only scheduled and expiring articles are in it, and the sweep reads what is due, no more. */
export const DUE = 'DUE';

/** Sorts by instant, so that what is due stands first. */
export function dueKey(at: Instant, id: ArticleId): ItemKey {
  return { pk: DUE, sk: `${at}#${id}` };
}

/** What a feed tells of an article that was taken back, by when. */
export function deletionKey({ feed, at, article }: Deletion): ItemKey {
  return { pk: deletionPartition(feed), sk: `${at}#${article}` };
}
export function deletionPartition(feed: FeedId): string {
  return DELETED_PREFIX + feed;
}
const DELETED_PREFIX = 'DELETED#';

/** One partition is enough: an archive is cut once for some hundred articles. */
export const CUTS = 'CUTS';

/** Where the archive of a feed is cut. No id of a feed has a `#`. */
export function cutKey(feed: FeedId, before: string): ItemKey {
  return { pk: CUTS, sk: `${feed}#${before}` };
}

/** @param sort of such a key @returns where it cuts. */
export function cutOf(sort: string): string {
  return sort.slice(sort.indexOf('#') + 1);
}

/** One partition is enough: one of them is written when an article of its archive document changes. */
export const SITEMAPS = 'SITEMAPS';

/** What a sitemap has shown last. */
export function sitemapKey(path: PublicPath): ItemKey {
  return { pk: SITEMAPS, sk: path };
}

/** One partition is enough: a feed's record is written when it is registered, comes out or is renamed. */
export const FEEDS = 'FEEDS';

/** A feed's record. */
export function feedKey(feed: FeedId): ItemKey {
  return { pk: FEEDS, sk: feed };
}

/** Feeds that are held because they would lose too much at once: mostly none. */
export const HELD_FEEDS = 'HELD';
export function heldFeedKey(feed: FeedId): ItemKey {
  return { pk: HELD_FEEDS, sk: feed };
}

/** Until when losses of a feed, or of every one, are meant. */
export const ACCEPTED_LOSSES = 'ACCEPTED';
export function acceptedKey(of: Losing): ItemKey {
  return { pk: ACCEPTED_LOSSES, sk: of };
}

/** News of feeds for the index page: mostly empty, so that looking into it costs nothing. */
export const UNLISTED = 'UNLISTED';

/** One piece of such news, by the one write that made it: an article's id or a feed's, and the version that it wrote. */
export function unlistedKey(written: ArticleId | FeedId, version: number): ItemKey {
  return { pk: UNLISTED, sk: `${written}#${version}` };
}

/** Who has subscribed at the hub: partitions by topic, the same by host, which states are on their way, and who was asked. */
export const SUBSCRIBERS_PREFIX = 'SUBSCRIBERS#';
export const SUBSCRIBERS_AT_PREFIX = 'SUBSCRIBERS-AT#';
export const SPREADS = 'SUBSCRIBERS-TOLD';
export const ASKED_HOSTS = 'SUBSCRIBERS-ASKED';

/** Who has signed in at the desk: a partition each. */
export const DESK_SESSION_PREFIX = 'DESK-SESSION#';
/** @param name of a sign-in: a digest of what its browser has */
export function deskSessionKey(name: string): ItemKey {
  return { pk: `${DESK_SESSION_PREFIX}${name}`, sk: 'SESSION' };
}

/** What tokens of apps at the desk were given out for. One partition is enough: it is asked once for each request of an app. */
export const DESK_GRANTS = 'DESK-GRANTS';
/** @param digest of a token */
export function deskGrantKey(digest: string): ItemKey {
  return { pk: DESK_GRANTS, sk: digest };
}

/** Uploads in parts that were begun at the desk: a partition each. */
export const DESK_UPLOAD_PREFIX = 'DESK-UPLOAD#';
/** @param id that whoever began it has */
export function deskUploadKey(id: string): ItemKey {
  return { pk: `${DESK_UPLOAD_PREFIX}${sha256(id)}`, sk: 'UPLOAD' };
}

/**
 * Where DynamoDB reads when an item may go, in seconds: that of a lease, a sign-in, a grant or an upload which has ended, or of a count.
 */
export const TIME_TO_LIVE = 'leaseEnds';

/** All subscriptions to a topic. By hashes, as at `claimOnArticle`: a topic and a callback may be 2 kB long. */
export function subscribersPartition(topic: string): string {
  return `${SUBSCRIBERS_PREFIX}${sha256(topic)}`;
}
export function subscriberKey(topic: string, callback: string): ItemKey {
  return { pk: subscribersPartition(topic), sk: sha256(callback) };
}

/** All subscriptions with callbacks at a host. */
export function subscribersAtPartition(host: string): string {
  return `${SUBSCRIBERS_AT_PREFIX}${sha256(host)}`;
}
export function subscriberAtKey(topic: string, callback: string): ItemKey {
  return { pk: subscribersAtPartition(new URL(callback).hostname), sk: sha256(`${topic} ${callback}`) };
}

/** What of a topic is on its way to subscribers. One partition is enough: it is written once for a change of a feed. */
export function spreadKey(topic: string): ItemKey {
  return { pk: SPREADS, sk: sha256(topic) };
}

/** How often a host was asked within a minute. One partition is enough: the door lets in five requests a second. */
export function askedHostKey(host: string, minute: number): ItemKey {
  return { pk: ASKED_HOSTS, sk: `${minute}#${sha256(host)}` };
}

/** What the last comparison has held of what is gone from the inbox: no item where it held nothing. */
export const HELD_REMOVALS = 'HELD-REMOVALS';
export const HELD_REMOVALS_KEY: ItemKey = { pk: HELD_REMOVALS, sk: 'LAST' };

/** How far a comparison had come that had to end before it was done: no item where the last one came to its end. */
export const UNFINISHED = 'UNFINISHED';
export const UNFINISHED_KEY: ItemKey = { pk: UNFINISHED, sk: 'COMPARISON' };

/** The digest of the configuration that all uploads were read with last. */
export const CONFIGURATION = 'CONFIGURATION';
export const CONFIGURATION_KEY: ItemKey = { pk: CONFIGURATION, sk: 'DIGEST' };

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** User-defined metadata of an upload: who wrote it at the desk. */
export const WRITTEN_BY = 'written-by';
