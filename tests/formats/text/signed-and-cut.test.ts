import { describe, expect, it } from 'vitest';
import { readText } from '../../../shared/formats/text/read.ts';
import { articleOf } from '../uploads.ts';

const STORY = [
  'The roof of the hall leaks in nine places, the keeper said on Monday.',
  'It will be mended in spring, when the rain is over.',
];
const read = (...blocks: readonly string[]) => articleOf(readText(`${blocks.join('\n\n')}\n`, { furniture: [] }));
const names = (...blocks: readonly string[]) => read(...blocks).authors?.map(({ name }) => name);

describe('who signs without a preposition', () => {
  it.each([
    ['from a place, above the date', 'Ann Lee in Oslo\n4 May 2026', ['Ann Lee']],
    ['for a paper', 'Ann Lee and Ben Roe / The Harbour Enquirer', ['Ann Lee', 'Ben Roe']],
  ])('%s', (_, line, authors) => {
    expect(names('The roof leaks', line, ...STORY)).toEqual(authors);
  });

  it('in Japanese behind the last sentence', () => {
    expect(
      names('屋根が漏れる', '町の音楽堂の屋根が九カ所で雨漏りしている。', '雨の後に直すと館長は話す。（山田花子）'),
    ).toEqual(['山田花子']);
    expect(
      names('屋根が漏れる', '町の音楽堂の屋根が九カ所で雨漏りしている。', '雨の後に直すと館長は話す。（共同通信）'),
    ).toBeUndefined();
  });
});

it('the date behind a source is the article’s', () => {
  const article = read(
    '屋顶漏水',
    '来源：港口晚报　2026-05-04 08:00',
    '音乐厅屋顶有九处漏水，馆长周一说。',
    '春天雨停后修理。',
  );
  expect(article).toMatchObject({ source: { name: '港口晚报' }, published: '2026-05-04 08:00' });
});

it.each([
  'Story continues below advertisement',
  'From Page A1',
  'Continued on page 6',
  '【関連記事】疲れたピアノ',
  'İlginizi çekebilir: Yorgun piyano',
])('%s is no part of the story', (line) => {
  expect(read('The roof leaks', 'By Ann Lee', STORY[0] ?? '', line, STORY[1] ?? '').html).toBe(
    STORY.map((text) => `<p>${text}</p>`).join('\n'),
  );
});
