import type { Received } from '../received.ts';
import type { Fault, Rule, Scope } from '../rule.ts';

/** What a format's rules have in common. */
interface Format<Parts> {
  /** What they look at in a document; undefined in one of another format. */
  readonly partsIn: (received: Received) => Parts | undefined;
  /** @param where a place in what specifies the format */
  readonly source: (where: string) => string;
}

interface Written<Parts> extends Pick<Rule, 'good' | 'bad'> {
  /** @default feed */
  readonly scope?: Scope;
  readonly check: (parts: Parts) => Iterable<Fault>;
}

/** @returns what writes a rule of this format. */
export function ruleOf<Parts>({ partsIn, source }: Format<Parts>) {
  return (
    id: string,
    severity: Rule['severity'],
    where: string,
    { scope = 'feed', check, good, bad }: Written<Parts>,
  ): Rule => ({
    id,
    scope,
    severity,
    source: source(where),
    check: (received) => {
      const parts = partsIn(received);
      return parts === undefined ? [] : check(parts);
    },
    good,
    bad,
  });
}
