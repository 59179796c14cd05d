import { Duration } from 'aws-cdk-lib';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { type Bucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import {
  ACCEPTED_LOSSES,
  AGAIN_OF_ANY_FEED,
  DESK_SESSION_PREFIX,
  DESK_UPLOAD_PREFIX,
  ENVIRONMENT,
  HELD_REMOVALS,
  WRITTEN_BY,
} from '../../shared/aws/names.ts';
import { accept } from '../constructs/accept.ts';
import { acknowledge } from '../constructs/acknowledge.ts';
import { FeedmillFunction, type FunctionDefaults } from '../constructs/function.ts';
import { Door } from '../door.ts';
import { deskEdgeCode } from '../edge-code.ts';
import type { DeskOptions, Domain } from '../options.ts';
import { DeskUsers } from './desk-users.ts';

export interface DeskProps {
  readonly defaults: FunctionDefaults;
  readonly content: Bucket;
  readonly table: Table;
  readonly options: DeskOptions;
  /** Folders whose editors get a group of a pool of its own. */
  readonly sections: readonly string[];
  readonly ephemeral: boolean;
}

/**
 * Where editors work in a browser: CloudFront -> HTTP API -> desk-api function -> content bucket, table. At a name of its own: nothing
 * that is published shares an origin with what an editor is signed in at.
 */
export class Desk extends Construct {
  readonly answer: FeedmillFunction;
  /** Ends in `/desk/`. */
  readonly url: string;
  /** @default - editors are somebody else's */
  readonly users?: DeskUsers;

  constructor(scope: Construct, id: string, props: DeskProps) {
    super(scope, id);
    const { defaults, content, table, options, sections, ephemeral } = props;
    const door = new Door(this, 'Door', {
      name: 'desk',
      description: 'Feedmill: the desk of its editors',
      path: '/desk',
      requests: { rateLimit: 50, burstLimit: 100 },
      noLog:
        'The function logs who signs in, and CloudWatch counts the requests; keys of uploads are not for a log of addresses.',
      openToAll:
        'The page is anybody’s and says nothing; the function asks who wants more, by a sign-in that a script cannot show.',
    });
    const distribution = this.distributionOf(door, options.domain);
    const host = options.domain?.name ?? distribution.distributionDomainName;
    this.url = `https://${host}/desk/`;
    if (options.provider === undefined)
      this.users = new DeskUsers(this, 'Users', {
        url: this.url,
        sections,
        removalPolicy: defaults.removalPolicy,
        ephemeral,
      });
    const { issuer, clientId } = options.provider ?? (this.users as DeskUsers);
    this.answer = new FeedmillFunction(this, 'Answer', {
      ...defaults,
      name: 'desk-api',
      description: 'Answers editors at the desk',
      // A process that reads what is no upload yet works beside it.
      memory: 1769,
      // API Gateway waits no longer than 30.
      timeout: Duration.seconds(29),
      withoutDeadLetters: 'Whoever asks waits for the answer, and asks again.',
    });
    this.answer.mayLookUp(table, ENVIRONMENT.table);
    this.answer.mayUse(
      table,
      ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
      [`${DESK_SESSION_PREFIX}*`],
      ENVIRONMENT.table,
    );
    // Whose an upload is that comes in parts.
    this.answer.mayUse(
      table,
      ['dynamodb:PutItem', 'dynamodb:DeleteItem'],
      [`${DESK_UPLOAD_PREFIX}*`],
      ENVIRONMENT.table,
    );
    // What a feed loses is accepted at the desk, and the feed published again.
    this.answer.mayUse(table, ['dynamodb:PutItem'], [ACCEPTED_LOSSES, AGAIN_OF_ANY_FEED], ENVIRONMENT.table);
    // Of what is written over or taken away the bucket keeps a version, which only somebody else could delete.
    this.answer.mayPublishTo(content, ENVIRONMENT.contentBucket);
    this.answer.mayReadVersions(content);
    this.answer.mayPutInParts(content);
    this.answer.tell(ENVIRONMENT.deskUrl, this.url);
    this.answer.tell(ENVIRONMENT.deskIssuer, issuer);
    this.answer.tell(ENVIRONMENT.deskClient, clientId);
    this.answer.tell(ENVIRONMENT.deskGroups, options.groups);
    // What is larger than a request may be goes to the bucket itself, by an address that the function signs.
    content.addCorsRule({
      allowedMethods: [HttpMethods.PUT],
      allowedOrigins: [`https://${host}`],
      allowedHeaders: ['content-type', 'if-match', 'if-none-match', `x-amz-meta-${WRITTEN_BY}`],
      maxAge: 600,
    });
    door.leadTo(new HttpLambdaIntegration('Answer', this.answer.lambda));
    defaults.alarms.ring(this, 'desk-faults', {
      metric: door.faults.with({ period: Duration.minutes(5), statistic: 'Sum' }),
      says: 'An editor at the desk was answered with a fault.',
    });
  }

  /** What the nightly comparison has held is accepted at the desk, which begins another one that takes it back. */
  letAcceptRemovals(table: Table, comparison: StateMachine): void {
    this.answer.mayUse(table, ['dynamodb:DeleteItem'], [HELD_REMOVALS], ENVIRONMENT.table);
    this.answer.mayStart(comparison, ENVIRONMENT.reconcile);
  }

  private distributionOf(door: Door, domain: Domain | undefined): Distribution {
    const request = new EdgeFunction(this, 'Request', {
      code: FunctionCode.fromInline(deskEdgeCode()),
      runtime: FunctionRuntime.JS_2_0,
    });
    const distribution = new Distribution(this, 'Distribution', {
      comment: 'Feedmill: the desk of editors',
      defaultBehavior: {
        origin: new HttpOrigin(door.domainName),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: request }],
      },
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(domain === undefined
        ? {}
        : {
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
            domainNames: [domain.name],
            certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
          }),
    });
    const noFirewall =
      'A newsroom’s editors come from anywhere; the API lets in fifty requests a second, and a firewall costs six dollars a month.';
    const noAddresses = 'Where editors work from is kept nowhere; the function logs who signs in.';
    const ownCertificate = 'CloudFront’s own certificate takes no other setting; a domain of one’s own brings TLS 1.2.';
    accept(distribution, {
      CKV_AWS_68: noFirewall,
      CKV_AWS_86: noAddresses,
      CKV_AWS_305: 'What is asked of it the function answers: there are no files.',
      ...(domain === undefined ? { CKV_AWS_174: ownCertificate } : {}),
    });
    acknowledge(distribution, {
      'AwsSolutions-CFR1': 'Editors travel.',
      'AwsSolutions-CFR2': noFirewall,
      'AwsSolutions-CFR3': noAddresses,
      ...(domain === undefined ? { 'AwsSolutions-CFR4': ownCertificate } : {}),
    });
    return distribution;
  }
}
