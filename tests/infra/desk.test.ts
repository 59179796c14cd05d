import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { readOptions } from '../../infra/options.ts';
import { DESK_GRANTS } from '../../shared/aws/names.ts';
import { ALL_OPTIONS, deployment } from './template/deployment.ts';
import { flat } from './template/flat.ts';
import { lookUp } from './template/look-up.ts';

const OWN = { desk: 'cognito', editorSections: 'city,City Hall' };
const OTHERS = {
  desk: 'https://login.example/realms/news',
  deskClient: 'feedmill',
  deskGroups: 'roles',
  deskDomainName: 'desk.gazette.example',
  deskCertificateArn: ALL_OPTIONS.certificateArn,
};
const withOwn = deployment(OWN);
const withOthers = deployment({ ...ALL_OPTIONS, ...OTHERS });
const without = deployment().template;
const { resources, only, bucket, functionOf, policyOf } = lookUp(withOwn.template);

describe('a deployment without a desk', () => {
  it('is the default, and has nothing of it', () => {
    expect(readOptions(new App({ context: {} }).node)).not.toHaveProperty('desk');
    for (const type of ['AWS::Cognito::UserPool', 'AWS::Cognito::UserPoolClient']) without.resourceCountIs(type, 0);
    without.resourceCountIs('AWS::CloudFront::Distribution', 1);
    expect(lookUp(without).bucket('InboxContent')[1].Properties).not.toHaveProperty('CorsConfiguration');
  });
});

