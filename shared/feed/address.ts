import { uri } from '../article/uri.ts';
import type { Site } from '../config/types.ts';

/**
 * @param path a public path, readable, such as `/tag/工业/rss.xml`.
 * @returns its absolute address, percent-encoded.
 */
export function publicUrl(path: string, { site }: { readonly site: Pick<Site, 'feedsUrl'> }): string {
  return site.feedsUrl + encodedPath(path);
}

/**
 * Whether an address is that of a public path. Where the public folder is served is not asked: it may have moved since an
 * article was stored, and its page must not go for that.
 */
export function isPublicUrl(url: string, path: string): boolean {
  // A page that led to itself by another of its addresses would lead there for ever.
  const [page = ''] = url.split(/[?#]/, 1);
  return page
    .replace(/(?<=\/)index\.html$|(?<!\/)$/, (end) => (end === '' ? '/' : ''))
    .endsWith(`/${encodedPath(path)}`);
}

function encodedPath(path: string): string {
  return path.slice(1).split('/').map(encodeURIComponent).join('/');
}

/** An address that people gave as theirs, when it is one of the web: never `javascript:`, nor a bare `example.com`. */
export function webUri(address: string | undefined): string | undefined {
  return address !== undefined && /^https?:$/.test(URL.parse(address)?.protocol ?? '') ? uri(address) : undefined;
}
