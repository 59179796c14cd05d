import type { Warning } from '../../article/types.ts';
import type { Receipt } from '../../receipt/types.ts';
import { isStorable } from '../codec.ts';
import type { UploadRecord } from '../types.ts';

/** Of what a record lists, one after the other until it fits. */
const SHARES = [0.75, 0.5, 0.25, 0.1, 0.02, 0] as const;

/**
 * A record that a store takes: an export that shows thousands of remote pictures refers to more than an item has room for, and would
 * have neither articles nor receipt. The media that it hears of go first, those which come last in the file; then what the receipt lists.
 */
export function fittingRecord(record: UploadRecord): UploadRecord {
  if (isStorable(record)) return record;
  for (const share of SHARES) {
    const fewer = awaitingFewer(record, share);
    if (isStorable(fewer)) return fewer;
  }
  const none = awaitingFewer(record, 0);
  const listing = SHARES.map((share) => ({ ...none, receipt: listingLess(none.receipt, share) }));
  return listing.find(isStorable) ?? none;
}

function awaitingFewer(record: UploadRecord, share: number): UploadRecord {
  const awaits = firstOf(record.awaits, share);
  const heardOf = new Set(awaits);
  const warnings = record.receipt.warnings.filter((warning) => !isTooMany(warning));
  const tooMany: Warning = { code: 'too-many-media', detail: { most: awaits.length } };
  const receipt: Receipt = {
    ...record.receipt,
    warnings: record.awaits.length === 0 ? record.receipt.warnings : [...warnings, tooMany],
    waitingFor: record.receipt.waitingFor.filter((key) => heardOf.has(key)),
  };
  return { ...record, awaits, receipt };
}

function isTooMany(warning: Warning): boolean {
  return 'code' in warning && warning.code === 'too-many-media';
}

function listingLess(receipt: Receipt, share: number): Receipt {
  const { articles, warnings, dropped, receivers, reasons, arrived } = receipt;
  return {
    ...receipt,
    articles: firstOf(articles, share),
    warnings: firstOf(warnings, share),
    dropped: firstOf(dropped, share),
    receivers: firstOf(receivers, share),
    arrived: firstOf(arrived, share),
    // Without a reason nobody would know what to mend.
    reasons: reasons.slice(0, Math.max(1, Math.floor(reasons.length * share))),
  };
}

function firstOf<Item>(items: readonly Item[], share: number): readonly Item[] {
  return items.slice(0, Math.floor(items.length * share));
}
