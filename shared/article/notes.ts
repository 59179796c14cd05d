import type { What } from './dropped-kinds.ts';
import type { LimitedField } from './limits/limits.ts';

/** Something that an editor is told of an upload: why it is not published, why it is held, or what to know although it is. */
export type Note = Told & (Bare | Detailed | Worded);

/** What any note may have besides. Line and column count from 1. */
interface Told {
  readonly line?: number;
  readonly column?: number;
  /** Which part of the upload is meant, outermost first. */
  readonly about?: readonly About[];
  /** Set where that part is left out, and the rest is published. */
  readonly isLeftOut?: true;
}

/** A name, or the place of an article or a message among others, counted from 1. */
export type About = string | { readonly article: number } | { readonly message: number };

declare const stored: unique symbol;

/** As it stands in receipts that were stored before notes had details: in words. Nothing here writes another. */
export interface Worded {
  readonly code: string;
  readonly message: string;
  readonly [stored]: true;
}

interface Bare {
  readonly code: BareCode;
  readonly detail?: never;
}

type Detailed = {
  [Code in keyof NoteDetails]: { readonly code: Code; readonly detail: NoteDetails[Code] };
}[keyof NoteDetails];

/** Which say all by themselves. */
export type BareCode =
  | 'archive-damaged'
  | 'archive-encrypted'
  | 'canceled'
  | 'container'
  | 'cut-short'
  | 'description-as-text'
  | 'document-damaged'
  | 'document-encrypted'
  | 'document-too-large'
  | 'duplicate-id'
  | 'email-automatic'
  | 'email-encrypted'
  | 'email-partial'
  | 'email-report'
  | 'email-too-deep'
  | 'encoding-damaged'
  | 'encoding-guessed'
  | 'encoding-guessed-mac'
  | 'encoding-strays'
  | 'file-too-long'
  | 'front-matter-too-long'
  | 'incomplete-message'
  | 'is-article'
  | 'json-too-large'
  | 'nested-too-deep'
  | 'no-article'
  | 'no-upload'
  | 'outside-inbox'
  | 'not-a-file'
  | 'said-of-many'
  | 'several-articles'
  | 'sidecar-alone'
  | 'sidecar-misnamed'
  | 'sidecar-missing'
  | 'sidecar-without-status'
  | 'still-being-written'
  | 'symbolic-link'
  | 'text-elsewhere'
  | 'title-from-name'
  | 'too-costly'
  | 'too-many-lines'
  | 'unreadable'
  | 'unreadable-name'
  | 'withheld';

/** What a field may open and has to close. */
export type OpenSign = '"' | "'" | '[' | '{';

