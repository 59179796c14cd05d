import type { Pattern, Phrases, Words } from './words.ts';

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
  /** Likewise in a line of its own, which titles do not begin with: with a word for `by`, or the language it was in and a colon. */
  readonly translatedFrom?: Pattern;
  /** Of others, whose role stays open. */
  readonly madeBy?: Pattern;
  /** What somebody did for wire copy, by the role: `Reporting by Jane Doe; Editing by John Roe`. */
  readonly work?: Readonly<Record<string, Pattern>>;
  /** What ends a line that names who only added to it: `contributed to this report`; and what begins one. */
  readonly contributed?: Pattern;
  readonly contributors?: Pattern;
  /** Before these: `additional`. */
  readonly further?: Words;
  /** Behind a name, before the place and before the house that it is written from and for. */
  readonly from?: Pattern;
  /** The same behind the place. */
  readonly fromBehind?: Pattern;
  readonly for?: Words;
  /** Before the house within a role: `Redattore della Gazzetta`. */
  readonly of?: Pattern;
  /** What follows a name without being one: `Special to the Courier`. */
  readonly remarks?: Words;
  /** What begins a date behind the names, set off by its capital alone. */
  readonly dateLabels?: Phrases;
  /** Words that `by` goes on with where it begins no byline; no name has them. */
  readonly goOn?: Words;
  /** Words in small letters that a line of a byline, a date or a source may begin with. */
  readonly lineStarts?: Words;
  /** What blog themes put before a name, with or without a space behind it. */
  readonly onPages?: Pattern;
  /** Buttons behind the name. */
  readonly buttons?: Phrases;
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
  /** What people are elsewhere: no trade of a newsroom, and so none of a byline by itself. */
  readonly offices?: Words;
  /** What papers, agencies and desks are called by. */
  readonly organisations?: Words;
  /** What firms and schools are called by: words of titles as well. */
  readonly houses?: Words;
  /** What stands in the place of a name where nobody is known; and what a form says of a field that must be filled in. */
  readonly nobody?: Phrases;
  readonly required?: Pattern;
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
  /** The commonest first names of people, which tell a second person from a paper where only a comma stands between. */
  readonly givenNames?: Words;
  /** The commonest, of one character each. */
  readonly surnames?: string;
}
