import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../../functions/desk/problems.ts';
import { RECEIPT_LANGUAGES } from '../../../shared/receipt/words/languages.ts';

const FOLDER = new URL('../../../functions/desk/page/', import.meta.url);
type Catalogue = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

function catalogue(language: string): Catalogue {
  return JSON.parse(readFileSync(new URL(`words/${language}.json`, FOLDER), 'utf8'));
}

function textsOf(said: Catalogue[string] = ''): readonly string[] {
  return typeof said === 'string' ? [said] : Object.values(said);
}

function parametersIn(text: string): readonly string[] {
  return [...new Set(text.match(/\{\w+\}/g))].toSorted();
}

const english = catalogue('en');
/** English ones are in the answers themselves. */
const problems = Object.fromEntries(
  Object.entries(PROBLEMS).map(([code, [, sentence]]) => [`problem.${code}`, sentence] as const),
);
const all: Catalogue = { ...english, ...problems };

describe.each(RECEIPT_LANGUAGES)('what the desk says in the language %s', (language) => {
  const said = catalogue(language);

  it('is all that it says in English, and no more', () => {
    expect(Object.keys(said)).toEqual(Object.keys(language === 'en' ? english : all));
    for (const text of Object.values(said).flatMap(textsOf)) expect(text.trim()).not.toBe('');
  });

  it('names what is given to it, in each plural of the language', () => {
    const plurals = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const [word, text] of Object.entries(said)) {
      const wanted = parametersIn(textsOf(all[word])[0] ?? '');
      for (const form of textsOf(text)) expect([word, parametersIn(form)]).toEqual([word, wanted]);
      expect([word, typeof text]).toEqual([word, typeof all[word]]);
      if (typeof text !== 'string') expect([word, Object.keys(text).toSorted()]).toEqual([word, plurals]);
    }
  });
});

it('the desk speaks the languages of receipts, and each has a catalogue', () => {
  const source = readFileSync(new URL('words.ts', FOLDER), 'utf8');
  const spoken = /LANGUAGES = \{(.*?)\}/s
    .exec(source)?.[1]
    ?.match(/^ {2}(\w+):/gm)
    ?.map((line) => line.trim().slice(0, -1));
  expect(spoken).toEqual(RECEIPT_LANGUAGES);
  expect(readdirSync(new URL('words/', FOLDER)).toSorted()).toEqual(
    RECEIPT_LANGUAGES.map((one) => `${one}.json`).toSorted(),
  );
});

it('the page asks for no word that no catalogue has, and every word is asked for', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));
  const code = files.map((name) => readFileSync(new URL(name, FOLDER), 'utf8')).join('\n');
  const unused = Object.keys(english).filter((word) => !new RegExp(`['"\`]${word}['"\`]|^  ${word}:`, 'm').test(code));
  expect(unused).toEqual([]);
});

it('of every problem somebody is told', () => {
  const folders = ['desk', 'desk-api', 'local'].map((name) => new URL(`../../../functions/${name}/`, import.meta.url));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('problems.ts'))
      .map((name) => new URL(name, folder)),
  );
  const code = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  expect(Object.keys(PROBLEMS).filter((one) => !code.includes(`'${one}'`))).toEqual([]);
});
