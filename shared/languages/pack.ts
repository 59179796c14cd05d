/** Single words in small letters, parted by spaces. */
export type Words = string;
/** Words and phrases in small letters, parted by `, `. */
export type Phrases = string;
/**
 * The source of a regular expression (flags `iu`), its alternatives parted by `|`. A space stands for any white space, ` ?` for
 * as much or none.
 */
export type Pattern = string;

/**
 * What is known of one language: its words, as they stand in news. Every pack has this shape; what nobody has collected for a
 * language yet is left out. Names of months and weekdays are not here: `article/calendar.ts` has them from Intl.
 */
export interface LanguagePack {
  /** BCP 47. */
  readonly tag: string;
  /** Whose names of months and weekdays are read; the tag's where none are given. */
  readonly locales?: readonly string[];
  /** What the language is called, here and in English. */
  readonly names?: Words;
  /** Its commonest small words, by which it is told from others: for languages in Latin script. */
  readonly stopWords?: Words;
  /** Whose full stop ends no sentence. */
  readonly abbreviations?: Words;
  readonly dates?: DateWords;
  /** What stands before a colon, by what it says that its value is. */
  readonly labels?: Readonly<Partial<Record<LabelKind, Phrases>>>;
  readonly bylines?: BylineWords;
  readonly people?: PeopleWords;
  readonly lines?: LineWords;
  readonly corrections?: CorrectionWords;
  readonly captions?: CaptionWords;
  readonly embargo?: EmbargoWords;
  readonly notices?: NoticeWords;
  readonly letters?: LetterWords;
  readonly desk?: DeskWords;
  readonly pages?: PageWords;
  readonly mails?: MailWords;
  readonly documents?: DocumentWords;
  readonly feeds?: FeedWords;
  readonly publication?: PublicationWords;
}

/** What a label at the start of a line (`Source:`, `来源：`) says that its value is. */
export type LabelKind =
  | 'title'
  | 'dek'
  | 'author'
  | 'reporter'
  | 'editor'
  | 'photographer'
  | 'translator'
  | 'published'
  | 'updated'
  | 'embargoed'
  | 'section'
  | 'tags'
  | 'language'
  | 'summary'
  | 'slug'
  | 'id'
  | 'url'
  | 'source'
  | 'caption'
  | 'photo'
  | 'contact'
  | 'related'
  | 'other';

/** How it is said whether an article is for the public. */
export interface PublicationWords {
  /** What a status says of what is for everybody, now. */
  readonly public?: Phrases;
  /** What it says of what is not yet, not any more, or not for everybody. */
  readonly held?: Phrases;
  /** For whom something is that is for everybody. */
  readonly everybody?: Phrases;
  readonly yes?: Phrases;
  readonly no?: Phrases;
  /** What editors call the fields that ask it. */
  readonly fields?: Readonly<Partial<Record<PublicationField, Phrases>>>;
  /** What is stamped on a draft. */
  readonly draft?: Pattern;
  /** What else is stamped on a text for the desk; also words of titles. */
  readonly stamps?: Pattern;
  /** What a line says to the desk of a text that is not for the public, and no title says. */
  readonly notices?: Pattern;
}

/**
 * What a field asks by its name, and which of its values hold an article back.
 * - `status`: a word; what is not known to mean the public holds.
 * - `readers`: a word for those who may read it; likewise.
 * - `maybeStatus`, `maybeReaders`: a field that says other things too, such as `state: Oregon`; only known words hold.
 * - `draft`: whether it is one; all but a no holds.
 * - `hidden`: whether it is; only a yes holds, since such fields say other things too, such as `hide: [toc]`.
 * - `public`: whether it is; only a no holds.
 * - `published`: likewise, and a word that is neither a yes nor for the public; it may be a date.
 * - `kind`: what the article is; only that it is a draft holds, for `review` is also what critics write.
 * - `password`: what readers must know; any.
 */
export type PublicationField =
  | 'status'
  | 'readers'
  | 'maybeStatus'
  | 'maybeReaders'
  | 'draft'
  | 'hidden'
  | 'public'
  | 'published'
  | 'kind'
  | 'password';

