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
import { number } from './numbers.ts';

/** What an editor calls one field of an article, at the beginning of a sentence. */
export const FIELD: Readonly<Record<LimitedField, string>> = {
  title: 'Le titre',
  'short-title': 'Le titre court',
  dek: 'Le chapô',
  summary: 'Le résumé',
  section: 'La rubrique',
  role: 'La fonction d’un auteur',
  caption: 'La légende',
  credit: 'Le crédit',
  alt: 'Le texte alternatif',
  correction: 'Le rectificatif',
  rights: 'La mention des droits',
  name: 'Le nom de l’auteur',
  source: 'Le nom de la source',
  tag: 'Le mot-clé',
  slug: 'Le slug',
  'translation-key': 'La clé des traductions',
};

/** The same of several, behind their number. */
export const FIELDS: Readonly<Record<LimitedField, string>> = {
  title: 'titres',
  'short-title': 'titres courts',
  dek: 'chapôs',
  summary: 'résumés',
  section: 'rubriques',
  role: 'fonctions d’auteurs',
  caption: 'légendes',
  credit: 'crédits',
  alt: 'textes alternatifs',
  correction: 'rectificatifs',
  rights: 'mentions des droits',
  name: 'noms d’auteurs',
  source: 'noms de sources',
  tag: 'mots-clés',
  slug: 'slugs',
  'translation-key': 'clés des traductions',
};

/** Behind "Il est publié quand ce champ". */
export const REMEDIES: Readonly<Record<Remedy, string>> = {
  published: 'indique « published » ou est absent',
  public: 'indique « public » ou est absent',
  clear: 'indique « clear » ou est absent',
  true: 'indique « true » ou est absent',
  false: 'indique « false » ou est absent',
  no: 'indique « no » ou est absent',
  always: 'indique « always » ou est absent',
  'something-else': 'indique autre chose',
  date: 'indique quand, ou est absent',
  'true-in-list': 'indique « true » dans posts.csv',
  empty: 'est vide ou absent',
  'left-out': 'est absent',
  'taken-out': 'est enlevé',
  sent: 'est celui d’un message envoyé',
};

const PICTURE = 'Envoyez l’image en JPEG, PNG, GIF, WebP ou AVIF.';
const SOUND = 'Envoyez le son en MP3, M4A, Ogg, WAV, FLAC ou AAC.';
const FILM = 'Envoyez la vidéo en MP4, WebM ou MOV.';

export const INSTEAD: Readonly<Record<MediaInstead, string>> = {
  picture: PICTURE,
  sound: SOUND,
  film: FILM,
  'film-or-sound': `${FILM} ${SOUND}`,
  'picture-without-scripts': 'Ils peuvent exécuter des scripts là où on les ouvre. Envoyez l’image en PNG ou en WebP.',
};

/** Ce qu’une rédaction écrit pour elle-même. */
export const PAPERS: Readonly<Record<PaperKind, string>> = {
  tasks: 'un mémo de choses à faire ou à acheter',
  minutes: 'le compte rendu ou l’ordre du jour d’une réunion',
  contacts: 'un carnet de personnes et de leurs numéros',
  logins: 'un relevé de noms et de mots de passe',
  resume: 'un curriculum vitae',
  invoice: 'un document de facturation',
  own: 'un papier de la rédaction, tel qu’un planning, des frais ou des questions à poser',
};

