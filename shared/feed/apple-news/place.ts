import type { PublicPath } from '../../article/public-path.ts';
import { markupInPlain } from '../article-demands.ts';

/** @returns where an article's `article.json` lies, beside its page; undefined where Apple News would not take it. */
export function articleJsonPath(article: { readonly path: string; readonly title: string }): PublicPath | undefined {
  return markupInPlain(article.title) === undefined ? (`${article.path}article.json` as PublicPath) : undefined;
}
