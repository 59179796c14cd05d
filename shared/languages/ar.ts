import type { LanguagePack } from './pack.ts';

/** Arabic. */
export const ar: LanguagePack = {
  tag: 'ar',
  locales: ['ar', 'ar-DZ', 'ar-LB', 'ar-MA', 'ar-MR'],
  names: 'arabic العربية',
  dates: {
    months: { إبريل: 4, ابريل: 4 },
    weekdays: 'الإثنين',
  },
  labels: {
    author: 'كتب, كتبت, بقلم, الكاتب, إعداد, تحرير',
    published: 'التاريخ, تاريخ النشر',
    source: 'المصدر',
  },
  people: {
    particles: 'el al bin ibn ben',
    innerParticles: 'binti bint as ad',
    prefixes: 'al el as ad',
  },
};
