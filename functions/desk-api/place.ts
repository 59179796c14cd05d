import { instantOf } from '../../shared/article/dates/milliseconds.ts';
import { stated } from '../../shared/article/stated.ts';
import type { DeskUploads } from '../../shared/aws/dynamo/desk-uploads.ts';
import type { createHeldRemovals } from '../../shared/aws/dynamo/held-removals.ts';
import type { DeskFiles } from '../../shared/aws/s3/desk-files.ts';
import type { Writer } from '../../shared/aws/s3/versions.ts';
import type { Config } from '../../shared/config/types.ts';
import type { Compose } from '../../shared/pipeline/compose/compose.ts';
import type { ArticleStore, Clock, Inbox } from '../../shared/pipeline/ports.ts';
import { createQuery } from '../../shared/pipeline/query/query.ts';
import { neighboursOf } from '../../shared/publish/neighbours.ts';
import { digestOf } from '../desk/digest.ts';
import { fetchLink } from '../desk/fetch-link.ts';
import type { DeskPlace, Hand } from '../desk/place.ts';
import { Problem } from '../desk/problem.ts';
import { MOST_BODY } from './exchange.ts';
import { type ConditionOf, inParts } from './in-parts.ts';

export interface DeskParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly inbox: Inbox;
  readonly files: DeskFiles;
  readonly uploads: DeskUploads;
  readonly store: ArticleStore;
  /** Reads with a limit of cost. */
  readonly compose: Compose;
  readonly removals: ReturnType<typeof createHeldRemovals>;
  /** Begins a comparison of inbox and table that takes back what is gone. */
  readonly compareAccepting: () => Promise<void>;
}

const MOST_TRIES = 20;

/**
 * The desk of a deployment on AWS: what it writes lies in the content bucket, whose events start the pipeline as for any other hand.
 * @param by who works at it, whose name what they write bears
 */
export function awsDesk(
  { config, clock, inbox, files, uploads, store, compose, removals, compareAccepting }: DeskParts,
  by?: string,
): DeskPlace {
  const found = async (key: Parameters<DeskPlace['read']>[0]) => {
    const upload = await inbox.read(key);
    return upload === undefined || 'refused' in upload ? undefined : upload;
  };
  const conditionOf: ConditionOf = async (key, before) => {
    if (before === undefined) return { IfNoneMatch: '*' } as const;
    const there = await found(key);
    if (there?.stamp === undefined || digestOf(there.bytes) !== before) return undefined;
    return { IfMatch: there.stamp };
  };
  return {
    config,
    query: createQuery(store),
    receipt: async (key) => (await store.upload(key))?.value.receipt,
    store,
    clock,
    read: async (key) => (await found(key))?.bytes,
    async write(key, bytes, before) {
      const condition = await conditionOf(key, before);
      return condition !== undefined && files.put(key, bytes, condition, by);
    },
    past: {
      most: MOST_BODY,
      async address(key, bytes, before) {
        const condition = await conditionOf(key, before);
        return condition && files.address(key, bytes, condition, by);
      },
    },
    inPieces: inParts({
      multipart: files.multipart,
      uploads,
      isThere: async (key) => (await found(key)) !== undefined,
      conditionOf,
      by,
    }),
    async changeBeside(key, change) {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const there = await inbox.read(key);
        if (there !== undefined && 'refused' in there) throw new Problem('beside-unreadable');
        const before = there && new TextDecoder().decode(there.bytes);
        const text = change(before);
        if (text === before) return;
        const condition = there?.stamp === undefined ? ({ IfNoneMatch: '*' } as const) : { IfMatch: there.stamp };
        if (await files.putBeside(key, text, condition, by)) return;
      }
      throw new Error('others change it again and again');
    },
    async remove(key, before) {
      const condition = await conditionOf(key, before);
      return condition !== undefined && 'IfMatch' in condition && files.remove(key, condition.IfMatch);
    },
    async history(key) {
      const { now, versions } = await files.history(key);
      return {
        ...stated({ now: now && { since: instantOf(now.since.getTime()), ...handOf(now) } }),
        versions: versions.map(({ id, until, hand }) => ({
          id,
          until: instantOf(until.getTime()),
          ...(hand === undefined ? {} : handOf(hand)),
        })),
      };
    },
    version: files.version,
    async inspect(key, bytes, signal) {
      signal.throwIfAborted();
      const upload = { key, bytes, uploadedAt: clock.now() };
      const read: Inbox['read'] = async (other) => (other === key ? upload : inbox.read(other));
      const prior: ArticleStore['article'] = (id) => store.article(id);
      // All formats: whoever only looks what became of uploads need not wait for them.
      const { inspectUpload } = await import('../../shared/pipeline/inspection.ts');
      const inspection = await inspectUpload({ inbox: { read }, config, clock, prior, compose }, key);
      if (inspection === undefined) throw new Error('what was given was not found');
      return inspection;
    },
    fetch: fetchLink(),
    neighbours: (article) => neighboursOf(store, article, config),
    // Each deletion in the bucket is an event of its own: held is what the nightly comparison finds gone of which no event has come.
    heldRemovals: removals.known,
    async acceptRemovals() {
      await compareAccepting();
      await removals.remember({ keys: [], count: 0 });
    },
  };
}

function handOf({ writer }: Writer): Hand {
  return writer === undefined ? { way: 'elsewhere' } : { way: 'desk', by: writer };
}
