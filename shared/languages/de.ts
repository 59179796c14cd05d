import type { LanguagePack } from './pack.ts';

/** German. */
export const de: LanguagePack = {
  tag: 'de',
  names: 'german deutsch',
  stopWords:
    'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat ' +
    'dass sie nach wird bei einer um am sind noch wie einem über',
  abbreviations: 'bzw ca usw vgl evtl ggf inkl mio mrd nr str abs tel hr fr dipl ing',
  dates: {
    months: { jänner: 1, jän: 1, feber: 2, mrz: 3 },
    weekdays: 'sonnabend',
    words: 'um uhr den der am',
    at: 'um',
    hours: 'uhr',
  },
};
