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

/** What an editor calls one field of an article, at the beginning of a sentence. */
export const FIELD: Readonly<Record<LimitedField, string>> = {
  title: 'O título',
  'short-title': 'O título curto',
  dek: 'A entrada',
  summary: 'O resumo',
  section: 'A secção',
  role: 'A função de um autor',
  caption: 'A legenda',
  credit: 'O crédito',
  alt: 'O texto alternativo',
  correction: 'A correção',
  rights: 'A menção de direitos',
  name: 'O nome do autor',
  source: 'O nome da fonte',
  tag: 'A etiqueta',
  slug: 'O slug',
  'translation-key': 'A chave das traduções',
};

/** The same of several, behind how many. */
export const FIELDS: Readonly<Record<LimitedField, string>> = {
  title: 'títulos',
  'short-title': 'títulos curtos',
  dek: 'entradas',
  summary: 'resumos',
  section: 'secções',
  role: 'funções de autores',
  caption: 'legendas',
  credit: 'créditos',
  alt: 'textos alternativos',
  correction: 'correções',
  rights: 'menções de direitos',
  name: 'nomes de autores',
  source: 'nomes de fontes',
  tag: 'etiquetas',
  slug: 'slugs',
  'translation-key': 'chaves das traduções',
};

/** Behind "É publicado quando esse campo". */
export const REMEDIES: Readonly<Record<Remedy, string>> = {
  published: 'disser «published» ou for omitido',
  public: 'disser «public» ou for omitido',
  clear: 'disser «clear» ou for omitido',
  true: 'disser «true» ou for omitido',
  false: 'disser «false» ou for omitido',
  no: 'disser «no» ou for omitido',
  always: 'disser «always» ou for omitido',
  'something-else': 'disser outra coisa',
  date: 'disser quando, ou for omitido',
  'true-in-list': 'disser «true» em posts.csv',
  empty: 'estiver vazio ou for omitido',
  'left-out': 'for omitido',
  'taken-out': 'for removido',
  sent: 'for enviado',
};

const PICTURE = 'Envie a imagem como JPEG, PNG, GIF, WebP ou AVIF.';
const SOUND = 'Envie o som como MP3, M4A, Ogg, WAV, FLAC ou AAC.';
const FILM = 'Envie o vídeo como MP4, WebM ou MOV.';

export const INSTEAD: Readonly<Record<MediaInstead, string>> = {
  picture: PICTURE,
  sound: SOUND,
  film: FILM,
  'film-or-sound': `${FILM} ${SOUND}`,
  'picture-without-scripts': 'Podem executar scripts onde forem abertos. Envie a imagem como PNG ou WebP.',
};

/** O que uma redação escreve para si própria. */
export const PAPERS: Readonly<Record<PaperKind, string>> = {
  tasks: 'um apontamento de coisas a fazer ou a comprar',
  minutes: 'um registo ou a ordem do dia de uma reunião',
  contacts: 'um rol de pessoas com os seus números',
  logins: 'um rol de nomes e palavras-passe',
  resume: 'um currículo',
  invoice: 'um documento de faturação',
  own: 'um papel da própria redação, como escalas, despesas ou perguntas a fazer',
};

