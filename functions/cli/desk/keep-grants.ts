import type { Instant } from '../../../shared/article/types.ts';
import { CALLED, type Grant, type Grants, isOver, type KeptGrant, makeToken, tokenDigest } from '../../desk/grants.ts';
import { EXIT, type ExitStatus, type Terminal } from '../command.ts';
import { printable } from '../rows.ts';

/** @returns the token, which nobody can be told again */
export async function giveOut(grants: Grants, grant: Grant): Promise<string> {
  const token = makeToken();
  await grants.add({ ...grant, digest: tokenDigest(token) });
  return token;
}

/** Prints who has been given what: a line each. */
export async function listGrants(grants: Grants, now: Instant, { out }: Terminal): Promise<ExitStatus> {
  const all = [...(await grants.list())].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const grant of all) out(`${line(grant, now)}\n`);
  return EXIT.ok;
}

/** @param which a name, of which all end, or what one is called in the list */
export async function endGrants(grants: Grants, which: string, { err }: Terminal): Promise<ExitStatus> {
  const ended = (await grants.list()).filter(
    ({ name, digest }) => name === which || (which.length === CALLED && digest.startsWith(which)),
  );
  for (const { digest } of ended) await grants.remove(digest);
  err(`feedmill: ${ended.length === 0 ? `nothing was given to "${printable(which)}"` : `ended: ${ended.length}`}\n`);
  return ended.length === 0 ? EXIT.rejected : EXIT.ok;
}

function line(grant: KeptGrant, now: Instant): string {
  const { digest, name, role, sections, scope, made, ends } = grant;
  const what = [role, ...sections.map((section) => `${section}/`)].join(' ');
  const how = scope === undefined ? 'desk' : `app (${scope.join(', ')})`;
  const until = ends === undefined ? '' : isOver(grant, now) ? `, over since ${ends}` : `, until ${ends}`;
  return printable(`${digest.slice(0, CALLED)}  ${name}: ${what}; ${how}; since ${made}${until}`);
}