describe('what a desk adds to a deployment', () => {
  it('is one function, a door, a distribution and whoever lets in, and nothing is changed but who may put into the bucket, and what the canary looks at', () => {
    const before = without.toJSON().Resources;
    const after = withOwn.template.toJSON().Resources;
    const isOther = (id: string) => JSON.stringify(before[id]) !== JSON.stringify(after[id]);
    const changed = Object.keys(before).filter((id) => isOther(id) && !/Overview|RollCall/.test(id));
    expect(changed.toSorted()).toEqual([functionOf('canary')[0], bucket('InboxContent')[0]].toSorted());
    const added = Object.entries<{ Type: string }>(after)
      .filter(([id]) => !(id in before) && /^Desk/.test(id))
      .map(([, { Type }]) => Type);
    expect([...Map.groupBy(added, (type) => type)].map(([type, { length }]) => `${length} ${type}`).toSorted()).toEqual(
      [
        '1 AWS::ApiGatewayV2::Api',
        '1 AWS::ApiGatewayV2::Integration',
        '1 AWS::ApiGatewayV2::Route',
        '1 AWS::ApiGatewayV2::Stage',
        '1 AWS::CloudFront::Distribution',
        '1 AWS::CloudFront::Function',
        '1 AWS::Cognito::UserPool',
        '1 AWS::Cognito::UserPoolClient',
        '1 AWS::Cognito::UserPoolDomain',
        '1 AWS::IAM::Policy',
        '1 AWS::IAM::Role',
        '1 AWS::Lambda::Function',
        '1 AWS::Lambda::Permission',
        '1 AWS::Logs::LogGroup',
        '3 AWS::CloudWatch::Alarm',
        '4 AWS::Cognito::UserPoolGroup',
      ],
    );
  });

  it('lets its function read the table, the inbox and what lay there, write and take away uploads, accept losses and removals, and keep sign-ins', () => {
    expect(policyOf('desk-api')).toEqual([
      'Allow dynamodb:BatchGetItem dynamodb:GetItem dynamodb:Query on <ArticlesTable.Arn>',
      'Allow dynamodb:DeleteItem dynamodb:PutItem dynamodb:UpdateItem on <ArticlesTable.Arn> if ForAllValues:StringLike dynamodb:LeadingKeys ["DESK-SESSION#*"]',
      'Allow dynamodb:DeleteItem dynamodb:PutItem on <ArticlesTable.Arn> if ForAllValues:StringLike dynamodb:LeadingKeys ["DESK-UPLOAD#*"]',
      'Allow dynamodb:DeleteItem on <ArticlesTable.Arn> if ForAllValues:StringLike dynamodb:LeadingKeys ["HELD-REMOVALS"]',
      'Allow dynamodb:PutItem on <ArticlesTable.Arn> if ForAllValues:StringLike dynamodb:LeadingKeys ["ACCEPTED","FEED#*#AGAIN"]',
      'Allow logs:CreateLogStream logs:PutLogEvents on <DeskAnswerLogs.Arn>',
      'Allow s3:AbortMultipartUpload s3:DeleteObject s3:GetObject s3:GetObjectVersion s3:ListMultipartUploadParts s3:PutObject on <InboxContent.Arn>/*',
      'Allow s3:ListBucket s3:ListBucketVersions on <InboxContent.Arn>',
      'Allow states:StartExecution on <ReconcileMachine>',
    ]);
  });

  it('lets its function look up tokens of apps, and give out or change none', () => {
    const writes = policyOf('desk-api').filter((line) => /dynamodb:(?:Put|Update|Delete)/.test(line));
    expect(writes).toHaveLength(4);
    for (const line of writes) {
      const partitions: readonly string[] = JSON.parse(line.slice(line.indexOf('[')));
      expect(partitions.filter((one) => DESK_GRANTS.startsWith(one.replace(/\*.*/, '')))).toEqual([]);
    }
  });

  it('hands on what apps ask as what browsers ask, with the token that they show', () => {
    const [, route] = only('AWS::ApiGatewayV2::Route', { RouteKey: 'ANY /desk' });
    expect(route.Properties).toMatchObject({ AuthorizationType: 'NONE' });
    const { DefaultCacheBehavior } = resources('AWS::CloudFront::Distribution')
      .map(([, { Properties }]) => Properties.DistributionConfig as { Comment: string; DefaultCacheBehavior: object })
      .find(({ Comment }) => /desk/.test(Comment)) ?? { DefaultCacheBehavior: {} };
    // AllViewerExceptHostHeader: `Authorization` goes along, and no answer to one is kept for another.
    expect(DefaultCacheBehavior).toMatchObject({
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
    });
  });

  it('tells its function who lets in, and where it is', () => {
    const told = (of: typeof functionOf) => {
      const { Variables } = of('desk-api')[1].Properties.Environment as { Variables: object };
      const names = Object.entries(Variables).filter(([name]) => name.startsWith('DESK_'));
      return Object.fromEntries(names.map(([name, value]) => [name, flat(value)]));
    };
    expect(told(functionOf)).toEqual({
      DESK_URL: 'https://<DeskDistribution.DomainName>/desk/',
      DESK_ISSUER: 'https://cognito-idp.<AWS::Region>.<AWS::URLSuffix>/<DeskUsersPool>',
      DESK_CLIENT: '<DeskUsersClient>',
      DESK_GROUPS: 'cognito:groups',
    });
    expect(told(lookUp(withOthers.template).functionOf)).toEqual({
      DESK_URL: 'https://desk.gazette.example/desk/',
      DESK_ISSUER: 'https://login.example/realms/news',
      DESK_CLIENT: 'feedmill',
      DESK_GROUPS: 'roles',
    });
    withOthers.template.resourceCountIs('AWS::Cognito::UserPool', 0);
  });

  it('tells the canary where it is, and lets it do nothing there that others may not', () => {
    const { Variables } = functionOf('canary')[1].Properties.Environment as { Variables: object };
    expect(flat((Variables as { DESK_URL: unknown }).DESK_URL)).toBe('https://<DeskDistribution.DomainName>/desk/');
    expect(policyOf('canary')).toEqual(lookUp(without).policyOf('canary'));
  });

  it('lets nobody into a pool of its own who was not invited, or shows a password alone', () => {
    withOwn.template.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      DeletionProtection: 'ACTIVE',
    });
    const [, client] = only('AWS::Cognito::UserPoolClient');
    expect(client.Properties).toMatchObject({
      AllowedOAuthFlows: ['code'],
      GenerateSecret: false,
      EnableTokenRevocation: true,
      PreventUserExistenceErrors: 'ENABLED',
    });
    expect((client.Properties.CallbackURLs as unknown[]).map(flat)).toEqual([
      'https://<DeskDistribution.DomainName>/desk/signed-in',
    ]);
    const groups = resources('AWS::Cognito::UserPoolGroup').map(([, { Properties }]) => Properties.GroupName);
    expect(groups.toSorted()).toEqual(['chief', 'editor-City%20Hall', 'editor-city', 'reader']);
  });

  it('keeps nothing of it in CloudFront, which says in a header what was asked for', () => {
    const [id, { Properties }] = only('AWS::CloudFront::Distribution', {
      DistributionConfig: { Comment: 'Feedmill: the desk of editors' },
    });
    expect(id).toMatch(/^DeskDistribution/);
    const { DefaultCacheBehavior, CacheBehaviors, CustomErrorResponses } = Properties.DistributionConfig as {
      DefaultCacheBehavior: object;
      CacheBehaviors?: unknown;
      CustomErrorResponses?: unknown;
    };
    expect([CacheBehaviors, CustomErrorResponses]).toEqual([undefined, undefined]);
    expect(DefaultCacheBehavior).toMatchObject({
      // CachingDisabled, AllViewerExceptHostHeader: Amazon CloudFront Developer Guide, "Use managed cache policies".
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
      ViewerProtocolPolicy: 'redirect-to-https',
    });
    withOwn.template.hasResourceProperties('AWS::CloudFront::Function', {
      FunctionCode: Match.stringLikeRegexp('x-feedmill-path'),
    });
  });

  it('lets its own pages alone put what is large into the bucket', () => {
    const { CorsRules } = bucket('InboxContent')[1].Properties.CorsConfiguration as {
      CorsRules: readonly { readonly AllowedOrigins: readonly unknown[]; readonly AllowedMethods: readonly string[] }[];
    };
    expect(CorsRules.map(({ AllowedOrigins, AllowedMethods }) => [AllowedOrigins.map(flat), AllowedMethods])).toEqual([
      [['https://<DeskDistribution.DomainName>'], ['PUT']],
    ]);
  });

  it('has an alarm for what its function cannot do, and for what nobody could be asked', () => {
    const names = resources('AWS::CloudWatch::Alarm')
      .map(([, { Properties }]) => String(Properties.AlarmName))
      .filter((name) => name.includes('-desk-'));
    expect(names.toSorted()).toEqual(['api-errors', 'api-throttles', 'faults'].map((name) => `Feedmill-desk-${name}`));
  });

  it('costs at rest what the documentation says', () => {
    const alarms = (of: typeof resources) => of('AWS::CloudWatch::Alarm').length;
    const more = alarms(resources) - alarms(lookUp(without).resources);
    // The canary asks for its page each minute.
    const looks = 43_200 * ((1 + 1 + 0.1 + 0.2 + 0.23) / 1_000_000 + 0.000002 * 0.085);
    expect(readFileSync('docs/deployment.md', 'utf8')).toContain(
      `**With a desk**, a month at rest: **${(more * 0.1 + looks).toFixed(2)}** more: ${more} alarms more`,
    );
  });
});

