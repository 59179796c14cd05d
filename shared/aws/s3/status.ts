import { S3ServiceException } from '@aws-sdk/client-s3';

/** @returns the HTTP status with which S3 refused a request; undefined of what is no answer of it. */
export function httpStatusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
}
