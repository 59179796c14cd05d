import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { billOfMaterials } from '../functions/package/sbom.ts';

/** What may be given on under MIT, with its notice (functions/package/notices.ts). */
const TAKEN = new Set(['MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'PSF-2.0', 'Zlib', '0BSD']);

/** Also these, of packages that are in no bundle, are loaded as they are, and may be exchanged for others: NOTICE names them. */
const TAKEN_BESIDE = /^@img\/sharp-/;
const BESIDE = new Set([...TAKEN, 'LGPL-3.0-or-later']);

/** Packages whose manifest names no licence, with what their file of it says. */
const UNNAMED: Readonly<Record<string, readonly [licence: string, file: string, words: RegExp]>> = {
  duck: ['BSD-2-Clause', 'node_modules/duck/LICENSE', /^Redistribution and use in source and binary forms/m],
};

const sbom = billOfMaterials();

/** Of `A OR B` one is chosen; of `A AND B` both hold. */
function isTaken(expression: string, taken: ReadonlySet<string> = TAKEN): boolean {
  const inner = expression.replace(/^\((.*)\)$/, '$1');
  if (inner.includes(' OR ')) return inner.split(' OR ').some((one) => isTaken(one, taken));
  return inner.split(' AND ').every((id) => taken.has(id));
}

describe('the bill of materials of what runs', () => {
  it('is CycloneDX, and names every package of the lock that is not for developers alone', () => {
    expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { version?: string; dev?: boolean }>;
    };
    const locked = Object.entries(packages)
      .filter(([path, { dev }]) => path !== '' && !dev)
      .map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')} ${version}`);
    const named = sbom.components.map(({ name, version }) => `${name} ${version}`);
    expect(new Set(named)).toEqual(new Set(locked));
    for (const { purl } of sbom.components) expect(purl).toMatch(/^pkg:npm\//);
  });

  it('holds no licence that asks for more than its notice', () => {
    const strange = sbom.components.flatMap(({ name, licenses = [] }) => {
      const [known, file, words] = UNNAMED[name] ?? [];
      if (file !== undefined && words !== undefined && existsSync(file) && words.test(readFileSync(file, 'utf8')))
        return TAKEN.has(known ?? '') ? [] : [`${name}: ${known}`];
      const terms = licenses.map(({ license, expression }) => expression ?? license?.id ?? '?');
      return terms.length > 0 && terms.every((term) => isTaken(term, TAKEN_BESIDE.test(name) ? BESIDE : TAKEN))
        ? []
        : [`${name}: ${terms.join(', ')}`];
    });
    expect(strange).toEqual([]);
  });

  it('is told of in NOTICE, where it may be exchanged', () => {
    const beside = sbom.components.filter(({ name }) => TAKEN_BESIDE.test(name));
    expect(beside.length).toBeGreaterThan(1);
    const notice = readFileSync('NOTICE', 'utf8');
    for (const words of ['sharp', '@img/sharp-wasm32', '@img/sharp-libvips-', 'LGPL-3.0-or-later'])
      expect(notice).toContain(words);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', true],
    ['(MIT AND GPL-3.0-only)', false],
    ['AGPL-3.0-only', false],
    ['?', false],
  ])('%s is taken: %s', (expression, taken) => {
    expect(isTaken(expression)).toBe(taken);
  });
});
