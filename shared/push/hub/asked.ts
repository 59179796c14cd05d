import { stated } from '../../article/stated.ts';

/** What a subscriber asks for (W3C WebSub, section 5.1). */
export interface Asked {
  readonly mode: 'subscribe' | 'unsubscribe';
  readonly topic: string;
  readonly callback: string;
  /** As it is going to be granted. */
  readonly leaseSeconds: number;
  readonly secret?: string;
}

/** Why not, for the one who asks, in plain text. */
export interface Refused {
  readonly status: number;
  readonly why: string;
}

const A_DAY_S = 86_400;
const USUAL_S = 10 * A_DAY_S;
const SHORTEST_S = 300;
const LONGEST_S = 30 * A_DAY_S;
/** WebSub, section 5.1: less than 200 bytes. */
const MOST_SECRET = 199;
const MOST_CALLBACK = 2_048;

/** @param form the body of a request, as `application/x-www-form-urlencoded` */
export function readAsked(form: string): Asked | Refused {
  const fields = new URLSearchParams(form);
  const [mode, topic, callback, lease, secret] = [
    'hub.mode',
    'hub.topic',
    'hub.callback',
    'hub.lease_seconds',
    'hub.secret',
  ].map((name) => fields.get(name) || undefined);
  if (mode === 'publish') return refused(403, 'This hub tells of feeds that it publishes itself.');
  if (mode !== 'subscribe' && mode !== 'unsubscribe')
    return refused(400, 'hub.mode must be "subscribe" or "unsubscribe".');
  if (topic === undefined) return refused(400, 'hub.topic is missing.');
  if (callback === undefined) return refused(400, 'hub.callback is missing.');
  if (callback.length > MOST_CALLBACK) return refused(400, `hub.callback is longer than ${MOST_CALLBACK} characters.`);
  const url = URL.parse(callback);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '' || url.hash !== '')
    return refused(400, 'hub.callback must be an http or https address without user name, password and fragment.');
  if (lease !== undefined && !/^\d{1,12}$/.test(lease)) return refused(400, 'hub.lease_seconds must be a number.');
  if (secret !== undefined && Buffer.byteLength(secret) > MOST_SECRET)
    return refused(400, `hub.secret is longer than ${MOST_SECRET} bytes.`);
  const leaseSeconds = lease === undefined ? USUAL_S : Math.min(LONGEST_S, Math.max(SHORTEST_S, Number(lease)));
  return { mode, topic, callback, leaseSeconds, ...stated({ secret }) };
}

function refused(status: number, why: string): Refused {
  return { status, why };
}

/**
 * The address at which a subscriber is asked whether it wants that (section 5.3): its own, query and all, with what is to be known.
 * @param challenge that it has to answer with
 */
export function verificationOf({ mode, topic, callback, leaseSeconds }: Asked, challenge: string): string {
  const url = new URL(callback);
  const asked = new URLSearchParams({
    'hub.mode': mode,
    'hub.topic': topic,
    'hub.challenge': challenge,
    // Of an unsubscription it says nothing, and some miss it there (aaronpk/websub.rocks#14).
    'hub.lease_seconds': String(leaseSeconds),
  });
  // Not by the URL's own parameters, which would write the subscriber's anew.
  url.search = `${url.search === '' ? '?' : `${url.search}&`}${asked}`;
  return url.href;
}
