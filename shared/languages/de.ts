import type { LanguagePack } from './pack.ts';

/** German. */
export const de: LanguagePack = {
  tag: 'de',
  names: 'german deutsch',
  stopWords:
    'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat ' +
    'dass sie nach wird bei einer um am sind noch wie einem über',
  abbreviations: 'bzw ca usw vgl evtl ggf inkl mio mrd nr str abs tel hr fr dipl ing',
  dates: {
    months: { jänner: 1, jän: 1, feber: 2, mrz: 3 },
    weekdays: 'sonnabend',
    words: 'um uhr den der am',
    at: 'um',
    hours: 'uhr',
    published: 'veröffentlicht|erschienen|erstellt',
    updated: '(?:zuletzt )?aktualisiert|geändert',
    dated: 'datum|stand',
    on: 'am|den',
  },
  labels: {
    title: 'betreff, titel, überschrift, schlagzeile',
    dek: 'untertitel, unterzeile, vorspann',
    author: 'autor, autorin, autoren, verfasser, text, von',
    reporter: 'redakteur, redakteurin, reporter, reporterin, korrespondent, journalist',
    editor: 'redaktion',
    photographer: 'fotograf, fotografin',
    translator: 'übersetzung',
    published: 'veröffentlicht, veröffentlicht am, erschienen, erschienen am, datum',
    updated: 'aktualisiert, aktualisiert am, zuletzt aktualisiert, stand',
    embargoed: 'sperrfrist',
    section: 'ressort, rubrik, kategorie',
    tags: 'schlagwörter, schlagworte, schlüsselwörter, stichwörter, stichworte',
    language: 'sprache',
    summary: 'zusammenfassung, kurzfassung',
    url: 'adresse',
    source: 'quelle, quellen',
    caption: 'bildunterschrift, bildtext, im bild',
    photo: 'foto, fotos, bild, bilder, bildnachweis, bildquelle',
    contact: 'kontakt, pressekontakt',
    related: 'lesen sie auch, lesen sie mehr, mehr zum thema, auch interessant',
    other: 'lesezeit',
  },
};
