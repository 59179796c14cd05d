import { describe, expect, it } from 'vitest';
import { credited } from '../../../../shared/formats/html/people/credited.ts';

describe('credited', () => {
  it.each([
    ['Jane Doe', ['Jane Doe']],
    ['By Jane Doe', ['Jane Doe']],
    ['| Autor: Jane Doe', ['Jane Doe']],
    ['Post author By Jane Doe', ['Jane Doe']],
    ['Veröffentlicht vonJane Doe', ['Jane Doe']],
    ['Zeige alle Beiträge von Jane Doe →', ['Jane Doe']],
    ['SHOW ALL ARTICLES OFJane Doe', ['Jane Doe']],
    ['About the Author - Jane Doe', ['Jane Doe']],
    ['von Jane |', ['Jane']],
    ['Diana Paredes', ['Diana Paredes']],
    ['Jane Doe (jdo)', ['Jane Doe']],
    ['Jane Doe (Oslo)', ['Jane Doe (Oslo)']],
    ['Jane Doe, professor at the faculty of law, Harbour Post', ['Jane Doe']],
    ['Doe, Roe and Sons', ['Doe, Roe and Sons']],
    ['Posted on', []],
    ['By', []],
    ['No Author', []],
    ['|', []],
  ])('%s: %j', (name, names) => {
    expect(credited([{ name }], true)).toEqual(names.map((bare) => ({ name: bare })));
  });

  it('knows roles behind names', () => {
    expect(credited([{ name: 'By Jane Doe, AP Science Writer' }])).toEqual([
      { name: 'Jane Doe', role: 'AP Science Writer' },
    ]);
    expect(credited([{ name: 'Jane Doe, Jr.' }])).toEqual([{ name: 'Jane Doe, Jr.' }]);
  });

  it('leaves prepositions of stated names', () => {
    expect(credited([{ name: 'von Trapp' }])).toEqual([{ name: 'von Trapp' }]);
  });

  it('names nobody twice', () => {
    expect(credited([{ name: 'Jane Doe', url: 'https://c.example/j' }, { name: 'By Jane Doe' }])).toEqual([
      { name: 'Jane Doe', url: 'https://c.example/j' },
    ]);
  });
});
