import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

/** Seconds that such an address may hold at the most (Amazon S3 User Guide, "Download and upload objects with presigned URLs"). */
export const LONGEST_PRESIGNED = 7 * 86_400;

/**
 * An address at which whoever has it may put one object, once or again, until its time is over: it allows what its signer may, and ends
 * with the signer's own credentials where these end sooner.
 * @param client one that asks for no checksum of a body which nobody has yet (`requestChecksumCalculation: 'WHEN_REQUIRED'`)
 * @param expiresIn seconds
 */
export function presignedUpload(client: S3Client, Bucket: string, Key: string, expiresIn: number): Promise<string> {
  return getSignedUrl(client, new PutObjectCommand({ Bucket, Key }), { expiresIn });
}
