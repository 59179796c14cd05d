import { type ScriptedEndpoint, scriptedEndpoint } from './scripted-endpoint.ts';

/** CloudFormation, which knows one stack. @param outputs what that says of itself */
export function scriptedStack(outputs: Readonly<Record<string, string>>): Promise<ScriptedEndpoint> {
  const members = Object.entries(outputs).map(
    ([name, value]) => `<member><OutputKey>${name}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  );
  const stack = `<member><StackName>newsroom</StackName><Outputs>${members.join('')}</Outputs></member>`;
  const result = `<DescribeStacksResult><Stacks>${stack}</Stacks></DescribeStacksResult>`;
  const body = `<DescribeStacksResponse>${result}</DescribeStacksResponse>`;
  return scriptedEndpoint([{ status: 200, headers: { 'content-type': 'text/xml' }, body }]);
}
