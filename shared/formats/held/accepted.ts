import type { Note } from '../../article/notes.ts';
import type { AcceptedStatuses } from '../../article/sidecar.ts';
import type { Held, Reason, Warning } from '../../article/types.ts';

/** Whether nothing holds it but what is accepted. */
export function isAccepted({ reasons }: Held, accepted: AcceptedStatuses): boolean {
  return reasons.every((reason) => {
    const unknown = unknownStatus(reason);
    return unknown !== undefined && isOf(accepted, unknown);
  });
}

/** What a receipt tells of an upload. */
interface Told {
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Warning[];
}

/**
 * @returns the statuses that nobody knows, for which an upload is held, or articles of it are left out; undefined where there are none.
 * An article that is held for something else besides is not let out by them.
 */
export function unknownStatusesIn({ reasons, warnings }: Told): AcceptedStatuses | undefined {
  const notes = [...reasons, ...warnings.flatMap(whyLeftOut)];
  const parts = Object.values(Object.groupBy(notes, ({ about }) => JSON.stringify(about ?? [])));
  const found = parts.flatMap((part = []) => {
    const unknown = part.map(unknownStatus);
    return unknown.every((one) => one !== undefined) ? unknown : [];
  });
  return found.length === 0 ? undefined : together({}, grouped(found));
}

/** Whether one of them is still what holds an upload, or leaves something of it out. */
export function holdsStill(told: Told | undefined, accepts: AcceptedStatuses): boolean {
  const notes = told === undefined ? [] : [...told.reasons, ...told.warnings.flatMap(whyLeftOut)];
  return notes.some((note) => {
    const unknown = unknownStatus(note);
    return unknown !== undefined && isOf(accepts, unknown);
  });
}

/** @returns all that either accepts, each once. */
export function together(before: AcceptedStatuses, more: AcceptedStatuses): AcceptedStatuses {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(more)])];
  return Object.fromEntries(
    fields.map((field) => [field, [...new Set([...valuesOf(before, field), ...valuesOf(more, field)])]]),
  );
}

/** Whether one accepts nothing that the other does not. */
export function isWithin(some: AcceptedStatuses, all: AcceptedStatuses): boolean {
  return Object.entries(some).every(([field, values]) => values.every((value) => isOf(all, { field, value })));
}

interface Unknown {
  readonly field: string;
  readonly value: string;
}

function grouped(unknown: readonly Unknown[]): AcceptedStatuses {
  return Object.fromEntries(
    Object.entries(Object.groupBy(unknown, ({ field }) => field)).map(([field, of = []]) => [
      field,
      of.map(({ value }) => value),
    ]),
  );
}

function unknownStatus(note: Note): Unknown | undefined {
  return 'detail' in note && note.code === 'status-unknown' ? note.detail : undefined;
}

/** Of an article among others. */
function whyLeftOut(warning: Warning): readonly Note[] {
  if (warning.isLeftOut) return [warning];
  if (!('detail' in warning) || warning.code !== 'item-skipped' || typeof warning.detail.why === 'string') return [];
  const { why } = warning.detail;
  const item = 'item' in warning.detail ? [JSON.stringify(warning.detail.item)] : [];
  return [{ ...why, about: [...(warning.about ?? []), ...item, ...(why.about ?? [])] }];
}

function isOf(accepted: AcceptedStatuses, { field, value }: Unknown): boolean {
  return valuesOf(accepted, field).includes(value);
}

function valuesOf(accepted: AcceptedStatuses, field: string): readonly string[] {
  return Object.hasOwn(accepted, field) ? (accepted[field] ?? []) : [];
}
