import { describe, expect, it } from 'vitest';
import { readText } from '../../../../shared/formats/text/read.ts';
import { noteText } from '../../../../shared/receipt/worded.ts';
import { inWords } from '../../../support/in-words.ts';
import { articleOf, reasonsOf } from '../../uploads.ts';

const TITLE = 'The bridge is open again';
const ONE = 'RIVERTON (QN) - The bridge over the inner harbour carried its first cars on Tuesday, ahead of its plan.';
const TWO = 'The engineers counted four thousand cars in the first hour, which is more than anybody had thought.';
const read = (...blocks: readonly string[]) => readText(blocks.join('\n\n'), { furniture: [] });
const warned = (...blocks: readonly string[]) => {
  const result = read(...blocks);
  if (result.kind !== 'reading') throw new Error(JSON.stringify(result.reasons));
  return result.warnings;
};

describe('a text that is one part of a story', () => {
  it.each([
    [['HARBOUR-BRIDGE, 1st take', TITLE, ONE, TWO], 1, '“HARBOUR-BRIDGE, 1st take” says that the story goes on'],
    [[TITLE, ONE, TWO, '(more)'], 7, '“(more)” says that the story goes on'],
    [[TITLE, 'take 1', ONE, TWO, '-more-'], 9, '“-more-” says that the story goes on'],
    [[TITLE, 'page 1 of 2', ONE], 3, '“page 1 of 2” says that the story goes on'],
    [
      ['BC-EU--Harbour Bridge, 1st Add', TITLE, ONE],
      1,
      '“BC-EU--Harbour Bridge, 1st Add” says that this is a later part',
    ],
    [[TITLE, '2nd add', ONE, TWO, '(more)'], 3, '“2nd add” says that this is a later part'],
    [
      ['HARBOUR BRIDGE (2nd take)', TITLE, ONE, TWO, 'ENDS'],
      1,
      '“HARBOUR BRIDGE (2nd take)” says that this is a later part',
    ],
  ])('is published with a warning: %j', (blocks, line, says) => {
    const [warning, ...others] = warned(...blocks);
    expect({ code: warning?.code, line: warning?.line, others }).toEqual({ code: 'part-of-story', line, others: [] });
    const sentence = warning && noteText(warning);
    expect(sentence?.startsWith(says)).toBe(true);
    expect(sentence?.endsWith('Send the whole story in one file.')).toBe(true);
  });

  it('is published with a warning when its title says so', () => {
    const [warning] = warned('Bridge opens - take two', ONE, TWO);
    expect(inWords(warning)).toMatchObject({
      code: 'part-of-story',
      message: expect.stringMatching(/^“Bridge opens - take two”/),
    });
  });

  it('and has no title is refused as what it is', () => {
    const result = read('HARBOUR BRIDGE, 2nd add', ONE, TWO);
    expect(reasonsOf(result)).toEqual(['part-of-story 1:-']);
  });
});

it.each([
  [[TITLE, ONE, '(more)', '2-2-2', TWO, '-30-']],
  [[TITLE, 'page 1 of 2', ONE, '(more)', 'page 2 of 2', TWO]],
  [[TITLE, ONE, TWO, 'ENDS']],
  [[TITLE, ONE, TWO, '(more)', '-30-']],
  [[TITLE, ONE, '(more)', TWO]],
])('says nothing of a story that is whole: %j', (blocks) => {
  expect(warned(...blocks)).toEqual([]);
  expect(articleOf(read(...blocks)).html).toBe(`<p>${ONE}</p>\n<p>${TWO}</p>`);
});

it.each(['The budget: a first take', 'What parties add, second by second', 'Take two of the harbour film, Tuesday'])(
  'takes no title for a slug line: %s',
  (title) => {
    expect(articleOf(read(title, ONE)).title).toBe(title);
  },
);
