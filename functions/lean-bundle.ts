import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import type { Plugin, PluginBuild } from 'esbuild';

/** Keeps out of a bundle what is never run, and what makes it start slowly. @param runs where it runs @param signs whether it makes addresses that others may use */
export const leanBundle = (runs: 'on Lambda' | 'anywhere', signs = runs === 'anywhere'): Plugin => ({
  name: 'lean-bundle',
  setup(build) {
    const neverRun = signs ? NEVER_RUN.filter((name) => name !== SIGNER) : NEVER_RUN;
    leaveOut(build, runs === 'on Lambda' ? [...neverRun, ...CREDENTIALS] : neverRun);
    getBuiltIns(build);
    dropUnusedSchemas(build);
  },
});

/** Ways to find credentials that no Lambda function has use for, being given them in its environment: a quarter of the SDK. */
const CREDENTIALS = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-login',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@aws-sdk/token-providers',
  '@smithy/credential-provider-imds',
];

/** Of multi-region access points; what signs an address makes one in any case. */
const SIGNER = '@aws-sdk/signature-v4-multi-region';
const NEVER_RUN = [
  SIGNER,
  // sanitize-html parses style attributes with it, which the sanitizer's settings forbid (parseStyleAttributes: false).
  'postcss',
  // Reads a browser's user agent.
  'bowser',
];

function leaveOut(build: PluginBuild, names: readonly string[]): void {
  build.onResolve({ filter: new RegExp(`^(${names.join('|')})$`) }, ({ path }) => ({ path, namespace: 'left-out' }));
  build.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({ contents: leftOutModule(path) }));
}

/** Importing it is harmless, calling anything of it says what is wrong. */
function leftOutModule(path: string): string {
  return `module.exports = new Proxy({}, {
    get(_, name) {
      if (name === '__esModule' || typeof name === 'symbol') return undefined;
      return function () { throw new Error(${JSON.stringify(`${path} is left out of this bundle`)}); };
    },
  });`;
}

/**
 * Modules that cost when they are imported: an ESM import touches every export, and with them parts of Node that are
 * loaded when they are touched. For node:http that is 26 ms of a start, where getting it takes 3.
 */
const COSTLY = new Set(['node:http', 'node:https', 'node:crypto']);

/** CommonJS modules get all of theirs so: there is no `require` in an ESM bundle. */
function getBuiltIns(build: PluginBuild): void {
  build.onResolve({ filter: new RegExp(`^(node:)?(${builtinModules.join('|')})$`) }, ({ path, kind }) => {
    const name = path.startsWith('node:') ? path : `node:${path}`;
    return kind === 'require-call' || COSTLY.has(name)
      ? { path: name, namespace: 'built-in' }
      : { path: name, external: true };
  });
  build.onLoad({ filter: /.*/, namespace: 'built-in' }, ({ path }) => ({
    contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)})`,
  }));
}

/**
 * A client's schemas describe more than a hundred operations, of which four or five are called. Their computed property
 * names keep esbuild from seeing that they have no effects, so that each is said to be pure: 60 kB of S3's 67.
 */
function dropUnusedSchemas(build: PluginBuild): void {
  build.onLoad({ filter: /[\\/]@aws-sdk[\\/]client-[^\\/]+[\\/].*[\\/]schemas_0\.js$/ }, async ({ path }) => {
    const source = await readFile(path, 'utf8');
    return { contents: source.replaceAll(SCHEMA, '$<name> = /* @__PURE__ */ (() => $<value>)();') };
  });
}

/** A declaration of an array, on one line or to the line that closes it. */
const SCHEMA = /^(?<name>(?:export )?var \w+\$?) = (?<value>\[.*\]|\[(?!.*\];$)[\s\S]*?^\]);$/gm;
