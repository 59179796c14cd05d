import { metaGrants } from '../../local/desk/grants.ts';
import { DESK_AT, deskToken, newDeskToken, signInAddress } from '../../local/desk/sign-in.ts';
import { openState } from '../../local/open-state.ts';
import { type Call, UsageError } from '../command.ts';
import { stateOf } from '../find-state.ts';
import type { GivingPlace } from './place.ts';

/** The desk of this machine. */
export async function localPlace(call: Call): Promise<GivingPlace> {
  const path = stateOf(call);
  const { meta, close } = await openState(path);
  const server = async () => {
    const url = await meta.get(DESK_AT);
    if (url === undefined) throw new UsageError(`nothing has served from ${path} yet: start "feedmill serve" first`);
    return url;
  };
  return {
    grants: metaGrants(meta),
    url: async () => `${await server()}desk/`,
    signIn: {
      everybody: async () => signInAddress(await server(), await deskToken(meta)),
      anew: async () => signInAddress(await server(), await newDeskToken(meta)),
      address: async (token) => signInAddress(await server(), token),
    },
    close,
  };
}
