import { describe, expect, it } from 'vitest';
import { articleOf, readUpload } from '../uploads.ts';

const STORY = [
  'The keeper of the lock at Hollin has asked for a second lamp, because barges came through at night twice in a week.',
  'Nobody on the canal board was against it, and the treasurer said that a lamp would cost less than a new gate.',
  'It is to hang from the old crane, which has not lifted anything for thirty years, before the clocks go back.',
];
const read = async (...blocks: readonly string[]) => articleOf(await readUpload('a.txt', blocks.join('\n\n')));

describe('a line of the head that names somebody or some place', () => {
  it.each([
    'Obituary: Anna Berg',
    'Nachruf: Anna Berg',
    'Defendant: Anna Berg',
    'Runner-up: Anna Berg',
    'Некролог: Яна Петкова',
  ])('is no byline behind a label that nobody knows as one: %s', async (line) => {
    expect((await read('A second lamp', line, '24 November 2026', ...STORY)).authors ?? []).toEqual([]);
    expect((await read('A second lamp', `${line}\n24 November 2026`, ...STORY)).authors ?? []).toEqual([]);
  });

  it.each(['Του Αγίου Δημητρίου', 'Της Παναγίας Τήνου', 'Της Ελένης Βλάχου'])(
    'is no author in the genitive: %s',
    async (line) => {
      const story = 'Το φανάρι άναψε ξανά τη Δευτέρα, και οι ψαράδες της πόλης χάρηκαν πολύ όταν το είδαν.';
      for (const date of [[], ['5 Νοεμβρίου 2026']])
        expect((await read('Το φανάρι ανάβει ξανά', line, ...date, story, story)).authors ?? []).toEqual([]);
    },
  );

  it.each(['New Hampshire', 'Saint Andrews', 'Upper Hollin'])('is no author below a dek: %s', async (place) => {
    const { title, authors } = await read('A second lamp', 'Barges had come through at night', place, ...STORY);
    expect(title).toBe('A second lamp');
    expect(authors ?? []).toEqual([]);
  });

  it('is the author below a dek where it is a person’s', async () => {
    const head = ['A second lamp', 'Barges had come through at night', 'Jane Orme'];
    expect(await read(...head, ...STORY)).toMatchObject({ dek: head[1], authors: [{ name: 'Jane Orme' }] });
  });

  it('is the title where it says what somebody else wrote, above who wrote of it', async () => {
    const story = 'Der Aufsatz lag neunzig Jahre in einer Schublade des Museums und ist am Dienstag gedruckt worden.';
    for (const title of ['Ein Essay von Anton Berg', 'Eine Glosse von Anton Berg'])
      expect(await read(title, 'Jana Ohm', story, story)).toMatchObject({ title, authors: [{ name: 'Jana Ohm' }] });
  });
});

describe('a title of two words', () => {
  it.each(['Lock news', 'Hollin today', 'Canal notes'])('is none above the title: %s', async (paper) => {
    const title = 'A second lamp for the keeper of the lock';
    const { title: found, dek } = await read(paper, title, ...STORY);
    expect(found).toBe(title);
    expect(dek).toBeUndefined();
  });

  it('is one above a line of which the story tells less', async () => {
    const dek = 'What some call waste others call overdue';
    expect(await read('Hollin lamps', dek, ...STORY)).toMatchObject({ title: 'Hollin lamps', dek });
  });
});

describe('a line right above the story', () => {
  const [first = '', second = '', third = ''] = STORY;

  it.each([
    ['one heading', ['What the board says']],
    ['several', ['What the board says', 'Where it is to hang']],
  ])('is the dek although %s stands right above what follows', async (_, headings) => {
    const dek = 'Barges had come through at night twice';
    const parts = [second, third].map((text, at) => (headings[at] === undefined ? text : `${headings[at]}\n${text}`));
    expect(await read('A second lamp', `${dek}\n${first}`, ...parts)).toMatchObject({ title: 'A second lamp', dek });
  });

  it('heads its item where all are short', async () => {
    const parts = ['Second lamp', 'No vote against', 'Old crane'].map((heading, at) => `${heading}\n${STORY[at]}`);
    const { dek, html } = await read('From the canal board', ...parts);
    expect(dek).toBeUndefined();
    expect(html).toMatch(/Second lamp.*Old crane/s);
  });
});

describe('a name and what its bearer is below the story', () => {
  const [first = '', second = '', third = ''] = STORY;

  it('signs it, although somebody who is quoted is named so above', async () => {
    const text = await read('A second lamp', first, 'Rob Hale\nKeeper and baker', second, third, 'Jane Orme\nReporter');
    expect(text.authors).toMatchObject([{ name: 'Jane Orme' }]);
    expect(text.html).toContain('Rob Hale');
  });

  it('signs one of several letters', async () => {
    const { authors, html } = await read('Of lamps', first, 'Rob Hale\nHollin', second, 'Jane Orme\nUpper Hollin');
    expect(authors ?? []).toEqual([]);
    expect(html).toMatch(/Rob Hale.*Jane Orme/s);
  });
});
