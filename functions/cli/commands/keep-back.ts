import { nearestKeys } from '../../../shared/article/nearest-keys.ts';
import { type AcceptedStatuses, besideWhich, type KeepsBack, sidecarKey } from '../../../shared/article/sidecar.ts';
import { stated } from '../../../shared/article/stated.ts';
import type { Reason, SubmissionKey } from '../../../shared/article/types.ts';
import { holdsStill, unknownStatusesIn } from '../../../shared/formats/held/accepted.ts';
import { readSidecar, unreadable } from '../../../shared/formats/sidecar/sidecar.ts';
import { acceptingText, sidecarText } from '../../../shared/formats/sidecar/write.ts';
import { reasonAgainstKey } from '../../../shared/pipeline/compose/key-rules.ts';
import { receiptJson } from '../../../shared/receipt/json.ts';
import type { Receipt } from '../../../shared/receipt/types.ts';
import { noteText } from '../../../shared/receipt/worded.ts';
import { type Call, EXIT, type ExitStatus, UsageError } from '../command.ts';
import type { Place } from '../keep-back/place.ts';
import { stackOf } from '../one-place.ts';
import { receiptText } from '../receipt-text.ts';
import { printable } from '../rows.ts';

export const withdraw = (call: Call): Promise<ExitStatus> => decide(call, { how: 'withdrawn', ...reasonOf(call) });
export const hold = (call: Call): Promise<ExitStatus> => decide(call, { how: 'held', ...reasonOf(call) });
export const release = (call: Call): Promise<ExitStatus> => decide(call, undefined);

type Decision = Pick<KeepsBack, 'how' | 'reason'> | undefined;

/** Writes beside an upload what is to become of it, and waits until readers see that. */
async function decide(call: Call, decision: Decision): Promise<ExitStatus> {
  const key = (call.operands[0] ?? '') as SubmissionKey;
  const beside = besideOf(key);
  const place = await placeOf(call);
  try {
    const before = await place.read(beside);
    // What lies beside nothing is taken away all the same.
    if ((before === undefined || decision !== undefined) && !(await place.isThere(key)))
      throw new UsageError(await unknown(key, place));
    checkReadable(beside, before);
    const text = decision === undefined && !keepsBack(before) ? before : sidecarText(before, decision);
    if (text !== before) await place.write(beside, text);
    const settled = await place.settled(key, (one) => isAsWanted(one, decision));
    // Only where nothing else kept it back: what was let go a moment ago has shown nobody yet why it is held still.
    const accepts = decision === undefined && text === before ? settled && unknownStatusesIn(settled) : undefined;
    if (accepts !== undefined) await place.write(beside, acceptingText(before, accepts));
    const receipt = accepts === undefined ? settled : await place.settled(key, (one) => !isHeldFor(one, accepts));
    tell(call, { key, decision, receipt, isNew: text !== before, ...stated({ accepts }) });
    if (isHeldFor(receipt, accepts)) {
      await place.write(beside, before);
      return EXIT.rejected;
    }
    return isAsWanted(receipt, decision) ? EXIT.ok : EXIT.rejected;
  } finally {
    await place.close();
  }
}

/** @throws UsageError where both places are named */
async function placeOf(call: Call): Promise<Place> {
  const stack = stackOf(call);
  if (stack === undefined) return (await import('../keep-back/local-place.ts')).localPlace(call);
  return (await import('../keep-back/stack-place.ts')).stackPlace(stack);
}

function reasonOf({ values: { reason } }: Call): { readonly reason?: string } {
  return reason === undefined ? {} : { reason };
}

/** @throws UsageError for what nothing can be said of */
function besideOf(key: SubmissionKey): SubmissionKey {
  const upload = besideWhich(key);
  if (upload !== undefined) throw new UsageError(`${key} only says something of ${upload}: name that`);
  const unsafe = reasonAgainstKey(key);
  if (unsafe !== undefined) throw new UsageError(`"${printable(key)}" is no upload: ${noteText(unsafe)}`);
  const beside = sidecarKey(key);
  if (beside === undefined) throw new UsageError(`${key} is no upload whose name leaves room for a file beside it`);
  return beside;
}

