import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeaderLine } from '../../shared/formats/newsroom/header-line.ts';
import { isButton, readMark } from '../../shared/formats/newsroom/marks.ts';
import { LANGUAGES } from '../../shared/languages/all.ts';
import { composeUpload } from '../formats/uploads.ts';

const phrases = (pick: (pack: (typeof LANGUAGES)[number]) => string | undefined) =>
  LANGUAGES.flatMap((pack) => (pick(pack) ?? '').split(', ').filter((phrase) => phrase !== ''));

const shown = (phrase: string) => phrase.charAt(0).toUpperCase() + phrase.slice(1);

describe('what every language calls', () => {
  it('another story leads to it, whatever parts the two', () => {
    const lost = phrases(({ labels }) => labels?.related).flatMap((phrase) =>
      [
        `${shown(phrase)}: Nine umbrellas`,
        `► ${shown(phrase)}：Nine umbrellas`,
        `[${shown(phrase)}] Nine umbrellas`,
      ].filter((line) => readMark(line) === undefined && readHeaderLine(line)?.what !== 'related-line'),
    );
    expect(lost.filter((line) => !/[()]/.test(line) && line.length < 56)).toEqual([]);
  });

  it('a button is one, and begins no sentence', () => {
    for (const phrase of phrases(({ lines }) => lines?.buttons)) {
      expect(isButton(shown(phrase)), phrase).toBe(true);
      expect(isButton(`${shown(phrase)} the bread, said the baker.`), phrase).toBe(false);
    }
  });

  it('whoever wrote it names them', () => {
    const lost = LANGUAGES.flatMap(({ tag, labels }) =>
      [labels?.author, labels?.reporter].flatMap((kinds) =>
        (kinds?.split(', ') ?? [])
          .map((label) => `${shown(label)}: ${NAMES[tag] ?? 'Rosa Lind'}`)
          .filter((line) => readHeaderLine(line)?.what !== 'byline'),
      ),
    );
    expect(lost).toEqual([]);
  });
});

const NAMES: Readonly<Record<string, string>> = {
  zh: '林小雨',
  ja: '佐伯真央',
  ko: '김하늘',
  ar: 'سلمى حداد',
  he: 'דנה לוי',
};

const SENTENCES = ['The kiln was lit on Monday.', 'Nobody spoke for an hour.', 'The potter bought the clay.'];

describe('a text with what a page offers below it', () => {
  it('loses that alone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([...phrases(({ lines }) => lines?.buttons)], { minLength: 1, maxLength: 5 }),
        fc.shuffledSubarray(SENTENCES, { minLength: 1 }),
        async (buttons, told) => {
          const text = ['The last kiln of Pell', 'By Rosa Lind', ...told, buttons.map(shown).join('\n')].join('\n\n');
          const composed = await composeUpload('kiln.txt', text);
          if (composed.kind !== 'articles') throw new Error(JSON.stringify(composed));
          expect(composed.articles[0]?.html.replace(/<\/?p>|\n/g, '')).toBe(told.join(''));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps such a word among its paragraphs', async () => {
    const composed = await composeUpload(
      'kiln.txt',
      ['The last kiln', 'By Rosa Lind', SENTENCES[0], 'Print', SENTENCES[1]].join('\n\n'),
    );
    expect(composed.kind === 'articles' && composed.articles[0]?.html).toContain('Print');
  });
});
