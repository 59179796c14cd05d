import type { Upload } from '../format.ts';
import { looksLikeJson } from '../json/signs.ts';

const FORMAT = /"format"\s*:\s*"digitalwires@/;
const TEXT = /"article_html"\s*:/;
const RUBRICS = /"(?:current_)?rubric_names"\s*:/;

/** Entries of dpa's digitalwires, which name their format. */
export function looksLikeDigitalwires(upload: Upload): boolean {
  const { text } = upload;
  if (!/^\s*[[{]/.test(text)) return false;
  return (FORMAT.test(text) || (TEXT.test(text) && RUBRICS.test(text))) && looksLikeJson(upload);
}
