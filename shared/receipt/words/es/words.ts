import type { LanguageTag } from '../../../article/types.ts';
import type { Words } from '../shape.ts';
import { DROPPED } from './dropped.ts';
import { FRAME } from './frame.ts';
import { jsonFault } from './json-fault.ts';
import { NOTES } from './notes.ts';

export const SPANISH: Words = {
  language: 'es' as LanguageTag,
  locale: 'es',
  frame: FRAME,
  dropped: DROPPED,
  notes: NOTES,
  about: (part, sentence) => {
    if (typeof part === 'string') return `«${part}»: ${sentence}`;
    return 'article' in part ? `Artículo ${part.article}: ${sentence}` : `Mensaje ${part.message}: ${sentence}`;
  },
  leftOut: (sentence) => `${sentence} Se omite.`,
  jsonFault,
};
