import { signedIn } from '../../aws-protocol/signed-in.ts';
import { ALL_OF_IT } from './services.ts';

/** A desk as a browser finds it. */
export interface DeskDoor {
  /** Ends in `/desk/`. */
  readonly url: string;
  /** Has a feed and a removal held while something is done, as publishing and the nightly comparison do. */
  whileHeld(work: () => Promise<unknown>): Promise<void>;
}

/** After so many minutes a sign-in is renewed: the desk asks the provider every quarter of an hour. */
export const RENEWED_AFTER = 16;

/**
 * What an editor does at the desk in a minute: all that is done there. Whatever is refused, she goes on.
 * @param minute its number
 * @param signIns cookies of those of the minutes before, and of this one when it is over
 */
export async function workAtDesk(
  { url, whileHeld }: DeskDoor,
  minute: number,
  signIns: Map<number, string>,
): Promise<void> {
  const cookies = await signedIn(url, 'ada').catch(() => '');
  signIns.set(minute, cookies);
  const askAs = (Cookie: string, path: string, method: string, body?: string, also: Record<string, string> = {}) =>
    fetch(new URL(path, url), {
      method,
      ...(body !== undefined && { body }),
      headers: { Cookie, Origin: new URL(url).origin, 'Content-Type': 'application/json', ...also },
    });
  const ask = (path: string, method = 'GET', body?: string, also?: Record<string, string>) =>
    askAs(cookies, `api/${path}`, method, body, also);
  const json = async (answer: Promise<Response>) => (await answer).json().catch(() => ({}));

  const story = encodeURIComponent(`city/desk-${minute}.md`);
  const NEW = { 'If-None-Match': '*' };
  const first = await ask(`uploads/${story}`, 'PUT', `---\ntitle: Desk ${minute}\n---\n\nIt says so.\n`, NEW);
  const second = `---\ntitle: Desk ${minute}, and more\n---\n\nIt says more.\n`;
  await ask(`uploads/${story}`, 'PUT', second, { 'If-Match': first.headers.get('etag') ?? '"none"' });
  const { items = [] } = (await json(ask(`versions/${story}`))) as { readonly items?: readonly { id: string }[] };
  for (const { id } of items) await ask(`version-bytes/${story}?${new URLSearchParams({ id })}`);
  await ask(`keep-back/${story}`, 'PUT', JSON.stringify({ how: 'held' }));
  await ask(`keep-back/${story}`, 'DELETE');
  await ask('receipts');
  await ask('articles');

  const pieces = async (name: string) => {
    const path = `uploads-in-pieces/${encodeURIComponent(`city/${name}-${minute}.txt`)}`;
    const begun = ask(path, 'POST', JSON.stringify({ bytes: ALL_OF_IT.length }), NEW);
    const { id = 'none' } = (await json(begun)) as { readonly id?: string };
    return `${path}?${new URLSearchParams({ id })}`;
  };
  const whole = { 'Upload-Offset': String(ALL_OF_IT.length), 'Upload-Complete': '?1', ...NEW };
  await ask(await pieces('whole'), 'PATCH', undefined, whole);
  await ask(await pieces('given-up'), 'DELETE');

  await whileHeld(async () => {
    await ask('held-feeds', 'POST', JSON.stringify({ feed: 'all' }));
    await ask('removals', 'POST');
  });

  const earlier = signIns.get(minute - RENEWED_AFTER);
  if (!earlier) return;
  await askAs(earlier, 'api/counts', 'GET');
  await askAs(earlier, 'sign-out', 'POST');
}
