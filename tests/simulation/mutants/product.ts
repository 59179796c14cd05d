import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Mutant } from './mutants.ts';
import { mutated } from './mutated.ts';

const ROOT = pathToFileURL(join(import.meta.dirname, '..', '..', '..', '/')).href;
const SIMULATION = `${ROOT}tests/simulation/play.ts`;
const MARK = '?mutant=';
const IMPORTS = /\b(?:from|import)\s*\(?\s*'(\.[^']*)'/g;

/** Mutants of which the product has been asked for, by their number, and the addresses of the modules that are read once more for each. */
const asked: { readonly mutant: Mutant; readonly own: ReadonlySet<string> }[] = [];
/** Modules that import each, by their addresses. */
const importers = importersFrom(SIMULATION);

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    const number = context.parentURL?.split(MARK)[1];
    const isOwn = number !== undefined && asked[Number(number)]?.own.has(found.url) === true;
    return isOwn ? { ...found, url: found.url + MARK + number } : found;
  },
  load(url, context, next) {
    const [address = '', number] = url.split(MARK);
    if (number === undefined) return next(url, context);
    const source = readFileSync(fileURLToPath(address), 'utf8');
    const mutant = asked[Number(number)]?.mutant;
    const isChanged = mutant !== undefined && address === ROOT + mutant.file;
    const text = stripTypeScriptTypes(isChanged ? mutated(source, mutant) : source);
    return { format: 'module', source: text, shortCircuit: true };
  },
});

/**
 * @returns the simulation over the product in which one promise is broken, beside all others of this process: the module that is changed
 *   and those that import it are of this one alone
 */
export function simulationOver(mutant: Mutant): Promise<typeof import('../play.ts')> {
  const own = new Set([ROOT + mutant.file]);
  for (const address of own) for (const importer of importers.get(address) ?? []) own.add(importer);
  if (!own.has(SIMULATION)) throw new RangeError(`"${mutant.promise}": no history comes upon ${mutant.file}`);
  return import(`${SIMULATION}${MARK}${asked.push({ mutant, own }) - 1}`);
}

function importersFrom(start: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>([[start, new Set()]]);
  for (const address of found.keys()) {
    if (!address.endsWith('.ts')) continue;
    for (const [, path = ''] of readFileSync(fileURLToPath(address), 'utf8').matchAll(IMPORTS)) {
      const imported = new URL(path, address).href;
      found.set(imported, (found.get(imported) ?? new Set()).add(address));
    }
  }
  return found;
}
