import { CfnOutput } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { RECEIPTS_FOLDER } from '../../shared/aws/names.ts';
import { acknowledge } from '../constructs/acknowledge.ts';
import { arnInFinding } from '../constructs/finding.ts';

export interface SectionEditorsProps {
  readonly content: Bucket;
  readonly receipts: Bucket;
  /** Folders of the inbox. */
  readonly sections: readonly string[];
}

/**
 * A policy for the editors of each section, to be attached to their users or roles: they put, read and take away what is below its
 * folder, and read its receipts. No version of anything: what somebody with their key takes away comes back from the version before.
 */
export class SectionEditors extends Construct {
  constructor(scope: Construct, id: string, { content, receipts, sections }: SectionEditorsProps) {
    super(scope, id);
    for (const section of sections) {
      const { managedPolicyArn: value } = this.policyOf(section, content, receipts);
      new CfnOutput(this, `${section}Arn`, { value, description: `Policy for the editors of ${section}` });
    }
  }

  private policyOf(section: string, content: Bucket, receipts: Bucket): ManagedPolicy {
    const rooms = [
      { bucket: content, folder: `${section}/`, actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'] },
      { bucket: receipts, folder: `${RECEIPTS_FOLDER}${section}/`, actions: ['s3:GetObject'] },
    ];
    const policy = new ManagedPolicy(this, section, {
      description: 'Uploads to one folder of a Feedmill inbox, and reads its receipts',
      statements: rooms.flatMap(({ bucket, folder, actions }) => [
        new PolicyStatement({ actions, resources: [bucket.arnForObjects(`${folder}*`)] }),
        new PolicyStatement({
          actions: ['s3:ListBucket'],
          resources: [bucket.bucketArn],
          conditions: { StringLike: { 's3:prefix': `${folder}*` } },
        }),
      ]),
    });
    for (const { bucket, folder } of rooms)
      acknowledge(policy, {
        [`AwsSolutions-IAM5[Resource::${arnInFinding(bucket)}/${folder}*]`]:
          'All of one section’s folder, and nothing beside it: keys are the editors’ to choose.',
      });
    return policy;
  }
}
