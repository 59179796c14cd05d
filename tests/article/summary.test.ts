import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../shared/article/language/sentences.ts';
import { summarize } from '../../shared/article/summary.ts';
import type { LanguageTag } from '../../shared/article/types.ts';

const en = 'en' as LanguageTag;
const zh = 'zh' as LanguageTag;

describe('sentencesOf', () => {
  it.each([
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    [
      'Mr. Lee of the U.S. Senate met J. K. Ray at 5 p.m. on Monday. He left.',
      ['Mr. Lee of the U.S. Senate met J. K. Ray at 5 p.m. on Monday.', 'He left.'],
    ],
    ['It grew by 19.2% in 2018. Sales rose.', ['It grew by 19.2% in 2018.', 'Sales rose.']],
    ['“Go!” she said. “Now.” They went.', ['“Go!” she said.', '“Now.”', 'They went.']],
    [
      'Am 3. Oktober kam Dr. Meier, z. B. mit Blumen. Er blieb.',
      ['Am 3. Oktober kam Dr. Meier, z. B. mit Blumen.', 'Er blieb.'],
    ],
    ['他说：“很好。”然后走了。真的？是的！', ['他说：“很好。”', '然后走了。', '真的？', '是的！']],
    ['「行く。」と言った。', ['「行く。」', 'と言った。']],
    ['यह पहला है। यह दूसरा है।', ['यह पहला है।', 'यह दूसरा है।']],
    ['هل جاء؟ نعم جاء.', ['هل جاء؟', 'نعم جاء.']],
    ['Wait… Then it came.', ['Wait…', 'Then it came.']],
    ['See example.com today. Yes.', ['See example.com today.', 'Yes.']],
    ['', []],
  ])('%s', (paragraph, sentences) => {
    expect(sentencesOf(paragraph)).toEqual(sentences);
  });
});

describe('summarize', () => {
  const sentence = `${'word '.repeat(23)}ended.`;

  it('is the dek where there is one', () => {
    expect(summarize({ dek: ' Five new\nstops. ', paragraphs: ['Text.'] }, en)).toBe('Five new stops.');
  });

  it('is whole sentences, 300 to 500 characters', () => {
    expect(sentence).toHaveLength(121);
    const summary = summarize({ paragraphs: [`${sentence} ${sentence}`, sentence, sentence] }, en);
    expect(summary).toBe([sentence, sentence, sentence].join(' '));
  });

  it('takes a paragraph to its end where it fits', () => {
    expect(summarize({ paragraphs: [`${sentence} ${sentence} ${sentence} Short one.`, sentence] }, en)).toBe(
      `${sentence} ${sentence} ${sentence} Short one.`,
    );
  });

  it('stops before a sentence that would pass 500', () => {
    expect(summarize({ paragraphs: ['Short one.', `${'word '.repeat(120)}end.`] }, en)).toBe('Short one.');
  });

  it('cuts only a first sentence that is longer, at a word', () => {
    const summary = summarize({ paragraphs: [`${'word '.repeat(120)}end.`] }, en);
    expect(summary).toBe(`${'word '.repeat(99).trim()}…`);
    expect(summarize({ paragraphs: ['很'.repeat(600)] }, zh)).toBe(`${'很'.repeat(499)}…`);
    expect(summarize({ paragraphs: ['𠀀'.repeat(600)] }, zh)).toBe(`${'𠀀'.repeat(249)}…`);
  });

  it('joins without spaces where the language has none', () => {
    expect(summarize({ paragraphs: ['第一。第二。', '第三。'] }, zh)).toBe('第一。第二。第三。');
  });

  it('is empty where there is no text', () => {
    expect(summarize({ paragraphs: [] }, en)).toBe('');
  });
});
