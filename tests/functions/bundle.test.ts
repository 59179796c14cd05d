import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LAMBDA_ENVIRONMENT } from '../../bench/cold-start.ts';
import { bundleFunctions, type FunctionBundle, functionsFor } from '../../functions/bundle.ts';
import { CONFIG_FILE } from '../../shared/aws/names.ts';
import { BUILT_IN_CONFIG } from '../support/built-in-config.ts';

/** With every function that there can be. */
const CONFIG = { ...BUILT_IN_CONFIG, hub: { subscribers: 'public', perHost: 10, perTopic: 10 } } as const;

const ALL = functionsFor(CONFIG, true);

let out: string;
let bundles: readonly FunctionBundle[];
beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'feedmill-bundles-'));
  bundles = await bundleFunctions(out, CONFIG, ALL);
});
afterAll(() => rmSync(out, { recursive: true }));

const bundleOf = (name: string): FunctionBundle => {
  const bundle = bundles.find((one) => one.name === name);
  if (bundle === undefined) throw new Error(`no bundle ${name}`);
  return bundle;
};

const entryOf = (name: string) => pathToFileURL(join(bundleOf(name).directory, 'handler.mjs')).href;

function runWith(name: string, code: string, environment: Readonly<Record<string, string>> = LAMBDA_ENVIRONMENT) {
  const script = `const loaded = await import(${JSON.stringify(entryOf(name))});\n${code}`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], { env: environment, encoding: 'utf8' });
}

/** What renders begins with its templates; what reads loads its readers, and their parser, once there is something to read. */
const mostAtStart = (name: string) => (RENDERING.has(name) ? 600_000 : 450_000);
const RENDERING = new Set(['publish', 'reconcile', 'desk-api']);

describe.each(ALL)('the bundle of %s', (name) => {
  it(`holds the configuration, and begins with less than ${mostAtStart(name) / 1_000} kB of code`, () => {
    const { directory, startBytes, totalBytes } = bundleOf(name);
    expect(JSON.parse(readFileSync(join(directory, CONFIG_FILE), 'utf8'))).toEqual(CONFIG);
    expect(startBytes).toBeLessThan(mostAtStart(name));
    const files = readdirSync(directory, { recursive: true, encoding: 'utf8' });
    const code = files.filter((file) => file.endsWith('.mjs') && !file.startsWith('node_modules'));
    const sizes = code.map((file) => readFileSync(join(directory, file)).length);
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBe(totalBytes);
  });

  it('starts without a word, away from node_modules', () => {
    const { status, stdout, stderr } = runWith(name, 'process.stdout.write(typeof loaded.handler);');
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'function', stderr: '' });
  });

  it('has nothing that fails only when it is loaded later', () => {
    const files = readdirSync(bundleOf(name).directory, { recursive: true, encoding: 'utf8' });
    const chunks = files.filter((file) => file.startsWith('chunks/')).map((file) => `./${file}`);
    const { status, stderr } = runWith(
      name,
      `for (const chunk of ${JSON.stringify(chunks)}) await import(new URL(chunk, ${JSON.stringify(entryOf(name))}));`,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  // What the roll call is about each call tells it.
  it.skipIf(name === 'roll-call')('does not start without its environment, and says what is missing', () => {
    const { status, stderr } = runWith(name, '', { AWS_REGION: 'eu-central-1' });
    expect(status).not.toBe(0);
    const first: Partial<Record<typeof name, string>> = { invalidate: 'DISTRIBUTION_ID', push: 'PUBLIC_BUCKET' };
    expect(stderr).toContain(`not set in the environment: ${first[name] ?? 'TABLE_NAME'}`);
  });
});

describe('the bundle of ingest', () => {
  it('fails a message that it cannot read, and says why', () => {
    const records = JSON.stringify({ Records: [{ messageId: 'm1', body: '{' }] });
    const { stdout } = runWith('ingest', `console.log(JSON.stringify(await loaded.handler(${records})));`);
    const [line = '', answer = ''] = stdout.trim().split('\n');
    expect(JSON.parse(line)).toMatchObject({ level: 'error', event: 'message unreadable', messageId: 'm1' });
    expect(JSON.parse(answer)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
  });
});
