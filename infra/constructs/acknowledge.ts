import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Accepts what cdk-nag finds on a construct and all below it, with the reason why it is right here. A rule that reports
 * several findings wants each of them named, `AwsSolutions-IAM5[Resource::*]`; colons within are fine.
 */
export function acknowledge(construct: IConstruct, reasons: Readonly<Record<string, string>>): void {
  Validations.of(construct).acknowledge(...Object.entries(reasons).map(([id, reason]) => ({ id, reason })));
  // It notes a hyphen for each space of a folder's name, by which cdk-nag finds nothing.
  for (const [id, reason] of Object.entries(reasons))
    if (/\s/.test(id)) construct.node.addMetadata(Validations.ACKNOWLEDGED_RULES_METADATA_KEY, { [id]: reason });
}
