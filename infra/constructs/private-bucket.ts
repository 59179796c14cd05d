import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  type LifecycleRule,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { accept } from './accept.ts';

export interface PrivateBucketProps {
  /** Deletes the bucket with everything in it when the stack goes. */
  readonly ephemeral: boolean;
  /** @default - no access log */
  readonly accessLog?: Bucket;
  /** @default false */
  readonly versioned?: boolean;
  /** @default - incomplete multipart uploads are given up after a week, nothing else is deleted */
  readonly lifecycleRules?: readonly LifecycleRule[];
}

/** What all buckets of a deployment have in common, but for the log's own. */
export type BucketDefaults = Required<Pick<PrivateBucketProps, 'ephemeral' | 'accessLog'>>;

/** Nobody from outside, nothing but TLS, encrypted at rest. */
export function privateBucket(scope: Construct, id: string, props: PrivateBucketProps): Bucket {
  const bucket = new Bucket(scope, id, {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    versioned: props.versioned ?? false,
    removalPolicy: props.ephemeral ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    autoDeleteObjects: props.ephemeral,
    lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(7) }, ...(props.lifecycleRules ?? [])],
    ...(props.accessLog === undefined
      ? {}
      : {
          // The cast: CDK is compiled without exactOptionalPropertyTypes.
          serverAccessLogsBucket: props.accessLog as IBucket,
          serverAccessLogsPrefix: `${id.toLowerCase()}/`,
        }),
  });
  if (!props.versioned) {
    const isLog = props.accessLog === undefined;
    accept(bucket, {
      CKV_AWS_21: isLog
        ? 'A log is added to, and never changed.'
        : 'What lies here is made from uploads and the table, and is made again from them.',
    });
  }
  return bucket;
}
