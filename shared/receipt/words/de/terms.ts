import type { LimitedField } from '../../../article/limits/limits.ts';
import type {
  FetchFault,
  ForeignKind,
  KeyFault,
  MediaFault,
  MediaInstead,
  PaperKind,
  Remedy,
} from '../../../article/notes.ts';

/** What an editor calls one field of an article, with its article: at the beginning of a sentence. */
export const FIELD: Readonly<Record<LimitedField, string>> = {
  title: 'Der Titel',
  'short-title': 'Der Kurztitel',
  dek: 'Der Vorspann',
  summary: 'Die Zusammenfassung',
  section: 'Das Ressort',
  role: 'Die Funktion eines Autors',
  caption: 'Die Bildunterschrift',
  credit: 'Der Bildnachweis',
  alt: 'Der Alternativtext',
  correction: 'Die Berichtigung',
  rights: 'Die Angabe der Rechte',
  name: 'Der Name des Autors',
  source: 'Der Name der Quelle',
  tag: 'Das Schlagwort',
  slug: 'Der Slug',
  'translation-key': 'Der Schlüssel der Übersetzungen',
};

/** The same of several, behind their number. */
export const FIELDS: Readonly<Record<LimitedField, string>> = {
  title: 'Titel',
  'short-title': 'Kurztitel',
  dek: 'Vorspänne',
  summary: 'Zusammenfassungen',
  section: 'Ressorts',
  role: 'Funktionen von Autoren',
  caption: 'Bildunterschriften',
  credit: 'Bildnachweise',
  alt: 'Alternativtexte',
  correction: 'Berichtigungen',
  rights: 'Angaben der Rechte',
  name: 'Namen von Autoren',
  source: 'Namen von Quellen',
  tag: 'Schlagwörter',
  slug: 'Slugs',
  'translation-key': 'Schlüssel von Übersetzungen',
};

/** Behind "Es wird veröffentlicht, wenn". */
export const REMEDIES: Readonly<Record<Remedy, string>> = {
  published: 'dort „published“ steht oder die Angabe fehlt',
  public: 'dort „public“ steht oder die Angabe fehlt',
  clear: 'dort „clear“ steht oder die Angabe fehlt',
  true: 'dort „true“ steht oder die Angabe fehlt',
  false: 'dort „false“ steht oder die Angabe fehlt',
  no: 'dort „no“ steht oder die Angabe fehlt',
  always: 'dort „always“ steht oder die Angabe fehlt',
  'something-else': 'dort etwas anderes steht',
  date: 'dort ein Zeitpunkt steht oder die Angabe fehlt',
  'true-in-list': 'in posts.csv „true“ steht',
  empty: 'die Angabe leer ist oder fehlt',
  'left-out': 'die Angabe fehlt',
  'taken-out': 'das herausgenommen ist',
  sent: 'das gesendet ist',
};

const PICTURE = 'Schicken Sie das Bild als JPEG, PNG, GIF, WebP oder AVIF.';
const SOUND = 'Schicken Sie den Ton als MP3, M4A, Ogg, WAV, FLAC oder AAC.';
const FILM = 'Schicken Sie den Film als MP4, WebM oder MOV.';

export const INSTEAD: Readonly<Record<MediaInstead, string>> = {
  picture: PICTURE,
  sound: SOUND,
  film: FILM,
  'film-or-sound': `${FILM} ${SOUND}`,
  'picture-without-scripts':
    'Wo sie geöffnet werden, können sie Skripte ausführen. Schicken Sie das Bild als PNG oder WebP.',
};

/** Was eine Redaktion für sich selbst schreibt. */
export const PAPERS: Readonly<Record<PaperKind, string>> = {
  tasks: 'eine Liste von Aufgaben oder Einkäufen',
  minutes: 'das Protokoll oder die Tagesordnung einer Sitzung',
  contacts: 'eine Liste von Personen mit ihren Nummern',
  logins: 'eine Liste von Namen und Passwörtern',
  resume: 'ein Lebenslauf',
  invoice: 'eine Rechnung',
  own: 'ein Papier für die Redaktion selbst, wie ein Dienstplan, Spesen oder Fragen für ein Gespräch',
};

