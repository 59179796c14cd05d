import type { Upload } from '../format.ts';
import { xmlRootName } from '../xml/root.ts';

export function looksLikeNitf({ text }: Upload): boolean {
  return xmlRootName(text) === 'nitf';
}
