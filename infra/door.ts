import { Stack } from 'aws-cdk-lib';
import {
  HttpApi,
  HttpMethod,
  type HttpRouteIntegration,
  HttpStage,
  type ThrottleSettings,
} from 'aws-cdk-lib/aws-apigatewayv2';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { accept } from './constructs/accept.ts';
import { acknowledge } from './constructs/acknowledge.ts';

export interface DoorProps {
  /** The last word of its name in API Gateway. */
  readonly name: string;
  readonly description: string;
  /** The only one that it knows. */
  readonly path: string;
  /** Requests a second, and how many may come at once. */
  readonly requests: ThrottleSettings;
  /** Why requests are not logged. */
  readonly noLog: string;
  /** Why it asks nobody who they are. */
  readonly openToAll: string;
}

/** Where somebody asks: an HTTP API of one path, which CloudFront stands before. Whoever asks it past CloudFront is let in no faster. */
export class Door extends Construct {
  private readonly api: HttpApi;
  private readonly path: string;
  private readonly openToAll: string;

  constructor(scope: Construct, id: string, { name, description, path, requests, noLog, openToAll }: DoorProps) {
    super(scope, id);
    this.path = path;
    this.openToAll = openToAll;
    this.api = new HttpApi(this, 'Api', {
      // By default every newsroom's has the same name.
      apiName: `${Stack.of(this).stackName}-${name}`,
      description,
      createDefaultStage: false,
    });
    const stage = new HttpStage(this, 'Stage', { httpApi: this.api, autoDeploy: true, throttle: requests });
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
    for (const route of this.api.addRoutes({ path: this.path, methods: [HttpMethod.ANY], integration })) {
      accept(route, { CKV_AWS_309: this.openToAll });
      acknowledge(route, { 'AwsSolutions-APIG4': this.openToAll });
    }
  }
}
