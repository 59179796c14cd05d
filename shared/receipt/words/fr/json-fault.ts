import type { JsonFault } from '../../../article/notes.ts';
import { number } from './numbers.ts';

type Expected = Extract<JsonFault, object>['expected'];

const EXPECTED: Readonly<Record<Expected, string>> = {
  value: 'une valeur',
  'value-here': 'une valeur ici',
  'comma-or-}': 'une virgule ou }',
  'comma-or-]': 'une virgule ou ]',
  name: 'un nom entre guillemets doubles',
  colon: 'un deux-points',
};

export function jsonFault(fault: JsonFault): string {
  switch (fault) {
    case 'too-deep':
      return `des listes et des objets sont imbriqués sur plus de ${number(200_000)} niveaux`;
    case 'unknown-escape':
      return 'un texte contient un échappement inconnu';
    case 'open-text':
      return 'un texte dépasse la fin de sa ligne';
    case 'more-text':
      return 'quelque chose suit sa fin';
    default: {
      const { expected, found } = fault;
      return `il faut ${EXPECTED[expected]}, et non ${found === undefined ? 'la fin du fichier' : `« ${found} »`}`;
    }
  }
}
