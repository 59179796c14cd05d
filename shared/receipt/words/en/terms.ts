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

/** What an editor calls one field of an article. */
export const FIELD: Readonly<Record<LimitedField, string>> = {
  title: 'title',
  'short-title': 'short title',
  dek: 'dek',
  summary: 'summary',
  section: 'section',
  role: 'role of an author',
  caption: 'caption',
  credit: 'credit',
  alt: 'alternative text',
  correction: 'correction',
  rights: 'statement of rights',
  name: "author's name",
  source: 'name of the source',
  tag: 'tag',
  slug: 'slug',
  'translation-key': 'key of translations',
};

/** The same of several. */
export const FIELDS: Readonly<Record<LimitedField, string>> = {
  title: 'titles',
  'short-title': 'short titles',
  dek: 'deks',
  summary: 'summaries',
  section: 'sections',
  role: 'roles of authors',
  caption: 'captions',
  credit: 'credits',
  alt: 'alternative texts',
  correction: 'corrections',
  rights: 'statements of rights',
  name: "authors' names",
  source: 'names of sources',
  tag: 'tags',
  slug: 'slugs',
  'translation-key': 'keys of translations',
};

/** Behind "It is published when that". */
export const REMEDIES: Readonly<Record<Remedy, string>> = {
  published: 'says "published" or is left out',
  public: 'says "public" or is left out',
  clear: 'says "clear" or is left out',
  true: 'says "true" or is left out',
  false: 'says "false" or is left out',
  no: 'says "no" or is left out',
  always: 'says "always" or is left out',
  'something-else': 'says something else',
  date: 'says when, or is left out',
  'true-in-list': 'says "true" in posts.csv',
  empty: 'is empty or is left out',
  'left-out': 'is left out',
  'taken-out': 'is taken out',
  sent: 'is sent',
};

const PICTURE = 'Send the picture as JPEG, PNG, GIF, WebP or AVIF.';
const SOUND = 'Send the sound as MP3, M4A, Ogg, WAV, FLAC or AAC.';
const FILM = 'Send the film as MP4, WebM or MOV.';

export const INSTEAD: Readonly<Record<MediaInstead, string>> = {
  picture: PICTURE,
  sound: SOUND,
  film: FILM,
  'film-or-sound': `${FILM} ${SOUND}`,
  'picture-without-scripts': 'They may run scripts where they are opened. Send the picture as PNG or WebP.',
};

/** What a newsroom writes for itself. */
export const PAPERS: Readonly<Record<PaperKind, string>> = {
  tasks: 'a list of things to do or to buy',
  minutes: 'from a meeting, its minutes or its agenda',
  contacts: 'a list of people and their numbers',
  logins: 'a list of names and passwords',
  resume: 'a CV, with which somebody applies for work',
  invoice: 'a bill',
  own: 'a paper of the desk’s own, such as a rota, expenses or questions to be asked',
};

/** Behind "This is". */
export const FOREIGN: Readonly<Record<Exclude<ForeignKind, 'unknown'>, string>> = {
  pdf: 'a PDF document',
  postscript: 'a PostScript document',
  word: 'a Word document',
  'old-office': 'an old Microsoft Office document',
  spreadsheet: 'a spreadsheet',
  presentation: 'a presentation',
  'e-book': 'an e-book',
  executable: 'an executable',
  script: 'an executable script',
  archive: 'an archive',
  database: 'a database',
  picture: 'a picture',
  film: 'a film',
  sound: 'a sound file',
  font: 'a font',
  xml: 'an XML document',
  'movable-type': 'an export of Movable Type or TypePad, with drafts and the addresses of readers in it',
  csv: 'a table of values (CSV)',
  yaml: 'a YAML file',
  settings: 'a file of settings',
  calendar: 'a calendar (iCalendar)',
  contacts: 'an address book (vCard)',
  'style-sheet': 'a style sheet',
  code: 'source code',
  subtitles: 'a file of subtitles',
  shortcut: 'a shortcut to an address',
  robots: 'a file that tells programs about a site',
  log: 'a log',
  diff: 'a list of changes to files',
  key: 'a key or a certificate',
  passwords: 'names and passwords',
  chat: 'a chat',
  data: 'data for programs',
  readme: 'a README',
  licence: 'a licence',
  'project-file': 'a file of a software project',
  restructuredtext: 'reStructuredText',
  asciidoc: 'AsciiDoc',
  org: 'an Org file',
  latex: 'LaTeX',
  'wiki-markup': 'wiki markup',
};

const EXPORT = 'Export it as a Word document, HTML or Markdown, and send that.';
const RENAME = 'If it is an article, give it another name.';
const SAVE = 'If it is an article, save it as a text (.txt), Markdown or a Word document.';

/** Behind what it is: what its editor can do. */
export const FOREIGN_ADVICE: Partial<Readonly<Record<ForeignKind, string>>> = {
  word: 'Save it as a Word document of the kind .docx.',
  'old-office': 'If it is a text, save it as a Word document of the kind .docx.',
  pdf: 'Send the document that it was made of.',
  csv: SAVE,
  yaml: SAVE,
  settings: SAVE,
  code: SAVE,
  log: SAVE,
  passwords: SAVE,
  chat: SAVE,
  data: SAVE,
  'style-sheet': SAVE,
  subtitles: 'As .vtt or .srt, beside a recording and under its name, it is published as what that says.',
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

/** Behind "The file's path". */
export const KEY_FAULTS: Readonly<Record<KeyFault, string>> = {
  'too-long': 'is longer than 1024 bytes',
  controls: 'holds control characters',
  backslash: 'holds a backslash',
  nameless: 'has a folder or file without a name',
  dots: 'goes through "." or ".."',
};

/** Behind "The file". */
export const MEDIA_FAULTS: Readonly<Record<Extract<MediaFault, string>, string>> = {
  'too-many-pieces': 'is in more pieces than any picture, sound or film',
  'cut-off-in-comments': 'breaks off in its comments',
  'cut-off-in-header': 'breaks off in its header',
  'more-between-pages': 'has something between its pages that is none',
  'more-between-chunks': 'has something between its chunks that is none',
  'more-between-blocks': 'has something between its blocks that is none',
  'more-than-media': 'has something in it that is neither pictures nor sound',
  'stream-without-sound': 'has a stream that is no sound',
  'comments-of-wrong-length': 'has comments whose lengths do not add up',
  'not-flac': 'does not begin as FLAC does',
  'not-png': 'does not begin as PNG does',
  'unknown-parts': 'has parts that no decoder of JPEG knows',
  'no-header': 'has no header',
  'places-untold': 'does not say where in it pictures and sound stand',
};

/** Behind "The file is not copied:". */
export const FETCH_FAULTS: Readonly<Record<Extract<FetchFault, string>, string>> = {
  'not-on-the-web': 'it is not on the web',
  'address-with-password': 'its address has a password',
  'too-slow': 'it took too long',
};
