import type { LanguageTag } from '../../../article/types.ts';
import type { Words } from '../shape.ts';
import { DROPPED } from './dropped.ts';
import { FRAME } from './frame.ts';
import { jsonFault } from './json-fault.ts';
import { NOTES } from './notes.ts';

export const PORTUGUESE: Words = {
  language: 'pt' as LanguageTag,
  locale: 'pt',
  frame: FRAME,
  dropped: DROPPED,
  notes: NOTES,
  about: (part, sentence) => {
    if (typeof part === 'string') return `«${part}»: ${sentence}`;
    return 'article' in part ? `Artigo ${part.article}: ${sentence}` : `Mensagem ${part.message}: ${sentence}`;
  },
  leftOut: (sentence) => `${sentence} Fica de fora.`,
  jsonFault,
};
