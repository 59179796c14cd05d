import type { Content, Reading, Rejection } from '../../shared/article/types.ts';
import { readSubmission } from '../../shared/formats/read.ts';

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function readUpload(
  key: string,
  content: string | Uint8Array,
  contentType?: string,
): Promise<Reading | Rejection> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const type = contentType === undefined ? {} : { contentType };
  return readSubmission({ key, bytes, furniture: [], timeZone: 'UTC', ...type });
}

/** The only article of a reading. */
export function articleOf(result: Reading | Rejection): Content {
  if (result.kind === 'rejection') throw new Error(`rejected: ${JSON.stringify(result.reasons)}`);
  if (result.articles.length !== 1) throw new Error(`${result.articles.length} articles`);
  return result.articles[0];
}

/** `code line:column` of each reason. */
export function reasonsOf(result: Reading | Rejection | { readonly kind: string }): readonly string[] {
  if (!('reasons' in result)) throw new Error(`not rejected: ${JSON.stringify(result)}`);
  return result.reasons.map(({ code, line, column }) =>
    line === undefined ? code : `${code} ${line}:${column ?? '-'}`,
  );
}
