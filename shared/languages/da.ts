import type { LanguagePack } from './shape/pack.ts';

/** Danish. */
export const da: LanguagePack = {
  tag: 'da',
  stopWords:
    'og det at en til er på af for med de den har som ikke der et var vi men fra så om efter blev kan også han ' +
    'sig ud nu vil skal hvor mellem mere siger',
  dates: {
    words: 'kl klokken den',
    at: 'kl|kl\\.?',
    published: 'udgivet|offentliggjort|publiceret',
    updated: '(?:sidst |senest )?opdateret',
    on: 'den|kl',
  },
  labels: {
    author: 'tekst, af, forfatter, skribent',
    published: 'udgivet, offentliggjort',
    updated: 'opdateret, sidst opdateret',
    source: 'kilde, kilder',
    caption: 'billedtekst',
    contact: 'kontakt, pressekontakt',
    related: 'læs også, se også',
  },
  bylines: {
    before: 'af',
    by: 'af',
    and: 'og',
    lineStarts: 'af',
  },
  people: {
    nobody: 'ukendt, anonym, ingen forfatter, dit navn, gæst',
    givenNames:
      'anders anne-marie arne asger astrid bent bente birgit birgitte bjarne bodil carsten charlotte christoffer dorte ebbe ' +
      'erling finn flemming frederik gitte gorm hanne heidi helge helle henning henrik ida ingelise jakob jens jeppe jesper ' +
      'jette johannes jørgen jørn kaare karsten kasper kirsten kjeld klaus knud kristian kristine lars lasse lene lisbeth ' +
      'lone mads magnus majbritt malene mathilde merete mette mikkel mogens morten niels ole palle peder pernille poul preben ' +
      'rasmus rikke rune simon sofie susanne svend søren thorkild tine torben trine troels ulla ulrik vibeke viggo',
  },
  lines: {
    press: 'presse',
    endsInMarks: 'slut',
    releases: 'pressemeddelelse',
    invitations: 'følg os|abonner|del (?:artiklen|på)',
  },
  corrections: {
    labels: 'rettelse',
    begins: 'rettet|rettelse',
  },
  letters: {
    salutations: 'kære|hej',
  },
  pages: {
    aboutAuthor: 'om forfatteren',
    readers: 'kommentarer',
    reply: 'svar',
    accept: 'accept|tillad',
    cookies: 'samtykke',
    advertisement: 'reklame|annonce',
    related: 'læs også',
  },
  mails: {
    itIs: 'det er',
    drafts:
      '(?:vedhæftet |vedlagt |her (?:er|kommer) |det er (?:(?:kun|stadig) )*)?(?:(?:kun|et|en|mit|min|vores|første|andet|sidste|nyt) )*(?:kladde|udkast)(?:et|n)?(?: (?:vedhæftet|vedlagt|nedenfor|(?:til|af) (?:teksten|artiklen)))*',
    remarks: '(?:til (?:din |jeres )?(?:orientering|info(?:rmation)?)\\b)',
    closings:
      '(?:(?:med )?(?:venlig(?:e)?|bedste|kærlig|mange) hilsen(?:er)?|hilsen|mvh|vh|(?:på forhånd |mange )?tak|vi ses)',
    covering: '(?:vedhæftet|hermed|her (?:er|kommer)|som (?:aftalt|lovet))',
    device: 'sendt fra min',
    wrote: 'skrev',
  },
  publication: {
    noteFiles: 'læs ?mig|noter',
    privatePosts: 'privat, beskyttet',
    public: 'publiceret, offentliggjort, offentlig, færdig, klar, godkendt, endelig, udgivet',
    held: 'kladde, udkast, i gang, til godkendelse, afventer, planlagt, upubliceret, skjult, privat, intern, arkiveret, slettet',
    everybody: 'alle',
    yes: 'ja',
    no: 'nej, aldrig',
    fields: {
      hidden: 'kladde, udkast, skjult, privat, intern',
      public: 'offentlig',
      published: 'publiceret',
      password: 'adgangskode',
    },
    draft: 'kladde|udkast',
    notices: 'må ikke (?:offentliggøres|publiceres)|fortroligt',
  },
};
