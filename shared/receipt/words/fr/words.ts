import type { LanguageTag } from '../../../article/types.ts';
import type { Words } from '../shape.ts';
import { DROPPED } from './dropped.ts';
import { FRAME } from './frame.ts';
import { jsonFault } from './json-fault.ts';
import { NOTES } from './notes.ts';
import { LOCALE } from './numbers.ts';

export const FRENCH: Words = {
  language: 'fr' as LanguageTag,
  locale: LOCALE,
  frame: FRAME,
  dropped: DROPPED,
  notes: NOTES,
  about: (part, sentence) => {
    if (typeof part === 'string') return `« ${part} » : ${sentence}`;
    return 'article' in part ? `Article ${part.article} : ${sentence}` : `Message ${part.message} : ${sentence}`;
  },
  leftOut: (sentence) => `${sentence} Cette partie est omise.`,
  jsonFault,
};
