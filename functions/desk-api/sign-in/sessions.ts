import type { Editor } from '../../desk/editor.ts';

/** Somebody's sign-in, of which the browser has nothing but its name. */
export interface Session {
  readonly who: Editor;
  /** The provider's name of them, which stays. */
  readonly sub: string;
  readonly refreshToken?: string;
  /** Until when it counts without asking the provider again; milliseconds since 1970, as all here. */
  readonly freshUntil: number;
  /** When it is over, whatever happens. */
  readonly ends: number;
}

/** Sign-ins, by digests of their names: whoever reads them can use none. */
export interface Sessions {
  get(name: string): Promise<Session | undefined>;
  put(name: string, session: Session): Promise<void>;
  /**
   * Says that somebody asks the provider, so that of many requests at once one does: a token may be good for one renewal.
   * @param freshUntil as it was read
   * @param time now, and as long as whoever asks has time
   * @returns whether it is this one
   */
  claim(name: string, freshUntil: number, time: { readonly now: number; readonly until: number }): Promise<boolean>;
  remove(name: string): Promise<void>;
}
