import { describe, expect, it } from 'vitest';
import { readText } from '../../../shared/formats/text/read.ts';
import { inWords } from '../../support/in-words.ts';
import { articleOf, reasonsOf } from '../uploads.ts';

const STORY =
  'We were glad to read in your paper that the old bridge is to be opened again this year. It was high time for it, as all of us in the harbour know.';
const read = (...blocks: readonly string[]) => readText(blocks.join('\n\n'), { furniture: [] });

describe('a letter', () => {
  it.each([
    'Sehr geehrte Redaktion,',
    'Sehr geehrte Damen und Herren,',
    'Dear editors,',
    'Dear Ms. Doe:',
    'Bonjour,',
    'Madame, Monsieur,',
    'Guten Tag,',
    'Hallo zusammen',
    'Estimada redacción,',
    'Gentile direttore,',
    'Geachte redactie,',
    'Уважаемая редакция,',
    '尊敬的编辑：',
  ])('is titled by the line below its salutation, which stays in the text: %s', (salutation) => {
    expect(articleOf(read(salutation, 'The bridge is open again', STORY))).toEqual({
      title: 'The bridge is open again',
      html: `<p>${salutation}</p>\n<p>${STORY}</p>`,
    });
  });

  it.each(['Dear editors,', 'Guten Tag,', 'Bonjour,'])('without a title is refused, not titled %j', (salutation) => {
    const result = read(salutation, STORY);
    expect(reasonsOf(result)).toEqual(['no-title 1:-']);
    expect(inWords(result)).toMatchObject({ reasons: [{ message: expect.stringContaining(`“${salutation}”`) }] });
  });

  it('that goes on with a sentence has no title in it', () => {
    expect(reasonsOf(read('Dear editors,\nthe bridge is closed again. Nobody told us.', STORY))).toEqual([
      'no-title 1:-',
    ]);
  });

  it('keeps its salutation below a title of its own', () => {
    expect(articleOf(read('The bridge must stay open', 'Dear editors,', STORY))).toMatchObject({
      title: 'The bridge must stay open',
      html: `<p>Dear editors,</p>\n<p>${STORY}</p>`,
    });
  });

  it('that only brings an article loses its salutation', () => {
    const result = read('Hallo zusammen,', 'Headline: The bridge is open again', STORY);
    expect(articleOf(result)).toEqual({ title: 'The bridge is open again', html: `<p>${STORY}</p>` });
    expect(result).toMatchObject({ dropped: [{ kind: 'salutation', detail: 'Hallo zusammen,', line: 1 }, {}] });
  });

  it('is titled by its subject', () => {
    expect(articleOf(read('Guten Tag,', 'Betreff: Die Brücke', STORY)).title).toBe('Die Brücke');
  });
});

it.each([
  'Dear Evan comes to town',
  'Hello, world!',
  'Dear diary: a year of the harbour in letters',
  'Cari amici del porto',
])('takes no title for a salutation: %s', (title) => {
  expect(articleOf(read(title, STORY))).toMatchObject({ title });
});
