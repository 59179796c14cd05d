import type { Meta } from '../../../shared/local/state.ts';
import type { Grants, KeptGrant } from '../../desk/grants.ts';
import { isSameSecret } from '../../desk/same-secret.ts';

const GRANTS = 'desk grants';

/** What tokens of one machine's desk were given out for: in its state, read anew each time, since a command may end one while it serves. */
export function metaGrants(meta: Meta): Grants {
  const list = async () => grantsIn(await meta.get(GRANTS));
  const change = (changed: (grants: readonly KeptGrant[]) => readonly KeptGrant[]) =>
    meta.change(GRANTS, (text) => JSON.stringify(changed(grantsIn(text))));
  return {
    list,
    get: async (digest) => (await list()).find((grant) => isSameSecret(grant.digest, digest)),
    add: (grant) => change((grants) => [...grants, grant]),
    remove: (digest) => change((grants) => grants.filter((grant) => grant.digest !== digest)),
  };
}

function grantsIn(text = '[]'): readonly KeptGrant[] {
  return JSON.parse(text);
}
