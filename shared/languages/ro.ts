import type { LanguagePack } from './shape/pack.ts';

/** Romanian. */
export const ro: LanguagePack = {
  tag: 'ro',
  stopWords:
    'și în de la a cu pe care este din nu un o să pentru mai sunt au fost ca după dar sau prin fi ce al ale cel',
  abbreviations: 'dna',
  dates: {
    published: 'publicată?|postată?|data publicării',
    updated: '(?:ultima )?(?:actualizată?|modificată?|actualizare)',
  },
  labels: {
    author: 'autor, autoare, scris de, articol de',
    photographer: 'fotografii',
    source: 'sursă, sursa',
  },
  bylines: {
    before: 'de',
    and: 'și',
  },
  publication: {
    privatePosts: 'privat, protejat',
    public: 'publicat, publicată, gata, finalizat, aprobat',
    held: 'ciornă, schiță, în lucru, în curs, în revizuire, în așteptare, programat, nepublicat, ascuns, privat, intern, arhivat, șters',
    everybody: 'toți',
    yes: 'da',
    no: 'nu, niciodată',
    fields: {
      hidden: 'ciornă, ascuns, privat',
      published: 'publicat',
      password: 'parolă',
    },
  },
  people: {
    givenNames:
      'adrian adriana alexandra alexandru alin alina ana-maria anca andreea andrei bogdan carmen cătălin cătălina ciprian ' +
      'claudiu corina cosmin cristian cristina daniela diana dragoș elena emil eugen florentina florin gabriela george ' +
      'georgiana gheorghe horia ileana ioan ioana ionel ionuț iulia iulian laurențiu lavinia liliana liviu lucian luminița ' +
      'magdalena marian mariana marius mădălina mihaela mihai mihail mircea mirela nicolae nicoleta oana octavian ovidiu ' +
      'petre petru radu raluca răzvan roxana sergiu silviu simona sorin ștefan ștefania teodora traian tudor valentin vasile ' +
      'victor violeta viorel vlad vladimir',
  },
};
