import { describe, expect, it } from 'vitest';
import { readText } from '../../../../shared/formats/text/read.ts';
import { articleOf } from '../../uploads.ts';

const read = (text: string) => readText(`The tram is late\n\n${text}`, { furniture: [] });
const htmlOf = (text: string) => articleOf(read(text)).html;

describe('paragraphs that open with an indented line', () => {
  it('are told apart where each has but one or two, and their lines open with capitals', () => {
    const story = [
      '    RIVERTON, March 3 - The Mayor told reporters from the Courier',
      'Jane Doe and Ann Lee of Riverton that the Tram Committee West',
      'Harbour would pay for the line, as he said in his Message.',
      '    It said nothing more.',
      '    The Committee meets in the Hall.',
      ' Reuter',
    ];
    expect(htmlOf(story.join('\n'))).toBe(
      '<p>RIVERTON, March 3 - The Mayor told reporters from the Courier Jane Doe and Ann Lee of Riverton that the Tram Committee West Harbour would pay for the line, as he said in his Message.</p>\n' +
        '<p>It said nothing more.</p>\n<p>The Committee meets in the Hall.</p>',
    );
  });

  it('keep a date that the wrapping put on a line of its own', () => {
    expect(
      htmlOf(
        '    The Tram Committee of the City of Riverton will meet again on\nApril 15.\n' +
          '    The bridge that the Mayor promised to the harbour is open to\nall trams of the line, and to nobody else.',
      ),
    ).toContain('again on April 15.</p>');
  });

  it('keep a dash that the wrapping put first', () => {
    expect(
      htmlOf(
        '    The Mayor of Riverton added that while the debt of the trams\n- debt to the banks - rose to sixty, it would fall again next\nyear.\n' +
          '    He said no more.',
      ),
    ).toBe(
      '<p>The Mayor of Riverton added that while the debt of the trams - debt to the banks - rose to sixty, it would fall again next year.</p>\n' +
        '<p>He said no more.</p>',
    );
  });
});

describe('an agency alone under the story', () => {
  it.each(['Reuter', 'dpa', 'AFP'])('is its source: %s', (agency) => {
    const reading = read(`The tram is late again today, and nobody knows why.\n\n${agency}`);
    expect(articleOf(reading)).toMatchObject({
      source: { name: agency },
      html: '<p>The tram is late again today, and nobody knows why.</p>',
    });
    expect(reading).toMatchObject({ dropped: [{ kind: 'source-line', detail: agency, count: 1, line: 5 }] });
  });
});

describe('a dateline on a line of its own', () => {
  it('stays in the text', () => {
    const reading = read('DALLAS, March 3 -\nShr three cts vs three cts\nNet 98,200 vs 91,898');
    expect(articleOf(reading).html).toContain('DALLAS, March 3 -');
    expect(reading).toMatchObject({ dropped: [], warnings: [] });
  });
});

describe('a label', () => {
  it.each([
    ['Headline: The speech summary: five policies', { title: 'The speech summary: five policies' }],
    ['Title: Trams at night, day after Tag: a report', { title: 'Trams at night, day after Tag: a report' }],
    ['标题：电车晚点了 来源：信使报', { title: '电车晚点了', source: { name: '信使报' } }],
    ['Title: Trams are late | Source: The Courier', { title: 'Trams are late', source: { name: 'The Courier' } }],
  ])('ends where no other begins: %s', (line, expected) => {
    expect(articleOf(readText(`${line}\n\nThe tram is late again today.`, { furniture: [] }))).toMatchObject(expected);
  });
});

describe('a label stated twice', () => {
  it('is in the list of what is left out, also where it says the same', () => {
    const reading = readText('Title: Trams\nTitle: Trams\n\nThe tram is late again today.', { furniture: [] });
    expect(reading).toMatchObject({
      dropped: [
        { kind: 'label', detail: 'Title:', line: 1 },
        { kind: 'title-line', detail: 'Title: Trams', line: 2 },
      ],
    });
  });
});
