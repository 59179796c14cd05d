import { isPublicPath } from '../../article/public-path.ts';
import type { SubmissionKey } from '../../article/types.ts';
import type { ArticleStore } from '../ports.ts';

/** A page has a few files beside it. */
const A_FEW = 20;

/**
 * The upload that brought out what lies at an address, also after it was taken back.
 * @param feedsUrl as configured: what the addresses of pages begin with
 * @returns undefined of an address that is no page here
 */
export async function uploadAt(
  store: Pick<ArticleStore, 'article' | 'filesAfter'>,
  feedsUrl: string,
  url: string,
): Promise<SubmissionKey | undefined> {
  if (!URL.canParse(url)) return undefined;
  const address = new URL(url);
  const base = new URL(feedsUrl);
  if (address.origin !== base.origin || !address.pathname.startsWith(base.pathname)) return undefined;
  const path = `/${readable(address.pathname.slice(base.pathname.length))}`;
  const folder = path.endsWith('/') ? path : `${path}/`;
  if (!isPublicPath(`${folder}index.html`)) return undefined;
  const { files } = await store.filesAfter(folder as `/${string}`, A_FEW);
  const file = files.find((one) => one.path.startsWith(folder));
  return file && (await store.article(file.article))?.value.key;
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
