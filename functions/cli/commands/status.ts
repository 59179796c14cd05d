import { existsSync } from 'node:fs';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import { openDatabase } from '../../../shared/local/database.ts';
import { createSqliteStore, type SqliteStore } from '../../../shared/local/sqlite-store.ts';
import { receiptObject } from '../../../shared/pipeline/receipt-links.ts';
import type { Receipt } from '../../../shared/pipeline/types.ts';
import { type Command, EXIT, UsageError } from '../command.ts';
import { foldersOf, JSON_OUTPUT, PUBLIC, STATE } from '../options.ts';
import { receiptDetails, receiptText } from '../receipt-text.ts';

export const status: Command = {
  name: 'status',
  operands: '[KEY]',
  summary: 'Show what became of the uploads, or of one',
  options: { state: STATE, public: PUBLIC, json: JSON_OUTPUT },
  details:
    'KEY is the path of the file below the inbox, such as city/harbour-bridge.md. With it, everything\nthat its receipt says is shown.',
  async run(call) {
    const { state } = foldersOf(call);
    // Opening would make it, and a wrong path would look like an empty inbox.
    if (!existsSync(state)) throw new UsageError(`there is no state at ${state}; name it with --state`, 'status');
    const database = openDatabase(state);
    try {
      const store = createSqliteStore(database);
      const key = call.operands[0] as SubmissionKey | undefined;
      const receipts = key === undefined ? await allReceipts(store) : await receiptOf(store, key);
      if (call.switches.has('json')) {
        const objects = receipts.map(receiptObject);
        const shown = key === undefined ? objects : (objects[0] ?? null);
        call.terminal.out(`${JSON.stringify(shown, undefined, 2)}\n`);
      } else {
        for (const receipt of receipts) call.terminal.out((key === undefined ? receiptText : receiptDetails)(receipt));
      }
      if (receipts.length > 0 || key === undefined) return EXIT.ok;
      call.terminal.err(`feedmill: nothing is known of "${key}"\n`);
      return EXIT.rejected;
    } finally {
      database.close();
    }
  },
};

async function allReceipts(store: SqliteStore): Promise<Receipt[]> {
  const receipts: Receipt[] = [];
  for await (const { receipt } of store.sources()) receipts.push(receipt);
  return receipts;
}

async function receiptOf(store: SqliteStore, key: SubmissionKey): Promise<Receipt[]> {
  const source = await store.source(key);
  return source === undefined ? [] : [source.value.receipt];
}