/** Behind "C’est". */
export const FOREIGN: Readonly<Record<Exclude<ForeignKind, 'unknown'>, string>> = {
  pdf: 'un document PDF',
  postscript: 'un document PostScript',
  word: 'un document Word',
  'old-office': 'un ancien document Microsoft Office',
  spreadsheet: 'une feuille de calcul',
  presentation: 'une présentation',
  'e-book': 'un livre numérique',
  executable: 'un fichier exécutable',
  script: 'un script exécutable',
  archive: 'une archive',
  database: 'une base de données',
  picture: 'une image',
  film: 'une vidéo',
  sound: 'un fichier son',
  font: 'une police de caractères',
  xml: 'un document XML',
  'movable-type': 'un export de Movable Type ou de TypePad, qui contient des brouillons et les adresses de lecteurs',
  csv: 'un tableau de valeurs (CSV)',
  yaml: 'un fichier YAML',
  settings: 'un fichier de réglages',
  calendar: 'un agenda (iCalendar)',
  contacts: 'un carnet d’adresses (vCard)',
  'style-sheet': 'une feuille de style',
  code: 'du code source',
  subtitles: 'un fichier de sous-titres',
  shortcut: 'un raccourci vers une adresse',
  robots: 'un fichier qui renseigne les programmes sur un site',
  log: 'un journal de programme',
  diff: 'une liste de modifications de fichiers',
  key: 'une clé ou un certificat',
  passwords: 'des noms et des mots de passe',
  chat: 'une conversation de messagerie',
  data: 'des données pour des programmes',
  readme: 'un README',
  licence: 'une licence',
  'project-file': 'un fichier de projet logiciel',
  restructuredtext: 'du reStructuredText',
  asciidoc: 'de l’AsciiDoc',
  org: 'un fichier Org',
  latex: 'du LaTeX',
  'wiki-markup': 'du balisage wiki',
};

const EXPORT = 'Exportez-le en document Word, en HTML ou en Markdown, et envoyez le résultat.';
const RENAME = 'Si c’est un article, donnez-lui un autre nom.';
const SAVE = 'Si c’est un article, enregistrez-le en texte (.txt), en Markdown ou en document Word.';

/** Behind what it is: what its editor can do. */
export const FOREIGN_ADVICE: Partial<Readonly<Record<ForeignKind, string>>> = {
  word: 'Enregistrez-le en document Word du type .docx.',
  'old-office': 'Si c’est un texte, enregistrez-le en document Word du type .docx.',
  pdf: 'Envoyez le document dont il a été tiré.',
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
    'En .vtt ou .srt, à côté d’un enregistrement et sous le nom de celui-ci, il est publié comme ce qui y est dit.',
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

/** Behind "Le chemin du fichier". */
export const KEY_FAULTS: Readonly<Record<KeyFault, string>> = {
  'too-long': `dépasse ${number(1024)} octets`,
  controls: 'contient des caractères de contrôle',
  backslash: 'contient une barre oblique inverse',
  nameless: 'comporte un dossier ou un fichier sans nom',
  dots: 'passe par « . » ou « .. »',
};

/** Behind "Le fichier". */
export const MEDIA_FAULTS: Readonly<Record<Extract<MediaFault, string>, string>> = {
  'too-many-pieces': 'compte plus de morceaux qu’aucune image, aucun son ni aucune vidéo',
  'cut-off-in-comments': 's’interrompt dans ses commentaires',
  'cut-off-in-header': 's’interrompt dans son en-tête',
  'more-between-pages': 'a entre ses pages quelque chose qui n’en est pas une',
  'more-between-chunks': 'a entre ses segments quelque chose qui n’en est pas un',
  'more-between-blocks': 'a entre ses blocs quelque chose qui n’en est pas un',
  'more-than-media': 'contient quelque chose qui n’est ni image ni son',
  'stream-without-sound': 'a un flux qui n’est pas du son',
  'comments-of-wrong-length': 'a des commentaires dont les longueurs ne concordent pas',
  'not-flac': 'ne commence pas comme du FLAC',
  'not-png': 'ne commence pas comme du PNG',
  'unknown-parts': 'a des parties qu’aucun décodeur JPEG ne connaît',
  'no-header': 'n’a pas d’en-tête',
  'places-untold': 'ne dit pas où s’y trouvent les images et le son',
};

/** Behind "Le fichier n’est pas copié :". */
export const FETCH_FAULTS: Readonly<Record<Extract<FetchFault, string>, string>> = {
  'not-on-the-web': 'il n’est pas sur le web',
  'address-with-password': 'son adresse contient un mot de passe',
  'too-slow': 'cela a pris trop de temps',
};
