import type { LanguagePack } from './pack.ts';

/** French. */
export const fr: LanguagePack = {
  tag: 'fr',
  names: 'french français',
  stopWords:
    'le la les de des et du une un est dans que pour qui sur pas au par plus avec ce il elle sont en aux cette ' +
    'mais ont ses été ou nous leur',
  abbreviations: 'm mm mme mlle me av sté env',
  dates: {
    months: { fév: 2, juill: 7 },
    words: 'le à heure heures de',
    ordinals: 'er',
    at: 'à',
    hours: 'heures?',
  },
};