/** @throws UsageError where nobody can read what lies there: it keeps the upload back already, and may say until when */
function checkReadable(beside: SubmissionKey, text: string | undefined): void {
  const why = unreadable(text);
  if (why === undefined) return;
  const [reason] = why.reasons;
  const line = reason.line === undefined ? '' : `:${reason.line}`;
  throw new UsageError(
    `${beside}${line} cannot be read, and keeps its upload back: ${noteText(reason)} Mend that file, or take it away`,
  );
}

function keepsBack(text: string | undefined): boolean {
  const read = text === undefined ? undefined : readSidecar(Buffer.from(text));
  return read?.kind === 'sidecar' && read.keepsBack !== undefined;
}

async function unknown(key: SubmissionKey, place: Place): Promise<string> {
  const near = nearestKeys(
    key,
    [...(await place.keys())].filter((one) => besideWhich(one) === undefined),
  );
  const meant = near.length === 0 ? '' : `; is it ${near.join(' or ')}?`;
  return `there is no upload ${key} in ${place.name}${meant}`;
}

interface Decided {
  readonly key: SubmissionKey;
  readonly decision: Decision;
  readonly receipt: Receipt | undefined;
  readonly isNew: boolean;
  /** Statuses that held it, and that nobody knows. */
  readonly accepts?: AcceptedStatuses;
}

function tell({ terminal, switches }: Call, decided: Decided): void {
  const { receipt } = decided;
  if (switches.has('json')) {
    terminal.out(`${JSON.stringify(receipt === undefined ? {} : receiptJson(receipt), undefined, 2)}\n`);
    return;
  }
  terminal.out(`${printable(sentenceOf(decided))}\n`);
  if (receipt !== undefined) terminal.out(receiptText(receipt));
}

function sentenceOf({ key, decision, receipt, isNew, accepts }: Decided): string {
  if (isHeldFor(receipt, accepts))
    return `${key} says its status in a way that nothing beside it can accept: mend the file itself.`;
  if (accepts !== undefined)
    return `${key} is let go although nobody knows its status: ${Object.entries(accepts)
      .flatMap(([field, values]) => values.map((value) => `${field} "${value}"`))
      .join(', ')}.`;
  if (!isAsWanted(receipt, decision)) return `${key} is not ${decision?.how ?? 'let go'} yet; its receipt says why.`;
  if (decision === undefined) return isNew ? `${key} is let go.` : `Nothing beside ${key} keeps it back.`;
  const { how } = decision;
  if (!isNew) return `${key} is ${how} already.`;
  return how === 'withdrawn'
    ? `${key} is withdrawn: nobody sees it any more, and feeds tell that it was taken back.`
    : `${key} is held: nobody sees it until it is released.`;
}

/** Of formats that state it in their own way nobody can say so beside them. */
function isHeldFor(receipt: Receipt | undefined, accepts: AcceptedStatuses | undefined): boolean {
  return accepts !== undefined && holdsStill(receipt, accepts);
}

/** Whether what was decided has come about: the removal of a file may be held, as of any other, and other fields hold too. */
function isAsWanted(receipt: Receipt | undefined, decision: Decision): boolean {
  if (decision !== undefined)
    return receipt?.reasons.some((reason) => reason.code === 'kept-back' && isOf(reason, decision)) ?? false;
  return receipt?.reasons.every(({ code }) => code !== 'sidecar-missing' && code !== 'kept-back') ?? true;
}

function isOf(reason: Reason, { how }: NonNullable<Decision>): boolean {
  const detail = 'detail' in reason ? reason.detail : undefined;
  return typeof detail === 'object' && 'how' in detail && detail.how === how;
}
