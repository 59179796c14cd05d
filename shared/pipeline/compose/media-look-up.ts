import { fitsKey } from '../../article/keys.ts';
import { isCopyKey } from '../../article/media/copies.ts';
import type { RefusedMedia } from '../../article/media/media.ts';
import type { Reason, SubmissionKey } from '../../article/types.ts';
import type { MediaFile } from '../../media/types.ts';
import type { UploadRecord } from '../types.ts';
import type { Composition } from './composition.ts';

/** Uploads that are referred to as media, by the keys that they are referred to with. */
export type FoundMedia = ReadonlyMap<SubmissionKey, MediaFile | RefusedMedia>;

/** @returns what uploads are as media; those that are gone are left out. */
export function foundMedia(records: Iterable<UploadRecord>): FoundMedia {
  const found = new Map<SubmissionKey, MediaFile | RefusedMedia>();
  for (const { key, media, receipt } of records) {
    if (media !== undefined) found.set(key, media);
    else if (receipt.status !== 'withdrawn') found.set(key, { key, refused: refusalIn(receipt) });
  }
  return found;
}

/** @returns what an upload is as media that has not been taken up yet. */
export function asMedia(key: SubmissionKey, composition: Composition): MediaFile | RefusedMedia {
  switch (composition.kind) {
    case 'media':
      return composition.file;
    case 'rejection':
      return { key, refused: composition.reasons[0] };
    case 'held':
    case 'articles':
      return { key, refused: IT_IS_AN_ARTICLE };
  }
}

function refusalIn({ status, reasons }: UploadRecord['receipt']): Reason {
  const [reason] = reasons;
  const isRefused = status === 'rejected' || (status === 'held' && reason !== undefined && isKeptBack(reason));
  return isRefused && reason !== undefined ? reason : IT_IS_AN_ARTICLE;
}

/** A picture may be: it is no article for that. */
function isKeptBack({ code }: Reason): boolean {
  return code === 'kept-back' || code === 'sidecar-missing';
}

const IT_IS_AN_ARTICLE: Reason = { code: 'is-article' };

/**
 * The keys under which an upload may lie that is referred to with this one. Macs write accents as letters of their own into
 * file names, keyboards do not; cameras end their names in capitals, and where a text is written that mostly makes no difference.
 * @returns the key itself first; for a copy, which is known by its address, nothing else.
 */
export function spellingsOf(key: SubmissionKey): readonly SubmissionKey[] {
  if (isCopyKey(key)) return [key];
  const forms = [key, key.normalize('NFC'), key.normalize('NFD')];
  const extension = /\.[A-Za-z0-9]{1,5}$/;
  const lower = forms.map((form) => form.replace(extension, (ending) => ending.toLowerCase()));
  const upper = forms.map((form) => form.replace(extension, (ending) => ending.toUpperCase()));
  const spellings = [...new Set([...forms, ...lower, ...upper])] as SubmissionKey[];
  // Accents apart take more room.
  return spellings.filter((spelling) => spelling === key || fitsKey(spelling));
}

/**
 * @param look gives those of the keys which exist
 * @returns what is there for each key in any of its spellings, an upload that can be shown before one that cannot.
 */
export async function lookUpMedia(
  keys: readonly SubmissionKey[],
  look: (keys: readonly SubmissionKey[]) => Promise<FoundMedia>,
): Promise<FoundMedia> {
  if (keys.length === 0) return new Map();
  const there = await look([...new Set(keys.flatMap(spellingsOf))]);
  const found = new Map<SubmissionKey, MediaFile | RefusedMedia>();
  for (const key of keys) {
    const spelled = spellingsOf(key).flatMap((spelling) => there.get(spelling) ?? []);
    const best = spelled.find(isShown) ?? spelled[0];
    if (best !== undefined) found.set(key, best);
  }
  return found;
}

/** Narrows to what can be shown. */
export function isShown(found: MediaFile | RefusedMedia): found is MediaFile {
  return !('refused' in found);
}

/** @returns what can be shown. */
export function shownMedia(found: FoundMedia): ReadonlyMap<SubmissionKey, MediaFile> {
  return new Map([...found].flatMap(([key, file]) => (isShown(file) ? [[key, file] as const] : [])));
}

/**
 * What an upload is to hear of: each key that its articles refer to, and where it is not there as written, all the
 * spellings in which it may come.
 */
export function awaitedSpellings(awaits: readonly SubmissionKey[], found: FoundMedia): readonly SubmissionKey[] {
  const isExact = (key: SubmissionKey) => {
    const file = found.get(key);
    return file !== undefined && isShown(file) && file.key === key;
  };
  return [...new Set(awaits.flatMap((key) => (isExact(key) ? [key] : spellingsOf(key))))];
}
