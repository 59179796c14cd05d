import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { joinPieces } from '../../../functions/package/join-pieces.ts';
import { temporaryFolder } from '../../support/feedmill.ts';

/** A command with three parts, of which each two have something in common, and all a count. */
const SOURCES = {
  'start.ts': `
    import { counted } from './count.ts';
    import { used as first } from './first.ts';
    const parts = { one: () => import('./one.ts'), two: () => import('./two.ts') };
    const part = await parts[process.argv[2]]();
    console.log(JSON.stringify([counted(), first, await part.run()]));`,
  'count.ts': 'let count = 0; export const counted = () => ++count;',
  'first.ts': "export { name as used } from './deep.ts'; export const unused = 'nobody asks for this';",
  'deep.ts': "import { counted } from './count.ts'; export const name = 'deep'; export const again = counted;",
  'one.ts': `
    import { counted } from './count.ts';
    import { again } from './deep.ts';
    import { both } from './both.ts';
    export const run = async () => [counted(), again(), both(), (await import('./late.ts')).late()];`,
  'two.ts':
    "import { both } from './both.ts'; import { rest } from './rest.ts'; export const run = () => [both(), rest];",
  'both.ts': "import { counted } from './count.ts'; export class Both {} export const both = () => counted();",
  'rest.ts': "import { Both } from './both.ts'; export default class extends Both {} export const rest = Both.name;",
  'late.ts': "import Rest, { rest } from './rest.ts'; export const late = () => [rest, new Rest() instanceof Rest];",
};

const folder = temporaryFolder();
const bundle = join(folder.path, 'bundle');
let metafile: Metafile;

beforeEach(async () => {
  mkdirSync(join(folder.path, 'src'), { recursive: true });
  for (const [file, code] of Object.entries(SOURCES)) writeFileSync(join(folder.path, 'src', file), code);
  ({ metafile } = await build({
    absWorkingDir: folder.path,
    entryPoints: ['src/start.ts'],
    outdir: bundle,
    outExtension: { '.js': '.mjs' },
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    keepNames: true,
    format: 'esm',
    platform: 'node',
    metafile: true,
  }));
});
afterEach(() => folder.remove());

const said = (part: string) =>
  JSON.parse(execFileSync(process.execPath, [join(bundle, 'start.mjs'), part], { encoding: 'utf8' }));
const files = () => readdirSync(bundle).toSorted();
const joinFor = (...starts: (readonly string[])[]) => joinPieces(bundle, metafile, starts);

describe('pieces that are joined', () => {
  it('do what they did apart, and hold once what there was once', async () => {
    const before = [said('one'), said('two')];
    const apart = files();
    await joinFor(['src/start.ts', 'src/one.ts']);
    expect([said('one'), said('two')]).toEqual(before);
    expect(before[0]).toEqual([1, 'deep', [2, 3, 4, ['Both', true]]]);
    expect(files().length).toBeLessThan(apart.length);
    const whole = files().map((file) => readFileSync(join(bundle, file), 'utf8'));
    expect(whole.join().split('++').length - 1).toBe(1);
  });

  it('are those that the same starts load, and no start loads what it did not', async () => {
    await joinFor(['src/start.ts', 'src/one.ts'], ['src/start.ts', 'src/two.ts']);
    const joined = files().filter((file) => file.startsWith('joined-'));
    expect(joined.length).toBeGreaterThan(0);
    const withRest = files().filter((file) => readFileSync(join(bundle, file), 'utf8').includes('extends'));
    expect(withRest).toHaveLength(1);
    const start = readFileSync(join(bundle, 'start.mjs'), 'utf8');
    expect(start).not.toContain(withRest[0]);
  });

  it('refuses a start that is in no file of its own', async () => {
    await expect(joinFor(['src/deep.ts'])).rejects.toThrow('src/deep.ts is no piece of the bundle');
  });
});
