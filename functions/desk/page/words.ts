import type english from './words/en.json';

/** Of each language that the desk speaks: a catalogue `words/<tag>.json`, and its own name. */
export const LANGUAGES = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  zh: '中文',
  ar: 'العربية',
} as const;
export type Language = keyof typeof LANGUAGES;
export type Word = keyof typeof english;

/** A text, or one for each plural of the language (Unicode TR 35, part 3, section 5); `{name}` stands for what is given by that name. */
type Said = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

type Given = Readonly<Record<string, string | number>>;

let language: Language = 'en';
let catalogue: Readonly<Record<string, Said>> = {};

const CHOSEN = 'desk language';
const RIGHT_TO_LEFT: readonly Language[] = ['ar'];

/** Gets the catalogue of the language that was chosen here, or else is the first that the browser asks for. @throws where nobody answers */
export async function loadWords(): Promise<void> {
  const asked = [chosen(), ...navigator.languages].map((tag) => tag?.split('-')[0]?.toLowerCase());
  language = (asked.find((tag) => tag !== undefined && Object.hasOwn(LANGUAGES, tag)) ?? 'en') as Language;
  catalogue = await (await fetch(`/desk/words/${language}.json`)).json();
  document.documentElement.lang = language;
  document.documentElement.dir = RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
}

export function languageNow(): Language {
  return language;
}

export async function choose(wanted: Language): Promise<void> {
  try {
    localStorage.setItem(CHOSEN, wanted);
  } catch {
    // For as long as the page is open.
  }
  await loadWords();
}

function chosen(): string | undefined {
  try {
    return localStorage.getItem(CHOSEN) ?? undefined;
  } catch {
    return undefined;
  }
}

/** What the desk says. @param given by the names that stand in the text; `count` chooses the plural */
export function t(word: Word, given: Given = {}): string {
  return filled(catalogue[word] ?? word, given);
}

/**
 * Why the desk refuses something, by the code of its answer.
 * @returns undefined in English, which the answer is in by itself, and for a code that is not known here
 */
export function refusal(code: string | undefined, fields: Given = {}): string | undefined {
  const said = catalogue[`problem.${code}`];
  return said && filled(said, fields);
}

function filled(said: Said, given: Given): string {
  const text = typeof said === 'string' ? said : pluralOf(said, Number(given.count));
  return text.replaceAll(/\{(\w+)\}/g, (all, name) => shown(given[name] ?? all));
}

function pluralOf(said: Exclude<Said, string>, count: number): string {
  return said[new Intl.PluralRules(language).select(count)] ?? said.other ?? '';
}

function shown(value: string | number): string {
  return typeof value === 'number' ? value.toLocaleString(localeOf(language)) : value;
}

/** English as the newsroom's site writes dates; otherwise as the language does. */
export function localeOf(tag: Language): string {
  return tag === 'en' ? 'en-GB' : tag;
}
