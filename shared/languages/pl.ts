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
    at: 'o|godz\\.?|o godz\\.?',
    published: 'opublikowano|publikacja|opublikowan[oya]|data publikacji',
    updated: 'aktualizacja|zaktualizowano|(?:ostatnia )?aktualizacja',
    on: 'w dniu',
    words: 'godz o r',
    labelsWithin: 'aktualizacja',
    afterYear: 'r\\.?|roku',
  },
  labels: {
    title: 'tytuł, nagłówek',
    source: 'źródło, źródła, za',
    dek: 'podtytuł, lead',
    author: 'autor, autorka, autorzy, tekst, opracowanie, oprac., opr., przygotowała, przygotował',
    reporter: 'dziennikarz, dziennikarka, reporter, reporterka, korespondent',
    editor: 'redakcja, redaktor, edycja',
    photographer: 'zdjęcia',
    published: 'opublikowano, data publikacji, publikacja, data, data dodania, data utworzenia, utworzono, dodano',
    updated: 'aktualizacja, zaktualizowano, ostatnia aktualizacja, data aktualizacji, zmodyfikowano',
    section: 'dział, kategoria',
    tags: 'tagi, słowa kluczowe',
    caption: 'podpis, podpis pod zdjęciem, na zdjęciu',
    photo: 'fot., foto, fot, zdjęcie, źródło zdjęcia',
    contact:
      'kontakt, kontakt dla mediów, kontakt dla prasy, kontakt prasowy, biuro prasowe, dodatkowych informacji udziela',
    related:
      'czytaj też, czytaj także, czytaj również, czytaj więcej, zobacz też, zobacz także, przeczytaj też, przeczytaj także, polecamy, zobacz również',
  },
  desk: {
    notes: '(?:uwaga|notatka|notka) (?:dla|do) (?:redakcji|korekty|redaktora)|(?:tylko )?dla redakcji',
    noteTo: 'do redakcji|korekta|do korekty',
  },
  bylines: {
    and: 'i oraz',
    before: 'tekst|oprac(?:\\.|owanie|owała?)|od(?= nasz(?:ego|ej|ych) )',
    own: 'nasz(?:ego|ej|ych)',
  },
  people: {
    roles:
      'redaktor dziennikarz reporterka redakcja redaktorka dziennikarka reporter korespondent korespondentka korespondenta korespondentki wysłannika wysłanniczki reportera reporterki dziennikarza publicysta publicystka fotoreporter',
    nobody:
      'nieznany, autor nieznany, anonimowy, anonim, brak autora, bez autora, twoje imię, gość, o autorze, o autorce, wszystkie artykuły, zobacz profil',
    required: 'wymagane',
    organisations: 'gazeta kurier dziennik głos echo wiadomości tygodnik agencja pap',
  },
  lines: {
    endsInMarks: 'koniec|kon',
    releases: 'informacja prasowa, komunikat prasowy, komunikat, pilne, do natychmiastowej publikacji',
    sections:
      'polityka, gospodarka, kultura, kraj, świat, region, sport, opinie, komentarz, felieton, reportaż, środowisko, zdrowie, nauka, wiadomości, miasto, społeczeństwo',
    reserved: 'wszelkie prawa zastrzeżone|zastrzeżone',
    invitations:
      '(?:obserwuj|polub|śledź|znajdź) nas|zapisz się|subskrybuj|udost[ęe]pnij|dołącz do nas|zaprenumeruj|ciąg dalszy na str',
    telephone: 'telefon',
    sourcedFrom: 'źródło|za',
  },
  corrections: {
    begins: 'korekta|sprostowanie',
  },
  captions: {
    pictures: 'zdjęcie, fot.',
    credits: 'fot\\.|zdjęci[ae]',
  },
  letters: {
    salutations: 'szanown[iya]|drodzy|dzień dobry',
  },
  pages: {
    filed: 'kategori[ae]|tematy?',
    readers: 'opinie czytelników',
    reply: 'odpowiedz',
    accept: 'zgadzam|akceptuj',
    cookies: 'zgod',
    advertisement: 'rek[lł]ama',
    sharing: 'udost[ęe]pnij',
    subscribers:
      'pozostało jeszcze \\d+ ?% artykułu.*|czytaj dalej\\. subskrybuj.*|(?:artykuł|treść) (?:dostępn[ya] )?tylko dla (?:prenumeratorów|subskrybentów)\\b.*|(?:dostęp )?tylko dla (?:prenumeratorów|subskrybentów)\\b.*',
    comments: 'komentarze',
    related: 'czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)',
    scripts: 'włącz|wyłącz|wymag',
    failure: 'błąd',
    errors:
      'nie znaleziono (?:strony|artykułu)|(?:(?:ta|taka|podana) )?strona(?: .{1,60}?)? (?:nie (?:istnieje|została (?:znaleziona|odnaleziona))|(?:jest )?niedostępna)|brak dostępu|dostęp zabroniony|błąd (?:wewnętrzny )?serwera|wystąpił błąd',
    logins: 'zaloguj się|logowanie|zarejestruj się|rejestracja',
    humans: 'potwierdź,? że (?:jesteś człowiekiem|nie jesteś robotem)',
  },
  mails: {
    closings:
      '(?:(?:z )?(?:poważaniem|wyrazami szacunku|pozdrowieniami)|(?:serdecznie |gorąco |łączę )?pozdrawiam(?: serdecznie)?|pozdrowienia|pozdr|dziękuję(?: z góry)?|dzięki|do usłyszenia)',
    covering: '(?:w załączeniu|w załączniku|przesyłam|zgodnie z (?:umową|obietnicą)|oto (?:mój|tekst))',
    disclaimers: '(?:ta wiadomość|treść tej wiadomości)',
    device: 'wysłane z (?:mojego|telefonu|iphone)',
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
