import { describe, expect, it } from 'vitest';
import { sectionOf, tagsOf } from '../../../shared/formats/agency/subjects.ts';

describe('sectionOf', () => {
  it.each([
    [
      [
        { name: 'soccer', code: '15054000' },
        { name: 'Domestic', isCategory: true },
      ],
      'Domestic',
    ],
    [[{ name: 'f', isCategory: true }, { code: '04000000' }], 'Economy, business and finance'],
    [
      [
        { name: 'soccer', code: '15054000' },
        { name: 'sport', code: '15000000' },
      ],
      'sport',
    ],
    [[{ name: 'soccer', code: '15054000' }], 'Sport'],
    [[{ name: 'central bank', code: '20000350' }], undefined],
    [[{ name: 'anything' }], undefined],
    [[], undefined],
  ])('of %j is %j', (subjects, section) => {
    expect(sectionOf(subjects)).toBe(section);
  });
});

it('makes tags of keywords and names, each once, without the section', () => {
  expect(
    tagsOf(['harbour', undefined, 'EU'], [{ name: 'harbour' }, { name: 'pl' }, { name: 'Sport' }], 'Sport'),
  ).toEqual(['harbour', 'EU']);
});
