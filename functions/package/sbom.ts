import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What runs, as CycloneDX names it. */
export interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses?: readonly { readonly license?: { readonly id?: string }; readonly expression?: string }[];
}

interface Bill {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

/**
 * The bill of materials of everything that is locked but what only developers need. Not by npm's own `--omit=dev`, which also leaves
 * out what developers need too: of npm 11 htmlparser2 and nine others.
 */
export function billOfMaterials(): Bill {
  const words = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'];
  const bill = JSON.parse(execFileSync('npm', words, { encoding: 'utf8', maxBuffer: 1e8 })) as Bill;
  const needed = neededPackages();
  const components = bill.components.filter(({ name, version }) => needed.has(`${name} ${version}`));
  const refs = new Set(components.map((component) => component['bom-ref']));
  const isKept = (ref: string) => refs.has(ref) || !bill.components.some((component) => component['bom-ref'] === ref);
  const dependencies = bill.dependencies
    .filter(({ ref }) => isKept(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) }));
  return { ...bill, components, dependencies };
}

/** By the lock: of a package that lies in several places npm tells of the first, which may be one for developers. */
function neededPackages(): ReadonlySet<string> {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly version?: string; readonly dev?: boolean }>>;
  };
  const needed = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev);
  return new Set(needed.map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')} ${version}`));
}

if (import.meta.main) process.stdout.write(`${JSON.stringify(billOfMaterials(), undefined, 2)}\n`);
