import { createHmac } from 'node:crypto';

/**
 * The headers with which a document is sent (W3C WebSub, sections 7 and 7.1): it is the topic as it lies at its address.
 * @param hub our address
 */
export function headersOf(
  { bytes, contentType }: { readonly bytes: Uint8Array; readonly contentType: string },
  { topic, hub, secret }: { readonly topic: string; readonly hub: string; readonly secret?: string | undefined },
): Readonly<Record<string, string>> {
  return {
    'Content-Type': contentType,
    Link: `<${hub}>; rel="hub", <${topic}>; rel="self"`,
    ...(secret === undefined ? {} : { 'X-Hub-Signature': `sha256=${signatureOf(bytes, secret)}` }),
  };
}

function signatureOf(bytes: Uint8Array, secret: string): string {
  return createHmac('sha256', secret).update(bytes).digest('hex');
}
