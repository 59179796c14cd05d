import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { EdgeSite } from '../functions/edge/viewer-response.ts';

/** Amazon CloudFront Developer Guide, "Quotas on CloudFront Functions". */
export const LARGEST_EDGE_FUNCTION = 10_000;

export interface EdgeCode {
  readonly viewerRequest: string;
  readonly viewerResponse: string;
}

/** @throws when a function uses what the runtime does not know and esbuild cannot write otherwise, or is over 10 kB. */
export function edgeCode(site: EdgeSite): EdgeCode {
  return {
    viewerRequest: bundle(`
      import { viewerRequest } from './viewer-request.ts';
      function handler(event) { return viewerRequest(event); }`),
    viewerResponse: bundle(`
      import { viewerResponse } from './viewer-response.ts';
      const site = ${JSON.stringify(inHeader(site))};
      function handler(event) { return viewerResponse(event, site); }`),
  };
}

/** Of the desk's distribution. @throws as `edgeCode` */
export function deskEdgeCode(): string {
  return bundle(`
      import { deskRequest } from './desk-request.ts';
      function handler(event) { return deskRequest(event); }`);
}

/** Headers are ASCII: names in punycode, paths percent-encoded. */
function inHeader({ feedsUrl, hubs, ...others }: EdgeSite): EdgeSite {
  return {
    feedsUrl: feedsUrl === undefined ? undefined : new URL(feedsUrl).href,
    hubs: hubs.map((hub) => new URL(hub).href),
    ...others,
  };
}

function bundle(entry: string): string {
  const { outputFiles } = buildSync({
    stdin: { contents: entry, loader: 'js', resolveDir: fileURLToPath(new URL('../functions/edge', import.meta.url)) },
    bundle: true,
    write: false,
    // Flat, so that `handler` is global; nothing refers to it, hence no tree shaking.
    format: 'esm',
    treeShaking: false,
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'silent',
    // The runtime is ES 5.1 and these (Amazon CloudFront Developer Guide, "JavaScript runtime 2.0 features").
    target: 'es5',
    supported: { 'const-and-let': true, arrow: true, 'template-literal': true },
  });
  const code = outputFiles.map((file) => file.text).join('');
  if (Buffer.byteLength(code) > LARGEST_EDGE_FUNCTION) {
    throw new RangeError(
      `an edge function is ${Buffer.byteLength(code)} bytes long, CloudFront takes ${LARGEST_EDGE_FUNCTION}`,
    );
  }
  return code;
}
