import { describe, expect, it } from 'vitest';
import { isSlip } from '../../../shared/formats/fields/misspelt.ts';
import { inWords } from '../../support/in-words.ts';
import { articleOf, readUpload } from '../uploads.ts';

const read = (fields: string) =>
  readUpload('a.md', `---\ntitle: The mill\n${fields}\n---\n\nThe wheel turned on Friday.\n`);

describe('a field that readers see as one line', () => {
  it.each([
    ['description: "Of <a href=\\"https://mill.example\\">mills</a> & wheels"', 'summary', 'Of mills & wheels'],
    ['subtitle: Mills &amp; wheels', 'dek', 'Mills & wheels'],
    ['summary: 5 < 6 & 7 > 2', 'summary', '5 < 6 & 7 > 2'],
  ])('loses the markup in it: %s', async (line, field, text) => {
    expect(articleOf(await read(line))).toMatchObject({ [field]: text });
  });
});

describe('a field that is misspelt', () => {
  it.each([
    ['autor: Osk Brandt', 'autor', 'author'],
    ['secton: Town', 'secton', 'section'],
    ['sumary: Wheels', 'sumary', 'summary'],
    ['publihsed: 2024-05-02', 'publihsed', 'published'],
    ['subtitel: Wheels', 'subtitel', 'subtitle'],
    ['Languge: de', 'Languge', 'language'],
  ])('is told with the name that is known: %s', async (line, field, meant) => {
    const result = await read(line);
    expect(articleOf(result).title).toBe('The mill');
    expect(inWords(result)).toMatchObject({
      warnings: [
        {
          code: 'field-misspelt',
          message: `The field "${field}" is not known and was ignored. If you meant "${meant}", write it so.`,
          line: 3,
        },
      ],
    });
  });

  it.each(['drat: true', 'hiden: yes', 'publishd: false', 'privat3: true', 'darft: true'])(
    'holds where it says clearly what it means: %s',
    async (line) => {
      expect((await read(line)).kind).toBe('held');
    },
  );

  it.each([
    'publisher: Weir Press',
    'wheels: 3',
    'layout: post',
    'data: 4',
    'toc: true',
    'weight: 2',
    'author: Osk\nautor: Ana',
    'reader: 4',
    'craft: beer',
    'authorss:',
  ])('is none of its neighbours: %s', async (line) => {
    expect(await read(line)).toMatchObject({ kind: 'reading', warnings: [] });
  });

  it.each([
    ['autor', 'author', true],
    ['uathor', 'author', true],
    ['authorr', 'author', true],
    ['anther', 'author', false],
    ['titles', 'title', false],
    ['', 'a', true],
  ])('%s is one slip from %s: %s', (one, other, is) => {
    expect(isSlip(one, other)).toBe(is);
    expect(isSlip(other, one)).toBe(is);
  });
});
