import type { FetchFault } from '../article/notes.ts';
import type { Config } from '../config/types.ts';
import { publicUrl } from '../feed/address.ts';
import { feedPaths } from '../feed/description.ts';
import type { PublicStore } from '../pipeline/ports.ts';
import type { Notice } from './notice.ts';

/** What an address is answered with. */
export type TopicRead =
  /** @property digest SHA-256 of the body, hexadecimal */
  | { readonly kind: 'read'; readonly status: number; readonly digest: string }
  | { readonly kind: 'failed'; readonly why: FetchFault };

export type Pinged =
  | { readonly kind: 'taken' }
  /** @property askedFor seconds that the hub asks to be left alone */
  | { readonly kind: 'failed'; readonly why: FetchFault; readonly askedFor?: number };

export interface TellDeps {
  readonly publicStore: Pick<PublicStore, 'head'>;
  readonly config: Pick<Config, 'site'>;
  /** Reads a document as the hub is going to. */
  readonly readTopic: (url: string) => Promise<TopicRead>;
  readonly ping: (hub: string, topic: string) => Promise<Pinged>;
}

export type Told =
  | { readonly kind: 'told' }
  /** Readers do not get the documents yet as they were put: a hub that looked now would take the old ones for the new. */
  | { readonly kind: 'unreadable'; readonly topic: string; readonly why: FetchFault | 'older' }
  | Extract<Pinged, { kind: 'failed' }>;

/** A feed with its archive is 200 documents and more, but only these three are subscribed to. */
interface Topic {
  readonly url: string;
  readonly digest: string;
}

/**
 * Tells a hub that the documents of a feed have changed, each by its address, when they can be read as they were put. What is told twice
 * does no harm: a hub compares what it reads with what it read before.
 */
export async function tell(deps: TellDeps, { hub, feed }: Pick<Notice, 'hub' | 'feed'>): Promise<Told> {
  const looked = await Promise.all(Object.values(feedPaths(feed)).map((path) => topicAt(deps, path)));
  const topics = looked.filter((topic) => topic !== undefined);
  const read = await Promise.all(topics.map((topic) => isReadable(deps, topic)));
  const notYet = read.find((one) => one !== undefined);
  if (notYet !== undefined) return notYet;
  const pinged = await Promise.all(topics.map(({ url }) => deps.ping(hub, url)));
  return pinged.find((one) => one.kind === 'failed') ?? { kind: 'told' };
}

/** @returns undefined where nothing lies: a feed that was taken down since is no news. */
async function topicAt({ publicStore, config }: TellDeps, path: Parameters<PublicStore['head']>[0]) {
  const state = await publicStore.head(path);
  return state === undefined ? undefined : { url: publicUrl(path, config), digest: state.digest };
}

async function isReadable({ readTopic }: TellDeps, { url, digest }: Topic): Promise<Told | undefined> {
  const read = await readTopic(url);
  if (read.kind === 'failed') return { kind: 'unreadable', topic: url, why: read.why };
  // Of a feed that is gone the hub is to know that too.
  if (read.status === 410) return undefined;
  if (read.status !== 200) return { kind: 'unreadable', topic: url, why: { status: read.status } };
  return read.digest === digest ? undefined : { kind: 'unreadable', topic: url, why: 'older' };
}
