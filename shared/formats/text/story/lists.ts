import type { Part } from '../layout/parts.ts';
import type { Role } from '../layout/structure.ts';
import type { Entry } from './entries.ts';

const ORDERED = /^(\d{1,2})[.)、．]\s*(?=\S)/;

/** Adds an item to the list that ends the parts, or begins one. */
export function addItem(parts: Part[], ordered: boolean, item: string): void {
  const last = parts.at(-1);
  if (last?.kind === 'list' && last.ordered === ordered) last.items.push(item);
  else parts.push({ kind: 'list', ordered, items: [item] });
}

/** A numbered line without its number. */
export function withoutNumber(text: string): string {
  return text.replace(ORDERED, '');
}

/** Numbered from 1 without anything between. */
export function isOrdered(entries: readonly Entry[], roles: readonly Role[], index: number): boolean {
  const number = numberOf(entries, roles, index);
  if (number === undefined) return false;
  if (numberOf(entries, roles, index + 1) === number + 1 && number === 1) return true;
  let first = index;
  while (number - (index - first) > 1 && numberOf(entries, roles, first - 1) === number - (index - first) - 1)
    first -= 1;
  return first < index && numberOf(entries, roles, first) === 1;
}

function numberOf(entries: readonly Entry[], roles: readonly Role[], index: number): number | undefined {
  const entry = entries[index];
  if (entry?.kind !== 'text' || roles[index] !== 'paragraph') return undefined;
  const digits = ORDERED.exec(entry.block.text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
