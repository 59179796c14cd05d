import { type Problem, Refused, refusedBy } from './refused.ts';
import { languageNow, t } from './words.ts';

/** @throws Refused also when nobody answers: then its status is 0 */
export async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    // What the desk says of uploads, it says in the language of the page.
    const headers = { 'Accept-Language': languageNow(), ...init.headers };
    response = await fetch(`/desk/api/${path}`, { ...init, headers });
  } catch {
    throw new Refused(0, t('away'));
  }
  if (response.ok || response.status === 304) return response;
  throw refusedBy(response.status, problemIn(await response.text().catch(() => '')));
}

/** Somewhere between here and there a line may be dead and nobody says so. */
const SILENT_MS = 60_000;

/**
 * Sends a file, or a piece of it, which may take minutes: how far it is, is told, as `fetch` does not.
 * @param tell bytes
 * @throws Refused as `ask`; also where the file itself cannot be read any more
 */
export function put(
  method: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  body: Blob,
  tell: (sent: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let timer = 0;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => request.abort(), SILENT_MS);
    };
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => {
      wait();
      tell(loaded);
    };
    request.onabort = () => reject(new Refused(0, t('away')));
    request.onerror = () =>
      body
        .slice(0, 1)
        .arrayBuffer()
        .then(
          () => reject(new Refused(0, t('away'))),
          () => reject(new Refused(-1, t('unreadable'))),
        );
    request.onload = () => {
      const { status } = request;
      if (status < 300) resolve();
      else reject(refusedBy(status, problemIn(request.responseText)));
    };
    request.onloadend = () => clearTimeout(timer);
    wait();
    request.send(body);
  });
}

function problemIn(text: string): Problem {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
