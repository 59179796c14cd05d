import type { LanguageTag } from '../../../article/types.ts';
import { ENGLISH } from '../en/words.ts';
import type { Words } from '../shape.ts';
import { FRAME } from './frame.ts';

export const FRENCH: Words = {
  ...ENGLISH,
  language: 'fr' as LanguageTag,
  locale: 'fr',
  frame: FRAME,
};
