import type { LanguagePack } from './shape/pack.ts';

/** Persian. */
export const fa: LanguagePack = {
  tag: 'fa',
  locales: ['fa', 'fa-AF'],
  dates: {
    solarMonths: 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند',
  },
  publication: {
    public: 'منتشر شده, منتشرشده, منتشر, عمومی, آماده, آماده انتشار, نهایی, تایید شده',
    held: 'پیش نویس, پیش‌نویس, پیشنویس, در حال انجام, در حال بررسی, در انتظار, زمان بندی شده, منتشر نشده, پنهان, مخفی, خصوصی, داخلی, محرمانه, بایگانی, بایگانی شده, حذف شده',
    everybody: 'همه',
    yes: 'بله',
    no: 'خیر, نه',
    fields: {
      status: 'وضعیت',
      hidden: 'پیش نویس, پیش‌نویس, خصوصی',
      public: 'عمومی',
      published: 'منتشر شده',
      password: 'گذرواژه',
    },
    draft: 'پیش[\\s\\u200c]?نویس',
    notices: 'برای انتشار نیست|محرمانه',
  },
  pages: {
    readers: 'دیدگاه ?ها|نظرات',
    reply: 'پاسخ',
    accept: 'می ?پذیرم|موافق',
    cookies: 'کوکی',
  },
};
