import type { Upload } from '../format.ts';
import { headOf, xmlRootName } from '../xml/root.ts';

const EXPORT = /xmlns:\w+\s*=\s*["']https?:\/\/wordpress\.org\/export\/[\d.]+\/["']/;

/** WordPress eXtended RSS, which is RSS too. */
export function looksLikeWxr({ text }: Upload): boolean {
  return xmlRootName(text) === 'rss' && EXPORT.test(headOf(text));
}
