import { existsSync } from 'node:fs';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import type { State } from '../../../shared/local/state.ts';
import type { Cursor } from '../../../shared/pipeline/query/cursor.ts';
import { createQuery } from '../../../shared/pipeline/query/query.ts';
import { receiptJson } from '../../../shared/receipt/json.ts';
import type { Receipt } from '../../../shared/receipt/types.ts';
import { openState } from '../../local/open-state.ts';
import { heldSentence } from '../../local/pass/held-sentence.ts';
import { type Call, EXIT, type ExitStatus, UsageError } from '../command.ts';
import { foldersOf } from '../options.ts';
import { receiptDetails, receiptText } from '../receipt-text.ts';
import { rowLines } from '../rows.ts';

/** Shows receipts. */
export async function status(call: Call): Promise<ExitStatus> {
  const { state: path } = foldersOf(call);
  // Opening would make it, and a wrong path would look like an empty inbox.
  if (!existsSync(path)) throw new UsageError(`there is no state at ${path}; name it with --state`);
  const state = await openState(path);
  try {
    const key = call.operands[0] as SubmissionKey | undefined;
    const receipts = key === undefined ? await allReceipts(state) : await receiptOf(state, key);
    const { held, sentence } = await heldIn(state);
    if (call.switches.has('json')) {
      const objects = receipts.map((receipt) => receiptJson(receipt, held));
      const shown = key === undefined ? objects : (objects[0] ?? null);
      call.terminal.out(`${JSON.stringify(shown, undefined, 2)}\n`);
    } else {
      const text = key === undefined ? receiptText : receiptDetails;
      for (const receipt of receipts) call.terminal.out(text(receipt) + (held.has(receipt.key) ? missingText() : ''));
    }
    if (sentence !== undefined) call.terminal.err(`feedmill: ${sentence}\n`);
    if (receipts.length > 0 || key === undefined) return EXIT.ok;
    call.terminal.err(`feedmill: nothing is known of "${key}"\n`);
    return EXIT.rejected;
  } finally {
    await state.close();
  }
}

/** Behind the receipt of an upload whose removal is held. */
function missingText(): string {
  const text = 'The file is gone from the inbox; nothing of it is taken back until somebody says that this is meant.';
  return `${rowLines([{ label: 'Missing', text, style: 'yellow' }]).join('\n')}\n`;
}

/** The removals that are held, and what to say of them. */
async function heldIn(state: State): Promise<{
  readonly held: ReadonlySet<SubmissionKey>;
  readonly sentence: string | undefined;
}> {
  const held = await state.held.list();
  const sentence = held.length === 0 ? undefined : heldSentence(held, (await state.ledger.count()) - held.length);
  return { held: new Set(held), sentence };
}

const A_PAGE = 500;

/** In the order of their keys, so that what lies in one folder stands together. */
async function allReceipts({ store }: State): Promise<Receipt[]> {
  const query = createQuery(store);
  const receipts = new Map<SubmissionKey, Receipt>();
  let after: Cursor | undefined;
  do {
    const { items, next } = await query.uploads({}, { limit: A_PAGE, after });
    for (const { key, receipt } of items) receipts.set(key, receipt);
    after = next;
  } while (after !== undefined);
  return [...receipts.values()].sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
}

async function receiptOf({ store }: State, key: SubmissionKey): Promise<Receipt[]> {
  const upload = await store.upload(key);
  return upload === undefined ? [] : [upload.value.receipt];
}
