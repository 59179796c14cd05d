import type { ArticleId } from '../../article/types.ts';
import { distinctUpdate } from '../distinct-updates.ts';
import { atomEntry, deletedEntry, NAMESPACES, TOMBSTONES } from '../formats/atom.ts';
import { rfc3339 } from '../formats/dates.ts';
import { placesOf } from '../formats/well-formed.ts';
import type { Amender } from './amendment.ts';
import { declaring, elementsOf, secondOf, startTagOf, textIn, withElements } from './elements.ts';

const END = '</feed>';
const IS_DECLARED = / xmlns:at="[^"]*"/;

export const atomAmender: Amender = {
  told(document) {
    return {
      items: elementsOf(document, 'entry').map((entry) => ({ id: idOf(entry), modified: secondOf(updatedOf(entry)) })),
      deleted: elementsOf(document, 'at:deleted-entry').map(
        (one) => (textIn(one, / ref="([^"]*)"/) ?? '') as ArticleId,
      ),
    };
  },
  amended(document, { struck, anew, deletions, updated }) {
    const root = startTagOf(document, 'feed');
    const language = textIn(root, / xml:lang="([^"]*)"/) ?? '';
    const isLeft = (entry: string) => !struck.has(idOf(entry)) && !anew.has(idOf(entry));
    const taken = new Set(elementsOf(document, 'entry').filter(isLeft).map(updatedOf));
    const keep = (updated: string) => {
      taken.add(updated);
      return updated;
    };
    const entries = withElements(document, 'entry', (entry) => {
      const other = anew.get(idOf(entry));
      if (struck.has(idOf(entry))) return undefined;
      if (other === undefined) return entry;
      const isOfThen = rfc3339(other.date) === secondOf(updatedOf(entry)) && !taken.has(updatedOf(entry));
      return atomEntry(other, isOfThen ? keep(updatedOf(entry)) : distinctUpdate(other, taken), { language });
    });
    const untold = withElements(entries, 'at:deleted-entry', () => undefined);
    const start = placesOf(untold, 'entry')[0]?.start ?? untold.lastIndexOf(END);
    const told = deletions.map((one) => `${deletedEntry(one)}\n`).join('');
    const whole = untold.slice(0, start) + told + untold.slice(start);
    const named =
      told === ''
        ? declaring(
            whole.replace(root, () => root.replace(IS_DECLARED, '')),
            'feed',
            NAMESPACES,
          )
        : declaring(whole, 'feed', { ...NAMESPACES, 'xmlns:at': TOMBSTONES });
    return updated === undefined ? named : named.replace(/(?<=<updated>)[^<]*/, rfc3339(updated));
  },
};

function idOf(entry: string): ArticleId {
  return (textIn(entry, /<id>([^<]*)</) ?? '') as ArticleId;
}

/** The first is its own: whatever stands before it is escaped. */
function updatedOf(entry: string): string {
  return textIn(entry, /<updated>([^<]*)</) ?? '';
}
