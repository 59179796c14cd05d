import type { LanguagePack } from './shape/pack.ts';

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
    nobody: 'غير معروف, مجهول, بدون مؤلف, لا يوجد مؤلف, اسمك, زائر, مدير الموقع',
    required: 'مطلوب',
  },
  publication: {
    public: 'منشور, منشورة, نشر, تم النشر, عام, عامة, جاهز, جاهزة, جاهز للنشر, مكتمل, معتمد, نهائي',
    held: 'مسودة, مسوده, قيد العمل, قيد التحرير, قيد المراجعة, للمراجعة, معلق, مجدول, مجدولة, غير منشور, مخفي, مخفية, خاص, خاصة, داخلي, سري, مؤرشف, أرشيف, محذوف, محذوفة, مسحوب',
    everybody: 'الجميع',
    yes: 'نعم, أجل',
    no: 'لا, كلا',
    fields: {
      status: 'حالة, الحالة',
      readers: 'الظهور',
      hidden: 'مسودة, خاص, مخفي',
      public: 'عام',
      published: 'منشور',
      password: 'كلمة المرور',
    },
    draft: 'مسودة',
    notices: 'ليس للنشر|غير مخصص للنشر|ممنوع النشر|سري للغاية',
  },
  pages: {
    readers: 'التعليقات|تعليقات|آراء القراء',
    reply: 'رد$|الرد',
    accept: 'أوافق|موافق|قبول',
    cookies: 'ملفات تعريف الارتباط|الكوكيز',
  },
};
