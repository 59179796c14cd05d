import type { LanguagePack } from './shape/pack.ts';

/** Norwegian. */
export const nb: LanguagePack = {
  tag: 'nb',
  stopWords:
    'og det i er på til som en å av for med at den har ikke de et var om fra men vi seg etter også kan ble så ' +
    'han ut nå vil skal hvor mellom mer sier',
  dates: {
    words: 'kl klokken den',
    at: 'kl|kl\\.?',
    published: 'publisert',
    updated: '(?:sist )?oppdatert',
    on: 'den|kl',
  },
  labels: {
    author: 'tekst, av, forfatter, skribent',
    published: 'publisert',
    updated: 'oppdatert',
    source: 'kilde, kilder',
    related: 'les også, se også',
  },
  bylines: {
    before: 'av|tekst av',
    by: 'av',
    and: 'og',
    lineStarts: 'av',
  },
  people: {
    nobody: 'ukjent, anonym, ingen forfatter, ditt navn, gjest',
    givenNames:
      'anne-grete arild asbjørn aslak bente berit bjarne bjørn camilla dagfinn einar eirik eivind elin endre erlend espen ' +
      'frode geir grete gro gunn hallvard halvor harald håkon håvard hege helge henriette hilde inger ingvild ivar jarle ' +
      'jørgen jørn kari kjell kjersti kjetil knut kristin kristoffer lars leif linn magnhild magnus marit marte mette morten ' +
      'odd-arne oddvar olav ottar ragnhild randi roar rolf runar rune sigrid sigurd silje sindre siri sissel snorre solveig ' +
      'steinar stian svein synnøve terje tone tor-erik tore toril trond trygve turid unni vegard vibeke vidar vigdis wenche ' +
      'yngve øystein øyvind',
  },
  lines: {
    endsInMarks: 'slutt',
    releases: 'pressemelding',
    invitations: 'følg oss|abonner|del (?:artikkelen|på)',
  },
  corrections: {
    labels: 'rettelse',
  },
  letters: {
    salutations: 'kjære|hei',
  },
  pages: {
    aboutAuthor: 'om forfatteren',
    readers: 'kommentarer',
    reply: 'svar',
    accept: 'godta|aksepter',
    cookies: 'samtykke',
    advertisement: 'annonser?|reklame|annonse',
    related: 'les også',
  },
  mails: {
    itIs: 'det er',
    drafts:
      '(?:vedlagt |her (?:er|kommer) |det er (?:(?:bare|fortsatt) )*)?(?:(?:bare|et|en|mitt|min|vårt|første|andre|siste|nytt) )*(?:kladd|utkast)(?:et|en)?(?: (?:vedlagt|ligger ved|nedenfor|(?:til|av) (?:teksten|artikkelen|saken)))*',
    closings:
      '(?:(?:med )?(?:vennlig|beste|kjærlig|varm) hilsen|hilsen|mvh|(?:på forhånd |mange |tusen )?takk|vi snakkes)',
    covering: '(?:vedlagt|her (?:er|kommer)|som (?:avtalt|lovet))',
    device: 'sendt fra min',
    wrote: 'skrev',
  },
  publication: {
    noteFiles: 'les ?meg|notater',
    privatePosts: 'privat, beskyttet, passordbeskyttet',
    public: 'publisert, offentlig, ferdig, klar, godkjent, endelig, utgitt',
    held: 'kladd, utkast, under arbeid, til godkjenning, venter, planlagt, upublisert, skjult, privat, intern, arkivert, slettet',
    everybody: 'alle',
    yes: 'ja',
    no: 'nei, aldri',
    fields: {
      hidden: 'kladd, utkast, skjult, privat, intern',
      public: 'offentlig',
      published: 'publisert',
      password: 'passord',
    },
    draft: 'kladd|utkast',
    notices: 'ikke (?:for|til) publisering|må ikke publiseres',
  },
};
