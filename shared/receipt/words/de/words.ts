import type { LanguageTag } from '../../../article/types.ts';
import type { Words } from '../shape.ts';
import { DROPPED } from './dropped.ts';
import { FRAME } from './frame.ts';
import { jsonFault } from './json-fault.ts';
import { NOTES } from './notes.ts';

export const GERMAN: Words = {
  language: 'de' as LanguageTag,
  locale: 'de',
  frame: FRAME,
  dropped: DROPPED,
  notes: NOTES,
  about: (part, sentence) => {
    if (typeof part === 'string') return `„${part}“: ${sentence}`;
    return 'article' in part ? `Artikel ${part.article}: ${sentence}` : `Meldung ${part.message}: ${sentence}`;
  },
  leftOut: (sentence) => `${sentence} Dieser Teil wird weggelassen.`,
  jsonFault,
};
