import { expect, it } from 'vitest';
import { withoutEnding } from '../../../shared/formats/agency/ending.ts';

const TEXT = '<p>The ferry is back.</p>';

it.each([
  ['<p>hh/ph/ts</p>', [{ kind: 'initials', detail: 'hh/ph/ts' }]],
  ['<p>بور-ايم/ج ص</p>', [{ kind: 'initials', detail: 'بور-ايم/ج ص' }]],
  ['<p>AAP RTV gfr</p>', [{ kind: 'initials', detail: 'AAP RTV gfr' }]],
  ['<p>/ritzau/</p>', [{ kind: 'initials', detail: '/ritzau/' }]],
  ['\n<p class="x">ends</p>\n', [{ kind: 'end-mark', detail: 'ends' }]],
  [
    '<p>ab/cd</p><p>(END)</p><p/><p></p><p>&nbsp;</p>',
    [
      { kind: 'initials', detail: 'ab/cd' },
      { kind: 'end-mark', detail: '(END)' },
    ],
  ],
])('takes off what a desk writes below a text: %s', (below, leftOut) => {
  expect(withoutEnding(TEXT + below.replace('<p/>', '<p></p>'))).toEqual({ html: TEXT, leftOut });
});

it.each(['<p>He said and/or.</p>', '<p>Rome/Milan</p>', '<p>It ends here</p>', '<p>AFP reports</p>', '<p>24/7</p>'])(
  'leaves what a reader can read: %s',
  (below) => {
    expect(withoutEnding(TEXT + below)).toEqual({ html: TEXT + below, leftOut: [] });
  },
);

it('leaves a text of nothing else', () => {
  expect(withoutEnding('<p>ab/cd</p>')).toEqual({ html: '<p>ab/cd</p>', leftOut: [] });
});
