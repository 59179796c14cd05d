import type { JsonFault } from '../../../article/notes.ts';

type Expected = Extract<JsonFault, object>['expected'];

const EXPECTED: Readonly<Record<Expected, string>> = {
  value: 'um valor',
  'value-here': 'um valor aqui',
  'comma-or-}': 'uma vírgula ou }',
  'comma-or-]': 'uma vírgula ou ]',
  name: 'um nome entre aspas duplas',
  colon: 'dois pontos',
};

export function jsonFault(fault: JsonFault): string {
  switch (fault) {
    case 'too-deep':
      return 'há listas e objetos encaixados uns nos outros em mais de 200.000 níveis';
    case 'unknown-escape':
      return 'sequência de escape desconhecida num texto';
    case 'open-text':
      return 'um texto passa do fim da sua linha';
    case 'more-text':
      return 'há algo depois do seu fim';
    default: {
      const { expected, found } = fault;
      const stands = found === undefined ? 'o fim do ficheiro' : `«${found}»`;
      return `era de esperar ${EXPECTED[expected]}, mas encontrou-se ${stands}`;
    }
  }
}
