import { describe, expect, it } from 'vitest';
import { articleOf, readUpload } from '../uploads.ts';

const read = async (...lines: readonly string[]) => articleOf(await readUpload('a.txt', `${lines.join('\n')}\n`));
const names = (article: { readonly authors?: readonly { readonly name: string }[] }) =>
  (article.authors ?? []).map(({ name }) => name);

describe('who wrote it', () => {
  it('is named in capitals behind the agency, in letters of Turkish', async () => {
    const article = await read(
      "Bozcaada'da 90 yıllık değirmen yeniden dönüyor",
      '',
      "ÇANAKKALE (AA) - ELİF IŞIK - Bozcaada'da 90 yıl önce yapılan taş değirmen yeniden çalışmaya başladı.",
      '',
      'Değirmen hafta sonları ziyaretçilere açık olacak.',
    );
    expect(names(article)).toEqual(['Elif Işık']);
  });

  it('stands in brackets below the last sentence with the bureau', async () => {
    const article = await read(
      '棚田に水、三年ぶり',
      '',
      '石川県輪島市の棚田で11日、三年ぶりの田植えが始まった。地震で崩れた用水路の復旧が先月終わったためだ。',
      '',
      '市によると、復旧した棚田は全体の四割にとどまる。（金沢支局　北川真帆）',
    );
    expect(names(article)).toEqual(['北川真帆']);
    expect(article.html).not.toContain('支局');
  });

  it('stands below all else with the agency', async () => {
    const article = await read(
      'Cần Thơ khánh thành cầu đi bộ nối hai bờ rạch',
      '',
      'Cần Thơ (TTXVN) - Sáng 14/4, thành phố Cần Thơ khánh thành cây cầu đi bộ dài 240 m nối hai bờ rạch Cái Khế.',
      '',
      'Công trình có tổng vốn 58 tỷ đồng.',
      '',
      'Thanh Liêm (TTXVN)',
    );
    expect(names(article)).toEqual(['Thanh Liêm']);
  });

  it('writes for a house that is called by a letter and a number', async () => {
    const article = await read(
      'Escola flutuante leva aulas a ribeirinhos',
      '',
      'Por Beatriz Nogueira, g1 AM — Manaus',
      '',
      'Uma escola flutuante começou a receber alunos de onze comunidades ribeirinhas.',
    );
    expect(names(article)).toEqual(['Beatriz Nogueira']);
  });

  it('is not named by a heading that begins as bylines do, where the head names somebody', async () => {
    const article = await read(
      'مكتبة متنقلة تجوب قرى الأطلس',
      '',
      'كتبت: هند العلوي',
      '',
      'حافلة زرقاء تحمل ألفي كتاب تصل كل خميس إلى قرية مختلفة في جبال الأطلس.',
      '',
      'كتب لمن لا مدرسة لهم',
      '',
      'يقول السائق إبراهيم أيت علي إن الأطفال ينتظرونه عند المنعطف.',
    );
    expect(names(article)).toEqual(['هند العلوي']);
    expect(article.html).toContain('<h2>كتب لمن لا مدرسة لهم</h2>');
  });
});

it.each([
  ['MRC // JAP', 'Lusa/Fim'],
  ['YGA-DAN', '23-MAR-25 11:42 NNNN'],
  ['انتهای پیام/', ''],
])('ends a text by what only the desk reads: %s %s', async (...below) => {
  const story =
    'The village opened its oven again on Monday, which had been shut since 2009, the parish said in a note.';
  expect((await read('Village opens its oven', '', story, '', 'The work cost 38,000 euros.', '', ...below)).html).toBe(
    `<p>${story}</p>\n<p>The work cost 38,000 euros.</p>`,
  );
});

it('titles a text by a short title above a longer dek, unless that names the paper', async () => {
  const story = 'Каждую субботу Николай Петрович закрывает дверь и уходит в лес, где его ждут собаки и тишина.';
  const dek = 'Как провизор из Костромы собрал крупнейший в области гербарий';
  expect(await read('Аптекарь с Лесной улицы', '', dek, '', 'Текст: Вера Самойлова', '', story)).toMatchObject({
    title: 'Аптекарь с Лесной улицы',
    dek,
  });
});

