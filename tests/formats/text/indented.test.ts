import { expect, it } from 'vitest';
import { readText } from '../../../shared/formats/text/read.ts';
import { articleOf } from '../uploads.ts';

const STORY = [
  'Trade between the two harbours has grown so much that the owners of the ferry want a second one, officials of both towns said on Monday.',
  'They told the paper that the river could carry it in spring and that the mayor of Quay would be asked for the money.',
];

it('reads a wire text set in as a whole, whose first line is short, since a dateline was cut off it', () => {
  const text = `FERRY OWNERS WANT A SECOND ONE
  Trade between the two harbours
  has grown so much that the owners of the ferry want a second
  one, officials of both towns said on Monday.
      They told the paper that the river could carry it in
  spring and that the mayor of Quay would be asked for the
  money.
 Reuter
`;
  expect(articleOf(readText(text, { furniture: [] }))).toEqual({
    title: 'FERRY OWNERS WANT A SECOND ONE',
    html: STORY.map((paragraph) => `<p>${paragraph}</p>`).join('\n'),
    source: { name: 'Reuter' },
  });
});

it('takes no first line of a story for a title, which its dateline tells', () => {
  const text = `QUAY FERRY TIMES
    PORT QUAY, MARCH 9 - THE FERRY HAS LEFT AT THE FOLLOWING
HOURS OVER THE PAST THREE DAYS
    FROM QUAY: SEVEN IN THE MORNING, NOON, FOUR IN THE AFTERNOON.
    FROM THE ISLAND: EIGHT IN THE MORNING, TWO, FIVE IN THE AFTERNOON.
`;
  expect(articleOf(readText(text, { furniture: [] })).title).toBe('QUAY FERRY TIMES');
});
