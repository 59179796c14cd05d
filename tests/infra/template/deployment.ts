import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { DESK_FUNCTION, FUNCTION_NAMES } from '../../../functions/bundle.ts';
import { readOptions } from '../../../infra/options.ts';
import { FeedmillStack } from '../../../infra/stack.ts';
import { parseConfig } from '../../../shared/config/parse.ts';

/** Where the feeds say that they are without a domain, as `flat` writes it. */
export const FEEDS_URL = 'https://<SiteDistribution.DomainName>/';

/** With everything that adds to the stack. */
export const CONFIG = {
  site: {
    title: 'The Gazette',
    url: 'https://gazette.example/',
    feedsUrl: 'http://127.0.0.1:8080/',
    tagAuthority: 'gazette.example,2026',
  },
  hubs: ['https://hub.example/'],
  hub: {},
};

/** Every option that adds to the stack. */
export const ALL_OPTIONS = {
  alarmEmail: 'desk@gazette.example',
  domainName: 'feeds.gazette.example',
  certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/0b6f4f9e-0000-4000-8000-000000000000',
  ephemeral: 'true',
  tracing: 'true',
  monthlyBudget: '40',
  warmWrites: '8000',
  editorSections: 'city,culture and style',
} as const;

/**
 * The stack with bundles of one line each: what is in them is none of the template's business.
 * @param context as after `-c` on the command line
 */
export function deployment(
  context: Readonly<Record<string, string>> = {},
  config: object = CONFIG,
): { readonly stack: FeedmillStack; readonly template: Template } {
  const flags = JSON.parse(readFileSync('cdk.json', 'utf8')).context;
  const outdir = mkdtempSync(join(tmpdir(), 'feedmill-synth-'));
  const app = new App({
    context: { ...flags, ...context },
    outdir,
    analyticsReporting: false,
    // Two seconds of each test file; `cdk synth` runs it, and so does the test of the whole application.
    builtinCloudFormationValidation: false,
  });
  const options = readOptions(app.node);
  const stack = new FeedmillStack(app, options.stackName, {
    config: parseConfig(JSON.stringify(config), 'test'),
    options,
    bundles: bundleStandIns(outdir),
  });
  const template = Template.fromStack(stack);
  rmSync(outdir, { recursive: true });
  return { stack, template };
}

function bundleStandIns(parent: string): string {
  const bundles = join(parent, 'bundles');
  for (const name of [...FUNCTION_NAMES, DESK_FUNCTION]) {
    mkdirSync(join(bundles, name), { recursive: true });
    writeFileSync(join(bundles, name, 'handler.mjs'), `export const handler = async () => '${name}';\n`);
  }
  return bundles;
}
