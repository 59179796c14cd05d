import { entriesOf } from './entries.ts';
import { parse } from './parse/parse.ts';
import type { Exchange, Parsed, Received } from './received.ts';
import type { Fault, Rule } from './rule.ts';
import { RULES } from './rules.ts';

/** Where a document does not keep a rule. */
export interface Finding extends Fault {
  readonly rule: string;
  readonly severity: Rule['severity'];
  readonly source: string;
}

export interface Verdict {
  readonly kind: Parsed['kind'];
  readonly entries: number;
  /** In the order of lines; what has none comes first. */
  readonly findings: readonly Finding[];
  /** By rule, how many more there are of those of which the first are listed. */
  readonly more: ReadonlyMap<string, number>;
}

/** Of one rule. A fault of a template is in every entry, and nobody mends it a hundred times. */
const MOST = 10;

/**
 * Looks at a document as a receiver gets it.
 * @param exchange how it came; absent for a file
 * @param demands what one receiver demands besides
 * @param now milliseconds since 1970, by which ages are judged
 */
export function verify(
  bytes: Uint8Array,
  exchange?: Exchange,
  { demands = [], now }: { readonly demands?: readonly Rule[]; readonly now?: number } = {},
): Verdict {
  const parsed = parse(bytes, exchange?.headers['content-type']);
  const received: Received = { bytes, parsed, ...(exchange && { exchange }), ...(now !== undefined && { now }) };
  const findings: Finding[] = [];
  const more = new Map<string, number>();
  for (const { id, severity, source, check } of [...RULES, ...demands]) {
    const faults = [...check(received)];
    findings.push(
      ...faults
        .slice(0, MOST)
        .map(({ line, says }) => ({ rule: id, severity, source, says, ...(line !== undefined && { line }) })),
    );
    if (faults.length > MOST) more.set(id, faults.length - MOST);
  }
  findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { kind: parsed.kind, entries: entriesOf(parsed).length, findings, more };
}
