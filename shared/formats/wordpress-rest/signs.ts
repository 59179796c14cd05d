import type { Upload } from '../format.ts';
import { looksLikeJson } from '../json/signs.ts';

const RENDERED = /"(?:content|title|excerpt)"\s*:\s*\{[^{}]{0,100000}?"rendered"\s*:/;

/** What the REST API of WordPress answers, whose texts are objects (developer.wordpress.org/rest-api/reference/posts). */
export function looksLikeWordPressRest(upload: Upload): boolean {
  return /^\s*[[{]/.test(upload.text) && RENDERED.test(upload.text) && looksLikeJson(upload);
}
