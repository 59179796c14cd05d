/** Control words and symbols that are a character. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  zwj: '\u200d',
  zwnj: '\u200c',
  tab: ' ',
  '~': '\u00a0',
  _: '\u2011',
  '{': '{',
  '}': '}',
  '\\': '\\',
};

/** Destinations of which nothing is text: data, what stands on every page, remarks, marks of places, numbers that Word counts. */
export const UNSEEN: ReadonlySet<string> = new Set(
  (
    'colortbl listtable listoverridetable revtbl rsidtbl generator themedata colorschememapping latentstyles datastore filetbl xmlnstbl ' +
    'mmathPr ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn pict nonshppict ' +
    'object objdata result template annotation atnid atnauthor atntime atndate atnref atnparent xe tc rxe bkmkstart bkmkend listtext ' +
    'pntext pntxta pntxtb pn pnseclvl private passwordhash userprops docvar formfield background wgrffmtfilter txe revtim creatim ' +
    'printim buptim company operator manager category comment doccomm hlinkbase nextfile falt panose fontemb fontfile'
  ).split(' '),
);
/** Of those that are marked as unknown to older programs these are read. */
export const SEEN_THOUGH_MARKED: ReadonlySet<string> = new Set(['fldinst', 'shppict', 'shpinst', 'shptxt']);
/** Destinations that stand on every page: their text is none of the story's, and may be a stamp on it. */
export const MARGINS: ReadonlySet<string> = new Set(
  'header headerl headerr headerf footer footerl footerr footerf'.split(' '),
);
/** Destinations that hold the name of a property of a shape, and its value. */
export const SHAPE: ReadonlySet<string> = new Set(['sn', 'sv']);
/** Destinations whose text says something of the document. */
export const INFO: ReadonlySet<string> = new Set(['title', 'author', 'subject', 'keywords']);
/** Destinations that hold the number of an item, or its sign, as it was written. */
export const MARKERS: ReadonlySet<string> = new Set(['listtext', 'pntext']);
