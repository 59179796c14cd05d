import { expect } from 'vitest';
import type { Metadata } from '../../../shared/article/media/metadata.ts';
import { withoutMetadata } from '../../../shared/media/metadata/clean.ts';
import { digestOf, joined, lengthOf } from '../../../shared/media/pieces.ts';
import { noteText } from '../../../shared/receipt/worded.ts';

export interface Clean {
  readonly file: Buffer;
  readonly removed: readonly Metadata[];
}

/**
 * Cleans a file and holds what is said of all of them: nothing is left to take out, the upload is not changed, and what is
 * clean is the upload itself.
 */
export async function cleaned(upload: Buffer, type: string): Promise<Clean> {
  const before = Buffer.from(upload);
  const first = await withoutMetadata(upload, type);
  if ('fault' in first) throw new Error(JSON.stringify(first.fault));
  const file = Buffer.from(joined(first.pieces));
  expect(upload.equals(before)).toBe(true);
  expect(lengthOf(first.pieces)).toBe(file.length);
  const again = await withoutMetadata(file, type);
  if ('fault' in again) throw new Error(`the second time: ${JSON.stringify(again.fault)}`);
  expect([...again.removed]).toEqual([]);
  expect(digestOf(again.pieces)).toBe(digestOf([file]));
  expect(again.pieces).toHaveLength(1);
  return { file, removed: [...first.removed].toSorted() };
}

/** What is wrong with it, in the words of receipts behind "The file". */
export async function faultOf(upload: Buffer, type: string): Promise<string | undefined> {
  const result = await withoutMetadata(upload, type);
  if (!('fault' in result)) return undefined;
  return /^The file (.*?), so that nobody /.exec(noteText({ code: 'damaged-media', detail: result.fault }))?.[1];
}
