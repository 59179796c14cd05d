import { CloudFormationClient, CreateStackCommand } from '@aws-sdk/client-cloudformation';
import { vi } from 'vitest';
import { REGION } from './clients.ts';

/** A stack has one at least. */
const NOTHING = { Nothing: { Type: 'AWS::CloudFormation::WaitConditionHandle' } };

/**
 * A stack that the command finds by its name, in the environment of an operator; to be ended by `vi.unstubAllEnvs`.
 * @param outputs what it says of itself
 * @param resources what it lists
 */
export async function nameStack(
  StackName: string,
  outputs: Readonly<Record<string, string>>,
  resources: Readonly<Record<string, object>> = {},
): Promise<void> {
  const environment = { AWS_REGION: REGION, AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', NO_COLOR: '1' };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const Outputs = Object.fromEntries(Object.entries(outputs).map(([name, Value]) => [name, { Value }]));
  const Resources = { ...NOTHING, ...resources };
  const client = new CloudFormationClient();
  await client.send(new CreateStackCommand({ StackName, TemplateBody: JSON.stringify({ Resources, Outputs }) }));
}
