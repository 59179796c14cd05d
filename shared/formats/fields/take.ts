import { stated } from '../../article/stated.ts';
import type { Warning } from '../../article/types.ts';
import type { Find } from './named.ts';

/** @returns undefined for a value of another kind. */
export type Read<T> = (value: unknown) => T | undefined;
export type Take = <T>(names: readonly string[], read: Read<T>) => T | undefined;

/**
 * What reads the first of some fields that has a value.
 *
 * @param warnings takes a warning of each field that cannot be read.
 */
export function takerOf(find: Find, lineOf: (name: string) => number | undefined, warnings: Warning[]): Take {
  return (names, read) => {
    const field = find(names);
    if (field === undefined) return undefined;
    const value = read(field.value);
    if (value === undefined) {
      warnings.push({ code: 'field-ignored', detail: { field: field.name }, ...stated({ line: lineOf(field.name) }) });
    }
    return value;
  };
}
