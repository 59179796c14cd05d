import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';

type Outputs = Metafile['outputs'];

/**
 * Joins the pieces that are loaded together. Dividing a bundle for all that may be loaded by itself, esbuild makes a piece of
 * whatever the same of these need: a command begins with a hundred, and each takes Node half a millisecond to find, read and link, as long as
 * what is in it takes to run. Joined are those that the same ones of a few starts load, so that a start loads no code more than before.
 * @param directory with the bundle, all of it side by side; its pieces are exchanged
 * @param starts each a list of files that one process loads in any case, relative to the project's folder
 */
export async function joinPieces(
  directory: string,
  { outputs }: Metafile,
  starts: readonly (readonly string[])[],
): Promise<void> {
  const groups = groupsOf(byName(outputs), starts);
  const groupAt = new Map(groups.flatMap(({ name, pieces }) => pieces.map((piece) => [piece, name] as const)));
  const files = readdirSync(directory).filter((file) => file.endsWith('.mjs'));
  const left = files.filter((file) => !groupAt.has(file));
  await build({
    entryPoints: Object.fromEntries([
      ...left.map((file) => [basename(file, '.mjs'), join(directory, file)]),
      ...groups.map(({ name }) => [name, name]),
    ]),
    outdir: directory,
    allowOverwrite: true,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
    plugins: [joined(directory, groups, groupAt)],
  });
  await Promise.all([...groupAt.keys()].map((piece) => rm(join(directory, piece))));
}

interface Group {
  readonly name: string;
  readonly pieces: readonly string[];
  /** Of each piece what it exports. */
  readonly exports: ReadonlyMap<string, readonly string[]>;
}

type Pieces = ReadonlyMap<string, Outputs[string]>;

/** All pieces lie in one folder. */
function byName(outputs: Outputs): Pieces {
  return new Map(Object.entries(outputs).map(([path, output]) => [nameOf(path), output]));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What a process begins with, or loads by itself, stays a file of its own. */
function groupsOf(pieces: Pieces, starts: readonly (readonly string[])[]): readonly Group[] {
  const loaded = starts.map((start) => loadedWith(start, pieces));
  const shared = [...pieces.keys()].filter((piece) => pieces.get(piece)?.entryPoint === undefined);
  const signed = Map.groupBy(shared, (piece) => loaded.map((start) => (start.has(piece) ? '1' : '0')).join(''));
  signed.delete('0'.repeat(starts.length));
  return [...signed.values()].map((members, index) => ({
    name: `joined-${index + 1}`,
    pieces: members,
    exports: new Map(members.map((piece) => [piece, pieces.get(piece)?.exports ?? []])),
  }));
}

function loadedWith(start: readonly string[], pieces: Pieces): ReadonlySet<string> {
  const loaded = new Set<string>();
  const load = (piece: string) => {
    if (loaded.has(piece)) return;
    loaded.add(piece);
    for (const { path, kind } of pieces.get(piece)?.imports ?? [])
      if (kind === 'import-statement' && pieces.has(nameOf(path))) load(nameOf(path));
  };
  for (const source of start) {
    const begun = [...pieces].find(([, { entryPoint }]) => entryPoint === source);
    if (begun === undefined) throw new Error(`${source} is no piece of the bundle`);
    load(begun[0]);
  }
  return loaded;
}

/** Each piece as what the file exports that it has become a part of, under names of its own. */
function joined(directory: string, groups: readonly Group[], groupAt: ReadonlyMap<string, string>): Plugin {
  const own = (group: Group, piece: string, name: string) => `p${group.pieces.indexOf(piece)}_${name}`;
  const reexports = (group: Group, piece: string, turn: 'in' | 'out') =>
    (group.exports.get(piece) ?? [])
      .map((name) => [name, own(group, piece, name)])
      .map((pair) => (turn === 'in' ? pair : pair.toReversed()).join(' as '))
      .join(',');
  return {
    name: 'join-pieces',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, ({ path, kind, importer, namespace }) => {
        const group = groups.find(({ name }) => name === path);
        if (kind === 'entry-point') return group === undefined ? undefined : { path, namespace: 'group' };
        const piece = nameOf(path);
        const home = path.startsWith('./') ? groupAt.get(piece) : undefined;
        if (home === undefined) return { path, external: true };
        const isInside = namespace === 'group' || groupAt.get(nameOf(importer)) === home;
        return isInside ? { path: join(directory, piece) } : { path: piece, namespace: 'shim' };
      });
      onLoad({ filter: /.*/, namespace: 'group' }, ({ path }) => {
        const group = groups.find(({ name }) => name === path);
        const lines = group?.pieces.map((piece) => `export{${reexports(group, piece, 'in')}}from"./${piece}";`);
        return { contents: lines?.join('\n') ?? '', resolveDir: directory };
      });
      onLoad({ filter: /.*/, namespace: 'shim' }, ({ path }) => {
        const group = groups.find(({ name }) => name === groupAt.get(path));
        if (group === undefined) return undefined;
        return {
          contents: `export{${reexports(group, path, 'out')}}from"./${group.name}.mjs";`,
          resolveDir: directory,
        };
      });
    },
  };
}
