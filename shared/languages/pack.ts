/** Single words in small letters, parted by spaces. */
export type Words = string;
/** Words and phrases in small letters, parted by `, `. */
export type Phrases = string;
/** The source of a regular expression (flags `iu`), its alternatives parted by `|`. */
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
  /** What begins a date behind the names. */
  readonly dateLabels?: Pattern;
}

export type DateSign = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';
