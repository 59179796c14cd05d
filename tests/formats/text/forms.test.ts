import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readText } from '../../../shared/formats/text/read.ts';
import { LANGUAGES } from '../../../shared/languages/all.ts';
import { articleOf, composeUpload } from '../uploads.ts';

const STORY = ['The roof of the hall leaks in nine places, the keeper said on Monday.', 'It will be mended in spring.'];
const PARAGRAPHS = STORY.map((text) => `<p>${text}</p>`).join('\n');
const read = (...lines: readonly string[]) => articleOf(readText(`${lines.join('\n')}\n`, { furniture: [] }));

/** What a template asks for, in the words of each language; an embargo without its end holds. */
const KINDS =
  'dek author reporter editor photographer translator published updated section tags language summary slug id source expires';
const FORMS = LANGUAGES.map(({ labels = {} }) =>
  Object.entries(labels)
    .filter(([kind]) => KINDS.split(' ').includes(kind))
    .flatMap(([, phrases]) => phrases.split(', '))
    .map((phrase) => `${phrase}:`),
).filter((labels) => labels.length > 8);
const form = fc
  .constantFrom(...FORMS)
  .chain((labels) => fc.uniqueArray(fc.constantFrom(...labels), { minLength: 2, maxLength: 8 }));

it('what a template asks for and nobody filled in is not stated, and is no text', () => {
  fc.assert(
    fc.property(form, (labels) => {
      const { title, html, authors, ...said } = read(
        'Title: The roof leaks',
        ...labels,
        '',
        STORY[0] ?? '',
        '',
        STORY[1] ?? '',
      );
      expect({ title, html, authors }).toEqual({ title: 'The roof leaks', html: PARAGRAPHS, authors: undefined });
      expect(said).not.toHaveProperty('section');
      expect(said).not.toHaveProperty('source');
    }),
    { numRuns: 150 },
  );
});

it('each label and value of a form may stand by itself', () => {
  const form = ['Headline:', 'The roof leaks', 'Author:', 'Ann Lee', 'Tags:', 'Section:', ...STORY, 'Source:'];
  expect(read(...form.flatMap((line) => [line, '']))).toMatchObject({
    title: 'The roof leaks',
    authors: [{ name: 'Ann Lee' }],
    html: PARAGRAPHS,
  });
});

it('a label above what is no value of it heads a part of the story', () => {
  const lines = ['The roof leaks', 'By Ann Lee', '', 'Update:', '', ...STORY.flatMap((line) => [line, ''])];
  expect(read(...lines).html).toBe(`<p>Update:</p>\n${PARAGRAPHS}`);
});

it('a slip of a label is told of, and the rest of the form is read', () => {
  const lines = [
    'Title: The roof leaks',
    'Author: Ann Lee',
    'Secton: Town',
    'Tags: rain',
    '',
    ...STORY.flatMap((line) => [line, '']),
  ];
  const reading = readText(lines.join('\n'), { furniture: [] });
  expect(articleOf(reading)).toMatchObject({ tags: ['rain'], html: PARAGRAPHS });
  expect(reading).toMatchObject({
    warnings: [{ code: 'field-misspelt', detail: { field: 'Secton', meant: 'section' }, line: 3 }],
  });
});

it('a date of a form that nobody can read is stated: an end holds, as it does elsewhere', async () => {
  const form = ['Title: The roof leaks', 'Author: Ann Lee', 'Expires: next week', 'Tags: rain', '', ...STORY];
  expect(await composeUpload('a.txt', form.join('\n'))).toMatchObject({
    kind: 'held',
    reasons: [{ code: 'expiry-unreadable', detail: { expiry: 'next week' } }],
  });
});
