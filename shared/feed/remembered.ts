/**
 * Remembers what was made of an object for as long as anybody has that object, which must never change.
 * @returns a function that gives what was made of the object in this variant, and makes it the first time.
 */
export function remembered<Of extends object, Made>(): (of: Of, variant: string, make: () => Made) => Made {
  const kept = new WeakMap<Of, Map<string, Made>>();
  return (of, variant, make) => {
    const variants = kept.get(of) ?? new Map<string, Made>();
    kept.set(of, variants);
    const made = variants.get(variant) ?? make();
    variants.set(variant, made);
    return made;
  };
}