it('tells the headings of a release in Japanese, and its title below the firm that issues it', async () => {
  const { title, html } = await read(
    '報道関係者各位',
    'プレスリリース',
    '',
    '2025年6月2日',
    '株式会社みなと文具',
    '',
    '廃校の机を再生したノート台「つくえのつづき」を6月20日に発売',
    '',
    '株式会社みなと文具（本社：静岡県清水区）は、廃校となった小学校の机を再生したノート台を6月20日に発売します。',
    '',
    '■開発の背景',
    '県内では十年間で41の小学校が閉校しました。',
  );
  expect(title).toBe('廃校の机を再生したノート台「つくえのつづき」を6月20日に発売');
  expect(html).toContain('<h2>開発の背景</h2>');
  expect(html).not.toContain('各位');
});

describe('what an agency takes back', () => {
  const STORY = ['Reservoir lowered after crack is found', '', 'The reservoir was lowered by two metres on Monday.'];

  it.each([
    ['KILL KILL KILL', 'EDITORS: Kill the story Reservoir slug RESERVOIR. A kill is mandatory.'],
    ['Eds: Please kill the story slugged RESERVOIR. It was filed in error.'],
    ['記事取り消し'],
    ['АННУЛИРОВАНО: Плотина'],
    ['ANULOWANIE DEPESZY'],
    ['سحب الخبر: الخزان'],
    ['기사 취소: 저수지'],
  ])('is held: %s', async (...above) => {
    const held = await readUpload('a.txt', [...above, '', ...STORY, ''].join('\n'));
    expect(held).toMatchObject({ kind: 'held', reasons: [{ code: 'killed' }] });
  });

  it.each(['【下書き・公開不可】', '草稿，請勿發布', 'غير قابل للنشر', 'NIE DO DRUKU, WERSJA ROBOCZA'])(
    'is held where a line says that it is not for the public: %s',
    async (line) => {
      const held = await readUpload('a.txt', [line, '', ...STORY, ''].join('\n'));
      expect(held).toMatchObject({ kind: 'held', reasons: [{ code: 'not-public' }] });
    },
  );
});

it('reads an hour that a word of Hindi follows', async () => {
  const { published } = await read(
    'पहाड़ की बेटियां चला रहीं रेडियो स्टेशन',
    '',
    'प्रकाशित: 21 मई 2025, 07:00 बजे',
    '',
    'उत्तरकाशी के एक गांव में छह लड़कियां मिलकर सामुदायिक रेडियो चलाती हैं।',
  );
  expect(published).toContain('21 मई 2025');
});

describe('a date', () => {
  const STORY =
    'Book carts on skis run to eleven villages from January, said the head of the library on Tuesday morning.';

  it.each([
    ['behind the word for a release', 'Pressmeddelande 2025-03-18', '2025-03-18'],
    ['before its place', '12 березня 2025 року, м. Львів', '12 березня 2025 року'],
    ['with the half of the day behind the time', '০৩ জুন ২০২৫, ১০:১৫ এএম', '০৩ জুন ২০২৫, ১০:১৫ এএম'],
  ])('stands %s', async (_, line, published) => {
    expect(await read('Books go out on skis to eleven villages', '', line, '', STORY)).toMatchObject({ published });
  });
});

it('is signed in capitals above whom its picture is owed to', async () => {
  const article = await read(
    'Lớp học trên bè của cô giáo Sương',
    '',
    'TTO - Mỗi sáng, cô Lê Thị Sương chèo xuồng đón mười hai học trò đi học trên bè giữa hồ.',
    '',
    'MINH TÂM',
    'Ảnh: CHÍ QUỐC',
    '15/05/2025 08:20 GMT+7',
  );
  expect(names(article)).toEqual(['Minh Tâm']);
});

it('is signed with the name of the paper in its marks', async () => {
  const article = await read(
    '乡村图书室点亮夜晚',
    '',
    '《山城日报》记者 段晓琳',
    '',
    '晚上七点，西坪村图书室的灯准时亮起，二十多个孩子已经等在门口。',
  );
  expect(names(article)).toEqual(['段晓琳']);
});
