import type { LimitedField } from '../../../article/limits/limits.ts';
import type {
  FetchFault,
  ForeignKind,
  KeyFault,
  MediaFault,
  MediaInstead,
  PaperKind,
  Remedy,
} from '../../../article/notes.ts';
import type { Plurals } from '../message.ts';

/** What an editor calls one field of an article. */
export const FIELD: Readonly<Record<LimitedField, string>> = {
  title: 'العنوان',
  'short-title': 'العنوان القصير',
  dek: 'المقدمة',
  summary: 'الملخص',
  section: 'القسم',
  role: 'صفة الكاتب',
  caption: 'شرح الصورة',
  credit: 'مصدر الصورة',
  alt: 'النص البديل',
  correction: 'التصويب',
  rights: 'بيان الحقوق',
  name: 'اسم الكاتب',
  source: 'اسم المصدر',
  tag: 'الوسم',
  slug: 'الاسم في الرابط (slug)',
  'translation-key': 'مفتاح الترجمات',
};

/** The same of several, behind a preposition. */
export const FIELDS: Readonly<Record<LimitedField, Plurals>> = {
  title: { two: 'عنوانين', few: '{count} عناوين', many: '{count} عنوانًا', other: '{count} عنوان' },
  'short-title': {
    two: 'عنوانين قصيرين',
    few: '{count} عناوين قصيرة',
    many: '{count} عنوانًا قصيرًا',
    other: '{count} عنوان قصير',
  },
  dek: { two: 'مقدمتين', few: '{count} مقدمات', many: '{count} مقدمة', other: '{count} مقدمة' },
  summary: { two: 'ملخصين', few: '{count} ملخصات', many: '{count} ملخصًا', other: '{count} ملخص' },
  section: { two: 'قسمين', few: '{count} أقسام', many: '{count} قسمًا', other: '{count} قسم' },
  role: { two: 'صفتي كاتبين', few: '{count} صفات كتّاب', many: '{count} صفة كاتب', other: '{count} صفة كاتب' },
  caption: { two: 'شرحي صورتين', few: '{count} شروح صور', many: '{count} شرح صورة', other: '{count} شرح صورة' },
  credit: { two: 'مصدري صورتين', few: '{count} مصادر صور', many: '{count} مصدر صورة', other: '{count} مصدر صورة' },
  alt: {
    two: 'نصين بديلين',
    few: '{count} نصوص بديلة',
    many: '{count} نصًا بديلًا',
    other: '{count} نص بديل',
  },
  correction: { two: 'تصويبين', few: '{count} تصويبات', many: '{count} تصويبًا', other: '{count} تصويب' },
  rights: { two: 'بياني حقوق', few: '{count} بيانات حقوق', many: '{count} بيان حقوق', other: '{count} بيان حقوق' },
  name: { two: 'اسمي كاتبين', few: '{count} أسماء كتّاب', many: '{count} اسم كاتب', other: '{count} اسم كاتب' },
  source: { two: 'اسمي مصدرين', few: '{count} أسماء مصادر', many: '{count} اسم مصدر', other: '{count} اسم مصدر' },
  tag: { two: 'وسمين', few: '{count} وسوم', many: '{count} وسمًا', other: '{count} وسم' },
  slug: {
    two: 'اسمين في الرابط (slug)',
    few: '{count} أسماء في الرابط (slug)',
    many: '{count} اسمًا في الرابط (slug)',
    other: '{count} اسم في الرابط (slug)',
  },
  'translation-key': {
    two: 'مفتاحي ترجمات',
    few: '{count} مفاتيح ترجمات',
    many: '{count} مفتاح ترجمات',
    other: '{count} مفتاح ترجمات',
  },
};

/** Behind "It is published when that". */
export const REMEDIES: Readonly<Record<Remedy, string>> = {
  published: 'صارت قيمته «published» أو حُذف',
  public: 'صارت قيمته «public» أو حُذف',
  clear: 'صارت قيمته «clear» أو حُذف',
  true: 'صارت قيمته «true» أو حُذف',
  false: 'صارت قيمته «false» أو حُذف',
  no: 'صارت قيمته «no» أو حُذف',
  always: 'صارت قيمته «always» أو حُذف',
  'something-else': 'صارت قيمته غير ذلك',
  date: 'ذكر الموعد أو حُذف',
  'true-in-list': 'صارت قيمته «true» في posts.csv',
  empty: 'كان فارغًا أو حُذف',
  'left-out': 'حُذف',
  'taken-out': 'أُزيل',
  sent: 'أُرسلت الرسالة',
};

const PICTURE = 'أرسل الصورة بصيغة JPEG أو PNG أو GIF أو WebP أو AVIF.';
const SOUND = 'أرسل الصوت بصيغة MP3 أو M4A أو Ogg أو WAV أو FLAC أو AAC.';
const FILM = 'أرسل الفيديو بصيغة MP4 أو WebM أو MOV.';

export const INSTEAD: Readonly<Record<MediaInstead, string>> = {
  picture: PICTURE,
  sound: SOUND,
  film: FILM,
  'film-or-sound': `${FILM} ${SOUND}`,
  'picture-without-scripts': 'فقد تُشغّل برامج نصية حيث تُفتح. أرسل الصورة بصيغة PNG أو WebP.',
};

/** ما تكتبه غرفة الأخبار لنفسها. */
export const PAPERS: Readonly<Record<PaperKind, string>> = {
  tasks: 'سرد لمهام أو مشتريات',
  minutes: 'محضر اجتماع أو جدول أعماله',
  contacts: 'سرد لأشخاص وأرقامهم',
  logins: 'سرد لأسماء وكلمات مرور',
  resume: 'سيرة ذاتية',
  invoice: 'مستند فاتورة',
  own: 'ورقة تخص غرفة الأخبار نفسها، مثل جدول المناوبات أو المصروفات أو أسئلة تُطرح',
};

