import { isLike, type Likeness, likenessOf } from '../../article/likeness.ts';
import { stated } from '../../article/stated.ts';
import type { Instant, SubmissionKey } from '../../article/types.ts';
import type { Composition } from '../compose/composition.ts';
import { articleCommit } from '../plan.ts';
import { untilSettled } from '../retry.ts';
import type { ArticleCommit, UploadRecord } from '../types.ts';
import { type IngestDeps, ownedArticles, type Round } from './round.ts';

/** Between a removal and an arrival that are one move, whichever is heard of first. Milliseconds. */
const GRACE = 5 * 60_000;

/** Uploads of one title and date that are looked at: the newest. */
const LOOKED_AT = 20;

/** What an upload's record says of where its articles come from. */
export type Origin = Pick<UploadRecord, 'origin' | 'movedFrom' | 'since' | 'likeness' | 'beside'>;

/**
 * Where an upload's ids are minted from: the key at which the upload lay before, where it is one that was moved here, so that
 * readers who follow an article have it still. A key whose articles have moved away mints other ids for what comes there later.
 */
export async function originOf(
  round: Round,
  composition: Extract<Composition, { kind: 'articles' }>,
): Promise<Origin & { readonly likeness: Likeness; readonly since: Instant }> {
  const now = round.clock.now();
  const likeness = likenessOf(composition.articles);
  const known = round.known?.value;
  const isThere = known !== undefined && known.goneAt === undefined;
  const { key } = round.ref;
  if (isThere && known.since !== undefined) {
    return { ...originHere(round), ...stated({ beside: known.beside }), since: known.since, likeness };
  }
  const others = await alike(round, likeness);
  const leaving = await leavingOf(round, others);
  const from = others.find((other) => {
    const { goneAt, movedTo } = other;
    const isLeft = isRecent(goneAt, now) || leaving.has(other.key);
    // One that came here and has moved on since is elsewhere now: what lies here again is a copy.
    const isElsewhere = movedTo !== undefined && (movedTo !== key || known?.movedTo !== undefined);
    return !isThere && isLeft && !isElsewhere;
  });
  const beside = others.filter(({ goneAt }) => goneAt === undefined).map((other) => other.key);
  const arrival = { ...(beside.length > 0 && { beside }), since: now, likeness };
  if (from !== undefined) return { origin: from.origin ?? from.key, movedFrom: from.key, ...arrival };
  return { ...originHere(round), ...arrival };
}

/**
 * Those of which it is known that they are gone, though their own event is still to come: what arrives in their stead gets no other id
 * meanwhile, of which readers would be told that it is deleted.
 */
async function leavingOf(
  { isGone, inbox }: Pick<IngestDeps, 'isGone' | 'inbox'>,
  others: readonly UploadRecord[],
): Promise<ReadonlySet<SubmissionKey>> {
  const leaving = new Set<SubmissionKey>();
  for (const { key, goneAt } of others)
    if (goneAt === undefined && (await isGone?.(key)) && (await inbox.read(key)) === undefined) leaving.add(key);
  return leaving;
}

function originHere({ known, ref: { key, revision } }: Round): Pick<Origin, 'origin' | 'movedFrom'> {
  return known?.value.movedTo === undefined ? movedBefore(known?.value) : { origin: `${key} ${revision}` };
}

function movedBefore(known: UploadRecord | undefined): Pick<Origin, 'origin' | 'movedFrom'> {
  return stated({ origin: known?.origin, movedFrom: known?.movedFrom });
}

/** What a record keeps of this whatever becomes of the upload. */
export function keptOrigin(known: UploadRecord | undefined): Origin & Pick<UploadRecord, 'movedTo'> {
  const { since, likeness, beside, movedTo } = known ?? {};
  return { ...movedBefore(known), ...stated({ since, likeness, beside, movedTo }) };
}

/** To be called before the articles are another upload's: killed in between, the event comes again and finds it so. */
export function markMoved(deps: IngestDeps, from: SubmissionKey, to: SubmissionKey): Promise<'committed'> {
  return changeRecord(deps, from, (record) => ({
    ...record,
    movedTo: to,
    receipt: { ...record.receipt, movedTo: to },
  }));
}

/**
 * Gives the articles of an upload that is gone to the one as which it came out again before anybody heard that it was; that one is
 * to be looked at again, since its articles have other ids now. Killed in between, the event comes again and goes on.
 * @param gone the record of an upload that is not there any more
 * @returns where it lies now; undefined where it was not moved.
 */
export async function movedAway(round: Round, gone: UploadRecord): Promise<SubmissionKey | undefined> {
  const { likeness, key } = gone;
  if (likeness === undefined) return undefined;
  const now = round.clock.now();
  const owned = await ownedArticles(round);
  const isOut = owned.some(({ value }) => value.state !== 'withdrawn');
  const others = await alike(round, likeness);
  const target = others.find(({ goneAt, movedFrom, beside, since }) => {
    if (goneAt !== undefined) return false;
    // What was there first is no move of what came to it: who deletes a copy does not touch what was copied.
    return movedFrom === key || (isOut && beside?.includes(key) && isRecent(since, now));
  });
  if (target === undefined) return undefined;
  const origin = gone.origin ?? key;
  const moved = (record: UploadRecord): UploadRecord => ({ ...record, origin, movedFrom: key });
  await changeRecord(round, target.key, moved);
  for (const { value } of owned) {
    await changeRecord(round, target.key, moved, async () => {
      const prior = await round.store.article(value.id);
      return prior?.value.key === key ? articleCommit(prior, { ...prior.value, key: target.key }) : undefined;
    });
  }
  return target.key;
}

/** Other uploads with the same articles, that are there or were, the one that came or went last first. */
async function alike({ store, ref }: Round, likeness: Likeness): Promise<readonly UploadRecord[]> {
  const keys = (await store.alike(likeness.name, LOOKED_AT)).filter((key) => key !== ref.key);
  const records = await store.uploadsAt(keys);
  return records
    .filter((record) => record.likeness !== undefined && isLike(record.likeness, likeness))
    .sort((a, b) => (lastChange(a) < lastChange(b) ? 1 : -1));
}

function lastChange({ goneAt, since, key }: UploadRecord): string {
  return `${goneAt ?? since ?? ''} ${key}`;
}

function isRecent(instant: Instant | undefined, now: Instant): boolean {
  return instant !== undefined && Math.abs(Date.parse(now) - Date.parse(instant)) <= GRACE;
}

/** @param article what is to be written with it, under the record's claim */
function changeRecord(
  { store }: IngestDeps,
  key: SubmissionKey,
  change: (record: UploadRecord) => UploadRecord,
  article?: () => Promise<ArticleCommit | undefined>,
): Promise<'committed'> {
  return untilSettled(`record of ${key}`, async () => {
    const known = await store.upload(key);
    if (known === undefined) return 'committed';
    const value = change(known.value);
    const more = stated({ article: await article?.() });
    const isSame = more.article === undefined && JSON.stringify(value) === JSON.stringify(known.value);
    if (isSame) return 'committed';
    return store.commit({ upload: { value, version: known.version }, uploadBefore: known.value, ...more });
  });
}
