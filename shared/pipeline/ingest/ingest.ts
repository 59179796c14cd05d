import { isDeepStrictEqual } from 'node:util';
import { isNoUpload } from '../../article/no-upload.ts';
import { besideWhich, sidecarKey } from '../../article/sidecar.ts';
import { stated } from '../../article/stated.ts';
import type { SubmissionKey } from '../../article/types.ts';
import type { KeptBack } from '../../formats/sidecar/kept-back.ts';
import type { Receipt } from '../../receipt/types.ts';
import { throwFaults } from '../errors.ts';
import { inParallel } from '../parallel.ts';
import type { RefusedSubmission } from '../ports.ts';
import { untilSettled } from '../retry.ts';
import type { Submission, SubmissionRef } from '../types.ts';
import { alsoBeside, lookBeside } from './beside.ts';
import { composeInPlace } from './compose-in-place.ts';
import { accept, cameAndWent, hold, type Outcome, reject, storeMedia, storeSidecar, takeBack } from './outcomes.ts';
import type { IngestDeps, Round } from './round.ts';

/**
 * Brings the store to what the inbox says of one key now, whatever the event was about, and then every other upload
 * that depends on it: articles waiting for a picture, an earlier upload of an article that was withdrawn.
 * More of these than one process should look at are postponed, where that can be.
 * @returns the receipts of all uploads that were looked at, the event's own first.
 * @throws on passing faults, after all that could be done: the event is to be delivered again. Doing it twice
 *   ends in the same state.
 */
export function ingest(deps: IngestDeps, ref: SubmissionRef): Promise<readonly Receipt[]> {
  return ingestTogether(deps, [ref]);
}

/**
 * The same for several keys, and then for what depends on any of them, once: an export of a thousand articles is looked at
 * once for a hundred pictures. One that fails keeps no other from being looked at.
 * @throws when some failed, after all others.
 */
export async function ingestTogether(deps: IngestDeps, refs: readonly SubmissionRef[]): Promise<readonly Receipt[]> {
  const receipts: Receipt[] = [];
  const faults: { error: unknown }[] = [];
  const queue: SubmissionRef[] = [...refs];
  const waiting = new Set<SubmissionKey>(refs.map(({ key }) => key));
  const looks = new Map<SubmissionKey, number>();
  /** Those that wait and are to be looked at besides on account of another, however old the event is that they wait with. */
  const following = new Set<SubmissionKey>();
  for (let asked = queue.shift(); asked !== undefined; asked = queue.shift()) {
    const next = following.delete(asked.key) ? await asKnown(deps, asked) : asked;
    waiting.delete(next.key);
    looks.set(next.key, (looks.get(next.key) ?? 0) + 1);
    try {
      const { receipt, followUps } = await ingestOne(deps, next);
      if (receipt !== undefined) receipts.push(receipt);
      const more = [...new Set(followUps)].filter((key) => !waiting.has(key) && (looks.get(key) ?? 0) < MOST_LOOKS);
      for (const key of followUps) if (waiting.has(key)) following.add(key);
      for (const key of more) waiting.add(key);
      queue.push(...(await nowOrLater(deps, more)));
      if (receipt !== undefined) await deps.onReceipt?.(receipt, next);
    } catch (error) {
      deps.log.error('upload failed', { key: next.key, error });
      faults.push({ error });
    }
  }
  throwFaults('uploads', faults);
  return receipts;
}

/** @returns the same, of no older revision than its upload is known of: it is no stale event. */
async function asKnown({ store }: IngestDeps, ref: SubmissionRef): Promise<SubmissionRef> {
  const { revision } = (await store.upload(ref.key))?.value ?? ref;
  return ref.revision < revision ? { ...ref, revision } : ref;
}

/** @returns those of the uploads that are to be looked at in this process. */
async function nowOrLater(deps: IngestDeps, keys: readonly SubmissionKey[]): Promise<readonly SubmissionRef[]> {
  const known = await inParallel(keys, LOOKED_UP_AT_ONCE, (key) => deps.store.upload(key));
  const following = known.flatMap((upload) => upload?.value ?? []).map(({ key, revision }) => ({ key, revision }));
  if (deps.postpone === undefined || following.length <= MOST_FOLLOWING) return following;
  await deps.postpone(following);
  return [];
}

