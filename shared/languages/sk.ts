import type { LanguagePack } from './shape/pack.ts';

/** Slovak. */
export const sk: LanguagePack = {
  tag: 'sk',
  stopWords:
    'a sa v na je že s z do o to aj vo pre za by sú po ako ale jeho bol k od ktoré ktorý už len podľa alebo si ' +
    'bude pri',
  dates: {
    givenNames: 'augusta',
  },
  publication: {
    yes: 'áno',
    no: 'nie',
  },
};
