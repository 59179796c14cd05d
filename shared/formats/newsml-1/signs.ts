import type { Upload } from '../format.ts';
import { xmlRootName } from '../xml/root.ts';

export function looksLikeNewsMl1({ text }: Upload): boolean {
  return xmlRootName(text) === 'NewsML';
}