/** Behind "Das ist". */
export const FOREIGN: Readonly<Record<Exclude<ForeignKind, 'unknown'>, string>> = {
  pdf: 'ein PDF-Dokument',
  postscript: 'ein PostScript-Dokument',
  word: 'ein Word-Dokument',
  'old-office': 'ein altes Microsoft-Office-Dokument',
  spreadsheet: 'eine Tabellenkalkulation',
  presentation: 'eine Präsentation',
  'e-book': 'ein E-Book',
  executable: 'ein ausführbares Programm',
  script: 'ein ausführbares Skript',
  archive: 'ein Archiv',
  database: 'eine Datenbank',
  picture: 'ein Bild',
  film: 'ein Film',
  sound: 'eine Tondatei',
  font: 'eine Schrift',
  xml: 'ein XML-Dokument',
  'movable-type': 'ein Export von Movable Type oder TypePad, der Entwürfe und die Adressen von Lesern enthält',
  csv: 'eine Tabelle von Werten (CSV)',
  yaml: 'eine YAML-Datei',
  settings: 'eine Datei mit Einstellungen',
  calendar: 'ein Kalender (iCalendar)',
  contacts: 'ein Adressbuch (vCard)',
  'style-sheet': 'ein Stylesheet',
  code: 'Quelltext',
  subtitles: 'eine Datei mit Untertiteln',
  shortcut: 'eine Verknüpfung zu einer Adresse',
  robots: 'eine Datei, die Programmen etwas über eine Website sagt',
  log: 'ein Protokoll',
  diff: 'eine Liste von Änderungen an Dateien',
  key: 'ein Schlüssel oder ein Zertifikat',
  passwords: 'Namen und Passwörter',
  chat: 'ein Chat',
  data: 'Daten für Programme',
  readme: 'ein README',
  licence: 'eine Lizenz',
  'project-file': 'eine Datei eines Softwareprojekts',
  restructuredtext: 'reStructuredText',
  asciidoc: 'AsciiDoc',
  org: 'eine Org-Datei',
  latex: 'LaTeX',
  'wiki-markup': 'Wiki-Markup',
};

const EXPORT = 'Exportieren Sie es als Word-Dokument, HTML oder Markdown, und schicken Sie das.';
const RENAME = 'Ist es ein Artikel, geben Sie ihm einen anderen Namen.';
const SAVE = 'Ist es ein Artikel, speichern Sie ihn als Text (.txt), Markdown oder Word-Dokument.';

/** Behind what it is: what its editor can do. */
export const FOREIGN_ADVICE: Partial<Readonly<Record<ForeignKind, string>>> = {
  word: 'Speichern Sie es als Word-Dokument im Format .docx.',
  'old-office': 'Ist es ein Text, speichern Sie ihn als Word-Dokument im Format .docx.',
  pdf: 'Schicken Sie das Dokument, aus dem es entstanden ist.',
  csv: SAVE,
  yaml: SAVE,
  settings: SAVE,
  code: SAVE,
  log: SAVE,
  passwords: SAVE,
  chat: SAVE,
  data: SAVE,
  'style-sheet': SAVE,
  subtitles:
    'Als .vtt oder .srt, neben einer Aufnahme und unter deren Namen, wird sie als das veröffentlicht, was dort gesagt wird.',
  readme: RENAME,
  licence: RENAME,
  robots: RENAME,
  'project-file': RENAME,
  restructuredtext: EXPORT,
  asciidoc: EXPORT,
  org: EXPORT,
  latex: EXPORT,
  'wiki-markup': EXPORT,
};

/** Behind "Der Pfad der Datei". */
export const KEY_FAULTS: Readonly<Record<KeyFault, string>> = {
  'too-long': 'ist länger als 1024 Bytes',
  controls: 'enthält Steuerzeichen',
  backslash: 'enthält einen Backslash',
  nameless: 'hat einen Ordner oder eine Datei ohne Namen',
  dots: 'führt über „.“ oder „..“',
};

/** Behind "Die Datei". */
export const MEDIA_FAULTS: Readonly<Record<Extract<MediaFault, string>, string>> = {
  'too-many-pieces': 'besteht aus mehr Stücken als jedes Bild, jeder Ton und jeder Film',
  'cut-off-in-comments': 'bricht in ihren Kommentaren ab',
  'cut-off-in-header': 'bricht in ihrem Header ab',
  'more-between-pages': 'hat zwischen ihren Seiten etwas, das keine ist',
  'more-between-chunks': 'hat zwischen ihren Chunks etwas, das keiner ist',
  'more-between-blocks': 'hat zwischen ihren Blöcken etwas, das keiner ist',
  'more-than-media': 'enthält etwas, das weder Bild noch Ton ist',
  'stream-without-sound': 'hat einen Datenstrom, der kein Ton ist',
  'comments-of-wrong-length': 'hat Kommentare, deren Längen nicht aufgehen',
  'not-flac': 'beginnt nicht so, wie FLAC beginnt',
  'not-png': 'beginnt nicht so, wie PNG beginnt',
  'unknown-parts': 'hat Teile, die kein JPEG-Decoder kennt',
  'no-header': 'hat keinen Header',
  'places-untold': 'sagt nicht, wo in ihr Bilder und Ton stehen',
};

/** Behind "Die Datei wird nicht kopiert:". */
export const FETCH_FAULTS: Readonly<Record<Extract<FetchFault, string>, string>> = {
  'not-on-the-web': 'sie liegt nicht im Web',
  'address-with-password': 'ihre Adresse enthält ein Passwort',
  'too-slow': 'es dauerte zu lange',
};
