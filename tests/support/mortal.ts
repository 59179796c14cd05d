import type { ArticleStore, PublicStore } from '../../shared/pipeline/ports.ts';

/** Ports of a process that ends at a given call. */
export interface Mortal<Store extends ArticleStore> {
  readonly store: Store;
  readonly publicStore: PublicStore;
  /** Whether it came to that. */
  isDead(): boolean;
}

/**
 * A process that is killed at its call number `lifetime` of any port, counted from 0, which takes effect or does not. Every later
 * call fails too: a dead process does nothing more.
 */
export function mortal<Store extends ArticleStore>(
  ports: { readonly store: Store; readonly publicStore: PublicStore },
  lifetime: number,
  last: 'takes effect' | 'is not made',
): Mortal<Store> {
  let calls = 0;
  let dead = false;
  const die = (): never => {
    dead = true;
    throw new Error('the process was killed');
  };
  /** @returns whether this call is the last. @throws when it is not made */
  const begin = (): boolean => {
    if (dead) die();
    const isLast = calls++ === lifetime;
    return isLast && last === 'is not made' ? die() : isLast;
  };
  const guarded = <Port extends object>(port: Port): Port =>
    Object.fromEntries(
      Object.entries(port).map(([name, method]) => [
        name,
        SYNCHRONOUS.has(name)
          ? (...args: unknown[]) => {
              const isLast = begin();
              const result = method.apply(port, args);
              return isLast ? die() : result;
            }
          : async (...args: unknown[]) => {
              const isLast = begin();
              const result = await method.apply(port, args);
              return isLast || dead ? die() : result;
            },
      ]),
    ) as Port;
  return { store: guarded(ports.store), publicStore: guarded(ports.publicStore), isDead: () => dead };
}

/** What the store of one machine has beside the port. */
const SYNCHRONOUS = new Set(['changes', 'acknowledge']);
