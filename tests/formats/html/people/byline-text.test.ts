import { describe, expect, it } from 'vitest';
import { peopleInLine, readBylineText } from '../../../../shared/formats/html/people/byline-text.ts';

const said = (text: string) => {
  const { authors, contributors, ...dates } = readBylineText(text, []);
  return { authors: authors.map(({ name }) => name), ...dates };
};

describe('the words of a byline', () => {
  it.each([
    ['By Ann Lee | May 22, 2026', ['Ann Lee'], { published: 'May 22, 2026' }],
    ['By Ann Lee on 22 May 2026', ['Ann Lee'], { published: '22 May 2026' }],
    ['By Ann Lee Tuesday, Aug. 18, 2026', ['Ann Lee'], { published: 'Tuesday, Aug. 18, 2026' }],
    ['Ann Lee May 22, 2026', ['Ann Lee'], { published: 'May 22, 2026' }],
    [
      'Monday August 17, 2026 10:05 am PDT by Ann Lee',
      ['Ann Lee'],
      { published: 'Monday August 17, 2026 10:05 am PDT' },
    ],
    ['Ann Lee Staff Writer | May 22, 2026', ['Ann Lee'], { published: 'May 22, 2026' }],
    ['Posted by Ann Lee on 22 May 2026', ['Ann Lee'], { published: '22 May 2026' }],
    ['Posted on May 22, 2026 in Culture by Ann Lee', ['Ann Lee'], { published: 'May 22, 2026' }],
    ['Reviewed by Ben Roe — Written by Ann Lee on May 22, 2026', ['Ann Lee'], { published: 'May 22, 2026' }],
    ['By Ann Lee. Photos by Ben Roe | May 22, 2026', ['Ann Lee', 'Ben Roe'], { published: 'May 22, 2026' }],
    ['Von Anna Berg, 24. November 2026', ['Anna Berg'], { published: '24. November 2026' }],
  ])('%s: who signs, and when', (text, authors, dates) => {
    expect(said(text)).toEqual({ authors, ...dates });
  });

  it.each([
    ['May 22, 2026', { published: 'May 22, 2026' }],
    ['First published on 22 May 2026 09.00 BST', { published: '22 May 2026 09.00 BST' }],
    ['Issued May 22, 2026', { published: 'May 22, 2026' }],
    ['Gepubliceerd op 22 mei 2026', { published: '22 mei 2026' }],
    ['Publié le 22 mai 2026', { published: '22 mai 2026' }],
    ['Last updated: May 22, 2026', { updated: 'May 22, 2026' }],
    ['Zuletzt aktualisiert am 22. Mai 2026', { updated: '22. Mai 2026' }],
    ['Обновлено 22 мая 2026', { updated: '22 мая 2026' }],
  ])('%s: a date, and nobody', (text, dates) => {
    expect(said(text)).toEqual({ authors: [], ...dates });
  });
});

describe('the people of a marked line', () => {
  it.each([
    ['Ann Lee Staff Writer', ['Ann Lee']],
    ['Ann Lee in Oslo', ['Ann Lee']],
    ['Author: Ann Lee. Reviewed by: Ben Roe', ['Ann Lee']],
    ['Ann Lee · May 22, 2026 at 5:30 PM', ['Ann Lee']],
    ['Gone fishing, Oslo', []],
    ['Reviewed by Ben Roe', []],
  ])('%s', (line, names) => {
    expect(peopleInLine(line).map(({ name }) => name)).toEqual(names);
  });
});
