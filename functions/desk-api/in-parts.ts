import { randomBytes } from 'node:crypto';
import { stated } from '../../shared/article/stated.ts';
import type { SubmissionKey } from '../../shared/article/types.ts';
import type { DeskUploads } from '../../shared/aws/dynamo/desk-uploads.ts';
import type { Before } from '../../shared/aws/s3/before.ts';
import { ADDRESS_S } from '../../shared/aws/s3/desk-files.ts';
import { type Multipart, PART_BYTES, type Part } from '../../shared/aws/s3/multipart.ts';
import { bytesOfNext, type UploadsInPieces } from '../desk/in-pieces.ts';
import { Problem } from '../desk/problem.ts';

/** @returns what S3 is to look at; undefined where something else lies there than is to be replaced */
export type ConditionOf = (key: SubmissionKey, before: string | undefined) => Promise<Before | undefined>;

interface InParts {
  readonly multipart: Multipart;
  readonly uploads: DeskUploads;
  readonly isThere: (key: SubmissionKey) => Promise<boolean>;
  readonly conditionOf: ConditionOf;
  readonly by: string | undefined;
}

const ID = /^[\da-f]{32}$/;
/** An answer names so many: 200 MB. */
const MOST_ADDRESSES = 40;

/**
 * Uploads whose pieces are parts of an object of S3, which the page puts there itself. The table knows whose each is, of which key and how
 * many bytes; what has come of it S3 knows.
 */
export function inParts({ multipart, uploads, isThere, conditionOf, by }: InParts): UploadsInPieces {
  const begun = async (key: SubmissionKey, id: string) => {
    const upload = ID.test(id) ? await uploads.get(id) : undefined;
    return upload?.key === key && upload.by === by ? upload : undefined;
  };
  const partsOf = async (key: SubmissionKey, id: string) => {
    const upload = await begun(key, id);
    const parts = upload && (await multipart.parts(key, upload.uploadId));
    return parts && { ...upload, parts };
  };
  return {
    pieceBytes: PART_BYTES,
    async begin(key, bytes) {
      const id = randomBytes(16).toString('hex');
      await uploads.put(id, { key, uploadId: await multipart.begin(key, by), bytes, ...stated({ by }) });
      return id;
    },
    async find(key, id) {
      const found = await partsOf(key, id);
      return found && { bytes: found.bytes, offset: endOf(found.parts, found.bytes) };
    },
    async addresses(key, id, { bytes, offset }) {
      const uploadId = (await begun(key, id))?.uploadId;
      if (uploadId === undefined) return [];
      const first = Math.ceil(offset / PART_BYTES);
      const left = Math.ceil(bytes / PART_BYTES) - first;
      const next = Array.from({ length: Math.min(left, MOST_ADDRESSES) }, (_, index) => first + index);
      return Promise.all(
        next.map((index) => {
          const length = bytesOfNext({ bytes, offset: index * PART_BYTES }, PART_BYTES);
          return multipart.address(key, uploadId, { number: index + 1, bytes: length }, ADDRESS_S);
        }),
      );
    },
    async finish(key, id, before) {
      const found = await partsOf(key, id);
      const length = found?.parts.reduce((sum, part) => sum + part.bytes, 0);
      if (found === undefined || length !== found.bytes) throw new Problem('not-under-way', { key });
      // Looked at before: of what S3 itself refuses, all parts may have to be put there again (its API Reference, CompleteMultipartUpload).
      const condition = before === undefined && (await isThere(key)) ? undefined : await conditionOf(key, before);
      if (condition === undefined || !(await multipart.complete(key, found.uploadId, found.parts, condition)))
        return false;
      await uploads.remove(id);
      return true;
    },
    async drop(key, id) {
      const upload = await begun(key, id);
      if (upload === undefined) return;
      await multipart.abort(key, upload.uploadId);
      await uploads.remove(id);
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
