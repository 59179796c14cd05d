import type { JsonFault } from '../../../article/notes.ts';

type Expected = Extract<JsonFault, object>['expected'];

/** Behind "应". */
const EXPECTED: Readonly<Record<Expected, string>> = {
  value: '为一个值',
  'value-here': '在此处有一个值',
  'comma-or-}': '为逗号或 }',
  'comma-or-]': '为逗号或 ]',
  name: '为双引号中的名称',
  colon: '为冒号',
};

export function jsonFault(fault: JsonFault): string {
  switch (fault) {
    case 'too-deep':
      return '列表和对象的嵌套超过 20 万层';
    case 'unknown-escape':
      return '文本中有无法识别的转义';
    case 'open-text':
      return '一段文本超出了所在行的末尾';
    case 'more-text':
      return '末尾之后还有内容';
    default: {
      const { expected, found } = fault;
      return `应${EXPECTED[expected]}，实际为${found === undefined ? '文件末尾' : `“${found}”`}`;
    }
  }
}
