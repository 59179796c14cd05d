import { isLike, type Likeness, likenessOf } from '../../article/likeness.ts';
import { stated } from '../../article/stated.ts';
import type { Instant, StoredArticle, SubmissionKey } from '../../article/types.ts';
import type { Composition } from '../compose/composition.ts';
import { articleCommit } from '../plan.ts';
import { untilSettled } from '../retry.ts';
import type { ArticleCommit, UploadRecord, Versioned } from '../types.ts';
import { type IngestDeps, ownedArticles, ownedBy, type Round } from './round.ts';

/** Between a removal and an arrival that are one move, whichever is heard of first. Milliseconds. */
const GRACE = 5 * 60_000;

/** Uploads of one title and date that are looked at: the newest. */
const LOOKED_AT = 20;

/** What an upload's record says of where its articles come from. */
export type Origin = Pick<UploadRecord, 'origin' | 'movedFrom' | 'since' | 'likeness' | 'beside'>;

/** Whose articles an upload takes now, which that is to say of itself first: it may have lain there before, and come from there then too. */
export interface Arrival {
  readonly comesFrom?: SubmissionKey;
}

/**
 * Where an upload's ids are minted from: the key at which the upload lay before, where it is one that was moved here, so that
 * readers who follow an article have it still. A key whose articles have moved away mints other ids for what comes there later.
 */
export async function originOf(
  round: Round,
  composition: Extract<Composition, { kind: 'articles' }>,
): Promise<Origin & Arrival & { readonly likeness: Likeness; readonly since: Instant }> {
  const now = round.clock.now();
  const likeness = likenessOf(composition.articles);
  const known = round.known?.value;
  const isThere = known !== undefined && known.goneAt === undefined;
  const { key } = round.ref;
  if (isThere && known.since !== undefined) {
    const left = await leftSince(round, known);
    const here = left === undefined ? originHere(round) : takenFrom(left);
    return { ...here, ...stated({ beside: known.beside }), since: known.since, likeness };
  }
  const others = await alike(round, likeness);
  const leaving = await leavingOf(round, others);
  const from = others.find((other) => {
    const { goneAt, movedTo } = other;
    const isLeft = isRecent(goneAt, now) || leaving.has(other.key);
    // One that came here and has moved on since is elsewhere now: what lies here again is a copy.
    const isOn = known?.movedTo !== undefined && (goneAt ?? '') <= (known.goneAt ?? '');
    const isElsewhere = movedTo !== undefined && (movedTo !== key || isOn);
    return !isThere && isLeft && !isElsewhere;
  });
  const beside = others.filter(({ goneAt }) => goneAt === undefined).map((other) => other.key);
  const arrival = { ...(beside.length > 0 && { beside }), since: now, likeness };
  if (from !== undefined) return { ...takenFrom(from), ...arrival };
  return { ...originHere(round), ...arrival };
}

/**
 * Those of which it is known that they are gone, though their own event is still to come: what arrives in their stead gets no other id
 * meanwhile, of which readers would be told that it is deleted.
 */
async function leavingOf(
  deps: Pick<IngestDeps, 'isGone' | 'inbox'>,
  others: readonly UploadRecord[],
): Promise<ReadonlySet<SubmissionKey>> {
  const leaving = new Set<SubmissionKey>();
  for (const { key, goneAt } of others) if (goneAt === undefined && (await isLeft(deps, key))) leaving.add(key);
  return leaving;
}

async function isLeft({ isGone, inbox }: Pick<IngestDeps, 'isGone' | 'inbox'>, key: SubmissionKey): Promise<boolean> {
  return (await isGone?.(key)) === true && (await inbox.read(key)) === undefined;
}

/**
 * One of those beside an upload that was there when it came, as far as anybody knew, and has gone by now: whoever took that back may not have
 * known of this one yet. To be asked after the upload's record is written, as `goesElsewhere` after that of what is gone: one of the two
 * finds the other.
 */
export async function leftSince(
  { store, clock }: Pick<IngestDeps, 'store' | 'clock'>,
  { beside = [], since, movedFrom }: Origin,
): Promise<UploadRecord | undefined> {
  const now = clock.now();
  if (movedFrom !== undefined || beside.length === 0 || !isRecent(since, now)) return undefined;
  for (const record of await store.uploadsAt(beside)) {
    if (!isRecent(record.goneAt, now) || record.movedTo !== undefined || !wasBefore(record, since)) continue;
    if (wereOut(await ownedBy({ store }, record.key), record, now)) return record;
  }
  return undefined;
}

/** Whether an upload was there when another came: what was copied back since to where that came from is not it. */
function wasBefore({ since: own }: UploadRecord, since: Instant | undefined): boolean {
  return own === undefined || since === undefined || own <= since;
}

