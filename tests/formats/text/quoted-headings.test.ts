import { describe, expect, it } from 'vitest';
import { articleOf, readUpload } from '../uploads.ts';

const PARAGRAPH = 'La passerelle du moulin a rouvert mardi, et les voisins sont venus la voir avec leurs enfants.';
const read = async (line: string) =>
  articleOf(await readUpload('a.txt', `Le moulin tourne\nPar Aline Morel\n\n${PARAGRAPH}\n\n${line}\n\n${PARAGRAPH}\n`))
    .html;

describe('a line within quotation marks between paragraphs', () => {
  it.each(['« Une roue sans eau »', '“A wheel without water”', '„Ein Rad ohne Wasser“'])(
    'is a heading: %s',
    async (line) => {
      expect(await read(line)).toMatch(/<h[23]>/);
    },
  );

  it.each(['« Non, jamais ! »', '“We waited for a year,”', '„Wir haben gewartet.“'])(
    'is said aloud: %s',
    async (line) => {
      expect(await read(line)).not.toMatch(/<h[23]>/);
    },
  );
});

describe('From, in a line that signs', () => {
  const signed = async (line: string) =>
    articleOf(await readUpload('a.txt', `The mill turns\n\n${line}\n\n${PARAGRAPH}\n\n${PARAGRAPH}\n`));

  it('goes before a name and its place', async () => {
    const { title, authors = [] } = await signed('From Ann Miller, Port Mill');
    expect({ title, authors: authors.map(({ name }) => name) }).toEqual({
      title: 'The mill turns',
      authors: ['Ann Miller'],
    });
  });

  it.each(['From farm to fork, a mill', 'From Port Mill, with love', 'From Ann Miller, With Love'])(
    'but not in %s',
    async (line) => {
      expect((await signed(line)).authors ?? []).toEqual([]);
    },
  );
});
