import { execFileSync } from 'node:child_process';

/** What runs, as CycloneDX names it. */
export interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses?: readonly { readonly license?: { readonly id?: string }; readonly expression?: string }[];
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
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
  const components = bill.components.filter(
    ({ properties = [] }) => !properties.some(({ name }) => name === 'cdx:npm:package:development'),
  );
  const refs = new Set(components.map((component) => component['bom-ref']));
  const isKept = (ref: string) => refs.has(ref) || !bill.components.some((component) => component['bom-ref'] === ref);
  const dependencies = bill.dependencies
    .filter(({ ref }) => isKept(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) }));
  return { ...bill, components, dependencies };
}

if (import.meta.main) process.stdout.write(`${JSON.stringify(billOfMaterials(), undefined, 2)}\n`);