/** Whether the articles of an upload that is gone are to be seen, or were until just now, when they were taken back with it. */
function wereOut(owned: readonly Versioned<StoredArticle>[], { goneAt }: UploadRecord, now: Instant): boolean {
  return owned.some(({ value }) => {
    if (value.state !== 'withdrawn') return true;
    return isRecent(goneAt, now) && value.canceled !== true && value.seenDate !== undefined;
  });
}

function takenFrom(from: UploadRecord): Pick<Origin, 'origin' | 'movedFrom'> & Arrival {
  return { origin: from.origin ?? from.key, movedFrom: from.key, comesFrom: from.key };
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

/**
 * To be called before the articles are another upload's: killed in between, the event comes again and finds it so.
 * @returns `taken` where something has come there since, which has these ids: what came here is not what lay there.
 */
export function markMoved(deps: IngestDeps, from: SubmissionKey, to: SubmissionKey): Promise<'committed' | 'taken'> {
  return changeRecord(deps, from, async (record) => {
    if (record.goneAt === undefined && !(await isLeft(deps, from))) return 'taken';
    // Of two that read alike and arrive at once, the first that says so has come from there.
    if (record.movedTo !== undefined && record.movedTo !== to) return 'taken';
    return movedTo(record, to);
  });
}

function movedTo(record: UploadRecord, to: SubmissionKey): UploadRecord {
  return { ...record, movedTo: to, receipt: { ...record.receipt, movedTo: to } };
}

/**
 * Gives the articles of an upload that is gone to the one as which it came out again before anybody heard that it was; that one is
 * to be looked at again, since its articles have other ids now. Killed in between, the event comes again and goes on.
 * @param gone the record of an upload that is not there any more
 * @returns where it lies now; undefined where it was not moved; `conflict` where it is to be looked at again
 */
export async function movedAway(
  round: Round,
  { value: gone, version }: Versioned<UploadRecord>,
): Promise<SubmissionKey | undefined | 'conflict'> {
  const { key, goneAt } = gone;
  const target = await targetOf(round, gone);
  if (target === undefined) return undefined;
  if (goneAt === undefined || gone.movedTo !== target.key) {
    // Said first: what is uploaded here anew from now on has other ids, and what was before wins, and has these.
    const said = { ...movedTo(gone, target.key), goneAt: goneAt ?? round.clock.now() };
    await round.store.commit({ upload: { value: said, version }, uploadBefore: gone });
    return 'conflict';
  }
  const owned = await ownedArticles(round);
  // None of them is of an upload that has come here since.
  if ((await round.store.upload(key))?.version !== version) return 'conflict';
  const origin = gone.origin ?? key;
  const moved = async (record: UploadRecord) => ({ ...record, origin, movedFrom: key });
  await changeRecord(round, target.key, moved);
  for (const { value } of owned) {
    await changeRecord(round, target.key, moved, async () => {
      const prior = await round.store.article(value.id);
      return prior?.value.key === key ? articleCommit(prior, { ...prior.value, key: target.key }) : undefined;
    });
  }
  return target.key;
}

/** Whether what is gone came out elsewhere while it was taken back: to be asked after its record is written. */
export async function goesElsewhere(round: Round, gone: UploadRecord): Promise<boolean> {
  return (await targetOf(round, gone)) !== undefined;
}

/** @returns as which one an upload that is gone came out again */
async function targetOf(round: Round, gone: UploadRecord): Promise<UploadRecord | undefined> {
  const { likeness, key } = gone;
  if (likeness === undefined) return undefined;
  const now = round.clock.now();
  // What was there first is no move of what came to it: who deletes a copy does not touch what was copied.
  const there = (await alike(round, likeness)).filter(
    ({ goneAt, movedFrom, beside, since }) =>
      goneAt === undefined &&
      wasBefore(gone, since) &&
      (movedFrom === key || (beside?.includes(key) && isRecent(since, now))),
  );
  if (there.length === 0) return undefined;
  const isOut = wereOut(await ownedArticles(round), gone, now);
  return there.find(({ movedFrom }) => isOut || movedFrom === key);
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

/**
 * @param change the record as it is to be, or why it is to stay as it is
 * @param article what is to be written with it, under the record's claim
 */
function changeRecord<Why extends string = never>(
  { store }: IngestDeps,
  key: SubmissionKey,
  change: (record: UploadRecord) => Promise<UploadRecord | Why>,
  article?: () => Promise<ArticleCommit | undefined>,
): Promise<'committed' | Why> {
  return untilSettled(`record of ${key}`, async () => {
    const known = await store.upload(key);
    if (known === undefined) return 'committed';
    const value = await change(known.value);
    if (typeof value === 'string') return value;
    const more = stated({ article: await article?.() });
    const isSame = more.article === undefined && JSON.stringify(value) === JSON.stringify(known.value);
    if (isSame) return 'committed';
    return store.commit({ upload: { value, version: known.version }, uploadBefore: known.value, ...more });
  });
}
