import type { Upload } from '../format.ts';
import { looksLikeJson } from '../json/signs.ts';

const SIGN = /"format"\s*:\s*"digitalwires@|"article_html"\s*:[\s\S]*"(?:current_)?rubric_names"\s*:/;

/** Entries of dpa's digitalwires, which name their format. */
export function looksLikeDigitalwires(upload: Upload): boolean {
  return /^\s*[[{]/.test(upload.text) && SIGN.test(upload.text) && looksLikeJson(upload);
}
