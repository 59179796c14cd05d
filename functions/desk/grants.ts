import { createHash, randomBytes } from 'node:crypto';
import type { Instant } from '../../shared/article/types.ts';
import type { Editor } from './editor.ts';
import { isSameSecret } from './same-secret.ts';

/** What a token may be good for beside the desk itself, as apps call it (Micropub, section 5.3; IndieAuth, section 5.3.3). */
export const SCOPES = ['create', 'update', 'delete', 'media'] as const;
export type Scope = (typeof SCOPES)[number];

/** What is given to somebody with a token. */
export interface Grant extends Editor {
  readonly name: string;
  /** For an app, which may do this alone and cannot sign in at the desk. @default - the desk itself, and all that apps may */
  readonly scope?: readonly Scope[];
  readonly made: Instant;
  /** @default never */
  readonly ends?: Instant;
}

/** A grant, by the digest of its token: whoever reads them can sign in as nobody. */
export interface KeptGrant extends Grant {
  readonly digest: string;
}

/** Who has a token. */
export interface Holder extends Pick<Grant, 'scope'> {
  readonly who: Editor;
}

/** @returns undefined for a token that is nobody's, or nobody's any more */
export type HolderOf = (token: string) => Promise<Holder | undefined>;

/** What tokens were given out for. */
export interface Grants {
  /** @returns undefined where nothing was given with it, or no longer is */
  get(digest: string): Promise<KeptGrant | undefined>;
  list(): Promise<readonly KeptGrant[]>;
  add(grant: KeptGrant): Promise<void>;
  remove(digest: string): Promise<void>;
}

/** Of so many characters of its digest a token is called where it is to be ended. */
export const CALLED = 12;

/** 256 bits. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

export function tokenDigest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * @param token as it is shown
 * @returns what it is good for; undefined where it is nobody's, or over. What is compared are digests: how long that takes tells nothing
 * of a token.
 */
export async function grantFor(grants: Grants, token: string, now: Instant): Promise<KeptGrant | undefined> {
  const digest = tokenDigest(token);
  const grant = await grants.get(digest);
  if (grant === undefined || !isSameSecret(grant.digest, digest)) return undefined;
  return isOver(grant, now) ? undefined : grant;
}

/** @returns who has a token, as a door asks. */
export async function holderIn(grants: Grants, token: string, now: Instant): Promise<Holder | undefined> {
  const grant = await grantFor(grants, token, now);
  if (grant === undefined) return undefined;
  const { name, role, sections, scope } = grant;
  return { who: { name, role, sections }, ...(scope === undefined ? {} : { scope }) };
}

/** Instants are of one form, whose order is that of time. */
export function isOver({ ends }: Grant, now: Instant): boolean {
  return ends !== undefined && ends <= now;
}
