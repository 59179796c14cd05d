import type { LanguagePack } from './shape/pack.ts';

/** Bengali. */
export const bn: LanguagePack = {
  tag: 'bn',
  locales: ['bn', 'bn-IN'],
  publication: {
    public: 'প্রকাশিত, সর্বজনীন, প্রস্তুত, সম্পূর্ণ, অনুমোদিত, চূড়ান্ত',
    held: 'খসড়া, কাজ চলছে, পর্যালোচনাধীন, অপেক্ষমাণ, নির্ধারিত, অপ্রকাশিত, লুকানো, ব্যক্তিগত, অভ্যন্তরীণ, গোপন, সংরক্ষণাগার, মুছে ফেলা',
    everybody: 'সবাই',
    yes: 'হ্যাঁ',
    no: 'না',
    fields: {
      status: 'স্থিতি',
      hidden: 'খসড়া, ব্যক্তিগত',
      public: 'সর্বজনীন',
      published: 'প্রকাশিত',
      password: 'পাসওয়ার্ড',
    },
    draft: 'খসড়া',
    notices: 'প্রকাশের জন্য নয়',
  },
  people: {
    nobody: 'অজানা, অজ্ঞাত, বেনামী, আপনার নাম, অতিথি',
    required: 'আবশ্যক',
  },
  pages: {
    readers: 'মন্তব্য',
    reply: 'উত্তর দিন',
    accept: 'সম্মত|গ্রহণ',
    cookies: 'কুকি',
  },
};
