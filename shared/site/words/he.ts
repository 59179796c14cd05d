import type { Words } from './types.ts';

export const HE: Words = {
  skip: 'לתוכן',
  home: 'עמוד הבית',
  sections: 'מדורים',
  topics: 'נושאים',
  authors: 'כותבים',
  languages: 'שפות',
  latest: 'חדשות אחרונות',
  newer: 'כתבות חדשות יותר',
  older: 'כתבות קודמות',
  updated: 'עודכן',
  corrections: 'תיקונים',
  table: 'טבלה',
  subscribe: 'הרשמה',
  aboutFeeds:
    'ערוץ מביא אליכם כל כתבה חדשה, בלי חשבון ובלי פרסומות שעוקבות אחריכם. העתיקו כתובת לקורא ערוצים, תוכנה שמחפשת חדשות ומציגה אותן.',
  allArticles: 'כל הכתבות',
  allFeeds: 'כל הערוצים בקובץ אחד',
  more: 'ערוצים נוספים',
  otherFormats: 'תבניות אחרות',
  copy: 'העתקה',
  copied: 'הועתק',
  notFound: 'לא נמצא',
  nothingThere: 'אין דבר בכתובת הזאת, או שכבר אין.',
  nothing: 'עוד לא פורסם כאן דבר.',
};
