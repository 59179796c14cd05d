import type { LanguagePack } from './pack.ts';

/** English. */
export const en: LanguagePack = {
  tag: 'en',
  names: 'english 英文 英语 英語',
  stopWords:
    'the of and to in is that for was with as on by at from this it be are his her which have had not an or were ' +
    'said will would their been has',
  abbreviations:
    'mr mrs ms dr prof st sr jr gen col lt sgt capt cmdr adm rep sen gov pres rev hon supt det insp messrs mt ft ' +
    'vs no nos inc ltd corp co bros dept univ assn est approx fig vol pp ed eds al cf etc jan feb mar apr jun ' +
    'jul aug sep sept oct nov dec mon tue tues wed thu thurs fri ave blvd rd',
  dates: {
    months: { sept: 9 },
    weekdays: 'tues thur thurs',
    words: 'at on the of st nd rd th local time noon midnight hrs',
    ordinals: 'st|nd|rd|th',
    of: 'of',
    at: 'at',
    hours: 'hours|hrs?',
    published: '(?:(?:first|last|originally) )?(?:published|posted|(?:created|filed)(?! by))',
    updated: '(?:(?:first|last) )?(?:updated?|modified|edited(?! by))',
    dated: 'date',
    held: 'embargoed until|embargo(?:ed)? (?:to|till)|not for publication before',
    released: 'for release(?: after)?',
    on: 'on|at',
  },
  labels: {
    title: 'title, headline, hed, head, subject, article title',
    dek: 'subtitle, subhead, subheadline, sub-headline, dek, deck, standfirst, subheading',
    author:
      'author, authors, author(s), by, byline, writer, writers, written by, words, words by, text, text by, ' +
      'story, story by, reported by',
    reporter: 'reporter, reporters, reporting, reporting by, correspondent, journalist',
    editor: 'editor, editors, edited by, editing, editing by',
    photographer: 'photographer, photography, photos by, photographs by',
    translator: 'translator, translated by, translation',
    published:
      'published, published on, published at, date published, publication date, pub date, pubdate, publish date, ' +
      'first published, posted, posted on, posted at, date, dated, issued, released, release date, release',
    updated:
      'updated, updated on, updated at, last updated, update, last update, modified, last modified, date updated',
    embargoed:
      'embargo, embargoed, embargoed until, embargo until, embargo date, not for publication before, hold until',
    section: 'section, category, categories, column, desk, channel, rubric',
    tags: 'tags, tag, keywords, keyword, key words, topics, subjects',
    language: 'language, lang',
    summary: 'summary, abstract, description, teaser, excerpt',
    slug: 'slug, slugline',
    id: 'id, guid, article id, story id, item id, uid',
    url: 'url, canonical, canonical url, permalink, link, original url',
    source: 'source, sources, original source',
    caption: 'caption, photo caption, image caption, picture caption, cutline, pictured, pictured above, above',
    photo:
      'photo, photos, photo credit, photo credits, photo by, image, images, image credit, picture, pictures, ' +
      'picture credit, credit, credits',
    contact:
      'contact, contacts, media contact, press contact, media contacts, press contacts, contact information, ' +
      'media enquiries, media inquiries, tel, phone, email, e-mail, fax, web, website',
    related:
      'read more, see also, related, related stories, related articles, more on this, recommended, ' +
      "you may also like, don’t miss, don't miss",
    other:
      'location, word count, words count, length, edition, issue, status, version, priority, copyright, rights, ' +
      'reading time, read time, comments, views, dateline, format, issn',
  },
  bylines: {
    dateLabels: '(?:published|posted|updated)(?: on)?',
    surelyBefore:
      '(?:an? )?(?:story|text|words|article|report|analysis|interview|review|opinion|commentary|special|essay|column|poem|verses?|short story|reportage)(?: (?:and|&) (?:photos?|photographs|pictures|images|video|graphics))? by|' +
      '(?:written|reported|compiled|edited|translated|photographed)(?: and (?:written|reported|compiled|edited|translated|photographed))? by|' +
      '(?:all )?(?:photos?|photographs|photography|pictures|images|video|graphics)(?: and (?:story|text|words))? by|' +
      'by',
    by: 'by',
    and: 'and',
    with: 'with',
    photos: '(?:all )?(?:photos?|photographs|photography|pictures|images|photographed)',
    photosBy: 'by',
    editedBy: '(?:edited|editing) by',
    translatedBy: '(?:translated|translation) by',
    madeBy: '(?:video|graphics|illustrations?|text|words|story|written|(?:additional )?report(?:ed|ing)) by',
    work: {
      Reporter: 'reporting',
      Writer: 'writing|written',
      Editor: 'editing|edited',
      Translator: 'translation|translated',
      Photographer: 'photography|photographs',
      Compiler: 'compilation|compiled',
      Graphics: 'graphics',
      Researcher: 'research',
      Producer: 'production',
    },
    further: 'additional further',
    from: 'in|reporting from|from',
    for: 'for of at',
    remarks: 'special',
    goOn:
      'the a an our his her their its my your this that these those all no any some land sea air night day hand ' +
      'order popular public two three four one then now way means law train bus car boat bike foot post mail ' +
      'phone and or of in on for to at',
    lineStarts: 'by from ed eds text photo source editing reporting updated published posted',
    onPages:
      '(?:show|view|see|read) all (?:articles|posts|stories) (?:of|by|from)|' +
      '(?:posted|published|written|reviewed|created|submitted)(?: on [^:]{0,30})? by|post author(?: by)?|' +
      'interview|about the author|author',
    nobody:
      'no author|unknown|anonymous|author|editor|staff|guest|follow(?: us)?|share|posted(?: on| in)?|' +
      'published(?: on| at| by)?|sponsored(?: content)?|comments?',
  },
  people: {
    roles:
      'editor editors reporter reporters correspondent correspondents writer writers columnist columnists ' +
      'journalist journalists photographer photographers photojournalist producer critic contributor ' +
      'contributors analyst intern fellow publisher staff editor-in-chief co-editor sub-editor subeditor anchor ' +
      'commentator translator researcher professor bureau stringer blogger freelancer freelance',
    organisations:
      'news newspaper newspapers times post press herald gazette tribune chronicle courier daily weekly agency ' +
      'agencies wire wires service services media magazine journal network radio television tv broadcasting ' +
      'online bureau desk team newsroom board foundation university institute group inc ltd llc observer ' +
      'guardian independent mirror sentinel examiner monitor bulletin dispatch register standard star sun ' +
      'telegraph globe record review report today',
    smallWords: 'of in and for the at to on',
    articles: 'the',
    innerParticles: 'st. mac',
    prefixes: 'o',
    neverFirst:
      'the a an this that these those all no in on at from for with and or but if when while after before our ' +
      'your his her their its my',
    neverWithin: 'of the and in on for to at with by from',
  },
};
