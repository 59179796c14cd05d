import { webAddress } from '../addresses.ts';
import { fitsKey } from '../keys.ts';
import { cutAtWord } from '../limits/cut.ts';
import { LONGEST_ADDRESS } from '../limits/limits.ts';
import type { PublicPath } from '../public-path.ts';
import { stated } from '../stated.ts';
import type { Reason, SubmissionKey, Warning } from '../types.ts';
import { uri } from '../uri.ts';
import { awaitedKeys, OF_AN_ARTICLE } from './awaited-keys.ts';
import { copyKeyOf } from './copies.ts';
import { isTranscript, mediaTypeOf, stemOf, TRANSCRIPTS } from './media-type.ts';

/** An uploaded media file, as far as an article needs to know it. */
export interface UploadedMedia {
  readonly key: SubmissionKey;
  readonly within?: string;
  readonly type: string;
  readonly bytes: number;
  readonly width?: number;
  readonly height?: number;
  readonly duration?: number;
  /** As the file says itself. */
  readonly credit?: string;
  readonly rights?: string;
  readonly path: PublicPath;
}

/** An upload that is referred to as media and is none that can be shown. */
export interface RefusedMedia {
  readonly key: SubmissionKey;
  readonly refused: Reason;
}

/** An upload, by the address under which it is published. */
export interface LocatedUpload {
  readonly kind: 'uploaded';
  readonly url: string;
  readonly file: UploadedMedia;
}

/** What a media reference in an article comes to. */
export type Located =
  | { readonly kind: 'remote'; readonly url: string }
  | LocatedUpload
  /** Not there, or not yet; or nothing that can be shown. */
  | { readonly kind: 'absent' };

export interface MediaLocator {
  /** Names what is not there in `warnings`, once. */
  readonly locate: (address: string) => Located;
  /** Whether a link leads to an upload: it is relative and ends like a media file. */
  readonly isUpload: (address: string) => boolean;
  readonly awaits: () => readonly SubmissionKey[];
  /** Every upload that was located, shown in the end or not. */
  readonly uploads: () => readonly LocatedUpload[];
  readonly warnings: () => readonly Warning[];
}

export interface MediaContext {
  /** The upload that refers to media; relative addresses start from its folder. */
  readonly key: SubmissionKey;
  /** The article's name inside the upload, which is then the folder that its addresses start from. */
  readonly base?: string;
  /** Where the public folder is served; ends in `/`. */
  readonly feedsUrl: string;
  /** Whether remote media are to be copied: they are awaited then, and shown from where they are until they come. */
  readonly copying?: boolean;
  /** Those uploads referred to which exist, by the keys referred to; files inside the upload have keys below its own. */
  readonly files: ReadonlyMap<SubmissionKey, UploadedMedia | RefusedMedia>;
  /** Where an address stands in the upload. @default nobody knows */
  readonly lineOf?: (address: string) => number | undefined;
}

