import type {
  Due,
  HeldFeed,
  History,
  Page,
  Preview,
  Receipt,
  Removals,
  Row,
  Said,
  Site,
  Status,
  Version,
} from './answers.ts';
import { ask, put } from './ask.ts';
import { sendInPieces } from './in-pieces.ts';
import { Refused } from './refused.ts';
import { languageNow } from './words.ts';

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

export type Api = typeof api;
/** As the desk says it. */
let bodyBytes = Number.POSITIVE_INFINITY;
let pieceBytes = Number.POSITIVE_INFINITY;

export const api = {
  async site(): Promise<Site> {
    const site = await get<Site>('site');
    ({ bodyBytes, pieceBytes } = site);
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
  async takeLink(url: string, folder: string): Promise<{ readonly key: string }> {
    return (await ask('links', ofJson('POST', { url, folder }))).json();
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
  versions: (key: string) => get<History>(`versions/${at(key)}`),
  async versionBytes(key: string, { of, id }: Pick<Version, 'of' | 'id'>): Promise<ArrayBuffer> {
    return (await ask(`version-bytes/${at(key)}?${new URLSearchParams({ of, id })}`)).arrayBuffer();
  },
  /** @returns undefined of what is no text */
  async versionText(key: string, version: Pick<Version, 'of' | 'id'>): Promise<string | undefined> {
    return textOf(new Uint8Array(await api.versionBytes(key, version)));
  },
  restoreBeside: (key: string, id: string) =>
    ask(`restore-beside/${at(key)}?${new URLSearchParams({ id })}`, { method: 'POST' }),
  removals: () => get<Removals>('removals'),
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
    if (file.size > pieceBytes) return sendInPieces(key, file, condition, tell);
    const told = (sent: number) => tell(Math.floor((100 * sent) / file.size));
    if (file.size > bodyBytes) {
      const asked = ofJson('POST', { bytes: file.size });
      const headers = { ...(asked.headers as Record<string, string>), ...condition };
      const address = await (await ask(`upload-addresses/${at(key)}`, { ...asked, headers })).json();
      return put('PUT', address.url, address.headers, file, told);
    }
    const headers = { ...condition, 'Content-Type': 'application/octet-stream', 'Accept-Language': languageNow() };
    return put('PUT', `/desk/api/uploads/${at(key)}`, headers, file, told);
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
  acceptStatus: (key: string, uploadedAt: string, statuses: Readonly<Record<string, readonly string[]>>) =>
    ask(`accepted-status/${at(key)}`, ofJson('POST', { uploadedAt, statuses })),
  release: (key: string) => ask(`keep-back/${at(key)}`, { method: 'DELETE' }),
};