export interface DateWords {
  /** Months as Intl does not spell them, or only in some countries, with their numbers. */
  readonly months?: Readonly<Record<string, number>>;
  /** Weekdays as Intl does not spell them. */
  readonly weekdays?: Words;
  /** Months and weekdays that people are called by as well. */
  readonly givenNames?: Words;
  /** What else stands in a date, besides what Intl writes there. */
  readonly words?: Words;
  /** What a run of letters in a date is made of, where no spaces part words. */
  readonly run?: Pattern;
  /** What is written behind numbers, one character each. */
  readonly signs?: Readonly<Partial<Record<DateSign, string>>>;
  /** Behind the number of a day. */
  readonly ordinals?: Pattern;
  /** Between day, month and year. */
  readonly of?: Pattern;
  /** Between a date and its time. */
  readonly at?: Pattern;
  /** Behind the number of an hour. */
  readonly hours?: Pattern;
  /** Before the hours of a clock of twelve. */
  readonly forenoon?: Pattern;
  readonly afternoon?: Pattern;
  readonly noon?: Pattern;
  readonly midnight?: Pattern;
  readonly localTime?: Pattern;
  /** Zones of time by its own names, in capitals, with names that stand for them everywhere: IANA's, or `CET`. */
  readonly zones?: Readonly<Record<string, string>>;
  /** Between a time and the date behind it: `6 h du 24 novembre`. */
  readonly hourOf?: Pattern;
  /** A time by how long it is past. */
  readonly ago?: Pattern;
  /** What a date is said to be, before it and with no colon: that of publication, of a change, just a date. */
  readonly published?: Pattern;
  readonly updated?: Pattern;
  readonly dated?: Pattern;
  /** The same of the date from which on all may publish, and of an embargo's end. */
  readonly released?: Pattern;
  readonly held?: Pattern;
  /** Between these and the date. */
  readonly on?: Pattern;
}

export interface BylineWords {
  /** What begins a byline and no title, so that one word behind it can be a name: `By Ines`. */
  readonly surelyBefore?: Pattern;
  /** What begins a byline and titles as well (`Por Dios`), so that two words must follow. */
  readonly before?: Pattern;
  /** The preposition alone, which the name of a person or an agency follows; apart from it one that begins surnames too. */
  readonly by?: Words;
  readonly byOrName?: Words;
  /** `our` before a role: `Von unserem Korrespondenten`. */
  readonly own?: Pattern;
  /** Between two names. */
  readonly and?: Words;
  readonly with?: Words;
  /** What is said of a second trade in the same byline: `photos by John Roe`. */
  readonly photos?: Pattern;
  readonly photosBy?: Words;
  readonly editedBy?: Pattern;
  readonly translatedBy?: Pattern;
  /** Of others, whose role stays open. */
  readonly madeBy?: Pattern;
  /** What somebody did for wire copy, by the role: `Reporting by Jane Doe; Editing by John Roe`. */
  readonly work?: Readonly<Record<string, Pattern>>;
  /** Before these: `additional`. */
  readonly further?: Words;
  /** Behind a name, before the place and before the house that it is written from and for. */
  readonly from?: Pattern;
  readonly for?: Words;
  /** Before the house within a role: `Redattore della Gazzetta`. */
  readonly of?: Pattern;
  /** What follows a name without being one: `Special to the Courier`. */
  readonly remarks?: Words;
  /** What begins a date behind the names. */
  readonly dateLabels?: Pattern;
  /** Words that `by` goes on with where it begins no byline; no name has them. */
  readonly goOn?: Words;
  /** Words in small letters that a line of a byline, a date or a source may begin with. */
  readonly lineStarts?: Words;
  /** What blog themes put before a name, with or without a space behind it. */
  readonly onPages?: Pattern;
  /** What is left of a byline without a name. */
  readonly nobody?: Pattern;
  /** Words right before names that tell their role, where no spaces part words: `文/张三`. */
  readonly signs?: RoleWords;
  /** The same right behind them: `山田太郎記者`. */
  readonly behind?: RoleWords;
  /** Before a role: `特约`. */
  readonly ranks?: Pattern;
  /** What the name of a paper ends in, before a role, and what stands there for the own one. */
  readonly houses?: Pattern;
  readonly ourHouse?: Pattern;
  /** What ends a byline and begins one without being of it: `／台北報導`, `【本報訊】`. */
  readonly reports?: Pattern;
  readonly openings?: Pattern;
}

