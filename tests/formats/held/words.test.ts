import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFields } from '../../../shared/formats/fields/fields.ts';
import { isSecret } from '../../../shared/formats/held/words.ts';
import { LANGUAGES } from '../../../shared/languages/all.ts';

const outcome = (fields: Record<string, unknown>) => {
  const result = readFields({ title: 'T', ...fields });
  return result.kind === 'held' ? result.reasons[0].code : 'public';
};
const phrases = (text: string | undefined) => text?.split(', ') ?? [];

describe.each(
  LANGUAGES.flatMap(({ tag, publication }) => (publication === undefined ? [] : [[tag, publication] as const])),
)('in %s', (_, words) => {
  it('every word for the public publishes, however it is written', () => {
    for (const word of phrases(words.public)) {
      expect([word, outcome({ status: word })]).toEqual([word, 'public']);
      expect([word, outcome({ status: ` ${word.toUpperCase().replaceAll(' ', '_')} ` })]).toEqual([word, 'public']);
      expect([word, outcome({ visibility: word })]).toEqual([word, 'public']);
    }
    for (const word of phrases(words.everybody))
      expect([word, outcome({ visibility: word })]).toEqual([word, 'public']);
  });

  it('every word for what is not holds, and says so', () => {
    for (const word of phrases(words.held)) {
      expect([word, outcome({ status: word })]).toEqual([word, 'not-public']);
      expect([word, outcome({ state: `${word} 2` })]).toEqual([word, 'not-public']);
    }
  });

  it('every word for the newsroom, and every mark of what is secret, holds', () => {
    for (const word of phrases(words.newsroom)) {
      expect([word, outcome({ audience: word })]).toEqual([word, 'not-public']);
      expect([word, outcome({ classification: word })]).toEqual([word, isSecret(word) ? 'not-public' : 'public']);
    }
    for (const word of phrases(words.secret))
      for (const name of ['audience', 'classification', 'sensitivity'])
        expect([name, word, outcome({ [name]: ` ${word.toUpperCase()} (2)` })]).toEqual([name, word, 'not-public']);
  });

  it('yes and no are understood', () => {
    for (const word of phrases(words.yes)) expect([word, outcome({ hidden: word })]).toEqual([word, 'not-public']);
    for (const word of phrases(words.no)) {
      expect([word, outcome({ publish: word })]).toEqual([word, 'not-public']);
      expect([word, outcome({ draft: word })]).toEqual([word, 'public']);
    }
  });

  it('its own names of fields ask as those of systems do', () => {
    const { hidden, public: visible, published, password, status, readers, maybeStatus } = words.fields ?? {};
    for (const name of phrases(hidden)) expect([name, outcome({ [name]: true })]).toEqual([name, 'not-public']);
    for (const name of phrases(visible)) expect([name, outcome({ [name]: false })]).toEqual([name, 'not-public']);
    for (const name of phrases(published)) expect([name, outcome({ [name]: false })]).toEqual([name, 'not-public']);
    for (const name of phrases(password)) expect([name, outcome({ [name]: 'heron' })]).toEqual([name, 'not-public']);
    for (const name of [...phrases(status), ...phrases(readers)])
      expect([name, outcome({ [name]: 'frobnicated' })]).toEqual([name, 'status-unknown']);
    for (const name of phrases(maybeStatus))
      expect([name, outcome({ [name]: 'frobnicated' })]).toEqual([name, 'public']);
  });
});

describe('a status', () => {
  const known = new Set(
    LANGUAGES.flatMap(({ publication }) => [
      ...phrases(publication?.public),
      ...phrases(publication?.yes),
      ...phrases(publication?.everybody),
    ]),
  );

  it('that is in no language’s words never publishes', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => /\p{L}/u.test(text));
    fc.assert(
      fc.property(word, (text) => {
        const folded = text
          .normalize('NFKC')
          .toLowerCase()
          .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
          .trim();
        if (!known.has(folded)) expect(outcome({ status: text })).not.toBe('public');
      }),
      { numRuns: 500 },
    );
  });

  it('that is public holds as soon as something is added that nobody knows', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('published', 'public', 'ready', 'live'),
        fc.stringMatching(/^[a-z]{4,9}$/),
        (word, more) => {
          if (!known.has(`${word} ${more}`)) expect(outcome({ status: `${word} ${more}` })).not.toBe('public');
        },
      ),
    );
  });
});
