import { Duration, type RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccountRecovery, CfnUserPoolGroup, Mfa, OAuthScope, UserPool, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { acknowledge } from '../constructs/acknowledge.ts';

export interface DeskUsersProps {
  /** Of the desk; ends in `/desk/`. */
  readonly url: string;
  /** Folders whose editors get a group. */
  readonly sections: readonly string[];
  readonly removalPolicy: RemovalPolicy;
  readonly ephemeral: boolean;
}

/** Whom a newsroom without a provider of its own lets in: a user pool of Cognito, with its sign-in page and a group for each role. */
export class DeskUsers extends Construct {
  readonly issuer: string;
  readonly clientId: string;
  readonly pool: UserPool;

  constructor(scope: Construct, id: string, { url, sections, removalPolicy, ephemeral }: DeskUsersProps) {
    super(scope, id);
    const { region, urlSuffix, stackName, account } = Stack.of(this);
    this.pool = new UserPool(this, 'Pool', {
      userPoolName: `${stackName}-desk`,
      // Who runs the newsroom invites; nobody comes by themselves.
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: Mfa.REQUIRED,
      // A message to a telephone costs, and can be had by others.
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      deletionProtection: !ephemeral,
      removalPolicy,
    });
    const noThreats = 'Of the Plus tier, five cents a month for each editor; a second factor is asked for instead.';
    acknowledge(this.pool, { 'AwsSolutions-COG3': noThreats, 'AwsSolutions-COG8': noThreats });
    // The names of all accounts are in one space.
    this.pool.addDomain('Domain', { cognitoDomain: { domainPrefix: `${stackName.toLowerCase()}-desk-${account}` } });
    const client = new UserPoolClient(this, 'Client', {
      userPool: this.pool,
      generateSecret: false,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.EMAIL],
        callbackUrls: [`${url}signed-in`],
        logoutUrls: [url],
      },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      idTokenValidity: Duration.minutes(30),
      accessTokenValidity: Duration.minutes(30),
      refreshTokenValidity: Duration.hours(12),
    });
    for (const group of ['chief', 'reader', ...sections.map((section) => `editor-${encodeURIComponent(section)}`)])
      new CfnUserPoolGroup(this, group, { userPoolId: this.pool.userPoolId, groupName: group });
    this.issuer = `https://cognito-idp.${region}.${urlSuffix}/${this.pool.userPoolId}`;
    this.clientId = client.userPoolClientId;
  }
}
