import type { BigIntStats } from 'node:fs';

declare const brand: unique symbol;

/** What tells one state of a file from another: size, mtime, ctime and inode, or what stands for them. Opaque; equal means untouched. */
export type Fingerprint = string & { readonly [brand]: 'Fingerprint' };

/** Of a file whose going is recorded: no file has it. */
export const GONE = 'gone' as Fingerprint;

/** The change time is in it because modes change nothing else, and a file that may be read now must be looked at again. */
export function fingerprintOf(stats: BigIntStats): Fingerprint {
  const parts = [stats.size, stats.mtimeNs, stats.ctimeNs, stats.ino];
  return parts.map((part) => part.toString(36)).join('.') as Fingerprint;
}

/**
 * Of an object in a bucket, which says nothing but these. Its time is in the place of the change time: a copy under another name, which
 * is how objects are renamed, is the same body.
 */
export function objectFingerprint({
  size = 0,
  lastModified,
  etag = '',
}: {
  readonly size?: number | undefined;
  readonly lastModified?: Date | undefined;
  readonly etag?: string | undefined;
}): Fingerprint {
  const changed = (lastModified?.getTime() ?? 0).toString(36);
  return [size.toString(36), '', changed, etag.replace(/[^\w-]/g, '')].join('.') as Fingerprint;
}

/** @param generation of what would be made of the file; another one is another state. Without spaces and dots. */
export function inGeneration(generation: string, fingerprint: Fingerprint): Fingerprint {
  return `${generation} ${fingerprint}` as Fingerprint;
}

/** What stays of a file when it is renamed, or a folder above it: size, mtime and inode. The change time does not. */
export function bodyOf(fingerprint: Fingerprint): string {
  const [size, mtime, , inode] = fingerprint.replace(/^.* /, '').split('.');
  return [size, mtime, inode].join('.');
}

/** @returns when the file was last written, in milliseconds since 1970; undefined of what is no file's. */
export function modifiedIn(fingerprint: Fingerprint): number | undefined {
  const nanoseconds = numberIn(partsOf(fingerprint)[1] ?? '');
  return nanoseconds === undefined ? undefined : Number(nanoseconds / 1_000_000n);
}

/** @returns the bytes of the file; undefined of what is no file's. */
export function sizeIn(fingerprint: Fingerprint): bigint | undefined {
  return numberIn(partsOf(fingerprint)[0] ?? '');
}

function partsOf(fingerprint: Fingerprint): readonly string[] {
  return fingerprint.replace(/^.* /, '').split('.');
}

function numberIn(text: string): bigint | undefined {
  const digits = [...text.replace(/^-/, '')].map((digit) => Number.parseInt(digit, 36));
  if (digits.length === 0 || digits.some(Number.isNaN)) return undefined;
  const size = digits.reduce((sum, digit) => sum * 36n + BigInt(digit), 0n);
  return text.startsWith('-') ? -size : size;
}
