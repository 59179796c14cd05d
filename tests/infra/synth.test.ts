import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { functionsFor } from '../../functions/bundle.ts';
import { parseConfig } from '../../shared/config/parse.ts';
import { BUILT_IN_CONFIG } from '../support/built-in-config.ts';

const EXAMPLE = 'examples/newsroom/feedmill.config.json';

const parent = mkdtempSync(join(tmpdir(), 'feedmill-app-'));
afterAll(() => rmSync(parent, { recursive: true }));

/** What `cdk synth` runs, with an environment that knows nothing of AWS. */
function synthesize(environment: Readonly<Record<string, string>> = {}): string {
  const out = mkdtempSync(join(parent, 'out-'));
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));
  execFileSync(process.execPath, ['infra/app.ts'], {
    stdio: 'pipe',
    env: {
      PATH: process.env.PATH ?? '',
      CDK_OUTDIR: out,
      CDK_CONTEXT_JSON: JSON.stringify({ ...context, config: EXAMPLE }),
      ...environment,
    },
  });
  return out;
}

/** Digest of every file of the assembly by its path. */
function digests(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((file) => join(file.parentPath, file.name))
      .map((path) => [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')])
      .toSorted(),
  );
}

describe('the synthesized application', () => {
  const first = synthesize();

  it('has the bundle of each function as an asset, with the validated configuration', () => {
    const assets = readdirSync(first).filter((name) => name.startsWith('asset.'));
    expect(assets).toHaveLength(functionsFor(BUILT_IN_CONFIG).length);
    for (const asset of assets) {
      expect(readdirSync(join(first, asset))).toContain('handler.mjs');
      const config = JSON.parse(readFileSync(join(first, asset, 'feedmill.config.json'), 'utf8'));
      expect(config).toEqual(parseConfig(readFileSync(EXAMPLE, 'utf8'), EXAMPLE));
      expect(config.limits).toEqual(BUILT_IN_CONFIG.limits);
    }
  });

  it('is the same, hashes of assets included, when it is synthesized again', () => {
    const again = synthesize({ CDK_VALIDATION: 'false' });
    expect(templates(digests(again))).toEqual(templates(digests(first)));
  });
});

/** Without the reports, which name the folder that they lie in. */
function templates(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([path]) => /^(asset\.|Feedmill\.template)/.test(path)));
}
