import type { Properties } from '../links/parts.ts';

/** The filter of a mapping, on a change's keys. */
export type StreamFilter = (pk: string, sk: string) => boolean;

type Rule = string | { readonly prefix: string };

/**
 * What a mapping's FilterCriteria let through (AWS Lambda Developer Guide, "Filter rule syntax"): any of the patterns, with all that it names.
 * @throws for what is not about the keys of a table's changes, and for rules that are not known here
 */
export function streamFilterOf({ FilterCriteria }: Properties): StreamFilter {
  const { Filters } = FilterCriteria as { readonly Filters: readonly { readonly Pattern: string }[] };
  const patterns = Filters.map(({ Pattern }) => {
    const { dynamodb, ...others } = JSON.parse(Pattern);
    const { Keys, ...otherParts } = dynamodb;
    if (Object.keys({ ...others, ...otherParts }).length > 0) throw new TypeError(`a filter of ${Pattern}`);
    return Object.entries(Keys as Readonly<Record<string, { readonly S: readonly Rule[] }>>);
  });
  return (pk, sk) =>
    patterns.some((keys) => keys.every(([name, { S }]) => S.some((rule) => isAs(keyOf(name, pk, sk), rule))));
}

function keyOf(name: string, pk: string, sk: string): string {
  if (name !== 'pk' && name !== 'sk') throw new TypeError(`a filter of the key ${name}`);
  return name === 'pk' ? pk : sk;
}

function isAs(value: string, rule: Rule): boolean {
  if (typeof rule === 'string') return value === rule;
  if (typeof rule.prefix !== 'string') throw new TypeError(`a filter by ${JSON.stringify(rule)}`);
  return value.startsWith(rule.prefix);
}
