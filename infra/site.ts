import { Duration, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  AllowedMethods,
  type BehaviorOptions,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  type ICachePolicy,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  S3OriginAccessControl,
  SecurityPolicyProtocol,
  Signing,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Bucket, IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { EXPOSED_HEADERS } from '../functions/edge/exposed-headers.ts';
import { DOCUMENT_KINDS } from '../shared/feed/document-kinds.ts';
import { HUB_PATH } from '../shared/feed/hub-path.ts';
import { NOT_FOUND_PATH } from '../shared/site/not-found-path.ts';
import { accept } from './constructs/accept.ts';
import { acknowledge } from './constructs/acknowledge.ts';
import { type BucketDefaults, privateBucket } from './constructs/private-bucket.ts';
import { edgeCode } from './edge-code.ts';
import type { HubDoor } from './hub-door.ts';
import type { Domain, PriceClassName } from './options.ts';

export interface PublicSiteProps {
  /**
   * Where the public files are served; ends in `/`.
   * @default - the distribution's own address
   */
  readonly feedsUrl?: string | undefined;
  /** WebSub hubs of others. */
  readonly hubs: readonly string[];
  /** The hub of its own. @default - none */
  readonly hub?: HubDoor | undefined;
  readonly buckets: BucketDefaults;
  readonly priceClass: PriceClassName;
  /** @default - the distribution's name at cloudfront.net, with CloudFront's own certificate */
  readonly domain?: Domain | undefined;
}

/** Matched against the address before it is rewritten: compressed siblings need no pattern. */
const FEED_DOCUMENTS = DOCUMENT_KINDS.map(({ file }) => `*/${file}`);

/** Where something may have been taken back: pages by both of their addresses. Media and what lists feeds need no second function. */
const PAGES = ['*/', '*/index.html'];

const PRICE_CLASS: Readonly<Record<PriceClassName, PriceClass>> = {
  '100': PriceClass.PRICE_CLASS_100,
  '200': PriceClass.PRICE_CLASS_200,
  all: PriceClass.PRICE_CLASS_ALL,
};

/** What is asked of the hub goes through as it is, but for the name that it was asked by, which API Gateway does not know. */
function asked(door: HubDoor): BehaviorOptions {
  return {
    origin: new HttpOrigin(door.domainName),
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  };
}

/** What readers see: a private bucket of finished files, and CloudFront before it. */
export class PublicSite extends Construct {
  readonly bucket: Bucket;
  readonly distribution: Distribution;
  /** Ends in `/`. */
  readonly feedsUrl: string;

  constructor(scope: Construct, id: string, props: PublicSiteProps) {
    super(scope, id);
    this.bucket = privateBucket(this, 'Public', props.buckets);
    const code = edgeCode({ feedsUrl: props.feedsUrl, hubs: props.hubs, hasHub: props.hub !== undefined });
    const onRequest = {
      eventType: FunctionEventType.VIEWER_REQUEST,
      function: this.edgeFunction('ViewerRequest', code.viewerRequest),
    };
    const onResponse = {
      eventType: FunctionEventType.VIEWER_RESPONSE,
      function: this.edgeFunction('ViewerResponse', code.viewerResponse),
    };
    const common = {
      origin: S3BucketOrigin.withOriginAccessControl(this.bucket as IBucket, {
        originAccessControl: new S3OriginAccessControl(this, 'Access', {
          originAccessControlName: this.nameInAccount(),
          signing: Signing.SIGV4_ALWAYS,
        }),
        originAccessLevels: [AccessLevel.READ],
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      // A browser asks by OPTIONS whether a script may send If-None-Match; the function answers.
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD_OPTIONS,
      responseHeadersPolicy: this.headersPolicy(),
    };
    const feedDocument = {
      ...common,
      compress: false,
      cachePolicy: this.cachePolicy('Documents', 'By the path of the chosen encoding alone', false),
      functionAssociations: [onRequest, onResponse],
    };
    const pages = this.cachePolicy('Pages', 'By path; CloudFront compresses', true);
    const page = {
      ...common,
      compress: true,
      cachePolicy: pages,
      functionAssociations: [onRequest, onResponse],
    };
    this.distribution = new Distribution(this, 'Distribution', {
      comment: 'Feedmill: feeds, pages and media',
      defaultBehavior: {
        ...common,
        compress: true,
        cachePolicy: pages,
        functionAssociations: [onRequest],
      },
      additionalBehaviors: Object.fromEntries([
        ...FEED_DOCUMENTS.map((pattern) => [pattern, feedDocument]),
        ...PAGES.map((pattern) => [pattern, page]),
        ...(props.hub === undefined ? [] : [[HUB_PATH, asked(props.hub)]]),
      ]),
      defaultRootObject: 'index.html',
      // A feed that appears is found at once, and a reader that asks for what is not there costs S3 little.
      errorResponses: [
        { httpStatus: 404, responseHttpStatus: 404, responsePagePath: NOT_FOUND_PATH, ttl: Duration.seconds(10) },
      ],
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PRICE_CLASS[props.priceClass],
      ...(props.domain === undefined
        ? {}
        : {
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
            domainNames: [props.domain.name],
            certificate: Certificate.fromCertificateArn(this, 'Certificate', props.domain.certificateArn),
          }),
    });
    this.mayList();
    this.feedsUrl = props.feedsUrl ?? `https://${this.distribution.distributionDomainName}/`;
    this.acknowledgeFindings(props.domain);
  }

  /**
   * Without it a missing file is 403, and a feed reader takes that for a feed that it may not read. By `AccessLevel.LIST` CloudFront might
   * list objects and get the bucket as well, which are no requests.
   */
  private mayList(): void {
    const { account, partition } = Stack.of(this);
    const { distributionId } = this.distribution;
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
        actions: ['s3:ListBucket'],
        resources: [this.bucket.bucketArn],
        conditions: {
          StringEquals: { 'AWS:SourceArn': `arn:${partition}:cloudfront::${account}:distribution/${distributionId}` },
        },
      }),
    );
  }

  private acknowledgeFindings(domain: Domain | undefined): void {
    const noFirewall = 'Static files behind a cache, read only: there is nothing that a firewall would keep out.';
    const noAddresses =
      'Feed readers poll with their readers’ addresses: kept nowhere. CloudWatch counts the requests.';
    const ownCertificate = 'CloudFront’s own certificate takes no other setting; a domain of one’s own brings TLS 1.2.';
    const isOfAws = domain === undefined;
    accept(this.distribution, {
      CKV_AWS_68: noFirewall,
      CKV_AWS_86: noAddresses,
      ...(isOfAws ? { CKV_AWS_174: ownCertificate } : {}),
    });
    acknowledge(this.distribution, {
      'AwsSolutions-CFR1': 'News is for readers everywhere.',
      'AwsSolutions-CFR2': noFirewall,
      'AwsSolutions-CFR3': noAddresses,
      ...(isOfAws
        ? {
            'AwsSolutions-CFR4': ownCertificate,
          }
        : {}),
    });
  }

  /** What CloudFront knows by name is the account's, not the region's: the same stack in a second region needs another. */
  private nameInAccount(): string {
    return `${Stack.of(this).stackName}-${Stack.of(this).region}`;
  }

  private edgeFunction(id: string, code: string): EdgeFunction {
    return new EdgeFunction(this, id, { code: FunctionCode.fromInline(code), runtime: FunctionRuntime.JS_2_0 });
  }

  /** @param compressing whether CloudFront may compress by itself, which puts the viewer's encodings into the cache key */
  private cachePolicy(id: string, comment: string, compressing: boolean): ICachePolicy {
    return new CachePolicy(this, id, {
      comment,
      queryStringBehavior: CacheQueryStringBehavior.none(),
      headerBehavior: CacheHeaderBehavior.none(),
      cookieBehavior: CacheCookieBehavior.none(),
      // The files' own Cache-Control decides between these; a minute is for one that has none.
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.minutes(1),
      maxTtl: Duration.days(365),
      enableAcceptEncodingGzip: compressing,
      enableAcceptEncodingBrotli: compressing,
    });
  }

  /** On every response, 304 and 404 too. */
  private headersPolicy(): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'Headers', {
      responseHeadersPolicyName: this.nameInAccount(),
      comment: 'Readable by scripts of any site; what it says it is',
      corsBehavior: {
        accessControlAllowOrigins: ['*'],
        accessControlAllowMethods: ['GET', 'HEAD'],
        accessControlAllowHeaders: ['*'],
        accessControlAllowCredentials: false,
        accessControlExposeHeaders: [...EXPOSED_HEADERS],
        originOverride: true,
      },
      securityHeadersBehavior: {
        contentTypeOptions: { override: true },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(365),
          includeSubdomains: false,
          override: true,
        },
      },
    });
  }
}
