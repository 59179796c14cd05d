import type { Pattern, Phrases, Words } from './words.ts';

export interface DateWords {
  /** Months as Intl does not spell them, or only in some countries, with their numbers. */
  readonly months?: Readonly<Record<string, number>>;
  /** The twelve months of the Persian year, in their order. */
  readonly solarMonths?: Words;
  /** Eras by their names, each with the year before its first: `{ 令和: 2018 }`. */
  readonly eras?: Readonly<Record<string, number>>;
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
  /** Behind the number of a year. */
  readonly afterYear?: Pattern;
  /** Between a date and its time. */
  readonly at?: Pattern;
  /** Behind the number of an hour. */
  readonly hours?: Pattern;
  /** Before the hours of a clock of twelve. */
  readonly forenoon?: Pattern;
  readonly afternoon?: Pattern;
  /** On either side of twelve: `11:30`, and `1:30`, by day; `11:30`, and `1:30`, by night. */
  readonly midday?: Pattern;
  readonly night?: Pattern;
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
  /** Those of the first two which set a date off within a line, with a capital. */
  readonly labelsWithin?: Phrases;
  /** The same of the date from which on all may publish, and of an embargo's end. */
  readonly released?: Pattern;
  readonly held?: Pattern;
  /** Between these and the date. */
  readonly on?: Pattern;
  /** Small within the name of a place before a date: `Frankfurt am Main, 24. November 2026`. */
  readonly placeWords?: Phrases;
}

export type DateSign = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';
