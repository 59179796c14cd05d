/**
 * Browsers say where a request comes from (Fetch, "Origin header"; Fetch Metadata, "Sec-Fetch-Site"); other servers of one machine, or
 * of one domain, are the same site but another origin.
 * @param headers by names in lower case
 * @param origin the desk's own
 */
export function isForeign(headers: Readonly<Record<string, string | undefined>>, origin: string): boolean {
  if (headers.origin !== undefined && headers.origin !== origin) return true;
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}
