import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { IN_ROLES, NAMES, OF_IMAGE } from '../../shared/formats/fields/names.ts';
import { RECEIPT_STATUSES } from '../../shared/receipt/types.ts';
import { run } from '../cli/run.ts';
import { temporaryFolder } from '../support/feedmill.ts';
import { fieldsTable, labelsPage, labelsTable } from './tables.ts';

const PAGE = 'docs/editing.md';
const LABELS = 'docs/labels.md';

/** The page with tables that say what the code knows. */
function withTables(page: string): string {
  const put = (text: string, name: string, table: string) =>
    text.replace(
      new RegExp(`<!-- ${name} -->[\\s\\S]*<!-- /${name} -->`),
      () => `<!-- ${name} -->\n\n${table}\n\n<!-- /${name} -->`,
    );
  return put(put(page, 'fields', fieldsTable()), 'labels', labelsTable('en'));
}

// After a change of the names: FEEDMILL_WRITE_DOCS=1 npx vitest run tests/editing
if (process.env.FEEDMILL_WRITE_DOCS !== undefined) {
  writeFileSync(PAGE, withTables(readFileSync(PAGE, 'utf8')));
  writeFileSync(LABELS, labelsPage());
}

const page = readFileSync(PAGE, 'utf8');
const blocks = [...page.matchAll(/^```\w+ (\S.*)\n([\s\S]*?)^```/gm)].map(([, name = '', text = '']) => ({
  name,
  text,
}));
const receipts = blocks.filter(({ name }) => name.startsWith('receipt of '));
const files = blocks.filter((block) => !receipts.includes(block));

describe('docs/editing.md', () => {
  const folder = temporaryFolder();
  beforeAll(() => {
    vi.stubEnv('NO_COLOR', '1');
    for (const { name, text } of files) {
      mkdirSync(join(folder.path, dirname(name)), { recursive: true });
      writeFileSync(join(folder.path, name), text);
    }
    copyFileSync('examples/newsroom/inbox/culture/foghorns.png', join(folder.path, 'city/quay.png'));
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    folder.remove();
  });

  it('has a receipt for each of its examples', () => {
    expect(files.length).toBeGreaterThanOrEqual(8);
    expect(receipts.map(({ name }) => name)).toEqual(files.map(({ name }) => `receipt of ${name}`));
  });

  it.each(receipts)('shows the $name as it is', async ({ name, text }) => {
    const file = join(folder.path, name.replace('receipt of ', ''));
    const { out } = await run('inspect', file, '--inbox', folder.path, '--now', '2026-06-01T12:00:00Z');
    for (const line of text.trimEnd().split('\n')) expect(out).toContain(line);
  });

  it('has the captions that it speaks of', async () => {
    for (const [file, caption] of [
      ['city/quay.md', 'The quay on Friday.'],
      ['city/lamp.md', 'The quay on Friday. Photo: Ben Costa'],
    ] as const) {
      const { out } = await run('inspect', join(folder.path, file), '--inbox', folder.path, '--json');
      const [picture] = JSON.parse(out).article.media;
      expect(picture).toMatchObject({ caption, alt: 'A quay, lit by one lamp' });
    }
  });

  it('says of each status what it means', () => {
    for (const status of RECEIPT_STATUSES) expect(page).toMatch(new RegExp(`^\\| ${status} \\|`, 'm'));
    for (const change of ['updated', 'unchanged', 'moved', 'completed'])
      expect(page).toContain(`| published, ${change} |`);
  });

  it('has a row for each field that is read', () => {
    const listed = new Set(fieldsTable().match(/(?<=`)\w+(?=`)/g));
    const read = [NAMES, IN_ROLES, OF_IMAGE].flatMap((names) => Object.values(names).flat());
    expect(read.filter((name) => !listed.has(name))).toEqual([]);
  });

  it('names every field and every label that is read', () => {
    expect(page).toBe(withTables(page));
    expect(readFileSync(LABELS, 'utf8')).toBe(labelsPage());
  });
});
