/** A policy document as IAM reads it, every intrinsic of CloudFormation resolved (IAM User Guide, "JSON policy elements"). */
export interface Policy {
  readonly Version?: string;
  readonly Statement: readonly Statement[];
}

export interface Statement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: '*' | Readonly<Record<string, OneOrMore>>;
  readonly Action: OneOrMore;
  readonly Resource: OneOrMore;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, OneOrMore<string | number | boolean>>>>>;
}

export type OneOrMore<T = string> = T | readonly T[];

export function list<T>(value: OneOrMore<T>): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

/** Elements that the evaluator knows. One that it does not know could turn every decision. */
const KNOWN = new Set(['Sid', 'Effect', 'Principal', 'Action', 'Resource', 'Condition']);

/** @throws on elements that are not known here (`NotPrincipal`, `NotAction`), and on variables in values (`${aws:…}`). */
export function policyOf(document: unknown): Policy {
  const { Statement } = document as { Statement: unknown };
  const statements = list(Statement as OneOrMore<Record<string, unknown>>);
  for (const statement of statements) {
    const unknown = Object.keys(statement).filter((name) => !KNOWN.has(name));
    if (unknown.length > 0) throw new Error(`cannot evaluate ${unknown.join(', ')} of a statement`);
    if (JSON.stringify(statement).includes('${')) throw new Error('cannot evaluate a variable of a policy');
  }
  return { Statement: statements as unknown as readonly Statement[] };
}
