import type { Construct } from 'constructs';
import { HUB_PATH } from '../shared/feed/hub-path.ts';
import { Door } from './door.ts';

/** Where subscribers ask. */
export class HubDoor extends Door {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      name: 'hub',
      description: 'Feedmill: the hub of its feeds',
      path: HUB_PATH,
      // Newsrooms' subscribers come one by one, and renew within days.
      requests: { rateLimit: 5, burstLimit: 20 },
      noLog: 'Addresses of subscribers are kept nowhere but in the table; CloudWatch counts the requests.',
      openToAll: 'Anybody may subscribe: nothing comes of it before the subscriber has confirmed.',
    });
  }
}
