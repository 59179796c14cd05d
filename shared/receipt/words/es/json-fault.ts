import type { JsonFault } from '../../../article/notes.ts';

type Expected = Extract<JsonFault, object>['expected'];

const EXPECTED: Readonly<Record<Expected, string>> = {
  value: 'un valor',
  'value-here': 'un valor aquí',
  'comma-or-}': 'una coma o }',
  'comma-or-]': 'una coma o ]',
  name: 'un nombre entre comillas dobles',
  colon: 'el signo de dos puntos',
};

export function jsonFault(fault: JsonFault): string {
  switch (fault) {
    case 'too-deep':
      return 'hay listas y objetos anidados a más de 200.000 niveles de profundidad';
    case 'unknown-escape':
      return 'hay una secuencia de escape desconocida en un texto';
    case 'open-text':
      return 'un texto sobrepasa el final de su línea';
    case 'more-text':
      return 'hay algo después de su final';
    default: {
      const { expected, found } = fault;
      return `se esperaba ${EXPECTED[expected]} y se encontró ${found === undefined ? 'el final del archivo' : `«${found}»`}`;
    }
  }
}
