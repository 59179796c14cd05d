import { builtinModules } from 'node:module';
import type { Plugin } from 'esbuild';

/**
 * Ways to find credentials that no Lambda function has use for: it is given them in its environment. Together they are
 * a quarter of the SDK's code.
 */
const LEFT_OUT = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-login',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@aws-sdk/token-providers',
  '@smithy/credential-provider-imds',
  // Only for multi-region access points.
  '@aws-sdk/signature-v4-multi-region',
  // sanitize-html parses style attributes with it, which the sanitizer's settings forbid (parseStyleAttributes: false).
  'postcss',
];

/** Node modules by `process.getBuiltinModule`: an ESM import of node:http costs 26 ms of a cold start, this costs 3. */
const BUILTIN = new RegExp(`^(node:)?(${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$`);

/** Keeps out of a bundle what a Lambda function never runs, and what makes it start slowly. */
export const leanLambda: Plugin = {
  name: 'lean-lambda',
  setup(build) {
    const leftOut = new RegExp(`^(${LEFT_OUT.join('|')})$`);
    build.onResolve({ filter: leftOut }, ({ path }) => ({ path, namespace: 'left-out' }));
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({ contents: leftOutModule(path) }));
    build.onResolve({ filter: BUILTIN }, ({ path }) => ({
      path: path.startsWith('node:') ? path : `node:${path}`,
      namespace: 'built-in',
    }));
    build.onLoad({ filter: /.*/, namespace: 'built-in' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)})`,
    }));
  },
};

/** Importing it is harmless, using anything of it says what is wrong. */
function leftOutModule(path: string): string {
  return `module.exports = new Proxy({}, {
    get(_, name) {
      if (name === '__esModule' || typeof name === 'symbol') return undefined;
      return function () { throw new Error(${JSON.stringify(`${path} is left out of this bundle`)}); };
    },
  });`;
}
