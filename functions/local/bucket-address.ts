import { SetupError } from '../../shared/pipeline/errors.ts';

const SCHEME = 's3://';
/** Amazon S3 User Guide, "General purpose bucket naming rules"; other stores allow capitals. */
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/i;
const SEGMENT = /^(?!\.{1,2}$)[\w.~-]+$/;

/** A bucket, and what all keys in it begin with: empty, or ends in `/`. */
export interface BucketAddress {
  readonly bucket: string;
  readonly prefix: string;
}

/** Whether what stands for a folder names a bucket instead, be it wrongly (`s3:/bucket`). */
export function isBucket(address: string): boolean {
  return /^s3:/i.test(address);
}

/** @param address `s3://BUCKET` or `s3://BUCKET/PREFIX` @throws SetupError when it is none. */
export function bucketAddress(address: string): BucketAddress {
  const [bucket = '', ...segments] = address.slice(SCHEME.length).replace(/\/+$/, '').split('/');
  if (!address.startsWith(SCHEME) || !BUCKET.test(bucket) || !segments.every((segment) => SEGMENT.test(segment)))
    throw new SetupError(`"${address}" names no bucket; write s3://BUCKET or s3://BUCKET/PREFIX`);
  return { bucket, prefix: segments.map((segment) => `${segment}/`).join('') };
}
