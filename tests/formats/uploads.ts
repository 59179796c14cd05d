import type { Content, Instant, NotPublished, Reading, SubmissionKey } from '../../shared/article/types.ts';
import type { Config } from '../../shared/config/types.ts';
import { readSubmission } from '../../shared/formats/read.ts';
import { compose } from '../../shared/pipeline/compose/compose.ts';
import type { Composition } from '../../shared/pipeline/compose/composition.ts';
import { BUILT_IN_CONFIG } from '../support/built-in-config.ts';

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function readUpload(
  key: string,
  content: string | Uint8Array,
  contentType?: string,
): Promise<Reading | NotPublished> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const type = contentType === undefined ? {} : { contentType };
  return readSubmission({ key, bytes, furniture: [], timeZone: 'UTC', ...type });
}

/** What an upload comes to as an article, without media beside it. */
export function composeUpload(
  key: string,
  content: string | Uint8Array,
  config: Config = BUILT_IN_CONFIG,
): Promise<Composition> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const uploadedAt = '2026-11-24T06:00:00Z' as Instant;
  return compose({ key: key as SubmissionKey, bytes, uploadedAt }, config, new Map());
}

/** Its articles, with what there is to say of them. */
export function composedOf(result: Composition): Extract<Composition, { kind: 'articles' }> {
  if (result.kind !== 'articles') throw new Error(`no articles: ${JSON.stringify(result)}`);
  return result;
}

/** The only article of a reading. */
export function articleOf(result: Reading | NotPublished): Content {
  if (result.kind !== 'reading') throw new Error(`${result.kind}: ${JSON.stringify(result.reasons)}`);
  if (result.articles.length !== 1) throw new Error(`${result.articles.length} articles`);
  return result.articles[0];
}

/** `code line:column` of each reason. */
export function reasonsOf(result: Reading | NotPublished | { readonly kind: string }): readonly string[] {
  if (!('reasons' in result)) throw new Error(`not refused: ${JSON.stringify(result)}`);
  return result.reasons.map(({ code, line, column }) =>
    line === undefined ? code : `${code} ${line}:${column ?? '-'}`,
  );
}
