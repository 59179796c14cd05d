import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LanguageTag } from '../../shared/article/types.ts';
import { directionOf } from '../../shared/site/direction.ts';
import { EN } from '../../shared/site/words/en.ts';
import { wordsIn } from '../../shared/site/words/words-in.ts';

const tag = (text: string) => text as LanguageTag;

describe('the words of pages', () => {
  it.each([
    ['de-AT', 'Startseite'],
    ['zh', '首页'],
    ['zh-CN', '首页'],
    ['zh-TW', '首頁'],
    ['zh-Hant-HK', '首頁'],
    ['yue', 'Home'],
    ['en-GB', 'Home'],
    ['und', 'Home'],
  ])('in %s begin with %s', (language, home) => {
    expect(wordsIn(tag(language)).home).toBe(home);
  });

  it('are those of every language that has a file of them', () => {
    const files = readdirSync('shared/site/words').filter((file) => !/^(?:types|words-in|en)\.ts$/.test(file));
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) expect(wordsIn(tag(file.replace('.ts', ''))), file).not.toBe(EN);
  });
});

it.each([
  ['ar', 'rtl'],
  ['fa-IR', 'rtl'],
  ['he', 'rtl'],
  ['ur', 'rtl'],
  ['pa-Arab', 'rtl'],
  ['pa', 'ltr'],
  ['zh', 'ltr'],
  ['en', 'ltr'],
])('a page in %s runs %s', (language, direction) => {
  expect(directionOf(tag(language))).toBe(direction);
});