/** Resolves the media references of one article. */
export function mediaLocator(context: MediaContext): MediaLocator {
  const { key, base, feedsUrl, copying = false, files, lineOf } = context;
  const container = base === undefined ? '' : `${key}/`;
  const awaiting = awaitedKeys(OF_AN_ARTICLE);
  const uploads = new Map<string, LocatedUpload>();
  const warnings = new Map<string, Warning>();
  const warn = (target: string, address: string, warning: Warning): void => {
    if (warnings.has(target)) return;
    const line = lineOf?.(address) ?? lineOf?.(decoded(address));
    warnings.set(target, { ...warning, ...stated({ line }) });
  };
  const uploaded = (file: UploadedMedia): Located => {
    const upload: LocatedUpload = { kind: 'uploaded', url: uri(new URL(file.path.slice(1), feedsUrl).href), file };
    uploads.set(file.path, upload);
    return upload;
  };
  const copyOf = (url: string, address: string): Located | undefined => {
    const target = copying ? copyKeyOf(url) : undefined;
    if (target === undefined || !awaiting.add(target)) return undefined;
    const file = files.get(target);
    if (file === undefined) return undefined;
    if (!('refused' in file)) return uploaded(file);
    warn(target, address, { code: 'media-not-copied', detail: { address: target, why: file.refused } });
    return undefined;
  };
  // Nobody writes of them: they are looked for where the recording lies, and may come later.
  const locateTranscripts = (recording: SubmissionKey): void => {
    for (const extension of TRANSCRIPTS) {
      const target = `${stemOf(recording)}.${extension}` as SubmissionKey;
      if (!isInside(target, container) && !(fitsKey(target) && awaiting.add(target))) continue;
      const file = files.get(target);
      if (file !== undefined && !('refused' in file) && isTranscript(file.type)) uploaded(file);
    }
  };
  const locate = (address: string): Located => {
    const trimmed = address.trim();
    if (trimmed === '') return { kind: 'absent' };
    if (!isRelative(trimmed)) {
      if (trimmed.length > LONGEST_ADDRESS && /^https?:/i.test(trimmed)) warn(trimmed, trimmed, tooLong(trimmed));
      const url = webAddress(trimmed.startsWith('//') ? `https:${trimmed}` : trimmed);
      return url === undefined ? { kind: 'absent' } : (copyOf(url, trimmed) ?? { kind: 'remote', url });
    }
    const target = keyOf(trimmed, `${container}${base ?? key}`, container);
    if (target === undefined) {
      warn(trimmed, trimmed, { code: 'media-outside', detail: { address: cutAtWord(trimmed, 200) } });
      return { kind: 'absent' };
    }
    if (!isInside(target, container) && fitsKey(target) && !awaiting.add(target)) return { kind: 'absent' };
    const file = files.get(target);
    if (file !== undefined && !('refused' in file)) {
      if (/^(?:audio|video)\//.test(file.type)) locateTranscripts(target);
      return uploaded(file);
    }
    const warning = absence(target, file, { key, container });
    if (warning) warn(target, trimmed, warning);
    return { kind: 'absent' };
  };
  return {
    locate,
    isUpload: (address) => isRelative(address.trim()) && mediaTypeOf(address) !== undefined,
    awaits: awaiting.list,
    uploads: () => [...uploads.values()],
    warnings: () => [...warnings.values(), ...awaiting.warnings()],
  };
}

function tooLong(address: string): Warning {
  return { code: 'media-address-too-long', detail: { address: cutAtWord(address, 100), most: LONGEST_ADDRESS } };
}

function isInside(target: SubmissionKey, container: string): boolean {
  return container !== '' && target.startsWith(container);
}

/** Why something is not shown, where that is not said already. @param file what lies there */
function absence(
  target: SubmissionKey,
  file: RefusedMedia | undefined,
  { key, container }: { readonly key: SubmissionKey; readonly container: string },
): Warning | undefined {
  if (isInside(target, container)) {
    // Of a file inside that is refused, the upload's own receipt says so.
    if (file) return undefined;
    return { code: 'media-missing', detail: { file: cutAtWord(target.slice(container.length), 200), upload: key } };
  }
  if (file) return { code: 'media-refused', detail: { key: file.key, why: file.refused } };
  return { code: 'media-missing', detail: fitsKey(target) ? { awaited: target } : { path: target.slice(0, 100) } };
}

function isRelative(address: string): boolean {
  return !/^(?:[a-z][a-z0-9+.\s-]*:|[/\\]{2}|#)/i.test(address);
}

/** @param root what an address with a leading `/` is below. @returns undefined above the inbox's root. */
function keyOf(address: string, from: string, root: string): SubmissionKey | undefined {
  // Without its query and fragment; written on Windows, it may have backslashes.
  const path = decoded(address.replace(/[?#].*$/s, '')).replaceAll('\\', '/');
  const parts = (path.startsWith('/') ? root : from).split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.length > 0 ? (parts.join('/') as SubmissionKey) : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray percent sign is part of the name.
    return path;
  }
}
