import { Stack } from 'aws-cdk-lib';
import { HttpApi, HttpMethod, type HttpRouteIntegration, HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { HUB_PATH } from '../shared/feed/hub-path.ts';
import { accept } from './constructs/accept.ts';
import { acknowledge } from './constructs/acknowledge.ts';

/** Requests a second, and how many may come at once: newsrooms' subscribers come one by one, and renew within days. */
const REQUESTS = { rateLimit: 5, burstLimit: 20 };

/** Where subscribers ask: an HTTP API of one path, which CloudFront stands before. Whoever asks it past CloudFront is let in no faster. */
export class HubDoor extends Construct {
  private readonly api: HttpApi;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', {
      // By default every newsroom's has the same name.
      apiName: `${Stack.of(this).stackName}-hub`,
      description: 'Feedmill: the hub of its feeds',
      createDefaultStage: false,
    });
    const stage = new HttpStage(this, 'Stage', { httpApi: this.api, autoDeploy: true, throttle: REQUESTS });
    const noLog = 'Addresses of subscribers are kept nowhere but in the table; CloudWatch counts the requests.';
    accept(stage, { CKV_AWS_95: noLog });
    acknowledge(stage, { 'AwsSolutions-APIG1': noLog, 'Serverless-APIGWAccessLogging': noLog });
  }

  /** Its name, which CloudFront asks. */
  get domainName(): string {
    const { region, urlSuffix } = Stack.of(this);
    return `${this.api.apiId}.execute-api.${region}.${urlSuffix}`;
  }

  /** Requests that were answered with a fault of ours, also where no function could be called. */
  get faults(): Metric {
    return this.api.metricServerError();
  }

  leadTo(integration: HttpRouteIntegration): void {
    const openToAll = 'Anybody may subscribe: nothing comes of it before the subscriber has confirmed.';
    for (const route of this.api.addRoutes({ path: HUB_PATH, methods: [HttpMethod.ANY], integration })) {
      accept(route, { CKV_AWS_309: openToAll });
      acknowledge(route, { 'AwsSolutions-APIG4': openToAll });
    }
  }
}
