import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { SetupError } from '../pipeline/errors.ts';

/** What a deployment says of itself, by the names of its outputs. */
export type StackOutputs = ReadonlyMap<string, string>;

/**
 * Asks CloudFormation what a stack is made of (AWS CloudFormation API Reference, DescribeStacks). Region, credentials and endpoint come
 * from the environment, as for every program of AWS.
 * @throws SetupError when there is no such stack, or nobody may ask
 */
export async function stackOutputs(name: string): Promise<StackOutputs> {
  const client = new CloudFormationClient();
  try {
    const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({ StackName: name }));
    const outputs = stack?.Outputs ?? [];
    return new Map(outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]));
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new SetupError(`the stack ${name} cannot be asked: ${said}`, { cause });
  } finally {
    client.destroy();
  }
}

/** @throws SetupError when the stack has no such output: it is none of ours, or of an older version */
export function outputOf(outputs: StackOutputs, name: string): string {
  const value = outputs.get(name);
  if (value === undefined) throw new SetupError(`the stack has no output ${name}: it is none of Feedmill's`);
  return value;
}
