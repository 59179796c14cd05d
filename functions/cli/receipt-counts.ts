import type { Receipt } from '../../shared/receipt/types.ts';

/** How many receipts there are of each status. Of an archive there are too many to keep for that. */
export interface ReceiptCounts {
  add(receipt: Pick<Receipt, 'status'>): void;
  /** `12 published, 1 rejected`; empty where there are none. */
  text(): string;
  has(status: Receipt['status']): boolean;
}

export function receiptCounts(): ReceiptCounts {
  const counts = new Map<Receipt['status'], number>();
  return {
    add: ({ status }) => counts.set(status, (counts.get(status) ?? 0) + 1),
    text: () => [...counts].map(([status, count]) => `${count} ${status}`).join(', '),
    has: (status) => counts.has(status),
  };
}
