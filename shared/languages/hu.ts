import type { LanguagePack } from './shape/pack.ts';

/** Hungarian. */
export const hu: LanguagePack = {
  tag: 'hu',
  stopWords:
    'a az és hogy nem is egy van ez meg csak már mint volt de azt ha el kell még vagy lesz után szerint minden ' +
    'akkor',
  labels: {
    author: 'írta, szerző, szöveg',
    photographer: 'fotó, fotók, fénykép',
    source: 'forrás',
  },
  dates: {
    published: 'közzétéve|megjelent|publikálva|létrehozva',
    updated: '(?:utoljára )?(?:frissítve|módosítva)|(?:utolsó )?(?:frissítés|módosítás)',
  },
  publication: {
    privatePosts: 'privát, védett',
    public: 'közzétéve, megjelent, publikált, nyilvános, kész, jóváhagyva, végleges',
    held: 'piszkozat, vázlat, folyamatban, ellenőrzés alatt, jóváhagyásra vár, ütemezett, rejtett, privát, belső, archivált, törölt',
    everybody: 'mindenki',
    yes: 'igen',
    no: 'nem, soha',
    fields: {
      maybeStatus: 'állapot',
      hidden: 'piszkozat, rejtett, privát',
      public: 'nyilvános',
      published: 'közzétéve',
      password: 'jelszó',
    },
    draft: 'piszkozat',
  },
};
