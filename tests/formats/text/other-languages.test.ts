import { expect, it } from 'vitest';
import { articleOf, readUpload } from '../uploads.ts';

/** Languages of which newsrooms' own words are hardly known. */
const TEXTS = [
  [
    'Το παλιό φανάρι ανάβει ξανά',
    'Κείμενο: Μάρκος Βλάχος',
    'Μάρκος Βλάχος',
    '5 Νοεμβρίου 2026',
    'Το φανάρι άναψε ξανά τη Δευτέρα.',
  ],
  [
    'Moara veche macină din nou',
    'De Ioana Petrescu',
    'Ioana Petrescu',
    '5 noiembrie 2026',
    'Roata morii s-a învârtit din nou luni.',
  ],
  [
    'Újra kattog a régi malom',
    'Írta: Szabó Ilona',
    'Szabó Ilona',
    '2026. november 5.',
    'Hétfőn újra forogni kezdett a kerék.',
  ],
  [
    'Vanha mylly jauhaa taas',
    'Teksti: Aino Lehtonen',
    'Aino Lehtonen',
    '5.11.2026',
    'Myllyn ratas pyöri maanantaina taas.',
  ],
  [
    'Старата мелница пак мели',
    'Автор: Яна Петкова',
    'Яна Петкова',
    '5 ноември 2026',
    'Колелото се завъртя отново в понеделник.',
  ],
  ['پرانی چکی پھر چل پڑی', 'تحریر: ثنا قریشی', 'ثنا قریشی', '5 نومبر 2026', 'چکی کا پہیہ پیر کو پھر گھوم گیا۔'],
] as const;

it.each(TEXTS)('who wrote %s stands in no dek', async (title, byline, name, date, story) => {
  const text = [title, byline, date, story, story].join('\n\n');
  const read = articleOf(await readUpload('a.txt', text));
  expect(read).toMatchObject({ title, authors: [{ name }] });
  expect(read.dek).toBeUndefined();
  expect(read.published).toContain('2026');
});
