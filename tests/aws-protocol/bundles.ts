import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundleFunctions } from '../../functions/bundle.ts';
import { parseConfig } from '../../shared/config/parse.ts';
import { ALL_OPTIONS, deployment } from '../infra/template/deployment.ts';
import { FEEDS_URL } from './feeds-url.ts';
import type { StackTemplate } from './stack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly bundles: string;
    /** As `cdk synth` makes it. */
    readonly template: StackTemplate;
  }
}

/** Of the deployment, which is told another address. */
export const CONFIG = {
  site: {
    title: 'Harbour Post',
    url: 'https://harbour-post.example/',
    feedsUrl: 'https://overridden.example/',
    language: 'en',
    timeZone: 'Asia/Shanghai',
    tagAuthority: 'harbour-post.example,2026',
  },
  media: 'copy',
};

/**
 * Bundles the functions and synthesizes the stack once for the whole run, as a deployment does: in a folder of its own, for two runs may
 * go on beside each other.
 * @returns what Vitest calls at the end.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  const bundles = join(import.meta.dirname, '..', '..', 'dist', `aws-protocol-${process.pid}`);
  await bundleFunctions(bundles, parseConfig(JSON.stringify(CONFIG), 'the configuration of the run'));
  project.provide('bundles', bundles);
  const domain = { domainName: new URL(FEEDS_URL).hostname, certificateArn: ALL_OPTIONS.certificateArn };
  project.provide('template', deployment(domain).template.toJSON() as StackTemplate);
  return () => rmSync(bundles, { recursive: true, force: true });
}
