/**
 * The identity of an item through all its versions, the same from every format.
 * NewsML 1.2 and what is made from it end the URN with the revision, `urn:newsml:<provider>:<date>:<item>:<revision>`
 * (RFC 3085 section 2.2); NewsML-G2 and ninjs state the version apart.
 */
export function identityOf(id: string | undefined): string | undefined {
  const text = id?.trim().replace(/^urn:newsml:/i, 'urn:newsml:');
  if (!text) return undefined;
  return /^(urn:newsml:[^:]+:\d{8}(?:T[\dZ+-]+)?:[^:]+):\d+[A-Z]?$/.exec(text)?.[1] ?? text;
}
