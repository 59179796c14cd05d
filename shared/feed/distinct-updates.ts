import { createHash } from 'node:crypto';
import { rfc3339 } from './formats/dates.ts';
import type { ModelItem } from './model.ts';

/**
 * Atom's validators warn of entries with the same `updated`, which articles dated by the day have all the time.
 * Of several, the one that came out first keeps its second; each other gets a fraction made from its id, so that it stays the
 * same from one rendering to the next.
 */
export function distinctUpdates(items: readonly ModelItem[]): ReadonlyMap<ModelItem, string> {
  const updates = new Map<ModelItem, string>();
  const taken = new Set<string>();
  for (const item of items.toSorted(oldestFirst)) updates.set(item, distinctUpdate(item, taken));
  return updates;
}

/** @param taken what others of its document have, to which its own is added */
export function distinctUpdate({ id, date }: ModelItem, taken: Set<string>): string {
  let update = rfc3339(date);
  for (let attempt = 0; taken.has(update); attempt += 1) {
    update = rfc3339(date).replace('Z', `.${fraction(`${id}#${attempt}`)}Z`);
  }
  taken.add(update);
  return update;
}

function oldestFirst(a: ModelItem, b: ModelItem): number {
  return a.published.getTime() - b.published.getTime() || (a.id < b.id ? -1 : 1);
}

/** Microseconds: more than that, widespread parsers do not take. */
function fraction(text: string): string {
  const number = createHash('sha256').update(text).digest().readUInt32BE() % 1_000_000;
  return String(number).padStart(6, '0');
}
