import { languageNow, t } from './words.ts';

/** What became of an upload. */
export type Status =
  | 'published'
  | 'scheduled'
  | 'held'
  | 'rejected'
  | 'withdrawn'
  | 'expired'
  | 'superseded'
  | 'stored';
/** What an upload changed, beside its status. */
export type Change = 'new' | 'updated' | 'unchanged' | 'completed' | 'moved';

/** As `GET api/receipts` gives them; articles are given the same form. */
export interface Row {
  readonly key: string;
  /** Of an article. */
  readonly id?: string;
  readonly status: Status;
  readonly change?: Change;
  readonly title?: string;
  readonly why?: string;
  readonly section?: string;
  readonly published?: string;
  readonly uploadedAt?: string;
}

export interface Note {
  readonly code: string;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

export interface Receipt {
  readonly key: string;
  readonly status: Status;
  readonly change?: Change;
  readonly explanation?: string;
  readonly uploadedAt: string;
  readonly reasons: readonly Note[];
  readonly warnings: readonly Note[];
  readonly dropped: readonly { readonly what: string; readonly count: number; readonly line?: number }[];
  readonly receivers: readonly { readonly receiver: string; readonly message: string }[];
  readonly articles: readonly ReceiptArticle[];
  readonly articleCount: number;
  readonly waitingFor: readonly string[];
  readonly feeds: readonly { readonly id: string; readonly rss: string }[];
  readonly removalHeld?: boolean;
}

export interface ReceiptArticle {
  readonly title: string;
  readonly url: string;
  readonly state: string;
  readonly language: string;
  readonly section?: string;
  readonly tags: readonly string[];
  readonly authors: readonly { readonly name: string }[];
  readonly published: string;
  readonly updated: string;
  readonly expires?: string;
}

/** An article that comes out or ends. */
export interface Due {
  readonly at: string;
  readonly what: 'comes-out' | 'ends';
  readonly key: string;
  readonly title: string;
  readonly section?: string;
}

export interface HeldFeed {
  readonly feed: string;
  readonly lost: number;
  readonly of: number;
}

/** Something that lay there before: the upload, or what was said beside it. */
export interface Version {
  readonly of: 'upload' | 'beside';
  readonly id: string;
  readonly until: string;
  readonly by?: string;
}

export interface Preview {
  readonly receipt: Receipt;
  readonly articles: readonly Previewed[];
}

export interface Previewed {
  readonly title: string;
  readonly html: string;
  readonly page?: string;
  /** As the feed's documents will have it. */
  readonly items: { readonly rss: string; readonly atom: string; readonly json: string };
  readonly media: readonly Medium[];
}

/** What is said of an article beside its file. */
export interface Said {
  readonly title?: string;
  readonly dek?: string;
  readonly section?: string;
  readonly tags?: readonly string[];
  readonly authors?: readonly string[];
  readonly published?: string;
  readonly expires?: string;
  readonly corrections?: readonly string[];
  readonly priority?: string;
  readonly media?: readonly Medium[];
}

/** What a picture, sound or film shows, by a name that says which it is. */
export interface Medium {
  readonly url: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
}

export interface Site {
  readonly title: string;
  readonly timeZone: string;
  readonly language: string;
  readonly feedsUrl: string;
  /** Of a request; what is larger wants an address of its own. */
  readonly bodyBytes: number;
  /** Who asks; without a name where nobody signs in. */
  readonly who: { readonly name?: string };
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** What the desk was told instead of what it asked for, in a sentence for the editor. */
export class Refused extends Error {
  readonly status: number;
  readonly errors: readonly Note[];
  constructor(status: number, message: string, errors: readonly Note[] = []) {
    super(message);
    this.status = status;
    this.errors = errors;
  }
}

/** Where to sign in, as soon as a desk says that nobody is signed in. */
let onSignedOut: (signIn: string) => void = () => undefined;
export function whenSignedOut(tell: (signIn: string) => void): void {
  onSignedOut = tell;
}

/** @throws Refused also when nobody answers: then its status is 0 */
async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    // What the desk says of uploads, it says in the language of the page.
    const headers = { 'Accept-Language': languageNow(), ...init.headers };
    response = await fetch(`/desk/api/${path}`, { ...init, headers });
  } catch {
    throw new Refused(0, t('away'));
  }
  if (response.ok || response.status === 304) return response;
  const problem = await response.json().catch(() => ({}));
  if (response.status === 401 && typeof problem.signIn === 'string') onSignedOut(problem.signIn);
  throw new Refused(response.status, problem.detail ?? t('answered-with', { status: response.status }), problem.errors);
}

const get = async <T>(path: string): Promise<T> => (await ask(path)).json();
const at = (key: string) => encodeURIComponent(key);

function ofJson(method: string, value: unknown): RequestInit {
  return { method, body: JSON.stringify(value), headers: { 'Content-Type': 'application/json' } };
}

/** @returns undefined for what is no text: a picture, a DOCX. Then nothing of it can be lost by saving. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function problemIn(text: string): {
  readonly detail?: string;
  readonly errors?: readonly Note[];
  readonly signIn?: string;
} {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

export type Api = typeof api;
/** As the desk says it. */
let bodyBytes = Number.POSITIVE_INFINITY;

