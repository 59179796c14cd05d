import type { Node } from 'constructs';
import type { BudgetProps } from './subsystems/budget.ts';

/** What a deployment may choose beside the configuration of the newsroom; each is a context value of the CDK command. */
export interface DeploymentOptions {
  /**
   * Path of the configuration.
   * @default - feedmill.config.json at the top when there is one, else the example newsroom's
   */
  readonly config?: string;
  /** Two deployments in one account need two names. */
  readonly stackName: string;
  /** For try-outs: everything is deleted with the stack, articles included. */
  readonly ephemeral: boolean;
  /**
   * Who hears of alarms.
   * @default - alarms are seen in CloudWatch only
   */
  readonly alarmEmail?: string;
  /**
   * A name of your own for the public site.
   * @default - the distribution's name at cloudfront.net
   */
  readonly domain?: Domain;
  /** What readers know the site by: a name that leads to the distribution, CloudFront's own, or a server's that stands before it. */
  readonly address: AddressName;
  /** From where CloudFront serves: 100 is North America, Europe and Israel, 200 adds most of the rest. */
  readonly priceClass: PriceClassName;
  /** What somebody who is called looks at first; beyond the first three of an account, CloudWatch takes 3 dollars a month for one. */
  readonly dashboard: boolean;
  /**
   * Who hears of it when the account costs more in a month.
   * @default - nobody
   */
  readonly budget?: BudgetProps;
  /** Folders of the inbox that have editors of their own: each gets a policy, which lets upload nowhere else. */
  readonly editorSections: readonly string[];
  /**
   * Where editors work in a browser, and who lets them in.
   * @default - nowhere: they upload into the bucket
   */
  readonly desk?: DeskOptions;
  /**
   * Write units a second that the table takes from the start, for bulk uploads into a new deployment.
   * @default - what AWS gives to a new table
   */
  readonly warmWrites?: number;
  /** X-Ray traces of the functions. */
  readonly tracing: boolean;
  readonly logLevel: LogLevel;
}

export interface DeskOptions {
  /** Anybody who speaks OpenID Connect. @default - a user pool of the stack's own */
  readonly provider?: { readonly issuer: string; readonly clientId: string };
  /** Which claim of an ID token has the groups. */
  readonly groups: string;
  /** A name of its own. @default - the distribution's name at cloudfront.net */
  readonly domain?: Domain;
}

export interface Domain {
  readonly name: string;
  /** In us-east-1, where CloudFront looks for certificates. */
  readonly certificateArn: string;
}

const PRICE_CLASSES = ['100', '200', 'all'] as const;
export type PriceClassName = (typeof PRICE_CLASSES)[number];

const ADDRESSES = ['own', 'cloudfront', 'proxy'] as const;
export type AddressName = (typeof ADDRESSES)[number];

const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const NAMES = [
  'config',
  'stackName',
  'ephemeral',
  'alarmEmail',
  'domainName',
  'certificateArn',
  'address',
  'priceClass',
  'dashboard',
  'editorSections',
  'desk',
  'deskClient',
  'deskGroups',
  'deskDomainName',
  'deskCertificateArn',
  'monthlyBudget',
  'warmWrites',
  'tracing',
  'logLevel',
] as const;
type OptionName = (typeof NAMES)[number];

