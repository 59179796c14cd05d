import type { BareKind, DroppedDetails, QuotedKind, What } from '../../article/dropped-kinds.ts';
import type { About, BareCode, JsonFault, Note, NoteDetails } from '../../article/notes.ts';
import type { LanguageTag } from '../../article/types.ts';
import type { FRAME } from './en/frame.ts';
import type { Message } from './message.ts';

/** What receipts say in one language: a further language is a further folder with such an object in it. */
export interface Words {
  readonly language: LanguageTag;
  /** Whose dates, numbers and plurals it writes. */
  readonly locale: string;
  readonly frame: Frame;
  readonly dropped: DroppedWords;
  readonly notes: NoteWords;
  /** Of which part of an upload a sentence is. */
  readonly about: (part: About, sentence: string) => string;
  /** Behind the sentence for a part that is left out. */
  readonly leftOut: (sentence: string) => string;
  /** What is wrong with a JSON text, within a sentence. */
  readonly jsonFault: (fault: JsonFault) => string;
}

/** What stands around these sentences, by the English ones; each has the parameters that the English one has. */
export type Frame = Readonly<Record<keyof typeof FRAME, Message>>;

/** What was left out, without how often and where. */
export type DroppedWords = Readonly<Record<BareKind, string>> &
  Readonly<Record<QuotedKind, (text: string) => string>> & {
    readonly [Kind in keyof DroppedDetails]: (detail: DroppedDetails[Kind]) => string;
  } & {
    /** In a file inside the upload. */
    readonly within: (what: string, file: string) => string;
  };

/** Whole sentences, without where in the file. */
export type NoteWords = Readonly<Record<BareCode, string>> & {
  readonly [Code in keyof NoteDetails]: (detail: NoteDetails[Code], say: Say) => string;
};

/** For sentences that tell of another note, or of what was left out. */
export interface Say {
  readonly note: (note: Note) => string;
  readonly what: (what: What) => string;
}
