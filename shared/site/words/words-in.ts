import { keptByName } from '../../article/kept-by-name.ts';
import type { LanguageTag } from '../../article/types.ts';
import { AR } from './ar.ts';
import { BN } from './bn.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { FA } from './fa.ts';
import { FR } from './fr.ts';
import { HE } from './he.ts';
import { HI } from './hi.ts';
import { ID } from './id.ts';
import { IT } from './it.ts';
import { JA } from './ja.ts';
import { KO } from './ko.ts';
import { NL } from './nl.ts';
import { PL } from './pl.ts';
import { PT } from './pt.ts';
import { RU } from './ru.ts';
import { SV } from './sv.ts';
import { TR } from './tr.ts';
import type { Words } from './types.ts';
import { UK } from './uk.ts';
import { VI } from './vi.ts';
import { ZH } from './zh.ts';
import { ZH_HANT } from './zh-hant.ts';

const WORDS: Readonly<Record<string, Words>> = {
  ar: AR,
  bn: BN,
  de: DE,
  en: EN,
  es: ES,
  fa: FA,
  fr: FR,
  he: HE,
  hi: HI,
  id: ID,
  it: IT,
  ja: JA,
  ko: KO,
  nl: NL,
  pl: PL,
  pt: PT,
  ru: RU,
  sv: SV,
  tr: TR,
  uk: UK,
  vi: VI,
  zh: ZH,
  'zh-hant': ZH_HANT,
};

/** @returns the words of a language, or English ones where there are none. */
export function wordsIn(language: LanguageTag): Words {
  return kept(language, () => {
    const { language: primary, script } = new Intl.Locale(language).maximize();
    return WORDS[`${primary}-${script?.toLowerCase()}`] ?? WORDS[primary] ?? EN;
  });
}

/** As `directionOf` keeps its answers. */
const kept = keptByName<Words>(200);