/** Behind "This file is". */
export const FOREIGN: Readonly<Record<Exclude<ForeignKind, 'unknown'>, string>> = {
  pdf: 'مستند PDF',
  postscript: 'مستند PostScript',
  word: 'مستند Word',
  'old-office': 'مستند قديم من Microsoft Office',
  spreadsheet: 'جدول بيانات',
  presentation: 'عرض تقديمي',
  'e-book': 'كتاب إلكتروني',
  executable: 'برنامج قابل للتنفيذ',
  script: 'برنامج نصي قابل للتنفيذ',
  archive: 'ملف مضغوط',
  database: 'قاعدة بيانات',
  picture: 'صورة',
  film: 'مقطع فيديو',
  sound: 'ملف صوتي',
  font: 'خط طباعي',
  xml: 'مستند XML',
  'movable-type': 'تصدير من Movable Type أو TypePad، فيه مسودات وعناوين قراء',
  csv: 'جدول قيم (CSV)',
  yaml: 'ملف YAML',
  settings: 'ملف إعدادات',
  calendar: 'تقويم (iCalendar)',
  contacts: 'دفتر عناوين (vCard)',
  'style-sheet': 'ورقة أنماط',
  code: 'شيفرة برمجية',
  subtitles: 'ملف ترجمة مرئية',
  shortcut: 'اختصار إلى عنوان ويب',
  robots: 'ملف يخبر البرامج عن موقع',
  log: 'سجل',
  diff: 'قائمة تغييرات في ملفات',
  key: 'مفتاح أو شهادة',
  passwords: 'أسماء وكلمات مرور',
  chat: 'محادثة',
  data: 'بيانات للبرامج',
  readme: 'ملف README',
  licence: 'رخصة',
  'project-file': 'ملف من مشروع برمجي',
  restructuredtext: 'ملف reStructuredText',
  asciidoc: 'ملف AsciiDoc',
  org: 'ملف Org',
  latex: 'ملف LaTeX',
  'wiki-markup': 'نص بترميز الويكي',
};

const EXPORT = 'صدّره مستند Word أو HTML أو Markdown، وأرسل ذلك.';
const RENAME = 'إن كان مقالًا فأعطه اسمًا آخر.';
const SAVE = 'إن كان مقالًا فاحفظه نصًا (.txt) أو Markdown أو مستند Word.';

/** Behind what it is: what its editor can do. */
export const FOREIGN_ADVICE: Partial<Readonly<Record<ForeignKind, string>>> = {
  word: 'احفظه مستند Word من النوع .docx.',
  'old-office': 'إن كان نصًا فاحفظه مستند Word من النوع .docx.',
  pdf: 'أرسل المستند الذي صُنع منه.',
  csv: SAVE,
  yaml: SAVE,
  settings: SAVE,
  code: SAVE,
  log: SAVE,
  passwords: SAVE,
  chat: SAVE,
  data: SAVE,
  'style-sheet': SAVE,
  subtitles: 'إذا كان بصيغة .vtt أو .srt إلى جانب تسجيل وباسمه، نُشر على أنه ما يقال في التسجيل.',
  readme: RENAME,
  licence: RENAME,
  robots: RENAME,
  'project-file': RENAME,
  restructuredtext: EXPORT,
  asciidoc: EXPORT,
  org: EXPORT,
  latex: EXPORT,
  'wiki-markup': EXPORT,
};

/** Behind "The file's path". */
export const KEY_FAULTS: Readonly<Record<KeyFault, string>> = {
  'too-long': 'أطول من 1024 بايت',
  controls: 'فيه أحرف تحكم',
  backslash: 'فيه شرطة مائلة عكسية',
  nameless: 'فيه مجلد أو ملف بلا اسم',
  dots: 'يمر عبر «.» أو «..»',
};

/** Behind "The file". */
export const MEDIA_FAULTS: Readonly<Record<Extract<MediaFault, string>, string>> = {
  'too-many-pieces': 'مقسم إلى قطع أكثر مما في أي صورة أو صوت أو فيديو',
  'cut-off-in-comments': 'ينقطع داخل تعليقاته',
  'cut-off-in-header': 'ينقطع داخل ترويسته',
  'more-between-pages': 'فيه بين صفحاته ما ليس بصفحة',
  'more-between-chunks': 'فيه بين مقاطعه ما ليس بمقطع',
  'more-between-blocks': 'فيه بين كتله ما ليس بكتلة',
  'more-than-media': 'فيه ما ليس صورة ولا صوتًا',
  'stream-without-sound': 'فيه مسار ليس صوتًا',
  'comments-of-wrong-length': 'فيه تعليقات لا تتفق أطوالها',
  'not-flac': 'لا يبدأ كما تبدأ ملفات FLAC',
  'not-png': 'لا يبدأ كما تبدأ ملفات PNG',
  'unknown-parts': 'فيه أجزاء لا يعرفها أي برنامج لقراءة JPEG',
  'no-header': 'بلا ترويسة',
  'places-untold': 'لا يذكر موضع الصور والصوت فيه',
};

/** Behind "The file is not copied:". */
export const FETCH_FAULTS: Readonly<Record<Extract<FetchFault, string>, string>> = {
  'not-on-the-web': 'ليس على الويب',
  'address-with-password': 'في عنوانه كلمة مرور',
  'too-slow': 'استغرق وقتًا أطول مما ينبغي',
};
