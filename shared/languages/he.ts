import type { LanguagePack } from './shape/pack.ts';

/** Hebrew. */
export const he: LanguagePack = {
  tag: 'he',
  dates: {
    givenNames: 'יוני',
  },
  publication: {
    public: 'פורסם, מפורסם, לפרסום, ציבורי, פומבי, מוכן, מוכן לפרסום, הושלם, סופי, מאושר',
    held: 'טיוטה, בעבודה, בבדיקה, ממתין, ממתין לאישור, מתוזמן, לא פורסם, מוסתר, פרטי, פנימי, סודי, בארכיון, ארכיון, נמחק',
    everybody: 'כולם',
    yes: 'כן',
    no: 'לא',
    fields: {
      status: 'סטטוס',
      hidden: 'טיוטה, פרטי, מוסתר',
      public: 'ציבורי',
      published: 'פורסם',
      password: 'סיסמה',
    },
    draft: 'טיוטה',
    notices: 'לא לפרסום|לשימוש פנימי(?: בלבד)?',
  },
  people: {
    nobody: 'לא ידוע, אלמוני, אנונימי, ללא מחבר, שמך, אורח, מנהל',
    required: 'חובה',
  },
  pages: {
    readers: 'תגובות',
    reply: 'השב|הגב',
    accept: 'מסכי|אישור',
    cookies: 'עוגיות',
  },
};
