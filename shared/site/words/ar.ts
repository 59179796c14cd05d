import type { Words } from './types.ts';

export const AR: Words = {
  skip: 'إلى المحتوى',
  home: 'الرئيسية',
  sections: 'الأقسام',
  topics: 'المواضيع',
  authors: 'الكتّاب',
  languages: 'اللغات',
  latest: 'أحدث المقالات',
  newer: 'مقالات أحدث',
  older: 'مقالات أقدم',
  updated: 'حُدِّث',
  corrections: 'تصويبات',
  table: 'جدول',
  subscribe: 'اشترك',
  aboutFeeds:
    'تحمل إليك الخلاصة كل مقال جديد، بلا حساب وبلا إعلانات تتبعك. انسخ عنوانًا إلى قارئ خلاصات، وهو برنامج يبحث عن الجديد ويعرضه.',
  allArticles: 'كل المقالات',
  allFeeds: 'كل الخلاصات في ملف واحد',
  more: 'خلاصات أخرى',
  otherFormats: 'صيغ أخرى',
  copy: 'نسخ',
  copied: 'نُسخ',
  notFound: 'غير موجود',
  nothingThere: 'لا يوجد شيء في هذا العنوان، أو لم يعد موجودًا.',
  nothing: 'لم يُنشر هنا شيء بعد.',
};
