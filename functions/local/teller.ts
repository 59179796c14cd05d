import { stated } from '../../shared/article/stated.ts';
import { isLoopback } from '../../shared/config/loopback.ts';
import { hubsOf, ownHub } from '../../shared/feed/hubs.ts';
import type { PingRules } from '../push/ping.ts';
import { type BesidePasses, besidePasses } from './beside-passes.ts';
import type { Mill } from './mill.ts';
import type { TellHubsDeps } from './tell-hubs.ts';

export interface TellerOptions extends Pick<TellHubsDeps, 'onTold' | 'own'> {
  /** Where hubs may be, and how names are found. @default at public addresses, and those that they are named by */
  readonly rules?: PingRules;
}

/** Tells hubs; who was not told when it is closed is told with the next start. */
export function openTeller(mill: Mill, options: TellerOptions = {}): BesidePasses {
  return besidePasses((signal) => tellAll(mill, signal, options));
}

/** Tells hubs what is due by now; never throws. */
export async function tellAll(mill: Mill, signal: AbortSignal, options: TellerOptions = {}): Promise<void> {
  const { config, log } = mill;
  const { rules, onTold, own } = options;
  const named = hubsOf(config);
  if (named.length === 0) return;
  const [{ mayReach }, { ping }, { readTopic }, { tellHubs }] = await Promise.all([
    import('../push/named-address.ts'),
    import('../push/ping.ts'),
    import('../push/read-topic.ts'),
    import('./tell-hubs.ts'),
  ]);
  const others = named.filter((hub) => hub !== ownHub(config));
  // What lies at an address of this machine, a hub on it can read, and no other.
  const hubs = isLoopback(config.site.feedsUrl) ? others.filter(isLoopback) : others;
  if (hubs.length < others.length)
    log.warn('hubs not told', {
      message: `nobody else can read what lies at ${config.site.feedsUrl}: set site.feedsUrl`,
    });
  const read = { ...stated({ resolve: rules?.resolve }), maxBytes: MOST_TIMES * config.limits.feedBytes, signal };
  const deps: TellHubsDeps = {
    ...mill,
    readTopic: (url) => readTopic(url, read),
    ping: (hub, topic) => ping(hub, topic, { mayConnect: mayReach(hub), ...rules, signal }),
    named,
    hubs,
    ...stated({ onTold, own }),
  };
  try {
    await tellHubs(deps, () => signal.aborted);
  } catch (error) {
    // A full disk, a store under contention: whoever was not told is told with the next look.
    log.error('hubs not told', { error });
  }
}

/** What is read is compared with what was put: more than that is something else. */
const MOST_TIMES = 2;
