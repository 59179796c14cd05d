import { statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseInstant } from '../../shared/article/dates/instant.ts';
import { instantOf, millisecondsOf } from '../../shared/article/dates/milliseconds.ts';
import type { Instant } from '../../shared/article/types.ts';
import type { State } from '../../shared/local/state.ts';
import type { Cursor } from '../../shared/pipeline/query/cursor.ts';
import { createQuery } from '../../shared/pipeline/query/query.ts';
import type { Receipt, ReceiptStatus } from '../../shared/receipt/types.ts';
import { UsageError } from './command.ts';

export interface ReceiptFilter {
  readonly status?: ReceiptStatus | undefined;
  /** Uploaded then or later. */
  readonly since?: Instant | undefined;
  /** A feed for a receiver, in which an article of it is not, since it breaks what that requires. */
  readonly leftOutOf?: string | undefined;
}

const A_PAGE = 500;

/** The receipts of uploads, the newest upload first. */
export async function* receiptsNewestFirst(
  { store }: Pick<State, 'store'>,
  { status, since, leftOutOf }: ReceiptFilter,
): AsyncIterable<Receipt> {
  const query = createQuery(store);
  let after: Cursor | undefined;
  do {
    const { items, next } = await query.uploads(status === undefined ? {} : { status }, { limit: A_PAGE, after });
    for (const { receipt } of items) {
      if (since !== undefined && receipt.uploadedAt < since) return;
      if (leftOutOf === undefined || isLeftOutOf(receipt, leftOutOf)) yield receipt;
    }
    after = next;
  } while (after !== undefined);
}

function isLeftOutOf({ warnings }: Receipt, feed: string): boolean {
  return warnings.some((note) => note.code === 'unfit-for-feed' && 'detail' in note && note.detail.feed === feed);
}

const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** @param text an instant, or how long ago: `90m`, `2h`, `7d` @throws UsageError when it is neither. */
export function sinceOf(text: string, now: Instant): Instant {
  const [, count, unit = ''] = /^(\d+)([smhdw])$/.exec(text) ?? [];
  if (count !== undefined) return instantOf(Math.max(0, millisecondsOf(now) - Number(count) * (UNITS[unit] ?? 0)));
  const instant = parseInstant(text, 'UTC')?.instant;
  if (instant !== undefined) return instant;
  throw new UsageError(
    `--since must be a time such as 2026-11-24T06:30:00Z, or how long ago, such as 90m, 2h, 7d; not "${text}"`,
  );
}

/** Milliseconds between two looks whether somebody has written. */
const LOOKS_EVERY = 500;

interface Watching {
  readonly path: string;
  readonly state: State;
  readonly filter: ReceiptFilter;
  readonly show: (receipt: Receipt) => void;
  readonly until: Promise<void>;
}

/** Shows what there is, the oldest first, and then each receipt that comes or changes, until it is interrupted. */
export async function watchReceipts({ path, state, filter, show, until }: Watching): Promise<void> {
  const shown = new Map<string, string>();
  let isOver = false;
  const ended = until.then(() => {
    isOver = true;
  });
  for (let before = ''; !isOver; ) {
    const now = writtenAt(path);
    if (now !== before) {
      const all = await Array.fromAsync(receiptsNewestFirst(state, filter));
      for (const receipt of all.toReversed()) {
        const text = JSON.stringify(receipt);
        if (shown.get(receipt.key) === text) continue;
        shown.set(receipt.key, text);
        show(receipt);
      }
      before = now;
    }
    await Promise.race([sleep(LOOKS_EVERY), ended]);
  }
}

/** Tells one state of the file from another, with what SQLite keeps beside it. */
function writtenAt(path: string): string {
  return [path, `${path}-wal`]
    .map((file) => statSync(file, { throwIfNoEntry: false }))
    .map((stats) => (stats === undefined ? '' : `${stats.mtimeMs} ${stats.size}`))
    .join(' ');
}
