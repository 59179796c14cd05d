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
    translator: 'tłumaczenie, tłumaczył, tłumaczyła, przekład',
    title: 'tytuł, nagłówek',
    source: 'źródło, źródła, za, na podstawie',
    dek: 'podtytuł, lead',
    author:
      'autor, autorka, autorzy, tekst, opracowanie, oprac., opr., przygotowała, przygotował, rozmawiał, rozmawiała, rozmawiali, wywiad, tekst i zdjęcia, tekst i foto, opracował, opracowała',
    reporter: 'dziennikarz, dziennikarka, reporter, reporterka, korespondent',
    editor:
      'redakcja, redaktor, edycja, edytor, edytorka, redaktorka, red, red., redagował, redagowała, redakcja tekstu, redaktor prowadzący, wydawca',
    photographer: 'zdjęcia, fotograf, fotografka, fotografie',
    published:
      'opublikowano, data publikacji, publikacja, data, data dodania, data utworzenia, utworzono, dodano, opublikowany, opublikowana',
    updated:
      'aktualizacja, zaktualizowano, ostatnia aktualizacja, data aktualizacji, zmodyfikowano, modyfikacja, ostatnia modyfikacja, data modyfikacji, zmieniono',
    section: 'dział, kategoria',
    tags: 'tagi, słowa kluczowe',
    caption: 'podpis, podpis pod zdjęciem, na zdjęciu',
    photo: 'fot., foto, fot, zdjęcie, źródło zdjęcia',
    contact:
      'więcej informacji, kontakt, kontakt dla mediów, kontakt dla prasy, kontakt prasowy, biuro prasowe, dodatkowych informacji udziela, rzecznik prasowy, kontakt z prasą, osoba do kontaktu',
    related:
      'czytaj też, czytaj także, czytaj również, czytaj więcej, zobacz też, zobacz także, przeczytaj też, przeczytaj także, polecamy, zobacz również, przeczytaj również, przeczytaj, polecamy także, więcej, zobacz, sprawdź także, sprawdź też, warto przeczytać, czytaj, powiązane, zobacz koniecznie, czytaj więcej na ten temat, warto zobaczyć, dowiedz się więcej, czytaj dalej',
    other: 'czas czytania, liczba słów',
  },
  desk: {
    notes: '(?:uwaga|notatka|notka) (?:dla|do) (?:redakcji|korekty|redaktora)|(?:tylko )?dla redakcji',
    noteTo: 'do redakcji|korekta|do korekty',
  },
  bylines: {
    buttons: 'udostępnij, zapisz, posłuchaj, drukuj',
    translatedBy: '(?:przekład|tłumaczył[a]?|tłumaczenie)',
    translatedFrom: '(?:przekład|tłumaczenie) ze? \\p{Ll}+(?=\\s*:)',
    contributors: 'współpraca\\s*[:：]|przy współpracy|współpracował[ai]?\\s*[:：]?',
    and: 'i oraz',
    before:
      'tekst|oprac(?:\\.|owanie|owała?)|od(?= nasz(?:ego|ej|ych) )|(?:(?:ze?) [^.:]{5,90}, )?rozmawia(?:ł|ła|li)?|przygotowa(?:ł|ła|li)',
    own: 'nasz(?:ego|ej|ych)',
  },
  people: {
    givenNames:
      'adam agata agnieszka aleksandra aleksander alicja andrzej aneta anna arkadiusz artur barbara bartosz beata bogdan ' +
      'bożena cezary dariusz dominika dorota edyta elżbieta ewa grażyna grzegorz halina henryk hubert ilona irena iwona ' +
      'izabela jacek jadwiga jakub jan janusz jarosław jerzy joanna jolanta józef justyna kamil karol karolina katarzyna ' +
      'kazimierz konrad krystyna krzysztof leszek łukasz maciej magdalena małgorzata marcin marek mariusz marta mateusz ' +
      'michał mirosław monika natalia paulina paweł piotr przemysław radosław rafał renata robert roman ryszard sebastian ' +
      'sławomir stanisław sylwia szymon tadeusz tomasz urszula waldemar wiesław wiktor witold wojciech zbigniew zofia zuzanna',
    roles:
      'redaktor dziennikarz reporterka redakcja redaktorka dziennikarka reporter korespondent korespondentka korespondenta korespondentki wysłannika wysłanniczki reportera reporterki dziennikarza publicysta publicystka fotoreporter',
    nobody:
      'nieznany, autor nieznany, anonimowy, anonim, brak autora, bez autora, twoje imię, gość, o autorze, o autorce, wszystkie artykuły, zobacz profil',
    required: 'wymagane',
    organisations: 'gazeta kurier dziennik głos echo wiadomości tygodnik agencja pap',
  },
  documents: {
    untitled: 'bez (?:tytułu|nazwy)',
  },
  lines: {
    press: 'prasow\\p{L}+|pras[yą]|mediów',
    buttons: 'udostępnij, drukuj, komentarze, skomentuj, zapisz, podziel się, kopiuj link, posłuchaj, lubię to',
    endsInMarks: 'koniec|kon',
    releases:
      'informacja prasowa, komunikat prasowy, komunikat, pilne, do natychmiastowej publikacji, informacja dla mediów, z ostatniej chwili, wiadomość dla prasy, notatka prasowa',
    sections:
      'polityka, gospodarka, kultura, kraj, świat, region, sport, opinie, komentarz, felieton, reportaż, środowisko, zdrowie, nauka, wiadomości, miasto, społeczeństwo, edukacja, wywiad, kronika, biznes, historia, transport, przyroda, zwierzęta, technologia, technologie, pogoda, sądy, portret, recenzja, książki, muzyka, teatr, film, turystyka, rolnictwo, ekologia, analiza, lokalne, na wyłączność, motoryzacja, styl życia, rozmowa, esej',
    reserved: 'wszelkie prawa zastrzeżone|zastrzeżone',
    invitations:
      '(?:obserwuj|polub|śledź|znajdź) nas|zapisz się|subskrybuj|udost[ęe]pnij|dołącz do nas|zaprenumeruj|ciąg dalszy na str|(?:pobierz|ściągnij) (?:naszą )?aplikację|podziel się|kup (?:prenumeratę|dostęp)|czytaj więcej (?:na|w)|dalsza część (?:tekstu|artykułu)|artykuł sponsorowany|obserwuj nas|materiał (?:partnera|sponsorowany)|chcesz wiedzieć więcej',
    telephone: 'telefon',
    sourcedFrom: 'źródło|za',
    contacts:
      '(?:więcej|dodatkowych|szczegółowych) informacji(?: udziela)?|kontakt (?:dla (?:mediów|prasy)|prasowy)|biuro prasowe',
    counted: 'komentarz(?:y|e)?|komentarze',
  },
  corrections: {
    begins: 'korekta|sprostowanie',
    labels: 'korekta, sprostowanie, wyjaśnienie',
  },
  captions: {
    creditsInBrackets: 'fot\\.?|zdjęcie|foto',
    pictures: 'zdjęcie, fot.',
    openings: 'fot\\.(?= \\p{L})',
    credits: 'fot\\.|zdjęci[ae]',
  },
  letters: {
    salutations: 'witam|cześć|dobry wieczór|panie|pani|szanown[iya]|drodzy|dzień dobry',
    salutationsAlone: 'dzień dobry|witam(?: serdecznie)?|cześć|dobry wieczór|szanowni państwo|szanowna redakcjo',
  },
  pages: {
    rating: 'oceń (?:ten )?artykuł|czy (?:ten )?artykuł był (?:pomocny|przydatny)\\W*',
    aboutAuthor: 'o autorze|o autorce|o autorach',
    filed: 'kategori[ae]|tematy?',
    readers: 'opinie czytelników',
    reply: 'odpowiedz',
    accept: 'zgadzam|akceptuj',
    cookies: 'zgod',
    advertisement: 'rek[lł]ama',
    navigation: 'materiał chroniony prawem autorskim\\b.*',
    sharing: 'udost[ęe]pnij|drukuj',
    subscribers:
      'pozostało jeszcze \\d+ ?% artykułu.*|czytaj dalej\\. subskrybuj.*|(?:artykuł|treść) (?:dostępn[ya] )?tylko dla (?:prenumeratorów|subskrybentów)\\b.*|(?:dostęp )?tylko dla (?:prenumeratorów|subskrybentów)\\b.*',
    comments: 'komentarze',
    related:
      'czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)|najczęściej czytane|najpopularniejsze|najnowsze|zobacz także|czytaj także',
    scripts: 'włącz|wyłącz|wymag',
    failure: 'błąd',
    errors:
      'nie znaleziono (?:strony|artykułu)|(?:(?:ta|taka|podana) )?strona(?: .{1,60}?)? (?:nie (?:istnieje|została (?:znaleziona|odnaleziona))|(?:jest )?niedostępna)|brak dostępu|dostęp zabroniony|błąd (?:wewnętrzny )?serwera|wystąpił błąd',
    logins: 'zaloguj się|logowanie|zarejestruj się|rejestracja',
    humans: 'potwierdź,? że (?:jesteś człowiekiem|nie jesteś robotem)',
    interruptions: 'dalsza część (?:artykułu|tekstu) (?:pod|poniżej).{0,30}|reszta tekstu pod.{0,20}',
  },
  mails: {
    withholding:
      '(?:proszę |ale |na razie |jeszcze )*nie (?:publikować|publikuj(?:cie)?)(?: (?:tego|tekstu|artykułu))?(?: (?:przed|bez|do|jeszcze)(?!\\p{L}).*)?$',
    itIs: 'to',
    withheldBecause: 'proszę|dziękuję',
    drafts:
      '(?:w załączniku |załączam |przesyłam |to (?:(?:tylko|jeszcze|dopiero) )*|oto )?(?:(?:pierwszy|drugi|ostatni|mój|nasz|nowy|roboczy|pierwsza|ostatnia) )*(?:szkic|brudnopis|wersja robocza|wersję roboczą)(?: (?:w załączniku|poniżej|tekstu|artykułu))*',
    remarks: '(?:do (?:twojej |waszej )?(?:wiadomości|informacji)(?=[\\s,.:;–-]|$))',
    passingOn:
      '(?:proszę|prosimy|prośba) o (?:publikację|zamieszczenie)|proszę (?:opublikować|zamieścić)(?: (?:tekst|artykuł))?(?: poniżej)?|do publikacji|na stronę|do gazety|gotowe do publikacji|(?:mój |nasz )?(?:tekst|artykuł) (?:jest )?poniżej',
    keeping:
      'poufn|między nami|nie (?:publik|rozpowsz|przekaz|udostęp|przed|dla|do|podawaj|drukuj|mów)|jeszcze nie|embargo|tajn|prywatn|wewnętrz|dopiero|tylko (?:dla|od|po)|do (?:poniedziałku|wtorku|środy|czwartku|piątku|soboty|niedzieli)|zachowaj|zatrzymaj|poczekaj|czekaj|wstrzym|nikomu|nikt',
    asking:
      '(?:czy )?(?:możesz|może pan|może pani|mógłbyś|mogłabyś|mógłby pan|mogłaby pani) (?:do mnie )?(?:zadzwonić|oddzwonić|napisać|wysłać|przysłać|potwierdzić|powiedzieć)(?: (?:mi|do mnie))?\\b|(?:zadzwoń|oddzwoń|proszę o telefon)\\b',
    sendings: 'tekst, artykuł',
    closings:
      'serdeczności|ściskam|(?:(?:z )?(?:poważaniem|wyrazami szacunku|pozdrowieniami)|(?:serdecznie |gorąco |łączę )?pozdrawiam(?: serdecznie)?|pozdrowienia|pozdr|dziękuję(?: z góry)?|dzięki|do usłyszenia)',
    covering:
      '(?:wysyłam|poniżej|proszę|załączam|oto|w razie pytań|tekst (?:poniżej|w załączniku|na jutro)|przekazuję)|(?:w załączeniu|w załączniku|przesyłam|zgodnie z (?:umową|obietnicą)|oto (?:mój|tekst))',
    disclaimers: '(?:ta wiadomość|treść tej wiadomości)',
    device: 'wysłane z (?:mojego|telefonu|iphone)',
    wrote: 'napisał\\(?a?\\)?',
    prefixes: 'pd odp',
    headers: 'od wysłano data do temat',
    wroteAtEnd: 'napisał\\(?a?\\)?|pisze',
    original: '(?:oryginalna )?wiadomość (?:oryginalna|pierwotna)|oryginalna wiadomość',
    forwarded: '(?:przesłana|przekazana) (?:dalej )?wiadomość|wiadomość przekazana dalej',
    confidential: 'poufn|adresat|odbiorc|omyłkow',
    banners: '(?:zewnętrzna?|uwaga|ostrzeżenie)\\b.{0,40}\\b(?:nadawc|link|załącznik|zewnątrz).*',
    leave: 'wypisz się|zrezygnuj z subskrypcji',
    forwards: 'pd',
    automatic: 'odpowiedź automatyczna|automatyczna odpowiedź|autoodpowiedź',
  },
  feeds: {
    unfiled: 'bez kategorii',
  },
  publication: {
    noteFiles: 'czytaj ?to|przeczytaj(?: mnie)?|uwagi|notatki',
    privatePosts: 'prywatne, prywatny, chronione, zabezpieczone, zabezpieczony',
    asides:
      'nie (?:publikować|drukować)|nie do publikacji|do użytku wewnętrznego|tylko dla redakcji|(?:notatka|uwaga) wewnętrzna',
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
    notices:
      'nie (?:rozpowszechniać|do (?:druku|rozpowszechniania))|(?:do )?użytku wewnętrznego|ściśle (?:tajne|poufne)|wersja robocza|do (?:akceptacji|autoryzacji)|nie publikować|nie do publikacji|poufne|(?:jeszcze )?nie(?:zatwierdzone| zatwierdzone|zaakceptowane| zaakceptowane|zredagowane)|(?:czeka na|do) (?:akceptacj[ęi]|autoryzacj[ęi]|zatwierdzeni[ae])|u prawnika',
  },
  notices: {
    restNotForReaders: '(?:poniższe|następujące) (?:informacje|dane) nie są (?:przeznaczone )?do publikacji',
    withdrawn:
      '(?:ANULOWANIE|ANULUJEMY|ANULOWANE|WYCOFANIE|Anulowanie|Anulujemy|Wycofanie)(?: (?:DEPESZY|depeszy))?(?:\\s*[:：–—-]|$)',
  },
  embargo: {
    publishing: 'publikować|publikacj[iaęi]|publikowania|rozpowszechniać|rozpowszechniania|rozpowszechnianie',
    banning: 'nie|zakaz|niedozwolon[ae]|zakazan[ae]|zabronion[ae]|dopiero',
    lifting: 'embargo|objęt[yaei] embargiem',
    until: 'do(?! publikacji)|przed|do publikacji dopiero',
    around: 'do|przed|od|po|dnia|na|dla|materiał|tekst|informacja|jest|i|lub|ścisłe|prosimy|o|w',
    denied: 'bez nie',
    none: 'brak, nie',
    holds:
      'embargo(?: (?:do|na publikację)(?!\\p{L})|\\s*[:：])|(?:nie publikować|publikacja niedozwolona|zakaz publikacji) (?:do|przed)(?!\\p{L})',
    fillers: 'do godz godziny dnia na publikację przed',
  },
  papers: {
    resumes: 'życiorys|curriculum vitae|c\\.?v\\.?',
    resumeParts:
      'doświadczenie(?: zawodowe)?|wykształcenie|edukacja|umiejętności|języki(?: obce)?|data urodzenia|dane osobowe|zainteresowania|referencje',
    own: 'grafik|dyżury|wydatki|pytania do \\S+(?: \\S+)?',
    tasks: '(?:moja )?(?:do zrobienia|lista (?:zakupów|zadań|rzeczy do zrobienia)|zakupy|zadania|to-?do)',
    days: 'dziś jutro ten tydzień na w',
    contacts: '(?:kontakty|lista kontaktów|telefony|numery telefonów)(?: \\S+)?',
    logins: 'hasła|loginy(?: i hasła)?|dostępy',
    minutes:
      '(?:protokół|notatka|notatki) (?:z|ze) (?:\\S+ ){0,4}?(?:zebrania|spotkania|posiedzenia|narady|kolegium)(?: \\S+)?',
    agendas: '(?:porządek obrad|agenda)[\\s,:–—-]+(?:\\S+ ){0,4}?(?:zebrania|spotkania|narady|kolegium)(?: \\S+)?',
    attendance:
      'obecni|uczestnicy|nieobecni|usprawiedliwieni|protokolant(?:ka)?|ustalenia|zadania|następne (?:spotkanie|zebranie)|wolne wnioski',
    invoices: 'faktura, rachunek',
  },
};
