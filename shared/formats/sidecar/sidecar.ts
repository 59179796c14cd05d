import { oneLine } from '../../article/characters.ts';
import { cutAtWord } from '../../article/limits/cut.ts';
import { hold } from '../../article/rejection.ts';
import {
  type AcceptedStatuses,
  EDITORIAL,
  type Editorial,
  type KeepsBack,
  type Sidecar,
} from '../../article/sidecar.ts';
import { stated } from '../../article/stated.ts';
import type { ContentMedia, Held, Rejection, Warning } from '../../article/types.ts';
import { decode } from '../decode/decode.ts';
import { readFields } from '../fields/fields.ts';
import { mediaListFrom } from '../fields/media.ts';
import { asRecord, asText, type Fields, foldName } from '../fields/values.ts';
import { yamlFields } from '../front-matter/front-matter.ts';
import { heldByFields } from '../held/by-fields.ts';
import { isAboutStatus, isAccepting, isEditorial, isNameOf, without } from './field-names.ts';

/** Characters of a reason: feeds carry a hundred of them, and nobody reads more in a list. */
const LONGEST_REASON = 300;
/** Which say that it is for good. */
const WITHDRAWN = new Set(['withdrawn', 'retracted', 'withdraw', 'retract']);

/**
 * Reads what a file beside an upload says of it, in YAML: `status`, by the words of front matter and `withdrawn` besides, `reason`, and
 * what is to count instead of the upload's own fields. Whoever puts such a file there means something by it: what says none of that, or a
 * status that nobody knows, keeps the upload back.
 * @returns a rejection when it cannot be read, which keeps it back too.
 */
export function readSidecar(bytes: Uint8Array): Sidecar | Rejection {
  const decoded = decode(bytes);
  if (decoded.kind === 'rejection') return decoded;
  const parsed = yamlFields(decoded.text);
  if (parsed.kind === 'rejection') return parsed;
  const { lineOf } = parsed;
  const accepts = acceptedIn(parsed.fields);
  const fields = without(parsed.fields, isAccepting);
  const own = without(fields, isAboutStatus);
  const read = readFields(own, lineOf);
  const held =
    statusTwice(parsed.warnings) ?? heldByFields(fields, lineOf) ?? (read.kind === 'held' ? read : undefined);
  const keepsBack = keptBackBy(fields, held);
  const metadata = read.kind === 'fields' ? read.metadata : {};
  const said = { ...metadata, media: mediaIn(own) };
  const says = stated(Object.fromEntries(EDITORIAL.map((name) => [name, said[name]]))) as Editorial;
  const saysMore = Object.keys(says).length > 0;
  const told = read.kind === 'fields' ? read.warnings : [];
  const warnings: readonly Warning[] = [
    ...decoded.warnings,
    ...parsed.warnings,
    ...told,
    ...ignoredIn(own, told).map((field) => ({
      code: 'sidecar-field' as const,
      detail: { field },
      ...stated({ line: lineOf(field) }),
    })),
  ];
  if (keepsBack === undefined && !saysMore && accepts === undefined && asText(fieldOf(fields, 'status')) === undefined)
    return { kind: 'sidecar', keepsBack: { how: 'held', ...toldIn(fields), unclear: SAYS_NOTHING }, warnings };
  return { kind: 'sidecar', ...stated({ keepsBack, accepts }), ...(saysMore ? { says } : {}), warnings };
}

/** @returns why nobody can read what lies beside an upload: it keeps that back, and is written over by nothing; undefined where it can be read. */
export function unreadable(text: string | undefined): Rejection | undefined {
  const read = text === undefined ? undefined : readSidecar(Buffer.from(text));
  return read?.kind === 'rejection' ? read : undefined;
}

/** @returns undefined where it accepts nothing, or nobody can tell what */
export function acceptedIn(fields: Fields): AcceptedStatuses | undefined {
  const [, said] = Object.entries(fields).find(([name]) => isAccepting(name)) ?? [];
  const stating = Object.entries(asRecord(said) ?? {}).flatMap(([field, value]) => {
    const texts = (Array.isArray(value) ? value : [value]).flatMap((one) => asText(one) ?? []);
    return texts.length === 0 ? [] : [[field, texts] as const];
  });
  return stating.length === 0 ? undefined : Object.fromEntries(stating);
}

/** Those of which it says something by `media`: not a picture that it names for itself, which would be another one. */
function mediaIn(fields: Fields): readonly ContentMedia[] | undefined {
  const named = Object.entries(fields).filter(([name]) => isNameOf('media', name));
  const media = named.flatMap(([, value]) => mediaListFrom(value) ?? []);
  return media.length === 0 ? undefined : media;
}

/** What it names that nobody may say from here, or that nothing is known by; of what is misspelt that is told already. */
function ignoredIn(fields: Fields, told: readonly Warning[]): readonly string[] {
  const misspelt = told.flatMap((warning) =>
    'detail' in warning && warning.code === 'field-misspelt' ? [warning.detail.field] : [],
  );
  return Object.keys(fields).filter((name) => !isEditorial(name) && !misspelt.includes(name));
}

/** Of two statuses one may keep it back, whichever a parser takes. */
function statusTwice(warnings: readonly Warning[]): Held | undefined {
  const twice = warnings.find(
    (warning) => 'detail' in warning && warning.code === 'field-stated-twice' && isStatus(warning.detail.field),
  );
  return twice === undefined ? undefined : hold({ code: 'sidecar-without-status' });
}

function isStatus(name: string): boolean {
  return foldName(name) === 'status';
}

function keptBackBy(fields: Fields, held: Held | undefined): KeepsBack | undefined {
  const status = asText(fieldOf(fields, 'status'));
  const told = toldIn(fields);
  if (status !== undefined && WITHDRAWN.has(foldName(status))) return { how: 'withdrawn', ...told };
  if (held?.reasons[0].code === 'not-public') return { how: 'held', ...told };
  return held === undefined ? undefined : { how: 'held', ...told, unclear: held };
}

function toldIn(fields: Fields): Pick<KeepsBack, 'reason'> {
  const reason = oneLine(asText(fieldOf(fields, 'reason')) ?? '');
  return reason === '' ? {} : { reason: cutAtWord(reason, LONGEST_REASON) };
}

function fieldOf(fields: Fields, wanted: string): unknown {
  return Object.entries(fields).find(([name]) => foldName(name) === wanted)?.[1];
}

const SAYS_NOTHING = hold({ code: 'sidecar-without-status' });
