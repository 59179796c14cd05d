import { about } from '../../article/rejection.ts';
import type { KeepsBack, Sidecar } from '../../article/sidecar.ts';
import { stated } from '../../article/stated.ts';
import type { Held, Reason, Rejection } from '../../article/types.ts';

/** What keeps an upload back, for its editor and for readers. */
export interface KeptBack {
  readonly held: Held;
  /** Why, as readers are told; nothing where it is only held. */
  readonly told?: string;
}

/**
 * @param by the name of the file beside an upload
 * @returns undefined where it lets the upload go.
 */
export function keptBackBy(by: string, sidecar: Sidecar | Rejection): KeptBack | undefined {
  if (sidecar.kind === 'rejection') return { held: heldBy(by, { how: 'held', unclear: sidecar }) };
  const { keepsBack } = sidecar;
  if (keepsBack === undefined) return undefined;
  const { how, reason } = keepsBack;
  return { held: heldBy(by, keepsBack), ...(how === 'withdrawn' ? stated({ told: reason }) : {}) };
}

function heldBy(by: string, { how, reason, unclear }: KeepsBack): Held {
  const why: Reason = {
    code: 'kept-back',
    detail: { by, how, ...stated({ reason }), ...(unclear === undefined ? {} : { isUnclear: true }) },
  };
  const name = by.slice(by.lastIndexOf('/') + 1);
  return { kind: 'held', reasons: [why, ...(unclear?.reasons ?? []).map((said) => about(name, said))] };
}
