import type { SubmissionKey, Warning } from '../types.ts';

/** Keys of uploads that are referred to as media, up to a limit: all of them stand in one record, which a store must take. */
export interface AwaitedKeys {
  /** @returns whether it is one of them now. */
  readonly add: (key: SubmissionKey) => boolean;
  readonly list: () => readonly SubmissionKey[];
  readonly warnings: () => readonly Warning[];
}

export interface AwaitedLimit {
  readonly keys: number;
  /** Characters of all keys. DynamoDB takes records of 400 KB, compressed. */
  readonly characters: number;
}

/** Of one article: other sizes and formats of 500 pictures. */
export const OF_AN_ARTICLE: AwaitedLimit = { keys: 1_000, characters: 100_000 };
/** Of a file of many articles. */
export const OF_A_FILE: AwaitedLimit = { keys: 20_000, characters: 1_000_000 };

export function awaitedKeys({ keys: most, characters }: AwaitedLimit): AwaitedKeys {
  const keys = new Set<SubmissionKey>();
  let length = 0;
  let beyond = 0;
  return {
    add: (key) => {
      if (keys.has(key)) return true;
      if (keys.size >= most || length + key.length > characters) {
        beyond += 1;
        return false;
      }
      length += key.length;
      keys.add(key);
      return true;
    },
    list: () => [...keys],
    warnings: () => (beyond === 0 ? [] : [tooMany(keys.size)]),
  };
}

function tooMany(kept: number): Warning {
  return { code: 'too-many-media', detail: { most: kept } };
}
