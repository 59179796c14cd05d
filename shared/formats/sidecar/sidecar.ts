import { oneLine } from '../../article/characters.ts';
import { cutAtWord } from '../../article/limits/cut.ts';
import { hold } from '../../article/rejection.ts';
import type { KeepsBack, Sidecar } from '../../article/sidecar.ts';
import { stated } from '../../article/stated.ts';
import type { Held, Rejection, Warning } from '../../article/types.ts';
import { decode } from '../decode/decode.ts';
import { asText, type Fields, foldName } from '../fields/values.ts';
import { yamlFields } from '../front-matter/front-matter.ts';
import { heldByFields } from '../held/by-fields.ts';

/** Characters of a reason: feeds carry a hundred of them, and nobody reads more in a list. */
const LONGEST_REASON = 300;
/** Which say that it is for good. */
const WITHDRAWN = new Set(['withdrawn', 'retracted', 'withdraw', 'retract']);
const KNOWN = new Set(['status', 'reason']);

/**
 * Reads what a file beside an upload says of it, in YAML: `status`, by the words of front matter and `withdrawn` besides, and `reason`.
 * Whoever puts such a file there means something by it: what says no status, or one that nobody knows, keeps the upload back.
 * @returns a rejection when it cannot be read, which keeps it back too.
 */
export function readSidecar(bytes: Uint8Array): Sidecar | Rejection {
  const decoded = decode(bytes);
  if (decoded.kind === 'rejection') return decoded;
  const read = yamlFields(decoded.text);
  if (read.kind === 'rejection') return read;
  const { fields, lineOf } = read;
  const unknown = Object.keys(fields).filter((name) => !KNOWN.has(foldName(name)));
  const warnings: readonly Warning[] = [
    ...decoded.warnings,
    ...read.warnings,
    ...unknown.map((field) => ({
      code: 'field-ignored' as const,
      detail: { field },
      ...stated({ line: lineOf(field) }),
    })),
  ];
  const keepsBack = keptBackBy(fields, heldByFields(fields, lineOf));
  return { kind: 'sidecar', ...stated({ keepsBack }), warnings };
}

function keptBackBy(fields: Fields, held: Held | undefined): KeepsBack | undefined {
  const status = asText(fieldOf(fields, 'status'));
  const reason = oneLine(asText(fieldOf(fields, 'reason')) ?? '');
  const told = reason === '' ? {} : { reason: cutAtWord(reason, LONGEST_REASON) };
  if (status !== undefined && WITHDRAWN.has(foldName(status))) return { how: 'withdrawn', ...told };
  if (held?.reasons[0].code === 'not-public') return { how: 'held', ...told };
  if (held !== undefined) return { how: 'held', ...told, unclear: held };
  return status === undefined ? { how: 'held', ...told, unclear: SAYS_NOTHING } : undefined;
}

function fieldOf(fields: Fields, wanted: string): unknown {
  return Object.entries(fields).find(([name]) => foldName(name) === wanted)?.[1];
}

const SAYS_NOTHING = hold({ code: 'sidecar-without-status' });
