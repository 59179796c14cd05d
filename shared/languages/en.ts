import type { LanguagePack } from './pack.ts';

/** English. */
export const en: LanguagePack = {
  tag: 'en',
  names: 'english 英文 英语 英語',
  stopWords:
    'the of and to in is that for was with as on by at from this it be are his her which have had not an or were ' +
    'said will would their been has',
  abbreviations:
    'mr mrs ms dr prof st sr jr gen col lt sgt capt cmdr adm rep sen gov pres rev hon supt det insp messrs mt ft ' +
    'vs no nos inc ltd corp co bros dept univ assn est approx fig vol pp ed eds al cf etc jan feb mar apr jun ' +
    'jul aug sep sept oct nov dec mon tue tues wed thu thurs fri ave blvd rd',
  dates: {
    months: { sept: 9 },
    weekdays: 'tues thur thurs',
    words: 'at on the of st nd rd th local time noon midnight hrs',
    ordinals: 'st|nd|rd|th',
    of: 'of',
    at: 'at',
    hours: 'hours|hrs?',
  },
};