/** What the others tell besides: counts, bytes and characters as numbers, all else as written or by its kind. */
export interface NoteDetails {
  readonly advisory: { readonly text: string; readonly is: 'note' | 'test' };
  readonly 'archive-too-large':
    | 'documents'
    | 'text'
    | { readonly most: number; readonly of: 'files' | 'bytes' | 'bytes-in-one' }
    | { readonly file: string; readonly times?: number };
  readonly 'article-too-long':
    | 'for-readers'
    | 'html'
    | 'text'
    | 'lines'
    | 'cells'
    | { readonly title: string; readonly bytes: number; readonly most: number };
  readonly 'audio-only': OtherItem;
  readonly 'catalog-item': OtherItem;
  readonly 'comment-unclosed': { readonly sign: string };
  readonly 'concept-item': OtherItem;
  readonly 'damaged-media': MediaFault;
  readonly 'date-absurd':
    | (StatedDate & { readonly why: 'before-1600' | 'clock-zero' })
    | { readonly title: string; readonly ahead: string };
  readonly 'date-ambiguous': StatedDate & { readonly taken: string; readonly language: string };
  readonly 'date-of-month': StatedDate & { readonly taken: string };
  /** Without a name it is the one without which the article is not published. */
  readonly 'date-unreadable': StatedDate | { readonly text: string };
  readonly 'docx-damaged': { readonly unreadable: string } | { readonly malformed: string } | { readonly said: string };
  readonly 'docx-incomplete': { readonly links: number; readonly pictures: number };
  readonly 'editorial-note': readonly string[];
  readonly 'email-too-large':
    | 'attached-text'
    | { readonly most: number; readonly of: 'bytes' | 'lines' | 'parts' | 'attachments' | 'characters' };
  readonly 'embargo-without-date':
    | 'agency'
    | { readonly embargo: string }
    | { readonly field: string }
    | { readonly line: string };
  readonly 'expiry-unreadable': { readonly expiry: string };
  readonly 'empty-file': 'no-bytes' | 'white-space';
  readonly 'event-item': OtherItem | 'list';
  readonly 'field-absurd': { readonly field: LimitedField | 'id'; readonly length: number; readonly most: number };
  readonly 'field-ignored': { readonly field: string };
  readonly 'field-misspelt': { readonly field: string; readonly meant: string };
  readonly 'field-stated-twice': { readonly field: string };
  readonly 'field-too-long': {
    readonly field: LimitedField;
    readonly count: number;
    readonly longest: number;
    readonly most: number;
    readonly isCut: boolean;
  };
  readonly 'file-damaged': 'alone' | { readonly file: string };
  readonly 'front-matter-syntax':
    | 'unclosed'
    | 'no-list'
    | { readonly leftOpen: OpenSign }
    | { readonly language: 'yaml' | 'toml' | 'json'; readonly said: string }
    | { readonly language: 'json'; readonly fault: JsonFault };
  readonly 'graphic-only': OtherItem;
  readonly 'item-skipped':
    | { readonly why: Note }
    | { readonly item: ItemName; readonly why: Note | 'too-long' | 'nothing' | 'untitled' };
  /** Of a feed that dates nothing: what its articles are dated by, where it says when it was made. */
  readonly 'items-undated': { readonly items: number; readonly taken?: string };
  readonly 'json-syntax': JsonFault;
  readonly killed: { readonly text: string };
  readonly 'knowledge-item': OtherItem;
  readonly 'language-unknown': { readonly stated: string; readonly taken: string };
  readonly 'media-address-too-long': { readonly address: string; readonly most: number };
  readonly 'media-missing':
    | { readonly file: string; readonly upload: string }
    | { readonly awaited: string }
    | { readonly path: string };
  readonly 'media-not-copied': { readonly address: string; readonly why: Note };
  readonly 'media-outside': { readonly address: string };
  readonly 'media-refused': { readonly key: string; readonly why: Note };
  readonly 'more-reasons': number;
  readonly 'more-warnings': number;
  readonly 'no-articles': 'rss' | 'wordpress' | { readonly items: number; readonly beside: readonly Counted[] };
  readonly 'no-article-page': { readonly is: StandIn; readonly said: string } | { readonly is: 'links' };
  readonly 'no-items': 'agency' | 'newsml' | 'message';
  readonly 'no-text':
    | 'article'
    | 'docx'
    | 'email'
    // An e-mail that only hands over what it quotes.
    | 'handed-over'
    | 'empty-file'
    | 'inserted-file'
    | 'message'
    | 'messages'
    | 'news-item'
    | 'nitf'
    | 'page'
    | { readonly besides: What }
    | { readonly item: string }
    | { readonly title: string };
  readonly 'no-title':
    | 'article'
    | 'docx'
    | 'email'
    /** What the text begins with, where it greets somebody. */
    | { readonly above: number; readonly salutation?: string };
  readonly 'not-copied': FetchFault;
  /** Of an address from which an editor wants an upload. */
  readonly 'not-fetched': FetchFault;
  readonly 'not-media': 'copy' | { readonly extension: string };
  readonly 'not-public':
    | 'medium-undated'
    | 'exported-undated'
    | 'not-listed'
    | { readonly field: string; readonly value: string; readonly remedy: Remedy }
    | { readonly password: string }
    | { readonly folder: string }
    | { readonly mediumDraft: string }
    | { readonly draftFile: string }
    | { readonly title: string }
    | { readonly text: string }
    | { readonly notice: string }
    /** Of an e-mail above another, which does not ask that this come out. */
    | { readonly note: string }
    | { readonly paper: PaperKind; readonly begins: string }
    | PageForFew;
  readonly 'not-text': 'nul' | 'controls';
  readonly 'package-item': OtherItem;
  readonly 'part-of-story': { readonly words: string; readonly is: 'later' | 'later-untitled' | 'first' };
  readonly 'pdf-authors': readonly string[];
  readonly 'picture-only': OtherItem;
  readonly 'picture-too-large': { readonly pixels: number } | { readonly bytes: number };
  readonly 'planning-item': OtherItem;
  /** What a file beside the upload says of it. */
  readonly 'kept-back': {
    readonly by: string;
    readonly how: 'withdrawn' | 'held';
    readonly reason?: string;
    /** Nobody has said plainly that it is to be held. */
    readonly isUnclear?: true;
  };
  /** From beside the upload. */
  readonly 'said-of-no-media': { readonly address: string };
  readonly 'sidecar-field': { readonly field: string };
  readonly 'status-unknown': { readonly field: string; readonly value: string };
  readonly superseded: { readonly by: string };
  readonly 'title-from-text': 'agency' | { readonly item: ItemName; readonly title: string };
  readonly 'too-complex': 'page' | 'styles' | 'marks';
  readonly 'too-deep': 'docx' | 'html';
  readonly 'too-large': { readonly bytes: number; readonly most: number };
  readonly 'too-many-abbreviations': { readonly most: number };
  readonly 'too-many-articles': { readonly articles: number; readonly most: number };
  readonly 'too-many-footnotes': { readonly most: number };
  readonly 'too-many-items': { readonly items: number; readonly most: number };
  readonly 'too-many-media': { readonly most: number };
  /** `first` of those that it is not in is named, and how many there are besides. */
  readonly 'too-many-feeds': {
    readonly title: string;
    readonly most: number;
    readonly first: string;
    readonly others: number;
  };
  /** `why` is a sentence of the table of what its receiver demands. */
  readonly 'unfit-for-feed': {
    readonly title: string;
    readonly feed: string;
    readonly receiver: string;
    readonly why: string;
  };
  readonly 'too-many-tags': { readonly tags: number; readonly most: number };
  readonly 'too-much-markup': 'file' | 'text';
  readonly undecodable: 'unknown' | 'cut-off' | { readonly encoding: string } | { readonly unknown: string };
  readonly 'unknown-json':
    | 'no-articles'
    | 'list'
    | 'null'
    | { readonly type: string }
    | { readonly fields: readonly string[] };
  readonly 'unsafe-key': KeyFault;
  readonly 'unsupported-content': (OtherItem & { readonly element: string }) | { readonly vocabulary: string };
  readonly 'unsupported-format':
    | ForeignKind
    | { readonly root: string }
    | { readonly type: string }
    | { readonly media: string; readonly instead: MediaInstead };
  readonly 'url-unusable': { readonly url: string };
  readonly 'usage-terms': readonly string[];
  readonly 'video-only': OtherItem;
  readonly 'xml-entity': { readonly entity: string };
  readonly 'xml-syntax': 'no-element' | 'ampersand' | { readonly cutOffIn: string } | { readonly said: string };
  readonly 'xml-too-deep': { readonly most: number };
  readonly 'xml-too-large': { readonly most: number };
}

