import type { LanguagePack } from './shape/pack.ts';

/** Slovak. */
export const sk: LanguagePack = {
  tag: 'sk',
  stopWords:
    'a sa v na je že s z do o to aj vo pre za by sú po ako ale jeho bol k od ktoré ktorý už len podľa alebo si ' +
    'bude pri',
  dates: {
    published: 'publikované|zverejnené|uverejnené|vydané|dátum (?:vydania|zverejnenia)',
    updated: '(?:naposledy )?(?:aktualizované|upravené|zmenené)|(?:posledná )?aktualizácia',
    givenNames: 'augusta',
  },
  publication: {
    privatePosts: 'súkromné, chránené',
    yes: 'áno',
    no: 'nie',
  },
  people: {
    givenNames:
      'alexandra anton branislav dušan eduard emília františek gabriela imrich jozef juraj katarína ladislav lucia ľubica ' +
      'ľubomír ľuboš marián marta matej mária mário mikuláš milan miriam miroslava ondrej pavol peter rastislav silvia ' +
      'slavomír soňa stanislav štefan tibor tomáš vladimír zdenka zuzana',
  },
};
