import { whatText } from '../article/words/dropped-words.ts';
import type { Receipt, StoredDropped, WordedDropped } from './types.ts';

/** A receipt in words, as other programs get it. */
export type WordedReceipt = Omit<Receipt, 'dropped'> & { readonly dropped: readonly WordedDropped[] };

/** Receipts are stored as data; their words are made when they are shown. */
export function worded(receipt: Receipt): WordedReceipt {
  return { ...receipt, dropped: receipt.dropped.map(wordedDropped) };
}

export function wordedDropped(dropped: StoredDropped): WordedDropped {
  if ('what' in dropped) return dropped;
  const { count, line } = dropped;
  return { what: whatText(dropped), count, ...(line === undefined ? {} : { line }) };
}
