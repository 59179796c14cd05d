import type { LanguageTag } from '../../../article/types.ts';
import { ENGLISH } from '../en/words.ts';
import type { Words } from '../shape.ts';
import { FRAME } from './frame.ts';

export const GERMAN: Words = {
  ...ENGLISH,
  language: 'de' as LanguageTag,
  locale: 'de',
  frame: FRAME,
};
