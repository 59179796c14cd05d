import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { ALL_OPTIONS, deployment } from './template/deployment.ts';

const packs = [new AwsSolutionsChecks(), new ServerlessChecks()];

describe.each([
  ['as it is by default', {}],
  ['with every option', ALL_OPTIONS],
])('cdk-nag on the stack %s', (_, context) => {
  const { stack } = deployment(context);

  it.each(packs)('$name finds nothing that is not acknowledged with a reason', (pack) => {
    const findings = pack
      .validateScope(stack)
      .violations.flatMap(({ ruleName, violatingResources }) =>
        violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
      );
    expect(findings).toEqual([]);
  });
});
