import type { Words } from './types.ts';

export const FA: Words = {
  skip: 'رفتن به محتوا',
  home: 'صفحهٔ نخست',
  sections: 'بخش‌ها',
  topics: 'موضوع‌ها',
  authors: 'نویسندگان',
  languages: 'زبان‌ها',
  latest: 'تازه‌ها',
  newer: 'مطالب جدیدتر',
  older: 'مطالب قدیمی‌تر',
  updated: 'به‌روزرسانی',
  corrections: 'اصلاحیه‌ها',
  table: 'جدول',
  subscribe: 'اشتراک',
  aboutFeeds:
    'خوراک هر مقالهٔ تازه را به شما می‌رساند، بی حساب کاربری و بی تبلیغی که دنبالتان کند. نشانی را در خوراک‌خوان، برنامه‌ای که تازه‌ها را می‌جوید و نشان می‌دهد، کپی کنید.',
  allArticles: 'همهٔ مقاله‌ها',
  allFeeds: 'همهٔ خوراک‌ها در یک فایل',
  more: 'خوراک‌های دیگر',
  otherFormats: 'قالب‌های دیگر',
  copy: 'کپی',
  copied: 'کپی شد',
  notFound: 'پیدا نشد',
  nothingThere: 'در این نشانی چیزی نیست، یا دیگر نیست.',
  nothing: 'هنوز چیزی اینجا منتشر نشده است.',
};
