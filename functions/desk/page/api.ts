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

/** As `GET api/receipts` gives them. */
export interface Row {
  readonly key: string;
  readonly status: Status;
  readonly change?: Change;
  readonly title?: string;
  readonly why?: string;
  readonly section?: string;
  readonly published?: string;
  readonly uploadedAt: string;
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

export interface ArticleRow {
  readonly id: string;
  readonly key: string;
  readonly state: string;
  readonly title?: string;
  readonly section?: string;
  readonly published: string;
  readonly expires?: string;
}

export interface Preview {
  readonly receipt: Receipt;
  readonly articles: readonly { readonly title: string; readonly html: string; readonly page?: string }[];
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
}

export interface Site {
  readonly title: string;
  readonly timeZone: string;
  readonly language: string;
  readonly feedsUrl: string;
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
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  throw new Refused(response.status, problem.detail ?? t('answered-with', { status: response.status }), problem.errors);
}

const get = async <T>(path: string): Promise<T> => (await ask(path)).json();
const at = (key: string) => encodeURIComponent(key);

export const api = {
  site: () => get<Site>('site'),
  receipts: (asked: Record<string, string>) => get<Page<Row>>(`receipts?${new URLSearchParams(asked)}`),
  receipt: (key: string) => get<Receipt>(`receipts/${at(key)}`),
  articles: (asked: Record<string, string>) => get<Page<ArticleRow>>(`articles?${new URLSearchParams(asked)}`),
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
  async preview(key: string, body: BodyInit): Promise<Preview> {
    const headers = { 'Content-Type': 'application/octet-stream' };
    return (await ask(`previews/${at(key)}`, { method: 'POST', body, headers })).json();
  },
  editorial: (key: string) => get<Said>(`editorial/${at(key)}`),
  say: (key: string, said: Said) =>
    ask(`editorial/${at(key)}`, {
      method: 'PUT',
      body: JSON.stringify(said),
      headers: { 'Content-Type': 'application/json' },
    }),
  keepBack: (key: string, how: 'withdrawn' | 'held', reason: string) =>
    ask(`keep-back/${at(key)}`, {
      method: 'PUT',
      body: JSON.stringify(reason === '' ? { how } : { how, reason }),
      headers: { 'Content-Type': 'application/json' },
    }),
  release: (key: string) => ask(`keep-back/${at(key)}`, { method: 'DELETE' }),
};
