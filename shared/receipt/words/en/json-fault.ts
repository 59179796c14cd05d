import type { JsonFault } from '../../../article/notes.ts';

type Expected = Extract<JsonFault, object>['expected'];

const EXPECTED: Readonly<Record<Expected, string>> = {
  value: 'a value',
  'value-here': 'a value here',
  'comma-or-}': 'a comma or }',
  'comma-or-]': 'a comma or ]',
  name: 'a name in double quotes',
  colon: 'a colon',
};

export function jsonFault(fault: JsonFault): string {
  switch (fault) {
    case 'too-deep':
      return 'lists and objects stand inside one another more than 200,000 levels deep';
    case 'unknown-escape':
      return 'unknown escape in a text';
    case 'open-text':
      return 'a text goes over the end of its line';
    case 'more-text':
      return 'something follows its end';
    default: {
      const { expected, found } = fault;
      return `expected ${EXPECTED[expected]}, found ${found === undefined ? 'the end of the file' : `"${found}"`}`;
    }
  }
}
