import { LANGUAGES } from '../../languages/all.ts';

/** From a word to the languages that it speaks for. */
export const LATIN_LANGUAGES: ReadonlyMap<string, readonly string[]> = byWord();

function byWord(): ReadonlyMap<string, readonly string[]> {
  const languages = new Map<string, string[]>();
  for (const { tag, stopWords } of LANGUAGES) {
    for (const word of stopWords?.split(' ') ?? []) {
      const speaksFor = languages.get(word);
      if (speaksFor) speaksFor.push(tag);
      else languages.set(word, [tag]);
    }
  }
  return languages;
}
