import { describe, expect, it } from 'vitest';
import { EXPOSED_HEADERS } from '../../functions/edge/exposed-headers.ts';
import { ALL_OPTIONS, deployment, FEEDS_URL } from './template/deployment.ts';
import { flat } from './template/flat.ts';

const { template } = deployment();

interface Behavior {
  readonly PathPattern?: string;
  readonly Compress: boolean;
  readonly ViewerProtocolPolicy: string;
  readonly TargetOriginId: string;
  readonly CachePolicyId: unknown;
  readonly ResponseHeadersPolicyId: unknown;
  readonly FunctionAssociations?: readonly { readonly EventType: string; readonly FunctionARN: unknown }[];
}

interface DistributionConfig {
  readonly DefaultCacheBehavior: Behavior;
  readonly CacheBehaviors: readonly Behavior[];
  readonly [property: string]: unknown;
}

function config(of = template): DistributionConfig {
  const [distribution] = Object.values(of.findResources('AWS::CloudFront::Distribution'));
  return distribution?.Properties.DistributionConfig as DistributionConfig;
}

function summary(behavior: Behavior) {
  return {
    pattern: behavior.PathPattern,
    compress: behavior.Compress,
    cache: flat(behavior.CachePolicyId),
    headers: flat(behavior.ResponseHeadersPolicyId),
    functions: behavior.FunctionAssociations?.map(({ EventType, FunctionARN }) => `${EventType} ${flat(FunctionARN)}`),
    protocol: behavior.ViewerProtocolPolicy,
  };
}

function cachePolicies(): Record<string, unknown> {
  const policies = template.findResources('AWS::CloudFront::CachePolicy');
  return Object.fromEntries(
    Object.entries(policies).map(([id, { Properties }]) => [flat({ Ref: id }), Properties.CachePolicyConfig]),
  );
}

describe('the distribution', () => {
  it('serves feed documents by the encoding that was chosen, as they are stored, and pages compressed, each by the status that it says', () => {
    expect(config().CacheBehaviors.slice(0, -1).map(summary)).toEqual(
      ['*/rss.xml', '*/atom.xml', '*/feed.json', '*/', '*/index.html'].map((pattern, index) => ({
        pattern,
        compress: index > 2,
        cache: index > 2 ? '<SitePages>' : '<SiteDocuments>',
        headers: '<SiteHeaders>',
        functions: [
          'viewer-request <SiteViewerRequest.FunctionARN>',
          'viewer-response <SiteViewerResponse.FunctionARN>',
        ],
        protocol: 'redirect-to-https',
      })),
    );
  });

  it('hands on what is asked of the hub, whatever it is, to the API at its own name and over TLS', () => {
    const asked = config().CacheBehaviors.at(-1);
    expect(asked).toMatchObject({
      PathPattern: '/_hub',
      AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
      // CachingDisabled and AllViewerExceptHostHeader (Amazon CloudFront Developer Guide, "Use managed policies").
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
      ViewerProtocolPolicy: 'https-only',
    });
    const origins = config().Origins as { Id: string; DomainName: unknown; CustomOriginConfig?: object }[];
    const origin = origins.find(({ Id }) => Id === asked?.TargetOriginId);
    expect(flat(origin?.DomainName)).toBe('<HubDoorApi>.execute-api.<AWS::Region>.<AWS::URLSuffix>');
    expect(origin?.CustomOriginConfig).toMatchObject({ OriginProtocolPolicy: 'https-only' });
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      StageName: '$default',
      DefaultRouteSettings: { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 20 },
    });
  });

  it('compresses everything else by itself', () => {
    expect(summary(config().DefaultCacheBehavior)).toEqual({
      pattern: undefined,
      compress: true,
      cache: '<SitePages>',
      headers: '<SiteHeaders>',
      functions: ['viewer-request <SiteViewerRequest.FunctionARN>'],
      protocol: 'redirect-to-https',
    });
  });

  it.each([
    ['<SiteDocuments>', false],
    ['<SitePages>', true],
  ])('%s caches by path, for as long as the file says; by CloudFront’s own encodings: %s', (policy, encodings) => {
    expect(cachePolicies()[policy]).toMatchObject({
      MinTTL: 0,
      DefaultTTL: 60,
      MaxTTL: 31_536_000,
      ParametersInCacheKeyAndForwardedToOrigin: {
        QueryStringsConfig: { QueryStringBehavior: 'none' },
        HeadersConfig: { HeaderBehavior: 'none' },
        CookiesConfig: { CookieBehavior: 'none' },
        EnableAcceptEncodingGzip: encodings,
        EnableAcceptEncodingBrotli: encodings,
      },
    });
  });

  it('lets scripts of any site read, 404 included, and fixes the type', () => {
    template.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        CorsConfig: {
          AccessControlAllowOrigins: { Items: ['*'] },
          AccessControlAllowMethods: { Items: ['GET', 'HEAD'] },
          AccessControlExposeHeaders: { Items: [...EXPOSED_HEADERS] },
          AccessControlAllowCredentials: false,
          OriginOverride: true,
        },
        SecurityHeadersConfig: {
          ContentTypeOptions: { Override: true },
          StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, IncludeSubdomains: false, Override: true },
        },
      },
    });
  });

  it('forgets within ten seconds that something is missing', () => {
    expect(config().CustomErrorResponses).toEqual([
      { ErrorCode: 404, ErrorCachingMinTTL: 10, ResponseCode: 404, ResponsePagePath: '/404.html' },
    ]);
  });

  it('speaks HTTP/3 and lists nothing at its root', () => {
    expect(config()).toMatchObject({
      HttpVersion: 'http2and3',
      DefaultRootObject: 'index.html',
      PriceClass: 'PriceClass_100',
    });
  });

  it('runs functions of the runtime that they are written for', () => {
    const functions = Object.values(template.findResources('AWS::CloudFront::Function'));
    expect(functions.map(({ Properties }) => [Properties.FunctionConfig.Runtime, Properties.AutoPublish])).toEqual([
      ['cloudfront-js-2.0', true],
      ['cloudfront-js-2.0', true],
    ]);
  });
});

