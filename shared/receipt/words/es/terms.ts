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

/** What an editor calls one field of an article, with its article at the beginning of a sentence. */
export const FIELD: Readonly<Record<LimitedField, string>> = {
  title: 'El título',
  'short-title': 'El título corto',
  dek: 'El subtítulo',
  summary: 'El resumen',
  section: 'La sección',
  role: 'La función de un autor',
  caption: 'El pie de foto',
  credit: 'El crédito',
  alt: 'El texto alternativo',
  correction: 'La corrección',
  rights: 'La declaración de derechos',
  name: 'El nombre del autor',
  source: 'El nombre de la fuente',
  tag: 'La etiqueta',
  slug: 'El slug',
  'translation-key': 'La clave de traducciones',
};

/** The same of several, behind their number. */
export const FIELDS: Readonly<Record<LimitedField, string>> = {
  title: 'títulos',
  'short-title': 'títulos cortos',
  dek: 'subtítulos',
  summary: 'resúmenes',
  section: 'secciones',
  role: 'funciones de autores',
  caption: 'pies de foto',
  credit: 'créditos',
  alt: 'textos alternativos',
  correction: 'correcciones',
  rights: 'declaraciones de derechos',
  name: 'nombres de autores',
  source: 'nombres de fuentes',
  tag: 'etiquetas',
  slug: 'slugs',
  'translation-key': 'claves de traducciones',
};

/** Behind "Se publicará cuando". */
export const REMEDIES: Readonly<Record<Remedy, string>> = {
  published: 'el campo diga «published» o se omita',
  public: 'el campo diga «public» o se omita',
  clear: 'el campo diga «clear» o se omita',
  true: 'el campo diga «true» o se omita',
  false: 'el campo diga «false» o se omita',
  no: 'el campo diga «no» o se omita',
  always: 'el campo diga «always» o se omita',
  'something-else': 'el campo diga otra cosa',
  date: 'el campo diga cuándo, o se omita',
  'true-in-list': 'el campo diga «true» en posts.csv',
  empty: 'el campo esté vacío o se omita',
  'left-out': 'el campo se omita',
  'taken-out': 'eso se quite',
  sent: 'eso se envíe',
};

const PICTURE = 'Envíe la imagen como JPEG, PNG, GIF, WebP o AVIF.';
const SOUND = 'Envíe el sonido como MP3, M4A, Ogg, WAV, FLAC o AAC.';
const FILM = 'Envíe el vídeo como MP4, WebM o MOV.';

export const INSTEAD: Readonly<Record<MediaInstead, string>> = {
  picture: PICTURE,
  sound: SOUND,
  film: FILM,
  'film-or-sound': `${FILM} ${SOUND}`,
  'picture-without-scripts': 'Pueden ejecutar scripts donde se abran. Envíe la imagen como PNG o WebP.',
};

/** Lo que una redacción escribe para sí misma. */
export const PAPERS: Readonly<Record<PaperKind, string>> = {
  tasks: 'un listado de cosas por hacer o comprar',
  minutes: 'el acta o el orden del día de una reunión',
  contacts: 'un listado de personas con sus números',
  logins: 'un listado de nombres y contraseñas',
  resume: 'un currículum',
  invoice: 'un documento de facturación',
  own: 'un papel de la propia redacción, como turnos, gastos o preguntas por hacer',
};

