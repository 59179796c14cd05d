import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundleFunctions } from '../../functions/bundle.ts';
import { parseConfig } from '../../shared/config/parse.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly bundles: string;
  }
}

const CONFIG = {
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

/** Bundles the functions once for the whole run, as a deployment does. */
export default async function setup(project: TestProject): Promise<void> {
  const bundles = join(import.meta.dirname, '..', '..', 'dist', 'aws-protocol');
  await bundleFunctions(bundles, parseConfig(JSON.stringify(CONFIG), 'the configuration of the run'));
  project.provide('bundles', bundles);
}
