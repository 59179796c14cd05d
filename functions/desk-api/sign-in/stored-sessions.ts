import type { createDeskSessions } from '../../../shared/aws/dynamo/desk-sessions.ts';
import type { Session, Sessions } from './sessions.ts';

/** Sign-ins as texts of a store. */
export function storedSessions(store: ReturnType<typeof createDeskSessions>): Sessions {
  return {
    async get(name) {
      const found = await store.get(name);
      if (found === undefined) return undefined;
      const { text, ...times } = found;
      return { ...(JSON.parse(text) as Pick<Session, 'who' | 'sub' | 'refreshToken'>), ...times };
    },
    put: (name, { freshUntil, ends, ...session }) =>
      store.put(name, { text: JSON.stringify(session), freshUntil, ends }),
    claim: store.claim,
    remove: store.remove,
  };
}
