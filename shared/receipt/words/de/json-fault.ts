import type { JsonFault } from '../../../article/notes.ts';

type Expected = Extract<JsonFault, object>['expected'];

/** Behind "erwartet wurde". */
const EXPECTED: Readonly<Record<Expected, string>> = {
  value: 'ein Wert',
  'value-here': 'hier ein Wert',
  'comma-or-}': 'ein Komma oder }',
  'comma-or-]': 'ein Komma oder ]',
  name: 'ein Name in doppelten Anführungszeichen',
  colon: 'ein Doppelpunkt',
};

export function jsonFault(fault: JsonFault): string {
  switch (fault) {
    case 'too-deep':
      return 'Listen und Objekte sind mehr als 200.000 Ebenen tief ineinander verschachtelt';
    case 'unknown-escape':
      return 'unbekannte Escape-Sequenz in einem Text';
    case 'open-text':
      return 'ein Text geht über das Ende seiner Zeile hinaus';
    case 'more-text':
      return 'nach seinem Ende folgt noch etwas';
    default: {
      const { expected, found } = fault;
      return `erwartet wurde ${EXPECTED[expected]}, gefunden wurde ${found === undefined ? 'das Ende der Datei' : `„${found}“`}`;
    }
  }
}
