import type { AcceptedStatuses } from '../../article/sidecar.ts';
import type { Held, Reason } from '../../article/types.ts';

/** Whether nothing holds it but what is accepted. */
export function isAccepted({ reasons }: Held, accepted: AcceptedStatuses): boolean {
  const unknown = unknownStatusesIn(reasons);
  return unknown !== undefined && Object.entries(unknown).every(([field, value]) => isOf(accepted, field, value));
}

/** Whether one of them is still what holds an upload, for these reasons. */
export function holdsStill(reasons: readonly Reason[], accepted: AcceptedStatuses): boolean {
  return Object.entries(unknownStatusesIn(reasons) ?? {}).some(([field, value]) => isOf(accepted, field, value));
}

/** @returns the statuses that nobody knows, where nothing else is a reason. */
export function unknownStatusesIn(reasons: readonly Reason[]): AcceptedStatuses | undefined {
  const stating = reasons.map((reason) =>
    'detail' in reason && reason.code === 'status-unknown' ? reason.detail : undefined,
  );
  if (stating.length === 0 || !stating.every((one) => one !== undefined)) return undefined;
  return Object.fromEntries(stating.map(({ field, value }) => [field, value]));
}

function isOf(accepted: AcceptedStatuses, field: string, value: string | undefined): boolean {
  return Object.hasOwn(accepted, field) && accepted[field] === value;
}