/** By the role that they tell; `none` for who wrote. */
export type RoleWords = Readonly<Record<string, Words>>;

export interface PeopleWords {
  /** What people do at a paper, and what they are called for it. */
  readonly roles?: Words;
  /** What papers, agencies and desks are called by. */
  readonly organisations?: Words;
  /** Small within a role in capitals: `Editor of the Day`. */
  readonly smallWords?: Words;
  /** Before the name of a house: `the`. */
  readonly articles?: Words;
  /** Small words that begin a surname, and that stand within one. */
  readonly particles?: Words;
  readonly innerParticles?: Words;
  /** What is tied to a name by an apostrophe or a hyphen: `d’`, `al-`. */
  readonly prefixes?: Words;
  /** What no name begins with, and has in it. */
  readonly neverFirst?: Words;
  readonly neverWithin?: Words;
  /** The commonest, of one character each. */
  readonly surnames?: string;
}

/** Whole lines of a text besides its copy, and what begins or ends them. */
export interface LineWords {
  /** What ends a text, alone in its line: as it is, and only in marks or capitals as it is a word as well. */
  readonly ends?: Pattern;
  readonly endsInMarks?: Pattern;
  /** That the text goes on in another. */
  readonly more?: Pattern;
  /** What begins a line of copyright, and what stands in one. */
  readonly copyrights?: Pattern;
  readonly reserved?: Pattern;
  /** What begins an invitation to follow, to subscribe or to read on. */
  readonly invitations?: Pattern;
  /** Above a title: what kind of copy it is. */
  readonly releases?: Phrases;
  /** Before a number of telephone. */
  readonly telephone?: Pattern;
  /** Before, and behind, the minutes that reading takes. */
  readonly readingTime?: Pattern;
  readonly minutesRead?: Pattern;
  /** Behind a number: `12 comments`. */
  readonly counted?: Pattern;
  /** Whole lines of a masthead: edition, page. */
  readonly editions?: Pattern;
  readonly wordCounts?: Pattern;
  /** What a line ends in that names the paper and says that the title follows. */
  readonly titleWords?: Words;
  readonly sections?: Phrases;
  /** The whole name of a paper, where its last letters tell it. */
  readonly papers?: Pattern;
  /** Who issues a notice: `City of Millbrook`. With capitals as written. */
  readonly authorities?: Pattern;
  /** What a numbered heading begins with, besides figures. */
  readonly numbered?: Pattern;
  readonly editorsNote?: Pattern;
  /** What says that the story begins. */
  readonly body?: Phrases;
  /** In a dateline: that it was filed, and for the own paper. */
  readonly filed?: Pattern;
  readonly ourPaper?: Pattern;
}

export interface CorrectionWords {
  readonly labels?: Phrases;
  /** What begins a paragraph that says what was wrong. */
  readonly notices?: Pattern;
  /** What begins an agency's note that it corrects, whatever else its first word ends in. */
  readonly begins?: Pattern;
}

export interface CaptionWords {
  /** What stands for a picture before its file or its words. */
  readonly pictures?: Phrases;
  /** What begins a caption. */
  readonly openings?: Pattern;
  /** What begins a line that owes a picture to somebody, and what stands in brackets that do. */
  readonly credits?: Pattern;
  readonly creditsInBrackets?: Pattern;
  /** What refers to a picture elsewhere. */
  readonly see?: Words;
  /** Between these and whom it is owed to, and between two of them. */
  readonly owedTo?: Pattern;
  readonly joints?: Pattern;
  /** Behind the name of who took it, and of who gave it. */
  readonly takenBy?: Pattern;
  readonly provided?: Pattern;
  /** In the place of a name. */
  readonly nobody?: Pattern;
}

