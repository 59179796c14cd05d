import type { Receipt } from '../../shared/receipt/types.ts';

/** How many receipts there are of each status: `12 published, 1 rejected`; empty where there are none. */
export function countsText(receipts: readonly Pick<Receipt, 'status'>[]): string {
  const counts = new Map<string, number>();
  for (const { status } of receipts) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count]) => `${count} ${status}`).join(', ');
}
