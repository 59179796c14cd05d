/** A text of the configuration as it counts, or everything that is wrong with it, each the end of a sentence about it. */
export type Read<Value extends string = string> =
  | { readonly value: Value }
  | { readonly faults: readonly [string, ...string[]] };

export function fault(...faults: readonly [string, ...string[]]): Read<never> {
  return { faults };
}
