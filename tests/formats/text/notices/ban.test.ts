import { describe, expect, it } from 'vitest';
import { dateOfBan } from '../../../../shared/formats/text/notices/ban.ts';
import { readText } from '../../../../shared/formats/text/read.ts';

const STORY =
  'Tide clock strikes again\n\nThe tide clock on the quay struck again on Tuesday, for the first time in years.\n';

describe('a line that bars a text until a day', () => {
  it.each([
    ['Not to be published or broadcast before 9 May 2031, 10:00', '9 May 2031, 10:00'],
    ['Nicht vor dem 9. Mai 2031 veröffentlichen', '9. Mai 2031'],
    ['Zur Veröffentlichung ab 9. Mai 2031, 10 Uhr', '9. Mai 2031, 10 Uhr'],
    ['Diffusion interdite avant le 9 mai 2031', '9 mai 2031'],
    ['Bajo embargo hasta las 10:00 h del 9 de mayo de 2031', '10:00 h del 9 de mayo de 2031'],
    ['Vietata la diffusione prima del 9 maggio 2031', '9 maggio 2031'],
    ['Sob embargo até às 10h00 de 9 de maio de 2031', '10h00 de 9 de maio de 2031'],
    ['Materiał objęty embargiem do 9 maja 2031', '9 maja 2031'],
    ['Запрещено к публикации до 9 мая 2031 года', '9 мая 2031 года'],
    ['Не для поширення до 9 травня 2031 року', '9 травня 2031 року'],
    ['9 Mayıs 2031 tarihinden önce yayımlanamaz', '9 Mayıs 2031'],
    ['Chỉ được đăng sau 10h ngày 9/5/2031', '10h ngày 9/5/2031'],
    ['Dilarang menyiarkan sebelum 9 Mei 2031', '9 Mei 2031'],
    ['请于2031年5月9日10时后刊发', '2031年5月9日10时'],
    ['2031年5月9日10時以前の公表はお控えください', '2031年5月9日10時'],
    ['2031. 5. 9. 이전 보도 금지', '2031. 5. 9'],
    ['يحظر النشر قبل 9 مايو 2031', '9 مايو 2031'],
    ['אסור לפרסום לפני 9 במאי 2031', '9 במאי 2031'],
    ['انتشار پیش از ۹ مه ۲۰۳۱ ممنوع است', '9 مه 2031'],
    ['9 मई 2031 से पहले प्रकाशित न करें', '9 मई 2031'],
    ['৯ মে ২০৩১-এর আগে প্রকাশ করবেন না', '9 মে 2031'],
  ])('is one in any order of words: %s', (line, date) => {
    const plain = (text = '') =>
      text
        .replace(/[۰-۹]/g, (digit) => String('۰۱۲۳۴۵۶۷۸۹'.indexOf(digit)))
        .replace(/[০-৯]/g, (digit) => String('০১২৩৪৫৬৭৮৯'.indexOf(digit)));
    expect(plain(dateOfBan(line))).toBe(date);
    const reading = readText(`${line}\n\n${STORY}`, { furniture: [] });
    expect(reading.kind === 'reading' ? reading.articles[0].embargoed : reading.kind).toBeTruthy();
  });

  it.each([
    'Published: 9 May 2031',
    'Release: 9 May 2031',
    'Not before 9 May 2031',
    'Tickets only until 9 May 2031',
    'The report was not published before 9 May 2031',
    'Ausstellung bis 9. Mai 2031',
    'Veröffentlichung bis 9. Mai 2031',
    'Publication du rapport : 9 mai 2031',
    'Publicación: 9 de mayo de 2031',
    'La ley no se publica hasta el 9 de mayo de 2031',
    'Публикация 9 мая 2031 года',
    'Опубликовано 9 мая 2031 года',
    'Продажа запрещена до 9 мая 2031 года',
    'Wystawa do 9 maja 2031',
    'Tayang mulai 9 Mei 2031',
    '发布时间：2031年5月9日',
    '禁渔期至2031年5月9日',
    '2031年5月9日公開',
    'アユ漁解禁 2031年5月9日',
    '2031년 5월 9일 공개',
    '2031년 5월 9일부터 금지',
    'نشر في 9 مايو 2031',
    'פורסם ב-9 במאי 2031',
    'تاریخ انتشار: ۹ مه ۲۰۳۱',
    'प्रकाशित: 9 मई 2031',
    'প্রকাশ: ৯ মে ২০৩১',
    '9 Mayıs 2031 tarihinde yayımlandı',
    'Đăng ngày 9/5/2031',
    // What begins on a day.
    'Frei ab 9. Mai 2031',
    'Gesperrt ab 9. Mai 2031',
    'Veröffentlichung nicht vor 9. Mai 2031',
    'Do not use after 9 May 2031',
    'Do not use before 9 May 2031',
    'Not released until 9 May 2031',
    'Not posted until 9 May 2031',
    'The embargo until 9 May 2031',
    'For publication from 9 May 2031',
    'Publication à partir du 9 mai 2031',
    'Publication possible : 9 mai 2031',
    'L’embargo jusqu’au 9 mai 2031',
    'Prohibida la distribución desde el 9 de mayo de 2031',
    'Solo publicación: 9 de mayo de 2031',
    'Divieto di diffusione dal 9 maggio 2031',
    'O embargo até 9 de maio de 2031',
    'Publicação proibida em 9 de maio de 2031',
    'Publicatie vanaf 9 mei 2031',
    'Publikacja od 9 maja 2031',
    'Zakaz publikacji od 9 maja 2031',
    'Запрет распространения с 9 мая 2031 года',
    'Эмбарго с 9 мая 2031 года',
    'Заборона друку з 9 травня 2031 року',
    '解禁 2031年5月9日',
    '5月9日起解禁',
    '2031年5月9日まで公開禁止',
    'حظر النشر من 9 مايو 2031',
    'एम्बार्गो 9 मई 2031',
    'Embargo từ ngày 9/5/2031',
  ])('is none: %s', (line) => {
    expect(dateOfBan(line)).toBeUndefined();
  });

  it('holds where it does not say the day in a way that can be read', () => {
    const reading = readText(`5月9日10時以前の公表はお控えください\n\n${STORY}`, { furniture: [] });
    expect(reading).toMatchObject({ kind: 'held', reasons: [{ code: 'embargo-without-date' }] });
  });

  it('tells of what once was barred where the day is long gone', () => {
    const reading = readText(`Tide clock strikes again\n\nNot to be published before 9 May 1994\n\n${STORY}`, {
      furniture: [],
    });
    expect(reading).toMatchObject({ kind: 'reading', articles: [{ title: 'Tide clock strikes again' }] });
    expect(reading.kind === 'reading' ? reading.articles[0].embargoed : reading.kind).toBeUndefined();
  });
});
