import { describe, expect, it } from 'vitest';
import { readText } from '../../../shared/formats/text/read.ts';
import { articleOf } from '../uploads.ts';

const read = (text: string) => articleOf(readText(text, { furniture: [] }));
const STORY =
  'The kiln was lit on Monday, and forty bowls stood on the shelves by night.\n\nNobody counted the cups.\n';

describe('a line around the title', () => {
  it.each([
    ['Z Januszem Pilchem, garncarzem z Tyńca, rozmawia Agata Bień', 'Agata Bień'],
    ['С Петром Лосем, гончаром из Скарна, беседовала Анна Вяземская', 'Анна Вяземская'],
    ['Loạt bài của nhóm phóng viên Kim Ngân', 'Kim Ngân'],
    ['Roberto "Beto" Paz, ceramista', 'Roberto "Beto" Paz'],
    ['Marta Kowal\nmarta@kiln.example', 'Marta Kowal'],
  ])('names who wrote it: %s', (line, name) => {
    expect(read(`Forty bowls by night\n\n${line}\n\n${STORY}`).authors?.map((person) => person.name)).toEqual([name]);
  });

  it('with an address below the name stands above the title too', () => {
    const { title, authors, html } = read(
      `Krönika\nMarta Kowal\nmarta@kiln.example\n\nDärför bränner jag skålar om natten\n\n${STORY}`,
    );
    expect([title, authors?.[0]?.name]).toEqual(['Därför bränner jag skålar om natten', 'Marta Kowal']);
    expect(html).not.toContain('marta@');
  });

  it.each([
    ['مترجم: پریسا نوروزی\nنویسنده: کلارا وایس\n\nشهری که کوره‌اش را روشن کرد\n\n', 'شهری که کوره‌اش را روشن کرد'],
  ])('is no title: %s', (head, title) => {
    expect(read(`${head}${STORY}`).title).toBe(title);
  });

  it.each([
    ['লেখা: মৌসুমী চাকমা\nরাঙামাটি\n\n২৩ মে ২০২৫', '২৩ মে ২০২৫'],
    ['حاورته: ريم الصباغ\n\nالخميس 6 رمضان 1446 هـ الموافق 6 مارس 2025 م', '6 مارس 2025'],
    ["Texto: Nuria Mas\nVall d'Osor, 11.05.2025", '11.05.2025'],
  ])('is the date below a place: %s', (lines, date) => {
    expect(read(`Forty bowls by night\n\n${lines}\n\n${STORY}`).published).toBe(date);
  });
});

describe('below the story', () => {
  it.each([
    ['Перевод с вепсского: Тойво Лехтонен', 'Тойво Лехтонен'],
    ['Translated from the Welsh by Megan Price', 'Megan Price'],
    ['Traduit du gallois par Paul Vasseur', 'Paul Vasseur'],
    ['Aus dem Walisischen von Anna Berg', 'Anna Berg'],
    ['Vertaald uit het Fries door Jan Smit', 'Jan Smit'],
    ['Przekład ze śląskiego: Anna Nowak', 'Anna Nowak'],
  ])('who put it into another language has a hand in it: %s', (line, name) => {
    expect(read(`Forty bowls by night\n\nBy Marta Kowal\n\n${STORY}\n${line}\n`).contributors).toMatchObject([
      { name },
    ]);
  });

  it.each([
    'Translation Prize Goes North',
    'Traduction de Jeanne Roussel',
    'Перевод Псалтири Утрачен',
    'Tłumaczenie Starej Baśni',
    'Aus dem Leben von Anna Berg',
  ])('a translation that is told of is the title: %s', (title) => {
    const told = read(`${title}\n\n${STORY}`);
    expect([told.title, told.contributors]).toEqual([title, undefined]);
  });

  it('likewise beside who wrote it', () => {
    const { authors, contributors } = read(
      `Forty bowls by night\n\nBy Marta Kowal, translated from the Welsh by Megan Price\n\n${STORY}`,
    );
    expect([authors, contributors]).toMatchObject([[{ name: 'Marta Kowal' }], [{ name: 'Megan Price' }]]);
  });

  it('a press office is named with its house above a way to it', () => {
    const { html } = read(
      `Forty bowls by night\n\n${STORY}\nUfficio stampa Comune di Skarn\nSara Lodi – tel. 000 0000000 – stampa@skarn.example\n\nIn allegato: foto\n`,
    );
    expect(html).not.toMatch(/Lodi|stampa@/);
  });

  it('initials of two in brackets are the desk’s', () => {
    expect(read(`Forty bowls by night\n\n${STORY}\n(yoh/mar)\n\nEditor: Sari Dewi\n`).html).not.toContain('yoh');
  });

  it('a day in brackets is when it came out', () => {
    expect(
      read('窯に火　九年ぶり\n\n窯に九年ぶりの火が入り、一晩で四十の碗が並んだ。\n\n［2025年7月14日 21:40］\n')
        .published,
    ).toBe('2025年7月14日 21:40');
  });
});
