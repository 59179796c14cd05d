import { App } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { readOptions } from '../../infra/options.ts';
import { ALL_OPTIONS, deployment } from './template/deployment.ts';

const options = (context: Record<string, string>) => readOptions(new App({ context }).node);

describe('context values', () => {
  it('may all be left out', () => {
    expect(options({})).toEqual({
      stackName: 'Feedmill',
      ephemeral: false,
      address: 'own',
      priceClass: '100',
      dashboard: true,
      editorSections: [],
      tracing: false,
      logLevel: 'info',
    });
  });

  it('are read', () => {
    const { domainName, certificateArn, alarmEmail } = ALL_OPTIONS;
    expect(
      options({
        ...ALL_OPTIONS,
        stackName: 'Gazette-2',
        priceClass: 'all',
        dashboard: 'false',
        editorSections: 'city,城市 news',
        logLevel: 'debug',
        config: 'x.json',
        address: 'proxy',
      }),
    ).toEqual({
      stackName: 'Gazette-2',
      ephemeral: true,
      address: 'proxy',
      priceClass: 'all',
      dashboard: false,
      editorSections: ['city', '城市 news'],
      budget: { amount: 40, email: alarmEmail },
      warmWrites: 8_000,
      tracing: true,
      logLevel: 'debug',
      config: 'x.json',
      alarmEmail,
      domain: { name: domainName, certificateArn },
    });
  });

  it('are refused all at once', () => {
    expect(() =>
      options({
        stackName: '2nd',
        ephemeral: 'yes',
        priceClass: '300',
        alarmEmail: 'desk',
        domainName: 'https://x.example/',
        logLevel: 'loud',
        address: 'mine',
        editorSections: 'city,*',
      }),
    ).toThrow(
      [
        'context values:',
        '  stackName must be letters, digits and "-", 41 at the most, not "2nd"',
        '  alarmEmail must be an e-mail address, not "desk"',
        '  domainName must be a domain name in lower case, not "https://x.example/"',
        '  domainName and certificateArn go together',
        '  editorSections must be names of folders with commas between them, not "city,*"',
        '  address must be one of own, cloudfront, proxy, not "mine"',
        '  ephemeral must be one of true, false, not "yes"',
        '  priceClass must be one of 100, 200, all, not "300"',
        '  logLevel must be one of debug, info, warn, error, not "loud"',
      ].join('\n'),
    );
  });

  it('name one address', () => {
    expect(() => options({ ...ALL_OPTIONS, address: 'cloudfront' })).toThrow('leave out one of them');
  });

  it('know where CloudFront looks for certificates', () => {
    const certificateArn = ALL_OPTIONS.certificateArn.replace('us-east-1', 'eu-central-1');
    expect(() => options({ ...ALL_OPTIONS, certificateArn })).toThrow('an ACM certificate of us-east-1');
  });
});

describe('an ephemeral deployment', () => {
  const { template } = deployment(ALL_OPTIONS);
  const types = ['AWS::S3::Bucket', 'AWS::DynamoDB::Table', 'AWS::Logs::LogGroup'];

  it.each(types)('leaves no %s behind', (type) => {
    const policies = Object.values(template.findResources(type)).map(({ DeletionPolicy }) => DeletionPolicy);
    expect(new Set(policies)).toEqual(new Set(['Delete']));
  });

  it('the table takes as many writes from the start', () => {
    template.hasResourceProperties('AWS::DynamoDB::Table', { WarmThroughput: { WriteUnitsPerSecond: 8_000 } });
  });

  it('empties its buckets and lets its table go', () => {
    template.resourceCountIs('Custom::S3AutoDeleteObjects', 5);
    template.hasResourceProperties('AWS::DynamoDB::Table', { DeletionProtectionEnabled: false });
  });

  it('traces when told to', () => {
    template.hasResourceProperties('AWS::Lambda::Function', { TracingConfig: { Mode: 'Active' } });
  });
});
