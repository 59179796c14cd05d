import type { NoteDetails } from '../../article/notes.ts';
import { holdingArticle, reject } from '../../article/rejection.ts';
import type { AcceptedStatuses } from '../../article/sidecar.ts';
import type { Content, Dropped, NotPublished, Rejection, Warning } from '../../article/types.ts';
import { lineAt } from '../decode/position.ts';
import { readFields } from '../fields/fields.ts';
import { asRecord } from '../fields/values.ts';
import { jsonBodyOf } from './body.ts';

export type JsonItem =
  | {
      readonly kind: 'item';
      readonly content: Content;
      readonly warnings: readonly Warning[];
      readonly dropped: readonly Dropped[];
    }
  | NotPublished;

/**
 * One article as JSON: our own shape, a JSON Feed item, or what is like them.
 *
 * @param source the file, when the item is all of it, for the lines of warnings.
 */
export function readJsonItem(value: unknown, source?: string, accepted: AcceptedStatuses = {}): JsonItem {
  const fields = asRecord(value);
  if (fields === undefined)
    return unknownJson(Array.isArray(value) ? 'list' : value === null ? 'null' : { type: typeof value });
  const lineOf = (name: string) => (source === undefined ? undefined : lineOfName(source, name));
  const read = readFields(fields, lineOf, accepted);
  if (read.kind === 'held') return read;
  const body = jsonBodyOf(fields);
  if (body === undefined) return unknownJson({ fields: Object.keys(fields).slice(0, 12) });
  if (body.kind === 'held') return holdingArticle(body, read.metadata.id);
  const { html, dropped } = body;
  return { kind: 'item', content: { ...read.metadata, html }, warnings: read.warnings, dropped };
}

function lineOfName(source: string, name: string): number | undefined {
  const at = source.indexOf(JSON.stringify(name));
  return at === -1 ? undefined : lineAt(source, at);
}

/** @param found what stands there instead. */
export function unknownJson(found: NoteDetails['unknown-json']): Rejection {
  return reject({ code: 'unknown-json', detail: found });
}
