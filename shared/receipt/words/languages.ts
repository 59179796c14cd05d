import { ENGLISH } from './en/words.ts';
import type { Words } from './shape.ts';

/** The languages of receipts, each loaded when somebody asks for it: but for English, which is always there. */
const LOADERS = {
  en: async () => ENGLISH,
  de: async () => (await import('./de/words.ts')).GERMAN,
  fr: async () => (await import('./fr/words.ts')).FRENCH,
  es: async () => (await import('./es/words.ts')).SPANISH,
  pt: async () => (await import('./pt/words.ts')).PORTUGUESE,
  zh: async () => (await import('./zh/words.ts')).CHINESE,
  ar: async () => (await import('./ar/words.ts')).ARABIC,
} as const satisfies Readonly<Record<string, () => Promise<Words>>>;
export type ReceiptLanguage = keyof typeof LOADERS;
export const RECEIPT_LANGUAGES = Object.keys(LOADERS) as readonly ReceiptLanguage[];

export function wordsIn(language: ReceiptLanguage): Promise<Words> {
  return LOADERS[language]();
}

/**
 * The words of the first language that is spoken here, by `Accept-Language` (RFC 9110, section 12.5.4).
 * @returns English where it names none of them
 */
export function wordsAsked(acceptLanguage: string | undefined): Promise<Words> {
  const ranges = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality.slice(2)) || 0 };
    });
  const wanted = ranges.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality);
  for (const { language } of wanted) {
    const found = RECEIPT_LANGUAGES.find((one) => one === language);
    if (found !== undefined) return wordsIn(found);
  }
  return wordsIn('en');
}
