import { describe, expect, it } from 'vitest';
import { readText } from '../../../shared/formats/text/read.ts';
import { articleOf } from '../uploads.ts';

const read = (text: string) => articleOf(readText(text, { furniture: [] }));
const STORY =
  'The kiln was lit on Monday, and forty bowls stood on the shelves by night, said Marta Kowal.\n\nNobody counted the cups.\n';

describe('above the title', () => {
  it.each([
    ['a whole line of ANPA', 'b0331 BC-Kiln-Lit 1stLd 03-02 0210\n'],
    [
      'whom to ask, and how',
      'FOR IMMEDIATE RELEASE\nContact: Otto Prill\nOffice: (555) 010-4242\notto@kiln.example\n\n',
    ],
    ['an agency and its place', 'KHB - SKARN\n\n'],
    ['who did what, each in a line', 'Reportagem: Rui Paz\nEdição: Ana Sol\nFotografia: Bea Lua\n\n'],
    ['the page of a Japanese paper', '令和7年3月2日（日）朝刊　地域面\n\n'],
  ])('stands %s', (_, above) => {
    const { title, html } = read(`${above}Kiln fires again, and forty bowls come out\n\n${STORY}`);
    expect(title).toBe('Kiln fires again, and forty bowls come out');
    expect(html).not.toMatch(/555|Prill|KHB|Sol/);
  });

  it('a place stands above a title and a dek that is a sentence', () => {
    const { title, dek } = read(
      `Kreis Skarntal\n\nDer alte Ofen brennt wieder jede Nacht\n\nSeit 1931 stand er kalt. Nun backt er Schüsseln.\n\nVon Anna Berg\n\nSkarntal. Der Ofen brennt, und die Schüsseln stehen im Regal, jede Nacht vierzig Stück.\n`,
    );
    expect([title, dek]).toEqual([
      'Der alte Ofen brennt wieder jede Nacht',
      'Seit 1931 stand er kalt. Nun backt er Schüsseln.',
    ]);
  });

  it('nothing stands where a short title has its own dek', () => {
    const { title, dek } = read(
      `Kiln reopens\n\nForty bowls came out of it by night\n\nBy Anna Berg\n\nThe kiln reopens on Monday, said its keeper, who has waited for nine years.\n`,
    );
    expect([title, dek]).toEqual(['Kiln reopens', 'Forty bowls came out of it by night']);
  });

  it.each([
    ['one in capitals, right below the byline', 'By Marta Kowal\n', 'WHITE HEAT'],
    ['one in capitals, above the date', 'By Marta Kowal\n', 'WHITE HEAT', '\n12 May 2025'],
    ['one word without capitals, above the date', 'بقلم: سلمى الحداد\n', 'الفرن', '\n12 مايو 2025'],
    ['two words above an address', '', 'Kiln Nights', '\nhello@kiln.example'],
    ['a name above an address that is not hers', '', 'Marta Kowal', '\npots@kiln.example'],
    ['a number, right below whom to ask', 'Contact: Otto Prill, 555-0142 100\n', '1 200 000 bowls in Skarn'],
    ['an amount behind a colon', 'Contact: Otto Prill, 555-0142 100\n', 'Bowls sold: 1 200 000'],
    ['two years', 'PRESS RELEASE\nContact: Otto Prill, 555-0142 100\n', '2025/2026 season opens'],
    ['a label of pictures, below the byline', 'By Marta Kowal\n', 'Camera: Otto Prill'],
    ['a label of pictures, above the byline', '', 'Camera: Otto Prill', '\nBy Marta Kowal'],
  ])('nothing stands where no line below can be the title: %s', (_, above, line, below = '') => {
    expect(read(`${above}${line}${below}\n\n${STORY.replace(', said Marta Kowal', '')}`).title).toBe(line);
  });

  it.each([
    ['Review “The White Kiln”', 'A film about a town that bakes its own plates'],
    ['Porträt „Die Frau am Ofen“', 'Seit dreißig Jahren brennt sie allein'],
    ['Kiln Quarter', 'Bowls come out of the old oven again after ninety years of cold'],
  ])('no title stands as what a part of the paper is called: %s', (line, below) => {
    const { title, dek } = read(
      `${line}\n${below}\n\nBy Marta Kowal\n\n${STORY}\nNobody in the Kiln Quarter had seen bowls come out of the old oven.\n`,
    );
    expect([title, dek]).toEqual([line, below]);
  });

  it('a day is read below a place also where only a section stands above the byline', () => {
    expect(read(`Kultur\nVon Anna Berg\nSKARN\n12. Mai 2025\n\n${STORY}`).published).toBe('12. Mai 2025');
  });

  it('who took the pictures is named in a row with who wrote it', () => {
    const { title, authors } = read(
      `By Marta Kowal\nPhotos: Otto Prill\nKiln fires again, and forty bowls come out\n\n${STORY}`,
    );
    expect([title, authors?.map(({ name }) => name)]).toEqual([
      'Kiln fires again, and forty bowls come out',
      ['Marta Kowal', 'Otto Prill'],
    ]);
  });

  it('an interview stays the title where its writer is named below', () => {
    expect(read(`Entrevista: Rui Paz\n\nPor Ana Sol\n\n${STORY}`).title).toBe('Entrevista: Rui Paz');
  });
});

describe('a day that another calendar has as well', () => {
  it.each([
    ['ט"ו באדר תשפ"ה, 15 במרץ 2025', '15 במרץ 2025'],
    ['יום שבת, ט׳ באדר תשפ״ה, 9 במרץ 2025', '9 במרץ 2025'],
    ['١٢ رمضان ١٤٤٦ هـ الموافق ١٢ مارس ٢٠٢٥', '١٢ مارس ٢٠٢٥'],
  ])('is the one that all know: %s', (line, date) => {
    const { published, authors } = read(`Kiln fires again\n\n${line}\n\n${STORY}`);
    expect([published, authors]).toEqual([date, undefined]);
  });

  it('with the hour and its half before it, in Bengali', () => {
    expect(read(`Kiln fires again\n\nপ্রকাশিত: ১:০৫ অপরাহ্ণ, মার্চ ২, ২০২৫\n\n${STORY}`).published).toBe(
      '১:০৫ অপরাহ্ণ, মার্চ ২, ২০২৫',
    );
  });
});

it.each(['PART TWO', 'CLAY', 'GLAZES'])('a subheading in capitals stays below the byline: %s', (heading) => {
  expect(read(`Kiln fires again\nBy Marta Kowal\n${heading}\n\n${STORY}`).html).toContain(`<h2>${heading}</h2>`);
});

it('a review is of what it quotes, and did not come out there', () => {
  const { source, html } = read(`Kiln fires again\nBy Marta Kowal\nReview – “The Kiln”\n12 May 2025\n\n${STORY}`);
  expect(source).toBeUndefined();
  expect(html).toContain('The Kiln');
});

it('beside a button in brackets, whom a label names is named', () => {
  const { contributors, html } = read(
    '窑火重燃\n\n停了九年的窑昨晚重新点火，当晚出了四十只碗。\n\n没有人数过杯子。\n\n【纠错】 【责任编辑：钟蕾】\n',
  );
  expect(contributors).toMatchObject([{ name: '钟蕾' }]);
  expect(html).not.toContain('纠错');
});
