import { expect, it } from 'vitest';
import { FUNCTION_NAMES } from '../../functions/bundle.ts';
import { deployment } from './template/deployment.ts';

const stack = deployment({ alarmEmail: 'desk@gazette.example' });
const resources = Object.values(
  stack.template.toJSON().Resources as Record<string, { Type: string; Metadata?: { checkov?: { skip: Skip[] } } }>,
);

interface Skip {
  readonly id: string;
  readonly comment: string;
}

const FUNCTIONS = FUNCTION_NAMES.length;

/** What checkov finds and is accepted: which check, on which kind of thing, on how many of them. */
const ACCEPTED = [
  ['CKV_AWS_115', 'AWS::Lambda::Function', FUNCTIONS],
  ['CKV_AWS_116', 'AWS::Lambda::Function', FUNCTIONS],
  ['CKV_AWS_117', 'AWS::Lambda::Function', FUNCTIONS],
  ['CKV_AWS_119', 'AWS::DynamoDB::Table', 1],
  // And the log of the state machine.
  ['CKV_AWS_158', 'AWS::Logs::LogGroup', FUNCTIONS + 1],
  ['CKV_AWS_173', 'AWS::Lambda::Function', FUNCTIONS],
  // Without a domain of one's own.
  ['CKV_AWS_174', 'AWS::CloudFront::Distribution', 1],
  ['CKV_AWS_18', 'AWS::S3::Bucket', 1],
  ['CKV_AWS_21', 'AWS::S3::Bucket', 4],
  ['CKV_AWS_26', 'AWS::SNS::Topic', 1],
  ['CKV_AWS_27', 'AWS::SQS::Queue', 16],
  ['CKV_AWS_309', 'AWS::ApiGatewayV2::Route', 1],
  ['CKV_AWS_68', 'AWS::CloudFront::Distribution', 1],
  ['CKV_AWS_86', 'AWS::CloudFront::Distribution', 1],
  ['CKV_AWS_95', 'AWS::ApiGatewayV2::Stage', 1],
] as const;

it('checkov is told of each finding that is accepted, with a sentence why, and of no other', () => {
  const skips = resources.flatMap(({ Type, Metadata }) =>
    (Metadata?.checkov?.skip ?? []).map(({ id, comment }) => ({ id, Type, comment })),
  );
  const counted = Map.groupBy(skips, ({ id, Type }) => `${id} ${Type}`);
  expect([...counted].map(([name, { length }]) => `${name} ${length}`).toSorted()).toEqual(
    ACCEPTED.map((row) => row.join(' ')).toSorted(),
  );
  for (const { comment } of skips) expect(comment).toMatch(/^[A-Z].{20,}\.$/);
});
