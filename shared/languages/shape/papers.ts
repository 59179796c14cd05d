import type { Pattern, Phrases, Words } from './words.ts';

/** What papers are headed by that a newsroom writes for itself. */
export interface PaperWords {
  /** A list of what is to be done or bought: the whole heading, but for a day behind it. */
  readonly tasks?: Pattern;
  /** Who works when, what was spent, what is to be asked: likewise. */
  readonly own?: Pattern;
  /** What such a day is called, besides the names of weekdays and months. */
  readonly days?: Words;
  /** Names, numbers and addresses of people; names and passwords: the whole heading. */
  readonly contacts?: Pattern;
  readonly logins?: Pattern;
  /** What was said at a meeting; what is to be: the whole heading, but for a day behind it. */
  readonly minutes?: Pattern;
  readonly agendas?: Pattern;
  /** What stands in these before a colon, or alone: who was there, who does what. */
  readonly attendance?: Pattern;
  /** What somebody has done in life, for whom they apply to: the heading, and the headings and labels within. */
  readonly resumes?: Pattern;
  readonly resumeParts?: Pattern;
  /** A bill, before its number. */
  readonly invoices?: Phrases;
}
