import { parse } from '../../../shared/verify/parse/parse.ts';
import { channelOf } from '../../../shared/verify/profiles/channel.ts';
import type { Profile } from '../../../shared/verify/profiles/demand.ts';
import type { Exchange } from '../../../shared/verify/received.ts';
import { isReachable } from '../../web/public-request.ts';
import { ask } from './fetch-document.ts';

/** Characters: what a page says of its feeds stands at its top. */
const HEAD = 200_000;

/** Asks for what a receiver looks at besides the feed: its first recording, or the page that it is of. What gives no answer is left out. */
export async function askBesides(
  { besides }: Profile,
  bytes: Uint8Array,
  exchange: Exchange,
): Promise<Pick<Exchange, 'recording' | 'homePage'>> {
  const channel = channelOf(parse(bytes, exchange.headers['content-type']));
  try {
    const [recording] = channel?.items.flatMap(({ enclosures }) => enclosures) ?? [];
    const url = recording?.attributes.url ?? recording?.attributes.href;
    if (besides === 'recording' && mayBeAsked(url, exchange)) return { recording: await howItIsThere(url) };
    const home = channel?.link?.text;
    if (besides === 'home page' && mayBeAsked(home, exchange)) return { homePage: await beginningOf(home) };
  } catch {
    // Nobody asked for that: the feed itself is there.
  }
  return {};
}

/** What a feed names is asked for where the feed itself is, or on the internet, and nowhere else. */
function mayBeAsked(address: string | undefined, { url }: Exchange): address is string {
  const host = URL.parse(address ?? '')?.host;
  return address !== undefined && host !== undefined && (host === URL.parse(url)?.host || isReachable(address, {}));
}

async function howItIsThere(url: string): Promise<NonNullable<Exchange['recording']>> {
  const whole = await ask(url, {}, 'HEAD');
  const part = await ask(url, { range: 'bytes=0-1' });
  await part.body?.cancel();
  return { url, head: whole.status, part: part.status };
}

async function beginningOf(url: string): Promise<string> {
  const page = await ask(url, { accept: 'text/html' });
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of page.body ?? []) {
    text += decoder.decode(piece, { stream: true });
    if (text.length > HEAD) break;
  }
  return text.slice(0, HEAD);
}
