import { COMMAND_FILE, OLDEST_NODE } from './bundle.ts';

/** What a package.json says, as far as it matters here. */
export type Manifest = Readonly<Record<string, unknown>>;

/** Where the bundled command lies, from the project's folder. */
export const COMMAND_FOLDER = 'dist/command';

/** What describes the project wherever it is; scripts and dependencies are of the checkout alone. */
const KEPT = ['name', 'version', 'private', 'description', 'license', 'type'];

/** What makes pictures smaller, larger than all else: with it, who installs it; without, pages show pictures in their own size. */
const SHARP = 'sharp';

/**
 * The package.json of the package. The command has all that it needs in itself: nothing else is installed, and the Node that
 * runs it is the user's own, while a checkout brings one.
 */
export function packedManifest(checkout: Manifest): Manifest {
  const optional = checkout.optionalDependencies as Readonly<Record<string, string>>;
  return {
    ...Object.fromEntries(KEPT.filter((name) => name in checkout).map((name) => [name, checkout[name]])),
    engines: { node: `>=${OLDEST_NODE}` },
    bin: { feedmill: `${COMMAND_FOLDER}/${COMMAND_FILE}` },
    files: [COMMAND_FOLDER, 'docs', 'CHANGELOG.md', 'SECURITY.md', 'NOTICE'],
    peerDependencies: { [SHARP]: optional[SHARP] },
    peerDependenciesMeta: { [SHARP]: { optional: true } },
  };
}

/** @returns whether it is what `packedManifest` made, left behind by a run of `npm pack` that was broken off. */
export function isPacked(manifest: Manifest): boolean {
  return !('devDependencies' in manifest);
}
