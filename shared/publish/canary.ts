import { CANARY_KEY } from '../article/canary.ts';
import type { PublicPath } from '../article/public-path.ts';
import type { Instant } from '../article/types.ts';
import { feedPaths } from '../feed/description.ts';
import { CANARY_FEED } from '../feed/membership.ts';
import type { Submission } from '../pipeline/types.ts';

/** The JSON Feed in which it comes out. */
export function canaryPath(): PublicPath {
  return feedPaths(CANARY_FEED).json;
}

/** Where readers would find it. @param feedsUrl ends in `/` */
export function canaryAddress(feedsUrl: string): string {
  return feedsUrl + canaryPath().slice(1);
}

/** Where there is nothing, and never will be. @param feedsUrl ends in `/` */
export function missingAddress(feedsUrl: string): string {
  return new URL('nothing', canaryAddress(feedsUrl)).href;
}

/** The upload: an article that says when it was written. It names an address of its own, so that it has no page here. */
export function canaryArticle(written: Instant, feedsUrl: string): string {
  return `---\ntitle: Canary\nurl: ${canaryAddress(feedsUrl)}\nlanguage: en\n---\n\nWritten at ${written}.\n`;
}

/** The upload of a machine's own: it lies in no folder, since an inbox may be one that nobody but editors may write to. */
export function canaryUpload(now: Instant, feedsUrl: string): Submission {
  return { key: CANARY_KEY, bytes: Buffer.from(canaryArticle(now, feedsUrl)), uploadedAt: now };
}

/**
 * @param feed its JSON Feed
 * @returns when the article in it was written.
 * @throws when that is no such feed.
 */
export function writtenIn(feed: string): Instant {
  const { items } = JSON.parse(feed) as { readonly items: readonly { readonly content_html: string }[] };
  const [, written] = /Written at (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)/.exec(items[0]?.content_html ?? '') ?? [];
  if (written === undefined) throw new Error('there is no canary in its feed');
  return written as Instant;
}
