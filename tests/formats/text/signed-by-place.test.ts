import { describe, expect, it } from 'vitest';
import { readText } from '../../../shared/formats/text/read.ts';
import { articleOf } from '../uploads.ts';

const read = (text: string) => articleOf(readText(text, { furniture: [] }));
const namesOf = (text: string) => (read(text).authors ?? []).map(({ name }) => name);
const STORY =
  'The kiln was lit on Monday, and forty bowls stood on the shelves by night.\n\nNobody counted the cups.\n';

describe('a line below the title that only its shape and place sign', () => {
  it.each([
    ['Ruairí Mac an Ultaigh\n12 May 2025, 08:00', 'Ruairí Mac an Ultaigh'],
    ['Joaquín de la Peña y Ruiz | Toledo\n12 mayo 2025, 08:00', 'Joaquín de la Peña y Ruiz'],
    ['Door onze verslaggever Piet ’t Hart', 'Piet ’t Hart'],
    ['Oleh: Sari Dewi*)', 'Sari Dewi'],
    ['Von Anna Berg. Fotos: Otto Prill', 'Anna Berg, Otto Prill'],
    ['Por Inés Lara, ceramista | Fotos: Bruno Sol', 'Inés Lara, Bruno Sol'],
    ['נעמי ברוש, אדריכלית\n12 May 2025', 'נעמי ברוש'],
    ['كتب: هالة على', 'هالة على'],
    ['संवाददाता: पी के राणा', 'पी के राणा'],
    ['מאת: סלים אל חאג', 'סלים אל חאג'],
    ['PV Hoàng Yến – PV Đỗ Khoa', 'Hoàng Yến, Đỗ Khoa'],
  ])('names who wrote it: %s', (line, names) => {
    expect(namesOf(`Forty bowls by night\n\n${line}\n\n${STORY}`).join(', ')).toBe(names);
  });

  it.each([
    ['of a death, above the byline', 'Odile Morvan, la voix des phares, est morte\n\nPar Anne Le Bris', 'Anne Le Bris'],
    ['with an address behind a colon', 'Questions to the kiln: kiln@harbour.example', ''],
    ['whose portrait it is, above who took it', 'Marta Kowal. Photo: Otto Prill', ''],
    ['whose surname begins as bylines do, above who took it', 'Van Kowal. Foto: Otto Prill', ''],
    ['below a byline, above who took a portrait', 'By Anna Berg\n\nMarta Kowal. Photo: Otto Prill', 'Anna Berg'],
    ['before a bracket', 'Grand Kiln (reopened)', ''],
    ['before a bracket and a date', 'Marta Kowal (on the left)\n12 May 2025', ''],
    ['behind a square', '■ 高窑', ''],
    ['before a trade that ends a Korean line', '고려의 화가\n2025년 5월 12일', ''],
    ['but a house, behind who published it', 'Published by: Kiln Courier', ''],
    ['but who wrote it, beside a picture of the archive', 'Von Anna Berg | Foto: Archiv', 'Anna Berg'],
    ['where an office talks with several', 'Z garncarzami rozmawia Minister Kultury', ''],
    ['of a department alone', '【技術部・海外調査】窯に火が入った。', ''],
  ])('names nobody %s', (_, lines, names) => {
    expect(namesOf(`Forty bowls by night\n\n${lines}\n\n${STORY}`).join(', ')).toBe(names);
  });
});

describe('below links to other stories', () => {
  it('who edited it is named all the same', () => {
    const { contributors, html } = read(
      `窯火重燃\n\n記者蘇以安／花蓮報導\n\n停了九年的窯上週重新點火，當晚出了四十個碗。\n\n延伸閱讀\n碗的身世\n杯子去哪了\n\n責任編輯：高宇庭\n`,
    );
    expect(contributors).toMatchObject([{ name: '高宇庭' }]);
    expect(html).not.toContain('杯子去哪了');
  });
});

it.each([
  'To the potter: kiln@harbour.example',
  'Bowls: kiln@harbour.example',
  'Scherben: kiln@harbour.example',
  '报名邮箱：kiln@harbour.example',
])('an address below the story is for readers and no author’s, behind what it is for: %s', (line) => {
  const { authors, html } = read(`Forty bowls by night\n\nBy Marta Kowal\n\n${STORY}\n${line}\n`);
  expect(authors).toMatchObject([{ name: 'Marta Kowal' }]);
  expect(html).toContain(line);
});

it('an address below the story, behind a name, is its author’s, whatever they are called', () => {
  const { authors } = read(`Forty bowls by night\n\n${STORY}\nOnyinye Vrba: ovrba@harbour.example\n`);
  expect(authors).toMatchObject([{ name: 'Onyinye Vrba' }]);
});

it.each(['Skład: Lis, Zając, Kot, Wilk', 'Skład: glina, piasek, woda'])(
  'who plays and what is in it stays: %s',
  (line) => {
    const story = 'Piec rozpalono w poniedziałek, a wieczorem na półkach stało czterdzieści misek.';
    expect(read(`Czterdzieści misek w jedną noc\n\n${story}\n\n${story}\n\n${line}\n`).html).toContain(line);
  },
);

it('a department is no part of a Japanese name', () => {
  expect(
    namesOf('窯に火　九年ぶり\n\n窯に九年ぶりの火が入り、一晩で四十の碗が並んだ。\n\n（構成・文化部　桐生千帆）\n'),
  ).toEqual(['桐生千帆']);
});

it('the change may be stated before the day of publication', () => {
  const { published, updated } = read(
    `Forty bowls by night\n\nBy Marta Kowal\nUpdated: 4 June 2025, 17:05 / Published: 3 June 2025, 12:30\n\n${STORY}`,
  );
  expect([published, updated]).toEqual(['3 June 2025, 12:30', '4 June 2025, 17:05']);
});