/** Behind "Isto é". */
export const FOREIGN: Readonly<Record<Exclude<ForeignKind, 'unknown'>, string>> = {
  pdf: 'um documento PDF',
  postscript: 'um documento PostScript',
  word: 'um documento Word',
  'old-office': 'um documento antigo do Microsoft Office',
  spreadsheet: 'uma folha de cálculo',
  presentation: 'uma apresentação',
  'e-book': 'um livro eletrónico',
  executable: 'um executável',
  script: 'um script executável',
  archive: 'um arquivo',
  database: 'uma base de dados',
  picture: 'uma imagem',
  film: 'um vídeo',
  sound: 'um ficheiro de som',
  font: 'um tipo de letra',
  xml: 'um documento XML',
  'movable-type': 'uma exportação do Movable Type ou do TypePad, com rascunhos e endereços de leitores',
  csv: 'uma tabela de valores (CSV)',
  yaml: 'um ficheiro YAML',
  settings: 'um ficheiro de definições',
  calendar: 'um calendário (iCalendar)',
  contacts: 'um livro de endereços (vCard)',
  'style-sheet': 'uma folha de estilos',
  code: 'código-fonte',
  subtitles: 'um ficheiro de legendas',
  shortcut: 'um atalho para um endereço',
  robots: 'um ficheiro que informa programas sobre um site',
  log: 'um registo de atividade (log)',
  diff: 'uma lista de alterações a ficheiros',
  key: 'uma chave ou um certificado',
  passwords: 'nomes e palavras-passe',
  chat: 'uma conversa de mensagens',
  data: 'dados para programas',
  readme: 'um README',
  licence: 'uma licença',
  'project-file': 'um ficheiro de um projeto de software',
  restructuredtext: 'reStructuredText',
  asciidoc: 'AsciiDoc',
  org: 'um ficheiro Org',
  latex: 'LaTeX',
  'wiki-markup': 'marcação wiki',
};

const EXPORT = 'Exporte-o como documento Word, HTML ou Markdown e envie isso.';
const RENAME = 'Se é um artigo, dê-lhe outro nome.';
const SAVE = 'Se é um artigo, guarde-o como texto (.txt), Markdown ou documento Word.';

/** Behind what it is: what its editor can do. */
export const FOREIGN_ADVICE: Partial<Readonly<Record<ForeignKind, string>>> = {
  word: 'Guarde-o como documento Word do tipo .docx.',
  'old-office': 'Se é um texto, guarde-o como documento Word do tipo .docx.',
  pdf: 'Envie o documento a partir do qual foi feito.',
  csv: SAVE,
  yaml: SAVE,
  settings: SAVE,
  code: SAVE,
  log: SAVE,
  passwords: SAVE,
  chat: SAVE,
  data: SAVE,
  'style-sheet': SAVE,
  subtitles: 'Como .vtt ou .srt, ao lado de uma gravação e com o nome dela, é publicado como o que nela se diz.',
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

/** Behind "O caminho do ficheiro". */
export const KEY_FAULTS: Readonly<Record<KeyFault, string>> = {
  'too-long': 'tem mais de 1.024 bytes',
  controls: 'contém caracteres de controlo',
  backslash: 'contém uma barra invertida',
  nameless: 'tem uma pasta ou um ficheiro sem nome',
  dots: 'passa por «.» ou «..»',
};

/** Behind "O ficheiro". */
export const MEDIA_FAULTS: Readonly<Record<Extract<MediaFault, string>, string>> = {
  'too-many-pieces': 'está em mais pedaços do que qualquer imagem, som ou vídeo',
  'cut-off-in-comments': 'interrompe-se nos comentários',
  'cut-off-in-header': 'interrompe-se no cabeçalho',
  'more-between-pages': 'tem entre as suas páginas algo que não é uma página',
  'more-between-chunks': 'tem entre os seus segmentos (chunks) algo que não é um segmento',
  'more-between-blocks': 'tem entre os seus blocos algo que não é um bloco',
  'more-than-media': 'tem dentro algo que não é imagem nem som',
  'stream-without-sound': 'tem um fluxo que não é som',
  'comments-of-wrong-length': 'tem comentários cujos comprimentos não batem certo',
  'not-flac': 'não começa como começa um FLAC',
  'not-png': 'não começa como começa um PNG',
  'unknown-parts': 'tem partes que nenhum descodificador de JPEG conhece',
  'no-header': 'não tem cabeçalho',
  'places-untold': 'não diz onde estão nele as imagens e o som',
};

/** Behind "O ficheiro não é copiado:". */
export const FETCH_FAULTS: Readonly<Record<Extract<FetchFault, string>, string>> = {
  'not-on-the-web': 'não está na web',
  'address-with-password': 'o seu endereço tem uma palavra-passe',
  'too-slow': 'demorou demasiado',
};
