import type { Upload } from '../format.ts';
import { xmlRootName } from '../xml/root.ts';

const ROOTS = new Set('newsMessage newsItem packageItem planningItem knowledgeItem conceptItem catalogItem'.split(' '));

export function looksLikeNewsMlG2({ text }: Upload): boolean {
  return ROOTS.has(xmlRootName(text) ?? '');
}
