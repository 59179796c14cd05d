import { latin1 } from '../../article/latin1.ts';
import type { Upload } from '../format.ts';

/** A document of RTF by its first group (Rich Text Format Specification 1.9.1, "Header"). */
export function looksLikeRtf({ bytes }: Pick<Upload, 'bytes'>): boolean {
  return /^(?:\xef\xbb\xbf)?\s{0,20}\{\\rtf/.test(latin1(bytes, 0, 40));
}
