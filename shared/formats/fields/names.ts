/** The names that newsrooms and site generators give to what `Content` holds, folded; the first with a value counts. */
export const NAMES = {
  id: ['id', 'guid', 'identifier', 'uid', 'uuid'],
  title: ['title', 'headline'],
  shortTitle: ['shorttitle', 'shortheadline', 'titleshort', 'headlineshort', 'linktitle'],
  dek: ['dek', 'deck', 'subtitle', 'standfirst', 'subhead', 'subheadline', 'subheading'],
  summary: ['summary', 'excerpt', 'description', 'abstract', 'teaser', 'spoiler', 'lede', 'blurb'],
  authors: ['authors', 'author', 'byline', 'creator', 'writer', 'by', 'authorname', 'postauthors'],
  contributors: ['contributors', 'contributor', 'editors', 'editedby', 'editor'],
  published: [
    'publishdate',
    'datepublished',
    'published',
    'publishedat',
    'pubdate',
    'date',
    'publishedtime',
    'dayinpath',
  ],
  updated: [
    'updated',
    'lastmod',
    'modified',
    'datemodified',
    'updatedat',
    'updateddate',
    'lastupdated',
    'lastmodified',
    'lastmodifiedat',
    'dateupdated',
  ],
  expires: [
    'expires',
    'expirydate',
    'expiry',
    'expiresat',
    'expireson',
    'expirationdate',
    'unpublishdate',
    'unpublishat',
  ],
  language: ['language', 'lang', 'locale'],
  url: ['canonicalurl', 'canonical', 'url'],
  slug: ['slug'],
  source: ['source'],
  rights: ['rights', 'copyright', 'copyrightnotice', 'copyrightstatement'],
  corrections: ['corrections', 'correction'],
  priority: ['priority'],
  translationKey: ['translationkey', 'translationid', 'langref'],
} as const;

/** Before these nobody may see it, whatever its date says. */
export const EMBARGO = [
  'embargo',
  'embargoed',
  'embargountil',
  'embargoeduntil',
  'embargodate',
  'notbefore',
  'publishon',
  'publishat',
  'publishafter',
  'publishfrom',
  'publishedfrom',
  'visiblefrom',
  'availablefrom',
  'golive',
  'goliveat',
  'golivedate',
  'scheduled',
  'scheduledat',
  'scheduledfor',
  'scheduledon',
  'scheduleddate',
];

/** People who are no authors, by the role that the name of the field gives them. */
export const IN_ROLES = {
  Photographer: ['photographer', 'photographers', 'photoby', 'photosby', 'picturesby'],
  Translator: ['translator', 'translators', 'translatedby'],
} as const;

export const SECTION = ['section', 'category'];
export const TAGS = ['tags', 'tag', 'keywords'];
export const IMAGE = [
  'image',
  'cover',
  'coverimage',
  'featuredimage',
  'featureimage',
  'hero',
  'heroimage',
  'leadimage',
  'bannerimage',
  'banner',
  'images',
  'thumbnail',
  'featured',
  'feature',
  'header',
  'teaser',
  'preview',
  'previewimage',
  'socialimage',
  'ogimage',
  'photo',
  'resourceimage',
];
/** What is said of the lead picture, whatever its own field is called. */
export const OF_IMAGE = {
  alt: ['alt'],
  caption: ['imagecaption', 'photocaption', 'picturecaption', 'caption'],
  credit: ['imagecredit', 'photocredit', 'picturecredit', 'credit', ...IN_ROLES.Photographer],
} as const;
export const FILES = ['media', 'attachments'];
/** A sound or film that is what the article is of. */
export const RECORDING = [
  'enclosure',
  'enclosures',
  'audio',
  'audiofile',
  'audiourl',
  'mp3',
  'mp3file',
  'mp3url',
  'podcastfile',
  'podcastlink',
  'podcastaudio',
  'podcast',
];
/** Where Hugo and Zola keep what is not theirs, and our own JSON Feed what has no member there. */
export const NESTED = ['params', 'extra', 'taxonomies', '_feedmill'];
