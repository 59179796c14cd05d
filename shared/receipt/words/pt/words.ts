import type { LanguageTag } from '../../../article/types.ts';
import { ENGLISH } from '../en/words.ts';
import type { Words } from '../shape.ts';
import { FRAME } from './frame.ts';

export const PORTUGUESE: Words = {
  ...ENGLISH,
  language: 'pt' as LanguageTag,
  locale: 'pt',
  frame: FRAME,
};
