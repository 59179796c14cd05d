import type { Upload } from '../format.ts';
import { looksLikeJson } from '../json/signs.ts';

/** Keys and types that only ninjs has beside a URI. */
const NINJS_KEY =
  /"(?:version_?created|first_?created|pub_?status|representation_?type|body_\w+|description_\w+|headline_\w+|bodies|headlines|copyright_?(?:holder|notice)|usage_?terms|alt_?ids|ed_?note|slugline)"\s*:|"type"\s*:\s*"(?:text|audio|video|picture|graphic|composite|component|event|planning)"/i;

/** JSON in which ninjs' names stand. */
export function looksLikeNinjs(upload: Upload): boolean {
  return hasNinjsNames(upload.text) && looksLikeJson(upload);
}

/** For JSON only: a URI or guid, and what only ninjs has. */
export function hasNinjsNames(text: string): boolean {
  return /^\s*[{[]/.test(text) && /"(?:uri|guid)"\s*:/i.test(text) && NINJS_KEY.test(text);
}
