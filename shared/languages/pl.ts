import type { LanguagePack } from './shape/pack.ts';

/** Polish. */
export const pl: LanguagePack = {
  tag: 'pl',
  stopWords:
    'w i na z się nie do a to jest że o jak od po za przez ale co są oraz tym ma jego już ich które tylko może ' +
    'być był także roku lub przy we dla będzie',
  abbreviations: 'tzw np tzn tj itd itp ul godz',
  dates: {
    givenNames: 'maja',
    at: 'o',
    published: 'opublikowano|publikacja',
    updated: 'aktualizacja|zaktualizowano',
    on: 'w dniu',
  },
  labels: {
    title: 'tytuł',
    source: 'źródło',
  },
  bylines: {
    and: 'i',
  },
  people: {
    roles: 'redaktor dziennikarz reporterka',
    nobody: 'nieznany, autor nieznany, anonimowy, anonim, brak autora, bez autora, twoje imię, gość',
    required: 'wymagane',
  },
  corrections: {
    begins: 'korekta|sprostowanie',
  },
  letters: {
    salutations: 'szanown[iya]|drodzy|dzień dobry',
  },
  pages: {
    readers: 'opinie czytelników',
    reply: 'odpowiedz',
    accept: 'zgadzam|akceptuj',
    cookies: 'zgod',
    advertisement: 'rek[lł]ama',
    sharing: 'udost[ęe]pnij',
    subscribers: 'pozostało jeszcze \\d+ ?% artykułu.*|czytaj dalej\\. subskrybuj.*',
    comments: 'komentarze',
    related: 'czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)',
  },
  mails: {
    wrote: 'napisał\\(?a?\\)?',
    prefixes: 'odp',
  },
  feeds: {
    unfiled: 'bez kategorii',
  },
  publication: {
    public:
      'opublikowany, opublikowana, opublikowane, publiczny, publiczne, gotowy, gotowa, gotowe, zakończony, zatwierdzony, zatwierdzone, ostateczny',
    held: 'szkic, wersja robocza, roboczy, w trakcie, w recenzji, do sprawdzenia, oczekuje, oczekujący, zaplanowany, nieopublikowany, ukryty, prywatny, wewnętrzny, zarchiwizowany, usunięty, kosz',
    everybody: 'wszyscy',
    yes: 'tak',
    no: 'nie, nigdy',
    fields: {
      maybeStatus: 'stan',
      hidden: 'szkic, prywatny, ukryty',
      public: 'publiczny',
      published: 'opublikowany, opublikowane',
      password: 'hasło',
    },
    draft: 'szkic',
    notices: 'nie publikować|nie do publikacji|poufne',
  },
};
