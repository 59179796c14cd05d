import type { Fetched } from '../../shared/pipeline/copy.ts';
import { type FileRules, fetchFile } from '../web/fetch-file.ts';

export type FetchRules = Omit<FileRules, 'accept' | 'mostOf'> & { readonly maxBytes: number };

/** Fetches what an article shows from elsewhere. */
export async function fetchMedia(url: string, { maxBytes, ...rules }: FetchRules): Promise<Fetched> {
  const fetched = await fetchFile(url, { ...rules, accept: 'image/*, audio/*, video/*', mostOf: () => maxBytes });
  return fetched.kind === 'fetched' ? { kind: 'fetched', bytes: fetched.bytes } : fetched;
}
