import type { LanguageTag } from '../../../article/types.ts';
import { ENGLISH } from '../en/words.ts';
import type { Words } from '../shape.ts';
import { FRAME } from './frame.ts';

export const ARABIC: Words = {
  ...ENGLISH,
  language: 'ar' as LanguageTag,
  locale: 'ar',
  frame: FRAME,
};
