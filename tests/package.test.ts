import { readFileSync, statSync } from 'node:fs';
import { load } from 'js-yaml';
import { expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  /** It came inside another package, whose digest covers it. */
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
}

const read = (file: string) => readFileSync(file, 'utf8');
const { version, allowScripts } = JSON.parse(read('package.json')) as {
  version: string;
  allowScripts: Record<string, boolean>;
};
const { '': project, ...locked } = JSON.parse(read('package-lock.json')).packages as Record<string, Locked>;

it('one version is in the package, its lock and at the head of the change log', () => {
  expect(project?.version).toBe(version);
  expect(/^## (\S+) /m.exec(read('CHANGELOG.md'))?.[1]).toBe(version);
});

it('every dependency is locked by its digest, and by no address to load it from', () => {
  expect(Object.keys(locked).length).toBeGreaterThan(100);
  const loose = Object.entries(locked).filter(
    ([, { integrity, inBundle, resolved }]) => (integrity === undefined && !inBundle) || resolved !== undefined,
  );
  expect(loose.map(([path]) => path)).toEqual([]);
});

it('only the dependencies that are named run a script when they are installed', () => {
  const running = Object.entries(locked).filter(([, { hasInstallScript }]) => hasInstallScript);
  expect(running.map(([path]) => path.replace(/^.*node_modules\//, '')).toSorted()).toEqual(
    Object.keys(allowScripts).toSorted(),
  );
});

it('the workflow runs the gate', () => {
  const { jobs } = load(read('.github/workflows/ci.yml')) as { jobs: Record<string, { steps: { run?: string }[] }> };
  const commands = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
  expect(commands).toEqual(['.ci/run']);
  expect(statSync('.ci/run').mode & 0o111).not.toBe(0);
});
