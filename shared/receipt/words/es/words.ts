import type { LanguageTag } from '../../../article/types.ts';
import { ENGLISH } from '../en/words.ts';
import type { Words } from '../shape.ts';
import { FRAME } from './frame.ts';

export const SPANISH: Words = {
  ...ENGLISH,
  language: 'es' as LanguageTag,
  locale: 'es',
  frame: FRAME,
};