/** Behind "Esto es". */
export const FOREIGN: Readonly<Record<Exclude<ForeignKind, 'unknown'>, string>> = {
  pdf: 'un documento PDF',
  postscript: 'un documento PostScript',
  word: 'un documento de Word',
  'old-office': 'un documento antiguo de Microsoft Office',
  spreadsheet: 'una hoja de cálculo',
  presentation: 'una presentación',
  'e-book': 'un libro electrónico',
  executable: 'un programa ejecutable',
  script: 'un script ejecutable',
  archive: 'un archivo comprimido',
  database: 'una base de datos',
  picture: 'una imagen',
  film: 'un vídeo',
  sound: 'un archivo de sonido',
  font: 'una fuente tipográfica',
  xml: 'un documento XML',
  'movable-type':
    'una exportación de Movable Type o TypePad, que contiene borradores y las direcciones de los lectores',
  csv: 'una tabla de valores (CSV)',
  yaml: 'un archivo YAML',
  settings: 'un archivo de configuración',
  calendar: 'un calendario (iCalendar)',
  contacts: 'una libreta de direcciones (vCard)',
  'style-sheet': 'una hoja de estilo',
  code: 'código fuente',
  subtitles: 'un archivo de subtítulos',
  shortcut: 'un acceso directo a una dirección',
  robots: 'un archivo que informa a los programas sobre un sitio',
  log: 'un registro de actividad',
  diff: 'una lista de cambios en archivos',
  key: 'una clave o un certificado',
  passwords: 'nombres y contraseñas',
  chat: 'un chat',
  data: 'datos para programas',
  readme: 'un README',
  licence: 'una licencia',
  'project-file': 'un archivo de un proyecto de software',
  restructuredtext: 'reStructuredText',
  asciidoc: 'AsciiDoc',
  org: 'un archivo Org',
  latex: 'LaTeX',
  'wiki-markup': 'marcado wiki',
};

const EXPORT = 'Expórtelo como documento de Word, HTML o Markdown, y envíe eso.';
const RENAME = 'Si es un artículo, póngale otro nombre.';
const SAVE = 'Si es un artículo, guárdelo como texto (.txt), Markdown o documento de Word.';

/** Behind what it is: what its editor can do. */
export const FOREIGN_ADVICE: Partial<Readonly<Record<ForeignKind, string>>> = {
  word: 'Guárdelo como documento de Word de tipo .docx.',
  'old-office': 'Si es un texto, guárdelo como documento de Word de tipo .docx.',
  pdf: 'Envíe el documento a partir del cual se hizo.',
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
    'Como .vtt o .srt, junto a una grabación y con el mismo nombre que ella, se publica como lo que dice la grabación.',
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

/** Behind "La ruta del archivo". */
export const KEY_FAULTS: Readonly<Record<KeyFault, string>> = {
  'too-long': 'tiene más de 1024 bytes',
  controls: 'contiene caracteres de control',
  backslash: 'contiene una barra invertida',
  nameless: 'tiene una carpeta o un archivo sin nombre',
  dots: 'pasa por «.» o «..»',
};

/** Behind "El archivo". */
export const MEDIA_FAULTS: Readonly<Record<Extract<MediaFault, string>, string>> = {
  'too-many-pieces': 'tiene más fragmentos que cualquier imagen, sonido o vídeo',
  'cut-off-in-comments': 'se interrumpe en sus comentarios',
  'cut-off-in-header': 'se interrumpe en su cabecera',
  'more-between-pages': 'tiene entre sus páginas algo que no es una página',
  'more-between-chunks': 'tiene entre sus chunks algo que no es un chunk',
  'more-between-blocks': 'tiene entre sus bloques algo que no es un bloque',
  'more-than-media': 'contiene algo que no es ni imagen ni sonido',
  'stream-without-sound': 'tiene un flujo que no es de sonido',
  'comments-of-wrong-length': 'tiene comentarios cuyas longitudes no cuadran',
  'not-flac': 'no empieza como empieza un FLAC',
  'not-png': 'no empieza como empieza un PNG',
  'unknown-parts': 'tiene partes que ningún decodificador de JPEG conoce',
  'no-header': 'no tiene cabecera',
  'places-untold': 'no dice en qué lugar están las imágenes y el sonido',
};

/** Behind "El archivo no se copia:". */
export const FETCH_FAULTS: Readonly<Record<Extract<FetchFault, string>, string>> = {
  'not-on-the-web': 'no está en la web',
  'address-with-password': 'su dirección lleva una contraseña',
  'too-slow': 'tardó demasiado',
};
