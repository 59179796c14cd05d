import type { HubConfig } from '../shared/config/types.ts';
import { ownHub } from '../shared/feed/hubs.ts';
import { type LambdaSetup, lambdaSetup, type Resource } from './lambda-setup.ts';

/** What a function of the hub finds around it. */
export interface HubSetup<Needed extends Resource> extends LambdaSetup<Needed> {
  readonly limits: HubConfig;
  /** The hub's own address. */
  readonly hub: string;
}

/** As `lambdaSetup`. @throws where the configuration has no hub, too */
export function hubSetup<Needed extends Resource>(...args: Parameters<typeof lambdaSetup<Needed>>): HubSetup<Needed> {
  const setup = lambdaSetup(...args);
  const [limits, hub] = [setup.config.hub, ownHub(setup.config)];
  if (limits === undefined || hub === undefined) throw new Error('the configuration has no hub');
  return { ...setup, limits, hub };
}
