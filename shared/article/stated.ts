export type Stated<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** An object without its undefined fields. */
export function stated<T extends object>(fields: T): Stated<T> {
  const result: Stated<T> = {};
  for (const key in fields) {
    const value = fields[key];
    if (value !== undefined) Object.assign(result, { [key]: value });
  }
  return result;
}