/**
 * A recording brings up an article and a transcript, and the transcript, now that it is of use, the article again: it was looked at too
 * early. What goes in a circle, as an upload and what is said of it, comes to rest at the second look.
 */
const MOST_LOOKS = 3;
const LOOKED_UP_AT_ONCE = 16;
/** A picture of every article brings up thousands: each takes 50 ms, and a function's time ends after minutes. */
const MOST_FOLLOWING = 100;

async function ingestOne(deps: IngestDeps, ref: SubmissionRef): Promise<Outcome> {
  // What says something of an upload is told when that one comes or goes.
  let by: SubmissionKey | undefined;
  const lost = new Set<SubmissionKey>();
  const outcome = await untilSettled(`ingest of ${ref.key}`, async () => {
    const marked = new Set<SubmissionKey>();
    const result = await look(marked);
    for (const key of marked) {
      if (result === 'conflict') lost.add(key);
      else lost.delete(key);
    }
    return result;
  });
  // What is marked by a look that comes to nothing may be superseded by none.
  return { ...outcome, followUps: [...alsoBeside(ref.key, by, outcome.followUps), ...lost] };

  async function look(marked: Round['marked']): Promise<Outcome | 'conflict'> {
    // Read before the inbox: when the upload changes after this, either its own event comes later with a higher
    // revision, or that event was handled in between and the version read here no longer holds.
    const known = await deps.store.upload(ref.key);
    if (known !== undefined && ref.revision < known.value.revision) {
      return { receipt: known.value.receipt, followUps: [] };
    }
    const round: Round = { ...deps, ref, known, marked };
    const upload = await deps.inbox.read(ref.key);
    by = upload === undefined ? sidecarKey(ref.key) : undefined;
    if (upload === undefined) {
      const isGone = (await deps.isGone?.(ref.key)) ?? true;
      if (!isGone || (known === undefined && isNoUpload(ref.key))) return { followUps: [] };
      return known === undefined ? cameAndWent(round) : takeBack(round, known);
    }
    if (besideWhich(ref.key) !== undefined) return storeSidecar(round, upload);
    const beside = await lookBeside(round, ref.key);
    const { kept, said, accepts } = beside;
    if (known === undefined || known.value.receipt.status === 'withdrawn') by = beside.by;
    const whole = 'refused' in upload ? upload : { ...upload, ...stated({ said, accepts }) };
    const reading: Round = (beside.by ?? kept) === undefined ? round : { ...round, hadSidecar: true };
    const become = kept === undefined ? await publishable(reading, whole) : await keepBack(reading, whole, kept);
    // The event of what came beside it in between found no record of this one to look at.
    if (known === undefined && !isDeepStrictEqual(await lookBeside(round, ref.key), beside)) return 'conflict';
    return become;
  }
}

async function publishable(round: Round, upload: Submission | RefusedSubmission): Promise<Outcome | 'conflict'> {
  if ('refused' in upload) return reject(round, upload, { kind: 'rejection', reasons: [upload.refused] });
  const { composition, found, origin } = await composeInPlace(round, upload);
  switch (composition.kind) {
    case 'rejection':
      return reject(round, upload, composition, found);
    case 'held':
      return hold(round, upload, composition);
    case 'media':
      return storeMedia(round, upload, composition, found);
    case 'articles':
      return accept(round, upload, { composition, found, origin });
  }
}

/** Read all the same: earlier uploads of its articles are not to bring them back. */
async function keepBack(
  round: Round,
  upload: Submission | RefusedSubmission,
  { held, told }: KeptBack,
): Promise<Outcome | 'conflict'> {
  if ('refused' in upload) return hold(round, upload, held, { told });
  const { composition } = await composeInPlace(round, upload);
  const carried = composition.kind === 'articles' ? composition.articles.map(({ id }) => id) : [];
  const { withdrawsIds } = composition.kind === 'articles' || composition.kind === 'held' ? composition : {};
  return hold(round, upload, { ...held, ...stated({ withdrawsIds }) }, { carried, told });
}
