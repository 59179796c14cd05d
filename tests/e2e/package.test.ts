import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/feedmill.ts';
import { installed, NODE, runInstalled } from '../support/installed.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

let where: ReturnType<typeof installed>;
beforeAll(() => {
  where = installed(folder.path);
});
const inPackage = (...parts: string[]) => join(where.prefix, 'lib/node_modules/feedmill', ...parts);
const run = (...words: string[]) => runInstalled(where.command, words, folder.path);
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

describe('the package that npm installs', () => {
  it('is the command alone, with its documents and the licences of what is in it', () => {
    expect(readdirSync(inPackage('..'))).toEqual(['feedmill']);
    expect(existsSync(inPackage('node_modules'))).toBe(false);
    expect(existsSync(inPackage('docs/feedmill.config.schema.json'))).toBe(true);
    const notices = readFileSync(inPackage('dist/command/THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['sanitize-html', '@xmldom/xmldom', 'pako', 'zod']) expect(notices).toContain(`\n${name} `);
    const files = readdirSync(inPackage(), { recursive: true, encoding: 'utf8' });
    const bytes = files.reduce((sum, file) => sum + statSync(inPackage(file)).size, 0);
    expect(bytes).toBeLessThan(15_000_000);
  });

  it('leaves the checkout that it was packed from as it was', () => {
    expect(readFileSync(join(where.checkout, 'package.json'), 'utf8')).toBe(readFileSync('package.json', 'utf8'));
  });

  it('says which version it is, and nothing else', () => {
    expect(run('--version')).toEqual({ status: 0, out: `${manifest.version}\n`, err: '' });
    expect(run('--help')).toMatchObject({ status: 0, err: '' });
  });

  it('does not load for its help what commands work with', () => {
    const command = inPackage('dist/command');
    const loaded = new Set(['feedmill.mjs']);
    for (const file of loaded) {
      const code = readFileSync(join(command, file), 'utf8');
      // What the first file imports, it always does; others load at once only what stands at their beginning.
      const imports =
        file === 'feedmill.mjs'
          ? /"\.\/([\w-]+\.mjs)"/g
          : /^import.*?"\.\/([\w-]+\.mjs)"|;import[^(].*?"\.\/([\w-]+\.mjs)"/g;
      for (const [, one, other] of code.matchAll(imports)) loaded.add(one ?? other ?? '');
    }
    const bytes = [...loaded].reduce((sum, file) => sum + statSync(join(command, file)).size, 0);
    expect(loaded.size).toBeGreaterThan(2);
    // The parsers alone have a megabyte.
    expect(bytes).toBeLessThan(30_000);
  });

  it('begins a pass, and the process that reads for it, with few files', () => {
    const command = inPackage('dist/command');
    const codeOf = (file: string) => readFileSync(join(command, file), 'utf8');
    const [, reading = ''] = /import\("\.\/(worker-\w+\.mjs)"\)/.exec(codeOf('worker.mjs')) ?? [];
    const loaded = new Set(['worker.mjs', reading]);
    for (const file of loaded)
      for (const [, one = ''] of codeOf(file).matchAll(/(?:^|;)(?:import|export)[^(;]*?"\.\/([\w-]+\.mjs)"/g))
        loaded.add(one);
    const joined = readdirSync(command).filter((file) => file.startsWith('joined-'));
    expect(joined.length).toBeGreaterThan(0);
    expect(loaded.size).toBeGreaterThan(2);
    // Apart they were seventy.
    expect(loaded.size).toBeLessThan(15);
  });

  it('asks AWS with the credentials that an operator has in a file', () => {
    mkdirSync(join(folder.path, '.aws'));
    const keys = '[work]\naws_access_key_id = a\naws_secret_access_key = b\nregion = eu-central-1\n';
    writeFileSync(join(folder.path, '.aws/credentials'), keys);
    const words = ['status', '--stack', 'newsroom'];
    // Where nobody listens: who gets so far has found them.
    const environment = { HOME: folder.path, AWS_PROFILE: 'work', AWS_ENDPOINT_URL: 'http://127.0.0.1:1' };
    expect(runInstalled(where.command, words, folder.path, environment)).toEqual({
      status: 2,
      out: '',
      err: 'feedmill: the stack newsroom cannot be asked: connect ECONNREFUSED 127.0.0.1:1\n',
    });
  });

  it('signs an address at which somebody else may upload', () => {
    const environment = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b', AWS_REGION: 'eu-central-1' };
    const words = ['presign', 'city/a.md', '--inbox', 's3://courier-desk'];
    const { status, out } = runInstalled(where.command, words, folder.path, environment);
    expect(status).toBe(0);
    expect(out).toMatch(/^https:\/\/courier-desk\.s3\..*X-Amz-Signature=[\da-f]{64}/);
  });

  it('publishes from an empty folder', () => {
    cpSync('examples/newsroom', join(folder.path, 'newsroom'), { recursive: true });
    const words = ['--inbox', 'newsroom/inbox', '--config', 'newsroom/feedmill.config.json', '--public', 'site'];
    expect(run('publish', ...words)).toEqual({ status: 0, out: '6 published, 2 stored.\n', err: '' });
    expect(readFileSync(join(folder.path, 'site/all/rss.xml'), 'utf8')).toContain('<rss ');
    expect(run('status', '--public', 'site')).toMatchObject({ status: 0, err: '' });
  });

  it('has nothing that fails only when it is loaded later', () => {
    const command = inPackage('dist/command');
    const begins = new Set(['feedmill.mjs', ...processFiles(command)]);
    const pieces = readdirSync(command).filter((file) => file.endsWith('.mjs') && !begins.has(file));
    expect(pieces.length).toBeGreaterThan(50);
    // What a process begins with works at once when it is loaded.
    const script = `
      process.emitWarning = () => {};
      for (const piece of ${JSON.stringify(pieces.filter((file) => !/^worker-/.test(file)))})
        await import(new URL(piece, ${JSON.stringify(`file://${command}/`)}));`;
    const { status, stderr } = spawnSync(NODE, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('starts processes of its own', () => {
    const command = inPackage('dist/command');
    const files = processFiles(command);
    expect(files).not.toEqual([]);
    for (const file of files) {
      const script = `
        const { fork } = await import('node:child_process');
        const child = fork(${JSON.stringify(join(command, file))}, { execArgv: [] });
        child.on('exit', (status) => { process.exitCode = status ?? 1; });
        child.disconnect();`;
      const { status, stderr } = spawnSync(NODE, ['--input-type=module', '-e', script], { encoding: 'utf8' });
      expect({ file, status, stderr }).toEqual({ file, status: 0, stderr: '' });
    }
  });
});

/** Files that the code starts processes with, as it names them. */
function processFiles(command: string): readonly string[] {
  const code = readdirSync(command)
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => readFileSync(join(command, file), 'utf8'));
  return code.flatMap((text) =>
    [...text.matchAll(/new URL\("\.\/([\w-]+\.mjs)",import\.meta\.url\)/g)].map((match) => match[1] ?? ''),
  );
}

it('needs at run time what package.json calls dependencies, and nothing more', () => {
  const sources = globSync(
    '{shared/{languages,article,config,formats,feed,site,media,receipt,pipeline,publish,local}/**/*.ts,functions/{cli,desk,local,copies}/**/*.ts}',
  );
  const needed = sources.flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(/^import (?!type )[^;]*? from '([^'.][^']*)'|import\('([^'.][^']*)'\)/gm),
    ].map(([, imported, later]) => /^(?:@[^/]+\/)?[^/]+/.exec(imported ?? later ?? '')?.[0] ?? ''),
  );
  const packages = [...new Set(needed)].filter((name) => !name.startsWith('node:') && !name.startsWith('@aws-sdk'));
  // It does without what makes pictures smaller.
  expect(manifest.optionalDependencies).toHaveProperty('sharp');
  expect(packages.filter((name) => name !== 'sharp').sort()).toEqual(Object.keys(manifest.dependencies).sort());
});
