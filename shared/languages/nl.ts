import type { LanguagePack } from './pack.ts';

/** Dutch. */
export const nl: LanguagePack = {
  tag: 'nl',
  names: 'dutch nederlands',
  stopWords:
    'de het een van en in is dat op te zijn met voor niet aan er om ook als naar maar bij door uit nog werd ' +
    'wordt hij deze worden heeft dan over hebben',
  abbreviations: 'geb bijv dhr mevr',
  dates: {
    words: 'om uur',
    at: 'om',
    hours: 'uur',
  },
};
