import type { SubmissionKey } from '../../../shared/article/types.ts';
import type { State } from '../../../shared/local/state.ts';
import { receiptJson } from '../../../shared/receipt/json.ts';
import type { Receipt } from '../../../shared/receipt/types.ts';
import { systemClock } from '../../clock.ts';
import { openState } from '../../local/open-state.ts';
import { heldFeedsSentence, heldSentence } from '../../local/pass/held-sentence.ts';
import { type Call, EXIT, type ExitStatus, type Terminal, UsageError } from '../command.ts';
import { consoleLog } from '../console-log.ts';
import { stateOf } from '../find-state.ts';
import { stackOf } from '../one-place.ts';
import { foldersOf } from '../options.ts';
import { receiptCounts } from '../receipt-counts.ts';
import type { ReceiptSource } from '../receipt-source.ts';
import { receiptDetails, receiptText } from '../receipt-text.ts';
import { type ReceiptFilter, receiptsNewestFirst, sinceOf, watchReceipts } from '../receipts.ts';
import { rowLines } from '../rows.ts';

/** Shows receipts: of one upload, or of those that are asked for, and with `--watch` of what comes and changes. */
export async function status(call: Call): Promise<ExitStatus> {
  const { terminal, switches } = call;
  const interrupted = switches.has('watch') ? endOfWatch(terminal) : Promise.resolve();
  const filter = filterOf(call);
  const stack = stackOf(call);
  if (stack !== undefined) return statusOfStack(call, stack, filter);
  const path = stateOf(call);
  if (path !== foldersOf(call).state) terminal.err(`feedmill: the state ${path}\n`);
  const state = await openState(path);
  try {
    if (switches.has('watch')) await watchReceipts({ path, state, filter, show: shower(call), until: interrupted });
    else return await show(call, state, { filter, removals: await heldIn(state) });
    return EXIT.ok;
  } finally {
    await state.close();
  }
}

/** Of a deployment nothing is held that is gone: its own reconcile tells of that. */
async function statusOfStack(call: Call, stack: string, filter: ReceiptFilter): Promise<ExitStatus> {
  if (call.switches.has('watch')) throw new UsageError('--watch goes with what lies on this machine alone');
  const { stackReceipts } = await import('../receipt-source.ts');
  const source = await stackReceipts(stack);
  try {
    return await show(call, source, { filter, removals: { held: new Set(), sentence: undefined } });
  } finally {
    await source.close();
  }
}

interface Asked {
  readonly filter: ReceiptFilter;
  readonly removals: Removals;
}

async function show(call: Call, source: ReceiptSource, { filter, removals }: Asked): Promise<ExitStatus> {
  const key = call.operands[0] as SubmissionKey | undefined;
  if (key !== undefined) return showOne(call, source, { key, removals });
  await showAll(call, source, { filter, removals });
  return EXIT.ok;
}

async function showOne(
  call: Call,
  source: ReceiptSource,
  { key, removals: { held } }: { readonly key: SubmissionKey; readonly removals: Removals },
): Promise<ExitStatus> {
  const [receipt] = await receiptOf(source, key);
  if (call.switches.has('json')) {
    call.terminal.out(`${JSON.stringify(receipt === undefined ? null : receiptJson(receipt, held), undefined, 2)}\n`);
  } else if (receipt !== undefined) {
    call.terminal.out(receiptDetails(receipt) + (held.has(key) ? missingText() : ''));
  }
  if (receipt !== undefined) return EXIT.ok;
  call.terminal.err(`feedmill: nothing is known of "${key}"\n`);
  return EXIT.rejected;
}

async function showAll(call: Call, source: ReceiptSource, { filter, removals }: Asked): Promise<void> {
  const { terminal } = call;
  const { held, sentence } = removals;
  const receipts = receiptsNewestFirst(source, filter);
  if (call.switches.has('json')) {
    const rows = await Array.fromAsync(receipts, (receipt) => receiptJson(receipt, held));
    terminal.out(`${JSON.stringify(rows, undefined, 2)}\n`);
  } else {
    const counts = receiptCounts();
    for await (const receipt of receipts) {
      counts.add(receipt);
      terminal.out(receiptText(receipt) + (held.has(receipt.key) ? missingText() : ''));
    }
    terminal.out(`${counts.text() || 'Nothing'}.\n`);
  }
  if (sentence !== undefined) terminal.err(`feedmill: ${sentence}\n`);
  const heldFeeds = await source.store.heldFeeds();
  if (heldFeeds.length > 0) terminal.err(`feedmill: ${heldFeedsSentence(heldFeeds)}\n`);
}

/** A line each, as `serve` says it. */
function shower(call: Call): (receipt: Receipt) => void {
  return consoleLog(call.terminal, 'info').receipt;
}

/** @throws UsageError when `--since` is no time. */
function filterOf({ values, switches, operands }: Call): ReceiptFilter {
  const chooses = values.since ?? values['left-out-of'];
  if (operands.length > 0 && (chooses !== undefined || switches.has('rejected') || switches.has('watch')))
    throw new UsageError('KEY goes with none of --rejected, --since, --left-out-of and --watch');
  const since = values.since === undefined ? undefined : sinceOf(values.since, systemClock.now());
  return { status: switches.has('rejected') ? 'rejected' : undefined, since, leftOutOf: values['left-out-of'] };
}

/** Behind the receipt of an upload whose removal is held. */
function missingText(): string {
  const text = 'The file is gone from the inbox; nothing of it is taken back until somebody says that this is meant.';
  return `${rowLines([{ label: 'Missing', text, style: 'yellow' }]).join('\n')}\n`;
}

/** The removals that are held, and what to say of them. */
interface Removals {
  readonly held: ReadonlySet<SubmissionKey>;
  readonly sentence: string | undefined;
}

async function heldIn(state: State): Promise<Removals> {
  const held = await state.held.list();
  const sentence = held.length === 0 ? undefined : heldSentence(held, (await state.ledger.count()) - held.length);
  return { held: new Set(held), sentence };
}

async function receiptOf({ store }: ReceiptSource, key: SubmissionKey): Promise<Receipt[]> {
  const upload = await store.upload(key);
  return upload === undefined ? [] : [upload.value.receipt];
}

/** Who watches through `head` wants no more than it shows. */
function endOfWatch({ interrupted, unread }: Terminal): Promise<void> {
  return Promise.race([interrupted(), ...(unread === undefined ? [] : [unread()])]);
}
