import type { Plurals } from '../message.ts';
import { numeralsOf } from '../numerals.ts';

export const LOCALE = 'ar';

/** As they stand behind a preposition, or as an object. */
export const NOUNS = {
  abbreviation: {
    one: 'اختصار واحد',
    two: 'اختصارين',
    few: '{count} اختصارات',
    many: '{count} اختصارًا',
    other: '{count} اختصار',
  },
  article: { one: 'مقال واحد', two: 'مقالين', few: '{count} مقالات', many: '{count} مقالًا', other: '{count} مقال' },
  attachment: { one: 'مرفق واحد', two: 'مرفقين', few: '{count} مرفقات', many: '{count} مرفقًا', other: '{count} مرفق' },
  byte: { one: 'بايت واحد', two: 'بايتين', few: '{count} بايتات', many: '{count} بايتًا', other: '{count} بايت' },
  character: { one: 'حرف واحد', two: 'حرفين', few: '{count} أحرف', many: '{count} حرفًا', other: '{count} حرف' },
  element: { one: 'عنصر واحد', two: 'عنصرين', few: '{count} عناصر', many: '{count} عنصرًا', other: '{count} عنصر' },
  feed: { one: 'خلاصة واحدة', two: 'خلاصتين', few: '{count} خلاصات', many: '{count} خلاصة', other: '{count} خلاصة' },
  'further-feed': {
    one: 'خلاصة أخرى',
    two: 'خلاصتين أخريين',
    few: '{count} خلاصات أخرى',
    many: '{count} خلاصة أخرى',
    other: '{count} خلاصة أخرى',
  },
  file: { one: 'ملف واحد', two: 'ملفين', few: '{count} ملفات', many: '{count} ملفًا', other: '{count} ملف' },
  footnote: {
    one: 'حاشية واحدة',
    two: 'حاشيتين',
    few: '{count} حواشٍ',
    many: '{count} حاشية',
    other: '{count} حاشية',
  },
  item: { one: 'مادة واحدة', two: 'مادتين', few: '{count} مواد', many: '{count} مادة', other: '{count} مادة' },
  level: { one: 'مستوى واحد', two: 'مستويين', few: '{count} مستويات', many: '{count} مستوى', other: '{count} مستوى' },
  line: { one: 'سطر واحد', two: 'سطرين', few: '{count} أسطر', many: '{count} سطرًا', other: '{count} سطر' },
  'link-address': {
    one: 'عنوان رابط واحد',
    two: 'عنواني رابطين',
    few: 'عناوين {count} روابط',
    many: 'عناوين {count} رابطًا',
    other: 'عناوين {count} رابط',
  },
  megabyte: { one: 'ميغابايت واحد', other: '{count} ميغابايت' },
  'media-file': {
    one: 'ملف وسائط واحد',
    two: 'ملفي وسائط',
    few: '{count} ملفات وسائط',
    many: '{count} ملف وسائط',
    other: '{count} ملف وسائط',
  },
  'million-pixels': {
    one: 'مليون بكسل',
    two: 'مليوني بكسل',
    few: '{count} ملايين بكسل',
    many: '{count} مليون بكسل',
    other: '{count} مليون بكسل',
  },
  part: { one: 'جزء واحد', two: 'جزأين', few: '{count} أجزاء', many: '{count} جزءًا', other: '{count} جزء' },
  picture: { one: 'صورة واحدة', two: 'صورتين', few: '{count} صور', many: '{count} صورة', other: '{count} صورة' },
  redirect: {
    one: 'إعادة توجيه واحدة',
    two: 'إعادتي توجيه',
    few: '{count} إعادات توجيه',
    many: '{count} إعادة توجيه',
    other: '{count} إعادة توجيه',
  },
  tag: { one: 'وسم واحد', two: 'وسمين', few: '{count} وسوم', many: '{count} وسمًا', other: '{count} وسم' },
  time: { one: 'مرة واحدة', two: 'مرتين', few: '{count} مرات', many: '{count} مرة', other: '{count} مرة' },
} as const satisfies Readonly<Record<string, Plurals>>;

export const { number, counted, enumerated } = numeralsOf(LOCALE);

export function listed(texts: readonly string[]): string {
  return enumerated(texts.map((text) => `«${text}»`));
}