export const api = {
  async site(): Promise<Site> {
    const site = await get<Site>('site');
    bodyBytes = site.bodyBytes;
    return site;
  },
  /** @returns what tells the present answer at a path from others; `known` where it is still that one */
  async tagOf(path: string, known: string | undefined): Promise<string> {
    try {
      const headers: Record<string, string> = known?.startsWith('"') ? { 'If-None-Match': known } : {};
      const response = await ask(path, { headers });
      return response.status === 304 && known !== undefined ? known : (response.headers.get('etag') ?? '');
    } catch (error) {
      if (error instanceof Refused && error.status === 404) return 'none';
      throw error;
    }
  },
  /** @returns where to go then */
  async signOut(): Promise<string> {
    return (await (await fetch('/desk/sign-out', { method: 'POST' })).json()).location;
  },
  receipts: (asked: Record<string, string>) => get<Page<Row>>(`receipts?${new URLSearchParams(asked)}`),
  receipt: (key: string) => get<Receipt>(`receipts/${at(key)}`),
  counts: () => get<Partial<Record<string, { readonly count: number; readonly hasMore: boolean }>>>('counts'),
  async articles(asked: Record<string, string>): Promise<Page<Row>> {
    const page = await get<Page<Row & { readonly state: Status }>>(`articles?${new URLSearchParams(asked)}`);
    return { ...page, items: page.items.map((row) => ({ ...row, status: row.state })) };
  },
  due: (until: string) => get<{ items: readonly Due[] }>(`due?${new URLSearchParams({ until })}`),
  heldFeeds: () => get<{ items: readonly HeldFeed[] }>('held-feeds'),
  acceptLosses: (feed: string) => ask('held-feeds', ofJson('POST', { feed })),
  move: (key: string, to: string) => ask(`moves/${at(key)}`, ofJson('POST', { to })),
  versions: (key: string) => get<{ items: readonly Version[] }>(`versions/${at(key)}`),
  async versionBytes(key: string, { of, id }: Pick<Version, 'of' | 'id'>): Promise<ArrayBuffer> {
    return (await ask(`version-bytes/${at(key)}?${new URLSearchParams({ of, id })}`)).arrayBuffer();
  },
  /** @returns undefined of what is no text */
  async versionText(key: string, version: Pick<Version, 'of' | 'id'>): Promise<string | undefined> {
    return textOf(new Uint8Array(await api.versionBytes(key, version)));
  },
  restoreBeside: (key: string, id: string) =>
    ask(`restore-beside/${at(key)}?${new URLSearchParams({ id })}`, { method: 'POST' }),
  removals: () => get<{ held: readonly string[] }>('removals'),
  acceptRemovals: () => ask('removals', { method: 'POST' }),

  /** @returns undefined where it does not lie in the inbox any more */
  async upload(key: string): Promise<{ readonly bytes: Uint8Array; readonly etag: string } | undefined> {
    try {
      const response = await ask(`uploads/${at(key)}`);
      return { bytes: new Uint8Array(await response.arrayBuffer()), etag: response.headers.get('etag') ?? '' };
    } catch (error) {
      if (error instanceof Refused && error.status === 404) return undefined;
      throw error;
    }
  },
  /** @param etag of the version that it replaces; undefined for something new @returns the ETag of what lies there now */
  async save(key: string, body: BodyInit, etag: string | undefined): Promise<string> {
    const condition: Record<string, string> = etag === undefined ? { 'If-None-Match': '*' } : { 'If-Match': etag };
    const headers = { ...condition, 'Content-Type': 'application/octet-stream' };
    return (await ask(`uploads/${at(key)}`, { method: 'PUT', body, headers })).headers.get('etag') ?? '';
  },
  /**
   * The same of a file, which may take minutes: how far it is, is told.
   * @param tell percent
   */
  async send(key: string, file: File, etag: string | undefined, tell: (percent: number) => void): Promise<void> {
    const condition: Record<string, string> = etag === undefined ? { 'If-None-Match': '*' } : { 'If-Match': etag };
    if (file.size > bodyBytes) {
      const asked = ofJson('POST', { bytes: file.size });
      const headers = { ...(asked.headers as Record<string, string>), ...condition };
      const address = await (await ask(`upload-addresses/${at(key)}`, { ...asked, headers })).json();
      return put(address.url, address.headers, file, tell);
    }
    const headers = { ...condition, 'Content-Type': 'application/octet-stream', 'Accept-Language': languageNow() };
    return put(`/desk/api/uploads/${at(key)}`, headers, file, tell);
  },
  /** @returns the ETag of what lies there; undefined where nothing does */
  async etagOf(key: string): Promise<string | undefined> {
    try {
      return (await ask(`uploads/${at(key)}`, { method: 'HEAD' })).headers.get('etag') ?? undefined;
    } catch (error) {
      if (error instanceof Refused && error.status === 404) return undefined;
      throw error;
    }
  },
  async preview(key: string, body: BodyInit): Promise<Preview> {
    const headers = { 'Content-Type': 'application/octet-stream' };
    return (await ask(`previews/${at(key)}`, { method: 'POST', body, headers })).json();
  },
  editorial: (key: string) => get<Said>(`editorial/${at(key)}`),
  say: (key: string, said: Said) => ask(`editorial/${at(key)}`, ofJson('PUT', said)),
  keepBack: (key: string, how: 'withdrawn' | 'held', reason: string) =>
    ask(`keep-back/${at(key)}`, ofJson('PUT', reason === '' ? { how } : { how, reason })),
  release: (key: string) => ask(`keep-back/${at(key)}`, { method: 'DELETE' }),
};

/** `fetch` does not say how far it is. @throws Refused as `ask` */
function put(
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
      if (status < 300) return resolve();
      const { detail, errors, signIn } = problemIn(request.responseText);
      if (status === 401 && typeof signIn === 'string') onSignedOut(signIn);
      reject(new Refused(status, detail ?? t('answered-with', { status }), errors));
    };
    request.send(file);
  });
}