/** @throws Error with everything that is wrong with the context values. */
export function readOptions(node: Node): DeploymentOptions {
  const problems: string[] = [];
  const text = (name: OptionName): string | undefined => {
    const value: unknown = node.tryGetContext(name);
    return value === undefined || value === '' ? undefined : String(value);
  };
  const matching = (name: OptionName, pattern: RegExp, form: string): string | undefined => {
    const value = text(name);
    if (value !== undefined && !pattern.test(value)) problems.push(`${name} must be ${form}, not "${value}"`);
    return value;
  };
  const oneOf = <T extends string>(name: OptionName, values: readonly T[], otherwise: T): T => {
    const value = text(name);
    const known = values.find((one) => one === value);
    if (value !== undefined && known === undefined) {
      problems.push(`${name} must be one of ${values.join(', ')}, not "${value}"`);
    }
    return known ?? otherwise;
  };
  const yes = (name: OptionName, otherwise: 'true' | 'false' = 'false') =>
    oneOf(name, ['true', 'false'], otherwise) === 'true';

  const config = text('config');
  const stackName = matching('stackName', /^[A-Za-z][A-Za-z0-9-]{0,40}$/, 'letters, digits and "-", 41 at the most');
  const alarmEmail = matching('alarmEmail', /^[^\s@]+@[^\s@]+$/, 'an e-mail address');
  const monthlyBudget = matching('monthlyBudget', /^[1-9]\d{0,6}$/, 'whole US dollars');
  if (monthlyBudget !== undefined && alarmEmail === undefined) problems.push('monthlyBudget wants an alarmEmail');
  // AWS gives a new table four thousand, and takes no less.
  const warmWrites = matching('warmWrites', /^(?:[4-9]|[1-3]\d)\d{3}$/, 'write units from 4000 to 39999');
  const domainOf = (name: OptionName, certificate: OptionName): Domain | undefined => {
    const domainName = matching(name, /^([a-z0-9-]+\.)+[a-z]{2,}$/, 'a domain name in lower case');
    const certificateArn = matching(
      certificate,
      /^arn:[a-z-]+:acm:us-east-1:\d{12}:/,
      'an ACM certificate of us-east-1',
    );
    if ((domainName === undefined) !== (certificateArn === undefined))
      problems.push(`${name} and ${certificate} go together`);
    return domainName === undefined || certificateArn === undefined ? undefined : { name: domainName, certificateArn };
  };
  const domain = domainOf('domainName', 'certificateArn');
  const desk = deskOf({ text, matching, problems, domain: domainOf('deskDomainName', 'deskCertificateArn') });
  if (desk?.domain !== undefined && desk.domain.name === domain?.name)
    problems.push('deskDomainName is a name of its own, not domainName');
  const editorSections = matching(
    'editorSections',
    // Neither what a policy takes for a pattern or a variable, nor what would be another folder.
    /^[\p{L}\p{N}][\p{L}\p{N} _-]*(?:,[\p{L}\p{N}][\p{L}\p{N} _-]*)*$/u,
    'names of folders with commas between them',
  );
  const address = oneOf('address', ADDRESSES, 'own');
  if (address === 'cloudfront' && domain !== undefined) {
    problems.push('address is cloudfront, and domainName another: leave out one of them');
  }
  const options: DeploymentOptions = {
    stackName: stackName ?? 'Feedmill',
    ephemeral: yes('ephemeral'),
    address,
    priceClass: oneOf('priceClass', PRICE_CLASSES, '100'),
    dashboard: yes('dashboard', 'true'),
    editorSections: [...new Set(editorSections?.split(',') ?? [])],
    tracing: yes('tracing'),
    logLevel: oneOf('logLevel', LOG_LEVELS, 'info'),
    ...(config === undefined ? {} : { config }),
    ...(alarmEmail === undefined ? {} : { alarmEmail }),
    ...(warmWrites === undefined ? {} : { warmWrites: Number(warmWrites) }),
    ...(monthlyBudget === undefined || alarmEmail === undefined
      ? {}
      : { budget: { amount: Number(monthlyBudget), email: alarmEmail } }),
    ...(domain === undefined ? {} : { domain }),
    ...(desk === undefined ? {} : { desk }),
  };
  if (problems.length > 0) throw new Error(`context values:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  return options;
}

/** @param as of `readOptions` */
function deskOf({
  text,
  matching,
  problems,
  domain,
}: {
  readonly text: (name: OptionName) => string | undefined;
  readonly matching: (name: OptionName, pattern: RegExp, form: string) => string | undefined;
  readonly problems: string[];
  readonly domain: Domain | undefined;
}): DeskOptions | undefined {
  const desk = matching(
    'desk',
    /^(?:false|cognito|https:\/\/[^\s?#]+)$/,
    'false, cognito or the https address of an issuer',
  );
  const clientId = text('deskClient');
  const groups = text('deskGroups');
  const isOf = (issuer: string | undefined): issuer is string => issuer?.startsWith('https://') === true;
  if (isOf(desk) !== (clientId !== undefined)) problems.push('an issuer as desk and deskClient go together');
  if (desk === undefined || desk === 'false') {
    if (domain !== undefined) problems.push('deskDomainName wants a desk');
    return undefined;
  }
  return {
    ...(isOf(desk) && clientId !== undefined ? { provider: { issuer: desk, clientId } } : {}),
    groups: groups ?? (desk === 'cognito' ? 'cognito:groups' : 'groups'),
    ...(domain === undefined ? {} : { domain }),
  };
}
