import { expect, it } from 'vitest';
import { readText } from '../../../shared/formats/text/read.ts';
import { articleOf } from '../uploads.ts';

const STORY = [
  'The roof of the hall leaks in nine places, the keeper said on Monday.',
  'It will be mended in spring, when the rain is over.',
];
const htmlOf = (...below: readonly string[]) =>
  articleOf(readText(`The roof leaks\n\n${[...STORY, ...below].join('\n\n')}\n`, { furniture: [] })).html;
const ALONE = STORY.map((text) => `<p>${text}</p>`).join('\n');

it.each([
  [
    'with its lines run together',
    'For further information please contact:\nOtto Prill, Head of Communications\nTel: +44 1234 567890\notto@hall.example',
  ],
  ['in German', 'Weitere Informationen erteilt:\nOtto Prill, Pressesprecher\nTelefon: 0381 123456'],
  ['in French', 'Pour plus d’informations :\nOtto Prill, chargé de communication\n01 23 45 67 89'],
  ['in Spanish', 'Para más información:\nOtto Prill\nprensa@sala.example'],
])('whom to ask is for those who ask: %s', (_, contact) => {
  expect(htmlOf(contact)).toBe(ALONE);
});

it('below the end, notes to editors are for those, whatever they are', () => {
  const notes = [
    '1. The hall was built in 1871.',
    '2. It has a roof of slate.',
    '3. Pictures from press@hall.example or 01234 567890.',
  ];
  expect(htmlOf('ENDS', 'Notes to editors', ...notes)).toBe(ALONE);
});

it.each([
  'For more information the keeper looked into the roof, and found nine places.',
  'Contacts with the keeper were rare: he liked the rain.',
])('a sentence stays: %s', (text) => {
  expect(htmlOf(text)).toBe(`${ALONE}\n<p>${text}</p>`);
});
