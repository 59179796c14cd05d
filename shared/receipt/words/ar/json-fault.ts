import type { JsonFault } from '../../../article/notes.ts';

type Expected = Extract<JsonFault, object>['expected'];

const EXPECTED: Readonly<Record<Expected, string>> = {
  value: 'قيمة',
  'value-here': 'قيمة هنا',
  'comma-or-}': 'فاصلة أو }',
  'comma-or-]': 'فاصلة أو ]',
  name: 'اسم بين علامتي اقتباس مزدوجتين',
  colon: 'نقطتان رأسيتان',
};

export function jsonFault(fault: JsonFault): string {
  switch (fault) {
    case 'too-deep':
      return 'القوائم والكائنات متداخلة إلى عمق يتجاوز 200,000 مستوى';
    case 'unknown-escape':
      return 'رمز هروب غير معروف في نص';
    case 'open-text':
      return 'نص يتجاوز نهاية سطره';
    case 'more-text':
      return 'هناك شيء بعد نهايته';
    default: {
      const { expected, found } = fault;
      return `المتوقع ${EXPECTED[expected]}، والموجود ${found === undefined ? 'نهاية الملف' : `«${found}»`}`;
    }
  }
}
