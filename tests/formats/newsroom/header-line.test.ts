import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../../shared/article/dates/instant.ts';
import { readHeaderLine } from '../../../shared/formats/newsroom/header-line.ts';

/** A day, and what a paper calls the days of publication and of a change. */
const WORDS = [
  ['de', '3. März 2025', 'Veröffentlicht', 'Aktualisiert'],
  ['en', '3 March 2025', 'Published', 'Updated'],
  ['fr', '3 mars 2025', 'Publié le', 'Mis à jour le'],
  ['es', '3 de marzo de 2025', 'Publicado el', 'Actualizado el'],
  ['pt', '3 de março de 2025', 'Publicado em', 'Atualizado em'],
  ['it', '3 marzo 2025', 'Pubblicato il', 'Aggiornato il'],
  ['nl', '3 maart 2025', 'Gepubliceerd op', 'Bijgewerkt op'],
  ['sv', '3 mars 2025', 'Publicerad', 'Uppdaterad'],
  ['pl', '3 marca 2025', 'Opublikowano', 'Zaktualizowano'],
  ['ru', '3 марта 2025', 'Опубликовано', 'Обновлено'],
  ['uk', '3 березня 2025', 'Опубліковано', 'Оновлено'],
  ['tr', '3 Mart 2025', 'Yayınlanma', 'Güncelleme'],
  ['vi', '3-3-2025', 'Đăng lúc', 'Cập nhật'],
  ['id', '3 Maret 2025', 'Diterbitkan', 'Diperbarui'],
  ['zh', '2025年3月3日', '发布时间：', '更新时间：'],
  ['ja', '2025年3月3日', '公開日：', '更新日：'],
  ['ko', '2025년 3월 3일', '입력', '수정'],
  ['ar', '3 مارس 2025', 'نشر في', 'آخر تحديث'],
  ['he', '3 במרץ 2025', 'פורסם ב', 'עודכן ב'],
  ['fa', '۱۳ اسفند ۱۴۰۳', 'تاریخ انتشار:', 'به\u200cروزرسانی:'],
  ['hi', '3 मार्च 2025', 'प्रकाशित', 'अपडेट'],
  ['bn', '৩ মার্চ ২০২৫', 'প্রকাশ', 'আপডেট'],
] as const;

const dates = (line: string) =>
  (readHeaderLine(line)?.fields ?? []).map(({ kind, value }) => [kind, parseInstant(value, 'UTC')?.instant]);
const OUT = ['published', '2025-03-03T14:30:00Z'];
const CHANGED = ['updated', '2025-03-03T16:05:00Z'];

describe.each(WORDS)('a line of dates, in %s', (_, day, published, updated) => {
  it.each([
    ['a bar', ' | ', ''],
    ['a dash', ' - ', ''],
    ['a stroke', ' / ', ''],
    ['brackets', ' (', ')'],
  ])('has two of them, which %s parts', (__, before, behind) => {
    expect(dates(`${published} ${day} 14:30${before}${updated} ${day} 16:05${behind}`)).toEqual([OUT, CHANGED]);
  });

  it.each([
    ['behind a bar', `${day} | 14:30`],
    ['behind a dash', `${day} - 14:30`],
    ['behind a comma', `${day}, 14:30`],
    ['before a bar', `14:30 | ${day}`],
    ['before a comma', `14:30, ${day}`],
    ['behind its word', `${published} ${day} 14:30`],
  ])('has one, with its hour %s', (__, line) => {
    expect(dates(line)).toEqual([OUT]);
  });
});

it.each([
  ['2025年3月3日 14:30（共同通信）', '共同通信'],
  ['3 March 2025 14:30 (Harbour News Agency)', 'Harbour News Agency'],
  ['Harbour News Agency - Culture: 3 March 2025 14:30', 'Harbour News Agency'],
])('names the house beside the date: %s', (line, house) => {
  expect(readHeaderLine(line)?.fields.find(({ kind }) => kind === 'source')?.value).toBe(house);
  expect(dates(line)).toContainEqual(OUT);
});
