import type { Received } from '../received.ts';
import type { ByHand, Example, Fault, Rule, Scope } from '../rule.ts';
import { type Channel, channelOf, type Item } from './channel.ts';

/** One receiver that looks at feeds before it takes them. */
export interface Profile {
  readonly name: string;
  readonly demands: readonly Rule[];
  /** What it looks at besides the feed. */
  readonly besides?: 'recording' | 'home page';
  /** What it demands besides, and only people can tell. */
  readonly byHand?: readonly ByHand[];
}

interface Written<Parts> {
  readonly source: string;
  /** @default error: it is required */
  readonly severity?: Rule['severity'];
  readonly check: (parts: Parts, received: Received) => Iterable<Fault>;
  readonly bad: Example;
}

/** @param good a document that keeps all demands of this receiver @returns what writes its demands */
export function demandsOf(good: Example) {
  const demand = (id: string, scope: Scope, { source, severity = 'error', check, bad }: Written<Received>): Rule => ({
    id,
    scope,
    severity,
    source,
    check: (received) => check(received, received),
    good,
    bad,
  });
  /** Of a feed that is RSS or Atom; what it is else, another demand says. */
  const ofFeed = (id: string, { check, ...written }: Written<Channel>): Rule =>
    demand(id, 'feed', {
      ...written,
      check: (received) => {
        const channel = channelOf(received.parsed);
        return channel === undefined ? [] : check(channel, received);
      },
    });
  const ofItem = (id: string, { check, ...written }: Written<Item>): Rule => ({
    ...ofFeed(id, {
      ...written,
      *check({ items }, received) {
        for (const item of items) yield* check(item, received);
      },
    }),
    scope: 'item',
  });
  return { demand, ofFeed, ofItem };
}

/** A fault for each of the parts that is not there. */
export function* missing<Part extends string>(
  what: string,
  element: Readonly<Partial<Record<Part, unknown>>> & { readonly line: number },
  parts: Readonly<Partial<Record<Part, string>>>,
): Iterable<Fault> {
  for (const [part, name] of Object.entries(parts) as [Part, string][])
    if (element[part] === undefined) yield { line: element.line, says: `${what} has no ${name}.` };
}
