import type { Pattern, Phrases, Words } from './words.ts';

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
  /** What begins a line that names whom to ask. */
  readonly contacts?: Pattern;
  /** What tells of such a line, wherever it stands in it, that it is newsrooms who are to ask. */
  readonly press?: Pattern;
  /** What begins an invitation to follow, to subscribe or to read on. */
  readonly invitations?: Pattern;
  /** What a page offers to do with its text, alone in a line above or below it. */
  readonly buttons?: Phrases;
  /** Above a title: what kind of copy it is. */
  readonly releases?: Phrases;
  /** Before a number of telephone. */
  readonly telephone?: Pattern;
  /** Before, and behind, the minutes that reading takes. */
  readonly readingTime?: Pattern;
  readonly minutesRead?: Pattern;
  /** Behind a number: `12 comments`. */
  readonly counted?: Pattern;
  /** What ends a line of a masthead, before a number begins one, and begins one with its number. */
  readonly editions?: Words;
  readonly numbers?: Pattern;
  readonly issues?: Pattern;
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
  /** Above what only other editors are told, alone in its line. */
  readonly notesToEditors?: Pattern;
  /** What says that the story begins. */
  readonly body?: Phrases;
  /** Before whom a text is owed to, in a line of its own below it, also without a colon. */
  readonly sourcedFrom?: Pattern;
  /** Behind a date: for whom the article is. */
  readonly access?: Pattern;
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
  /** That there is none. */
  readonly none?: Phrases;
  /** Before a colon, or alone in its line. */
  readonly alone?: Pattern;
  /** Wherever a line begins so. */
  readonly holds?: Pattern;
  /** Where a date follows. */
  readonly beforeDate?: Pattern;
  /** Before a title, without any date, and no word of titles itself. */
  readonly stamps?: Pattern;
  /** What is an embargo, and in a title something else, where neither a year nor an hour follows. */
  readonly topics?: Pattern;
  /** What the next line goes on with. */
  readonly goesOn?: Pattern;
  /** What holds without any date. */
  readonly openEnded?: Pattern;
  /** Words before an embargo that say that there is none. */
  readonly denied?: Words;
  /** Between all these and the date. */
  readonly fillers?: Words;
  /** What is done with a text, and what says that it is not to be: a line of both, with a date, what waits for it and the words around them, bars the text until then. */
  readonly publishing?: Pattern;
  readonly banning?: Pattern;
  /** What says both at once: `embargo`. */
  readonly lifting?: Pattern;
  /** What says that something is so up to a day, and not from it on. */
  readonly until?: Pattern;
  /** What else such a line has. */
  readonly around?: Pattern;
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
  /** What begins a note that only the desk is to read, with or without brackets; and whom one in brackets is to, before a colon. */
  readonly notes?: Pattern;
  readonly noteTo?: Pattern;
  /** Of the notes, those by which titles begin too. */
  readonly notesOrTitles?: Pattern;
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
