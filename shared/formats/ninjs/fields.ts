import { asRecord, asText, type Fields, foldName, isBlank } from '../fields/values.ts';

/** A ninjs object by folded names: `body_xhtml` of 1.x, `versioncreated` of 2.x and `versionCreated` of 3.x are read alike. */
export interface Named {
  /** The first of these that has a value. */
  value(...names: readonly string[]): unknown;
  text(...names: readonly string[]): string | undefined;
  /** The objects of the first of these that holds a list or one object; texts in it are objects with a `name`. */
  list(...names: readonly string[]): readonly Named[];
  entries(): readonly (readonly [string, unknown])[];
}

/** Names to look up are as `foldName` gives them. */
export function namedFields(fields: Fields): Named {
  const folded = new Map(Object.entries(fields).map(([name, value]) => [foldName(name), value]));
  const value = (...names: readonly string[]) => names.map((name) => folded.get(name)).find((one) => !isBlank(one));
  return {
    value,
    text: (...names) => names.map((name) => asText(folded.get(name))).find((text) => text !== undefined),
    list: (...names) => listFrom(value(...names)),
    entries: () => [...folded],
  };
}

/** The objects in a list, or one that stands for a list of one. */
export function listFrom(value: unknown): readonly Named[] {
  return (Array.isArray(value) ? value : [value]).flatMap((one) => {
    const text = asText(one);
    const fields = text === undefined ? asRecord(one) : { name: text, value: text };
    return fields === undefined ? [] : [namedFields(fields)];
  });
}
