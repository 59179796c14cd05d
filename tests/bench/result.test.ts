import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { page, type Result, savedResults } from '../../bench/result.ts';

const RESULT: Result = {
  date: '2026-11-28T19:30:00Z',
  commit: 'abc1234',
  cpu: 'Abacus 9',
  cores: 2,
  node: 'v24.21.0',
  loadBefore: 0.1,
  tables: {
    regeneration: {
      heading: 'One changed article',
      columns: [{ name: 'stored articles' }, { name: 'ms', digits: 1 }, { name: 'wanted' }],
      rows: [
        [1_000, 12.345, null],
        [100_000, 13, 20],
      ],
    },
  },
};

describe('the page of saved results', () => {
  it('is made of the files beside it', () => {
    expect(readFileSync('bench/results/README.md', 'utf8')).toBe(page(savedResults()));
  });

  it('says when, of what and on what machine something was measured, and the rounded numbers', () => {
    expect(page([RESULT])).toContain(`## 2026-11-28, abc1234

Abacus 9, 2 cores, Node 24.21.0, load before the start 0.10.

One changed article:

| stored articles | ms | wanted |
| --- | ---: | ---: |
| 1000 | 12.3 |  |
| 100000 | 13.0 | 20 |
`);
  });

  it('says when others used the machine too', () => {
    expect(page([RESULT])).not.toContain('Others used the machine');
    expect(page([{ ...RESULT, loadBefore: 0.7 }])).toContain('Others used the machine');
  });

  it('begins with the newest', () => {
    const older = { ...RESULT, date: '2026-11-27T23:00:00Z', commit: 'older12' };
    const headings = page([older, RESULT, { ...older, date: '2026-11-26T23:00:00Z' }]).match(/^## .*$/gm);
    expect(headings).toEqual(['## 2026-11-28, abc1234', '## 2026-11-27, older12', '## 2026-11-26, older12']);
  });
});

it('every saved result names its commit, and has the benches that need no other program', () => {
  for (const { commit, tables } of savedResults()) {
    expect(commit).toMatch(/^[0-9a-f]{7}$/);
    expect(Object.keys(tables)).toEqual(expect.arrayContaining(['regeneration', 'bulk', 'formats', 'cold-start']));
  }
});