it('what CloudFront knows by name in the account bears the region, for the same stack may stand in another', () => {
  const resources = Object.entries(
    template.toJSON().Resources as Record<string, { Type: string; Properties: unknown }>,
  );
  const named = resources
    .filter(([, { Type }]) => Type.startsWith('AWS::CloudFront::'))
    .flatMap(([id, { Properties }]) => namesIn(Properties).map((name) => [id, flat(name)] as const));
  expect(named.length).toBeGreaterThanOrEqual(6);
  expect(named.filter(([, name]) => !name.includes('<AWS::Region>'))).toEqual([]);
});

/** Of the resource itself: its `Name`, or that of the one object that it is described by. */
function namesIn(properties: unknown): unknown[] {
  const { Name, ...rest } = properties as Record<string, unknown>;
  const [[, config] = []] = Object.entries(rest).filter(([key]) => key.endsWith('Config') && key !== 'FunctionConfig');
  const nested = (config as { Name?: unknown } | undefined)?.Name;
  return [Name, nested].filter((name) => name !== undefined);
}

describe('where the feeds say that they are', () => {
  const feedsUrlOf = (of: typeof template) => flat(of.toJSON().Outputs.FeedsUrl.Value);
  const { domainName, certificateArn } = ALL_OPTIONS;
  const domain = { domainName, certificateArn };
  const local = { site: { title: 'T', url: 'http://127.0.0.1:8080/', tagAuthority: 'gazette.example,2026' } };
  const stated = (feedsUrl?: string) => ({ site: { ...local.site, url: 'https://gazette.example/', feedsUrl } });

  it.each([
    ['the distribution when the configuration is one for trying out', {}, local, FEEDS_URL],
    ['the domain of the deployment when there is one', domain, local, `https://${domainName}/`],
    ['as configured where that is the domain', domain, stated(`https://${domainName}`), `https://${domainName}/`],
    ['the distribution where that is wished', { address: 'cloudfront' }, stated('https://other.example/'), FEEDS_URL],
    ['what a server before it answers to', { address: 'proxy' }, stated(), 'https://gazette.example/'],
    [
      'the same beside a domain',
      { address: 'proxy', ...domain },
      stated('https://a.example/f/'),
      'https://a.example/f/',
    ],
  ])('is %s', (_, context, configuration, expected) => {
    expect(feedsUrlOf(deployment(context, configuration).template)).toBe(expected);
  });

  it.each([
    [
      'nothing but the home page',
      {},
      undefined,
      /is https:\/\/gazette\.example\/, the home page,[\s\S]*CloudFront's own address/,
    ],
    [
      'a name without a certificate',
      {},
      'https://feeds.gazette.example/',
      /-c domainName=feeds\.gazette\.example -c cert/,
    ],
    [
      'the home page beside a domain',
      domain,
      undefined,
      /serves them at https:\/\/feeds\.gazette\.example\/ and nowhere/,
    ],
    [
      'another name than the domain',
      domain,
      'https://news.example/',
      /"feedsUrl": "https:\/\/feeds\.gazette\.example\/"/,
    ],
    ['a folder of the domain', domain, `https://${domainName}/news/`, /and nowhere else/],
    ['the domain without TLS', domain, `http://${domainName}/`, /and nowhere else/],
    ['another port of the domain', domain, `https://${domainName}:8443/`, /and nowhere else/],
  ])('is refused with the reason and the ways out when the configuration states %s', (_, context, feedsUrl, reason) => {
    expect(() => deployment(context, stated(feedsUrl))).toThrow(reason);
    expect(() => deployment(context, stated(feedsUrl))).toThrow(
      /One of these helps:\n {2}[\s\S]*\n {2}-c address=proxy: /,
    );
  });

  it('is refused where a server before the distribution is not named', () => {
    expect(() => deployment({ address: 'proxy' }, local)).toThrow('say in site.feedsUrl where readers find the feeds');
  });

  it('has a certificate and today’s TLS where it is a domain', () => {
    expect(config(deployment(domain, local).template)).toMatchObject({
      Aliases: [domainName],
      ViewerCertificate: {
        AcmCertificateArn: certificateArn,
        MinimumProtocolVersion: 'TLSv1.2_2021',
        SslSupportMethod: 'sni-only',
      },
    });
  });
});
