import { millisecondsOf } from '../../shared/article/dates/milliseconds.ts';
import type { createDeskGrants } from '../../shared/aws/dynamo/desk-grants.ts';
import type { Grants, KeptGrant } from '../desk/grants.ts';

/** Grants as texts of a store. */
export function storedGrants(store: ReturnType<typeof createDeskGrants>): Grants {
  return {
    async get(digest) {
      const text = await store.get(digest);
      return text === undefined ? undefined : (JSON.parse(text) as KeptGrant);
    },
    list: async () => (await store.list()).map((text) => JSON.parse(text) as KeptGrant),
    add: (grant) =>
      store.put(grant.digest, JSON.stringify(grant), grant.ends === undefined ? undefined : millisecondsOf(grant.ends)),
    remove: store.remove,
  };
}
