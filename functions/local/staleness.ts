import { millisecondsOf } from '../../shared/article/dates/milliseconds.ts';
import type { Clock } from '../../shared/pipeline/ports.ts';
import type { Freshness } from '../../shared/publish/freshness.ts';

/** Why readers do not have what they should, and for how many seconds. */
export interface Stale {
  /** `no-pass`: nobody looks at the inbox. `canary`: what is taken up does not come out. `due`, `missing`: as `Freshness` has it. */
  readonly why: 'no-pass' | 'canary' | Exclude<Freshness['kind'], 'fresh'>;
  readonly seconds: number;
}

/** What a look finds, in seconds. */
export interface Ages {
  /** Since a pass last did something. */
  readonly sincePass: number;
  /** For which the newest article that is due has been missing; 0 where it is in its feeds. */
  readonly late: number;
  /** For which a canary that was taken up has not come out; 0 where it has. */
  readonly canary: number;
  /** Set where one of these is too much. */
  readonly stale?: Stale;
}

export interface Staleness {
  /** A pass has done something. */
  goesOn(): void;
  look(): Promise<Ages>;
}

/** A pass does something every five seconds, and what takes long it says as it goes. */
const TOO_LONG = 300;
/** One that did not come out, and the next. */
const TOO_OLD = 600;

/** Sees that a server stands still although no pass has failed: that none comes, or that one changes nothing. */
export function createStaleness(
  clock: Clock,
  freshness: () => Promise<Freshness>,
  lateCanary: () => Promise<number>,
): Staleness {
  const now = () => millisecondsOf(clock.now());
  let last = now();
  return {
    goesOn() {
      last = now();
    },
    async look() {
      const sincePass = Math.max(0, (now() - last) / 1_000);
      const found = await freshness();
      const late = found.kind === 'fresh' ? 0 : found.seconds;
      const canary = await lateCanary();
      const ages = { sincePass, late, canary };
      if (sincePass >= TOO_LONG) return { ...ages, stale: { why: 'no-pass', seconds: sincePass } };
      if (found.kind !== 'fresh' && late >= TOO_LONG) return { ...ages, stale: { why: found.kind, seconds: late } };
      return canary < TOO_OLD ? ages : { ...ages, stale: { why: 'canary', seconds: canary } };
    },
  };
}