describe.each([
  ['with a pool of its own', deployment({ ...OWN, editorSections: 'city' })],
  ['with a provider of others', withOthers],
])('cdk-nag on a desk %s', (_, { stack }) => {
  it.each([new AwsSolutionsChecks(), new ServerlessChecks()])('$name finds nothing without a reason', (pack) => {
    const findings = pack
      .validateScope(stack)
      .violations.flatMap(({ ruleName, violatingResources }) =>
        violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
      );
    expect(findings).toEqual([]);
  });
});

describe('the options of a desk', () => {
  const options = (context: Record<string, string>) => readOptions(new App({ context }).node);

  it('are read', () => {
    expect(options(OWN).desk).toEqual({ groups: 'cognito:groups' });
    expect(options(OTHERS).desk).toEqual({
      provider: { issuer: OTHERS.desk, clientId: 'feedmill' },
      groups: 'roles',
      domain: { name: OTHERS.deskDomainName, certificateArn: OTHERS.deskCertificateArn },
    });
    expect(options({ desk: 'false' })).not.toHaveProperty('desk');
  });

  it.each([
    [{ desk: 'true' }, 'desk must be false, cognito or the https address of an issuer'],
    [{ desk: 'http://login.example' }, 'desk must be'],
    [{ desk: 'https://login.example' }, 'deskClient go together'],
    [{ desk: 'cognito', deskClient: 'x' }, 'deskClient go together'],
    [{ deskDomainName: OTHERS.deskDomainName, deskCertificateArn: OTHERS.deskCertificateArn }, 'wants a desk'],
    [{ ...ALL_OPTIONS, ...OTHERS, deskDomainName: ALL_OPTIONS.domainName }, 'a name of its own'],
  ])('%j is refused', (context, said) => {
    expect(() => options(context as unknown as Record<string, string>)).toThrow(said);
  });
});