export type Counted = What & { readonly count: number };

export interface StatedDate {
  readonly date: 'published' | 'updated' | 'embargoed' | 'expires';
  readonly text: string;
}

/** An item of an agency that is no article, by its own id where it has one. */
export interface OtherItem {
  readonly format: 'newsml-1' | 'newsml-g2' | 'ninjs' | 'digitalwires';
  readonly id?: string;
}

/** What an agency sends besides articles. */
export type OtherItemCode = {
  [Code in keyof NoteDetails]: OtherItem extends NoteDetails[Code] ? Code : never;
}[keyof NoteDetails];

/** An item of a file, by its name, or its place among all. */
export type ItemName = { readonly name: string } | { readonly number: number; readonly of: number };

/** What a page is that stands in the place of an article. */
export type StandIn = 'check' | 'consent' | 'error' | 'login' | 'scripts';

/** What tells that not everybody is meant to read the article of a page; characters of it that readers see, and do not. */
export type PageForFew =
  | { readonly page: 'hides-text'; readonly shown: number; readonly hidden: number }
  | { readonly page: 'not-free' }
  | { readonly page: 'wall'; readonly notice: string };

/** What would publish an article whose field says that it is not for the public: the field says so, or... */
export type Remedy =
  | 'published'
  | 'public'
  | 'clear'
  | 'true'
  | 'false'
  | 'no'
  | 'always'
  | 'something-else'
  | 'date'
  | 'true-in-list'
  | 'empty'
  | 'left-out'
  | 'taken-out'
  | 'sent';