/** What holds an article back. */
export interface EmbargoWords {
  /** Before a colon, or alone in its line. */
  readonly alone?: Pattern;
  /** Wherever a line begins so. */
  readonly holds?: Pattern;
  /** Where a date follows. */
  readonly beforeDate?: Pattern;
  /** What the next line goes on with. */
  readonly goesOn?: Pattern;
  /** What holds without any date. */
  readonly openEnded?: Pattern;
  /** Between all these and the date. */
  readonly fillers?: Words;
}

/** What begins a message that is no article. */
export interface NoticeWords {
  /** That an agency takes an item back; with capitals as written. */
  readonly withdrawn?: Pattern;
  /** A note to editors, and a test of the line. */
  readonly advisory?: Pattern;
  readonly test?: Pattern;
  /** That what follows is not for readers. */
  readonly restNotForReaders?: Pattern;
}

export interface LetterWords {
  /** What a letter greets somebody with, and what is a greeting without anybody's name. */
  readonly salutations?: Pattern;
  readonly salutationsAlone?: Pattern;
}

/** What an agency's desk writes for other desks. */
export interface DeskWords {
  readonly attention?: Words;
  /** What a new version does, in capitals. */
  readonly changes?: Pattern;
  /** The number of a version; and its kind, in capitals. */
  readonly leads?: Pattern;
  readonly leadWords?: Pattern;
  /** A line that numbers the piece of a story; a piece that is not the first, or is it. */
  readonly takes?: Pattern;
  readonly laterTakes?: Pattern;
  readonly firstTakes?: Pattern;
}

/** Whole lines that pages set among the paragraphs of an article. */
export interface PageWords {
  readonly advertisement?: Pattern;
  /** Behind the word for it, and without that: that the article goes on. */
  readonly continuesBelow?: Pattern;
  readonly interruptions?: Pattern;
  readonly navigation?: Pattern;
  readonly sharing?: Pattern;
  /** That a part of the article only is shown. */
  readonly subscribers?: Pattern;
  readonly browsers?: Pattern;
  /** Begins a word in a line about cookies that asks for consent. */
  readonly consent?: Pattern;
  /** Alone in a line; and two words that one line has: what is subscribed to, and to do so. */
  readonly subscribe?: Pattern;
  readonly newsletters?: Pattern;
  readonly subscribing?: Pattern;
  /** The heading of comments; and an invitation to write one. */
  readonly comments?: Pattern;
  readonly commenting?: Pattern;
  /** What begins a line, before links to other articles. */
  readonly related?: Pattern;
  /** What no article is called. */
  readonly genericTitles?: Pattern;
}

/** What mail programs write. */
export interface MailWords {
  /** Behind the name of who wrote what is quoted; and where that ends the line. */
  readonly wrote?: Pattern;
  readonly wroteAtEnd?: Pattern;
  /** Above a message that is answered, and one that is forwarded. */
  readonly original?: Pattern;
  readonly forwarded?: Pattern;
  /** Headers of a message within the text of another. */
  readonly headers?: Words;
  /** Before a subject. */
  readonly prefixes?: Words;
  /** How to leave a mailing list, and to see a letter elsewhere. */
  readonly leave?: Pattern;
  readonly view?: Pattern;
}

/** What word processors write. */
export interface DocumentWords {
  /** What ends the description of a picture that a machine made. */
  readonly byMachine?: Pattern;
  /** The title of a document that has none. */
  readonly untitled?: Pattern;
}

/** What the systems behind feeds write. */
export interface FeedWords {
  /** Under which they file what nobody filed. */
  readonly unfiled?: Pattern;
  /** Behind a text that was cut. */
  readonly goOn?: Pattern;
  /** `The post … appeared first on …` */
  readonly thePost?: Pattern;
  readonly appearedFirst?: Pattern;
}

export type DateSign = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';
