import type { LanguagePack } from './pack.ts';

/** Czech. */
export const cs: LanguagePack = {
  tag: 'cs',
  stopWords:
    'a se v na je že s z do o to i ve pro za by jsou po jako ale jeho byl k od které který už také jen podle ' +
    'nebo si bude při let',
};
