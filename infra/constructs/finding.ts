import { CfnElement, Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** @returns the ARN of a resource as cdk-nag writes it in the id of a finding: `<LogicalId.Arn>`. */
export function arnInFinding(resource: IConstruct): string {
  const element = resource.node.defaultChild;
  if (!CfnElement.isCfnElement(element)) throw new TypeError(`${resource.node.path} has no resource of its own`);
  return `<${Stack.of(resource).getLogicalId(element)}.Arn>`;
}
