declare const brand: unique symbol;

/** Orders the uploads of one key: compare with `<`. Made by `revisionOf` only. */
export type Revision = string & { readonly [brand]: 'Revision' };

const LENGTH = 40;

/**
 * @param sequencer hexadecimal digits: an S3 event's `sequencer`, or a local counter padded to a fixed width on the left.
 * @returns the sequencer in upper case, right-padded with zeros, so that plain string comparison is the comparison which
 *   S3 documents: "right-pad the shorter with zeros, compare lexicographically" (Amazon S3 User Guide, event message structure).
 * @throws RangeError when it is not 1 to 40 hexadecimal digits.
 */
export function revisionOf(sequencer: string): Revision {
  if (!/^[0-9A-Fa-f]{1,40}$/.test(sequencer)) throw new RangeError(`not a sequencer: ${JSON.stringify(sequencer)}`);
  return sequencer.toUpperCase().padEnd(LENGTH, '0') as Revision;
}
