import { CfnResource } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** What checkov finds on a resource and why it is right here, in the template itself. */
interface Skip {
  readonly id: string;
  readonly comment: string;
}

/**
 * Accepts what checkov finds on a resource, or on a construct's own, with the reasons (checkov, "Suppressing and Skipping Policies": metadata of
 * a resource). What cdk-nag finds is `acknowledge`'s.
 */
export function accept(construct: IConstruct, reasons: Readonly<Record<string, string>>): void {
  const resource = CfnResource.isCfnResource(construct) ? construct : construct.node.defaultChild;
  if (!CfnResource.isCfnResource(resource)) throw new TypeError(`${construct.node.path} has no resource of its own`);
  const before: { skip: readonly Skip[] } = resource.getMetadata('checkov') ?? { skip: [] };
  const added = Object.entries(reasons).map(([id, comment]) => ({ id, comment }));
  resource.addMetadata('checkov', { skip: [...before.skip, ...added] });
}

/** For whatever is encrypted with a key of AWS: a reason for each of checkov's checks of that kind. */
export const KEY_OF_AWS =
  'Encrypted with a key of AWS: who may read it is said by IAM, and a key of one’s own costs a dollar a month and keeps nobody else out.';
