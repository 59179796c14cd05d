import { asRecord, asText } from '../fields/values.ts';

/** The text of a field such as `{ "rendered": "…" }`, as HTML. */
export function rendered(field: unknown): string | undefined {
  return asText(asRecord(field)?.rendered) ?? asText(field);
}
