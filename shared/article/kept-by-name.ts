/**
 * Keeps what takes long to make, by a name that may come from an article: a process that reads for months meets any number of them.
 * @param most how many are kept; when there are as many, all are forgotten.
 * @returns a function that gives what was made under the name, and makes it where that is forgotten, or never was. What `make` throws
 *   is thrown, and nothing is kept.
 */
export function keptByName<Made extends NonNullable<unknown>>(most: number): (name: string, make: () => Made) => Made {
  const kept = new Map<string, Made>();
  return (name, make) => {
    const known = kept.get(name);
    if (known !== undefined) return known;
    const made = make();
    if (kept.size >= most) kept.clear();
    kept.set(name, made);
    return made;
  };
}
