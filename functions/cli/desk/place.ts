import type { Grants } from '../../desk/grants.ts';

/** A desk, as far as the command gives out what lets in there. */
export interface GivingPlace {
  readonly grants: Grants;
  /** Of the desk; ends in `/desk/`. @throws UsageError, SetupError where there is none yet */
  url(): Promise<string>;
  /** The address that signs in by a token. @default - only who has signed in elsewhere gets in, and a token is an app's */
  readonly signIn?: {
    /** That of nobody's name. */
    everybody(): Promise<string>;
    /** Another one: that before leads nowhere any more. */
    anew(): Promise<string>;
    address(token: string): Promise<string>;
  };
  close(): Promise<void>;
}
