import type { Upload } from '../format.ts';
import { looksLikeJson } from '../json/signs.ts';

const POSTS = /"posts"\s*:\s*\[/;
/** Names that with posts only Ghost has, in its export and in what its API answers (docs.ghost.org/content-api/posts). */
const NAMES =
  /"(?:posts_authors|posts_tags|mobiledoc|lexical|comment_id|custom_excerpt|feature_image|codeinjection_head|db)"\s*:/;

/** Posts of Ghost: an export of a site, or an answer of its API. */
export function looksLikeGhost(upload: Upload): boolean {
  return /^\s*\{/.test(upload.text) && POSTS.test(upload.text) && NAMES.test(upload.text) && looksLikeJson(upload);
}
