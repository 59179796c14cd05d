import type { SubmissionKey } from '../../shared/article/types.ts';
import type { Before } from '../../shared/aws/s3/before.ts';
import { ADDRESS_S } from '../../shared/aws/s3/desk-files.ts';
import { type Multipart, PART_BYTES, type Part } from '../../shared/aws/s3/multipart.ts';
import { bytesOfNext, type UploadsInPieces } from '../desk/in-pieces.ts';
import { Problem } from '../desk/problem.ts';

/** @returns what S3 is to look at; undefined where something else lies there than is to be replaced */
export type ConditionOf = (key: SubmissionKey, before: string | undefined) => Promise<Before | undefined>;

interface InParts {
  readonly multipart: Multipart;
  readonly isThere: (key: SubmissionKey) => Promise<boolean>;
  readonly conditionOf: ConditionOf;
  readonly by: string | undefined;
}

/** An answer names so many: 200 MB. */
const MOST_ADDRESSES = 40;

/**
 * Uploads whose pieces are parts of an object of S3, which the page puts there itself. Nothing is known of them but what S3 knows: the id
 * says how many bytes it will have, and S3 which upload it is.
 */
export function inParts({ multipart, isThere, conditionOf, by }: InParts): UploadsInPieces {
  const partsOf = async (key: SubmissionKey, id: string) => {
    const [, bytes, name] = /^([1-9]\d{0,14})\.([\w.~-]{1,400})$/.exec(id) ?? [];
    const parts = name === undefined ? undefined : await multipart.parts(key, name);
    return parts === undefined || name === undefined ? undefined : { bytes: Number(bytes), name, parts };
  };
  return {
    pieceBytes: PART_BYTES,
    begin: async (key, bytes) => `${bytes}.${await multipart.begin(key, by)}`,
    async find(key, id) {
      const found = await partsOf(key, id);
      return found && { bytes: found.bytes, offset: endOf(found.parts, found.bytes) };
    },
    addresses(key, id, { bytes, offset }) {
      const name = id.slice(id.indexOf('.') + 1);
      const first = Math.ceil(offset / PART_BYTES);
      const left = Math.ceil(bytes / PART_BYTES) - first;
      const next = Array.from({ length: Math.min(left, MOST_ADDRESSES) }, (_, index) => first + index);
      return Promise.all(
        next.map((index) => {
          const length = bytesOfNext({ bytes, offset: index * PART_BYTES }, PART_BYTES);
          return multipart.address(key, name, { number: index + 1, bytes: length }, ADDRESS_S);
        }),
      );
    },
    async finish(key, id, before) {
      const found = await partsOf(key, id);
      const length = found?.parts.reduce((sum, part) => sum + part.bytes, 0);
      if (found === undefined || length !== found.bytes) throw new Problem('not-under-way', { key });
      // Looked at before: of what S3 itself refuses, all parts may have to be put there again (its API Reference, CompleteMultipartUpload).
      const condition = before === undefined && (await isThere(key)) ? undefined : await conditionOf(key, before);
      return condition !== undefined && multipart.complete(key, found.name, found.parts, condition);
    },
    async drop(key, id) {
      const found = await partsOf(key, id);
      if (found !== undefined) await multipart.abort(key, found.name);
    },
  };
}

/** Of those that follow one another from the first on, each as long as it is to be. */
function endOf(parts: readonly Part[], bytes: number): number {
  let offset = 0;
  for (const [index, part] of parts.entries()) {
    if (part.number !== index + 1 || part.bytes !== bytesOfNext({ bytes, offset }, PART_BYTES)) break;
    offset += part.bytes;
  }
  return offset;
}
