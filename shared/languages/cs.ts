import type { LanguagePack } from './shape/pack.ts';

/** Czech. */
export const cs: LanguagePack = {
  tag: 'cs',
  stopWords:
    'a se v na je že s z do o to i ve pro za by jsou po jako ale jeho byl k od které který už také jen podle ' +
    'nebo si bude při let',
  dates: {
    published: 'publikováno|zveřejněno|vydáno|vytvořeno|datum (?:vydání|zveřejnění)',
    updated: '(?:naposledy )?(?:aktualizováno|upraveno|změněno)|(?:poslední )?aktualizace',
  },
  publication: {
    privatePosts: 'soukromé, soukromý, chráněno, chráněný',
    public: 'publikováno, publikovaný, zveřejněno, veřejný, veřejné, hotovo, schváleno, konečný',
    held: 'koncept, rozpracováno, ke schválení, čeká, naplánováno, nepublikováno, skryté, skrytý, soukromé, soukromý, interní, archivováno, smazáno, koš',
    everybody: 'všichni',
    yes: 'ano',
    no: 'ne, nikdy',
    fields: {
      maybeStatus: 'stav',
      hidden: 'koncept, skryté, soukromé',
      public: 'veřejné',
      published: 'publikováno',
      password: 'heslo',
    },
    stamps: 'koncept|důvěrné',
  },
  pages: {
    aboutAuthor: 'o autorovi|o autorce',
    readers: 'komentáře|diskuse',
    reply: 'odpovědět',
    accept: 'přijmout|souhlas',
    cookies: 'souhlas',
  },
  people: {
    givenNames:
      'alena aleš andrea barbora bohumil daniela david denisa eliška eva františek hana helena igor ivana iveta jakub ' +
      'jan jana jaroslav jiří josef kamil karel karolína kateřina klára kristýna ladislav lenka libor linda luboš lucie lukáš ' +
      'magdaléna marcela marek marie markéta martin martina matěj michaela michal milan miloš miroslav monika nikola ondřej ' +
      'patrik pavel pavla petr petra radek radim radka robert roman rudolf stanislav šárka štěpán tereza tomáš václav ' +
      'veronika věra vít vladimír vladislav vlastimil vojtěch zbyněk zdeněk zuzana',
  },
};
