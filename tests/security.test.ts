import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** A test's file, with the names that stand behind it up to the next file. */
const FILE = /(tests\/[\w./-]+\.test\.ts)((?:,\s+"[^"]+")*)/g;

/** Every test that a page names, with its name as it is said there; '' where the whole file is meant. */
function namedIn(page: string): readonly (readonly [file: string, name: string])[] {
  return [...readFileSync(page, 'utf8').matchAll(FILE)].flatMap(([, file = '', names = '']) => {
    const said = [...names.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name.replaceAll(/\s+/g, ' '));
    return (said.length === 0 ? [''] : said).map((name) => [file, name] as const);
  });
}

describe.each(['docs/security.md', 'SECURITY.md'])('the tests that %s names', (page) => {
  const named = namedIn(page);

  it('are some', () => {
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter(([, name]) => name !== '').length).toBeGreaterThan(8);
  });

  it.each(named)('%s has "%s"', (file, name) => {
    expect(existsSync(file), file).toBe(true);
    expect(readFileSync(file, 'utf8').replaceAll(/\s+/g, ' ')).toContain(name);
  });
});

it('each row of docs/security.md names one', () => {
  const rows = readFileSync('docs/security.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:---|tries to|key of)/.test(line));
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter((row) => !/tests\/[\w./-]+\.ts/.test(row))).toEqual([]);
});
