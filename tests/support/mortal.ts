import type { ArticleStore, Outbox, PublicStore } from '../../shared/pipeline/ports.ts';

/** Ports of a process that ends at a given call. */
export type Mortal<Ports> = Ports & {
  /** Whether it came to that. */
  isDead(): boolean;
};

interface MortalPorts {
  readonly store: ArticleStore;
  readonly publicStore: PublicStore;
  readonly outbox?: Outbox;
}

export type LastCall = 'takes effect' | 'is not made';

const STRIDE = process.env.FEEDMILL_KILLS === 'all' ? 1 : 7;

/**
 * The calls at which to kill a process, one process each, until one outlives it. Every call takes minutes: it is every seventh, another
 * one for either kind of last call, or with `FEEDMILL_KILLS=all` in the environment every one.
 */
export function* lifetimes(last: LastCall): Generator<number, never> {
  for (let lifetime = last === 'takes effect' ? 0 : Math.floor(STRIDE / 2); ; lifetime += STRIDE) yield lifetime;
}

/**
 * A process that is killed at its call number `lifetime` of any port, counted from 0, which takes effect or does not. Every later
 * call fails too: a dead process does nothing more.
 */
export function mortal<Ports extends MortalPorts>(
  { store, publicStore, outbox }: Ports,
  lifetime: number,
  last: LastCall,
): Mortal<Pick<Ports, keyof MortalPorts>> {
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
        async (...args: unknown[]) => {
          const isLast = begin();
          const result = await method.apply(port, args);
          return isLast || dead ? die() : result;
        },
      ]),
    ) as Port;
  const guardedPorts = {
    store: guarded(store),
    publicStore: guarded(publicStore),
    ...(outbox && { outbox: guarded(outbox) }),
  };
  return { ...guardedPorts, isDead: () => dead } as Mortal<Pick<Ports, keyof MortalPorts>>;
}