export type JsonFault =
  | 'too-deep'
  | 'unknown-escape'
  | 'open-text'
  | 'more-text'
  /** Found is the end of the file, where no character is given. */
  | {
      readonly expected: 'value' | 'value-here' | 'comma-or-}' | 'comma-or-]' | 'name' | 'colon';
      readonly found?: string;
    };

export type MediaFault =
  | 'too-many-pieces'
  | 'cut-off-in-comments'
  | 'cut-off-in-header'
  | 'more-between-pages'
  | 'more-between-chunks'
  | 'more-between-blocks'
  | 'more-than-media'
  | 'stream-without-sound'
  | 'comments-of-wrong-length'
  | 'not-flac'
  | 'not-png'
  | 'unknown-parts'
  | 'no-header'
  | 'places-untold'
  | { readonly chunk: string }
  | { readonly type: string };

/** Why a remote file is not to be had; what the network says is in its own words. */
export type FetchFault =
  | 'not-on-the-web'
  | 'address-with-password'
  | 'too-slow'
  | { readonly port: string }
  /** Not an address of the public internet, or a name of one. */
  | { readonly host: string; readonly address?: string }
  | { readonly status: number }
  | { readonly redirects: number }
  | { readonly bytes: number }
  | { readonly said: string };

export type KeyFault = 'too-long' | 'controls' | 'backslash' | 'nameless' | 'dots';

/** What an upload turns out to be instead of an article. */
export type ForeignKind =
  | 'unknown'
  | 'pdf'
  | 'postscript'
  | 'word'
  | 'old-office'
  | 'spreadsheet'
  | 'presentation'
  | 'e-book'
  | 'executable'
  | 'script'
  | 'archive'
  | 'database'
  | 'picture'
  | 'film'
  | 'sound'
  | 'font'
  | 'xml'
  | 'movable-type'
  | ForeignTextKind;

/** The same of what is text: known by its name, or by what it is made of. */
export type ForeignTextKind =
  | 'csv'
  | 'yaml'
  | 'settings'
  | 'calendar'
  | 'contacts'
  | 'style-sheet'
  | 'code'
  | 'subtitles'
  | 'shortcut'
  | 'robots'
  | 'log'
  | 'diff'
  | 'key'
  | 'passwords'
  | 'chat'
  | 'data'
  | 'readme'
  | 'licence'
  | 'project-file'
  | WrittenKind;

/** Text that people write articles in, and that no reader takes. */
export type WrittenKind = 'restructuredtext' | 'asciidoc' | 'org' | 'latex' | 'wiki-markup';

/** What a newsroom writes for itself, and nobody means for readers. */
export type PaperKind = 'tasks' | 'minutes' | 'contacts' | 'logins' | 'resume' | 'invoice' | 'own';

/** In which formats media can be sent instead. */
export type MediaInstead = 'picture' | 'sound' | 'film' | 'film-or-sound' | 'picture-without-scripts';
