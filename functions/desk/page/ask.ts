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

/**
 * Sends a file, which may take minutes: how far it is, is told, as `fetch` does not.
 * @param tell percent
 * @throws Refused as `ask`
 */
export function put(
  url: string,
  headers: Readonly<Record<string, string>>,
  file: File,
  tell: (percent: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => tell(Math.floor((100 * loaded) / Math.max(1, total)));
    request.onerror = () => reject(new Refused(0, t('away')));
    request.onload = () => {
      const { status } = request;
      if (status < 300) resolve();
      else reject(refusedBy(status, problemIn(request.responseText)));
    };
    request.send(file);
  });
}

function problemIn(text: string): Problem {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
