import type { DateWords } from './dates.ts';
import type { LabelKind } from './labels.ts';
import type {
  CaptionWords,
  CorrectionWords,
  DeskWords,
  EmbargoWords,
  LetterWords,
  LineWords,
  NoticeWords,
} from './lines.ts';
import type { PaperWords } from './papers.ts';
import type { BylineWords, PeopleWords } from './people.ts';
import type { PublicationWords } from './publication.ts';
import type { DocumentWords, FeedWords, MailWords, PageWords } from './systems.ts';
import type { Phrases, Words } from './words.ts';

/**
 * What is known of one language: its words, as they stand in news. Every pack has this shape; what nobody has collected for a
 * language yet is left out. Names of months and weekdays are not here: `article/dates/calendar.ts` has them from Intl.
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
  readonly papers?: PaperWords;
  readonly pages?: PageWords;
  readonly mails?: MailWords;
  readonly documents?: DocumentWords;
  readonly feeds?: FeedWords;
  readonly publication?: PublicationWords;
}
