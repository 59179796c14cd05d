export type Stated<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** An object without its undefined fields. */
export function stated<T extends object>(fields: T): Stated<T> {
  const result: { [K in keyof T]?: T[K] } = {};
  for (const key in fields) if (fields[key] !== undefined) result[key] = fields[key];
  return result as Stated<T>;
}
