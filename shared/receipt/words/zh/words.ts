import type { LanguageTag } from '../../../article/types.ts';
import { ENGLISH } from '../en/words.ts';
import type { Words } from '../shape.ts';
import { FRAME } from './frame.ts';

export const CHINESE: Words = {
  ...ENGLISH,
  language: 'zh' as LanguageTag,
  locale: 'zh',
  frame: FRAME,
};
