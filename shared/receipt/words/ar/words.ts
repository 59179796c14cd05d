import type { LanguageTag } from '../../../article/types.ts';
import type { Words } from '../shape.ts';
import { LOCALE } from './counted.ts';
import { DROPPED } from './dropped.ts';
import { FRAME } from './frame.ts';
import { jsonFault } from './json-fault.ts';
import { NOTES } from './notes.ts';

export const ARABIC: Words = {
  language: 'ar' as LanguageTag,
  locale: LOCALE,
  frame: FRAME,
  dropped: DROPPED,
  notes: NOTES,
  about: (part, sentence) => {
    if (typeof part === 'string') return `«${part}»: ${sentence}`;
    return 'article' in part ? `المقال ${part.article}: ${sentence}` : `الرسالة ${part.message}: ${sentence}`;
  },
  leftOut: (sentence) => `${sentence} حُذف هذا الجزء.`,
  jsonFault,
};
