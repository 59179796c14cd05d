import type { LanguageTag } from '../../../article/types.ts';
import type { Words } from '../shape.ts';
import { DROPPED } from './dropped.ts';
import { FRAME } from './frame.ts';
import { jsonFault } from './json-fault.ts';
import { NOTES } from './notes.ts';

export const CHINESE: Words = {
  language: 'zh' as LanguageTag,
  locale: 'zh',
  frame: FRAME,
  dropped: DROPPED,
  notes: NOTES,
  about: (part, sentence) => {
    if (typeof part === 'string') return `“${part}”：${sentence}`;
    return 'article' in part ? `第 ${part.article} 篇文章：${sentence}` : `第 ${part.message} 条消息：${sentence}`;
  },
  leftOut: (sentence) => `${sentence}这一部分已略去。`,
  jsonFault,
};
