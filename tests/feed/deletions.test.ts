import { expect, it } from 'vitest';
import type { ArticleId, Instant } from '../../shared/article/types.ts';
import { deletionsSince, deletionsWeight } from '../../shared/feed/deletions.ts';
import { renderFeed } from '../../shared/feed/documents.ts';
import { windowOf } from '../../shared/feed/window.ts';
import { GOLDEN_WINDOWS } from './golden-windows.ts';
import { ALL, configWith } from './newsroom.ts';

const DELETIONS = [
  { article: 'tag:gazette.example,2026:fair' as ArticleId, at: '2026-03-03T10:00:00Z' as Instant },
  { article: 'tag:gazette.example,2026:<&"工业' as ArticleId, at: '2026-03-02T09:30:00Z' as Instant },
];
const [{ config, articles } = { config: configWith(), articles: [] }] = GOLDEN_WINDOWS;

function documentsOf(deletions: typeof DELETIONS): readonly string[] {
  const window = { ...windowOf(ALL, config, articles.slice(0, 1)), deletions };
  return renderFeed(window, config).map(({ bytes }) => new TextDecoder().decode(bytes));
}

it('renders what was taken back to the same bytes as ever, in Atom and JSON alone', async () => {
  const [rss, atom, json] = documentsOf(DELETIONS);
  expect(rss).toBe(documentsOf([])[0]);
  await expect(atom).toMatchFileSnapshot('../golden/deletions.atom.xml');
  await expect(json).toMatchFileSnapshot('../golden/deletions.feed.json');
});

it('counts what it takes', () => {
  const without = documentsOf([]);
  for (const [index, document] of documentsOf(DELETIONS).entries())
    expect(Buffer.byteLength(document) - Buffer.byteLength(without[index] ?? '')).toBeLessThanOrEqual(
      deletionsWeight(DELETIONS),
    );
});

it('tells why where somebody has, and counts that too', () => {
  const reason = `"Quay" & <b>pier</b>\\ it's not "${'&<>"'.repeat(60)}" 港口`;
  const told = DELETIONS.map((deletion) => ({ ...deletion, reason }));
  const [rss, atom = '', json = ''] = documentsOf(told);
  const without = documentsOf([]);
  expect(rss).toBe(without[0]);
  expect(atom.match(/<at:comment type="html">/g)).toHaveLength(2);
  expect(JSON.parse(json)._feedmill.deleted[0].reason).toBe(reason);
  for (const [index, document] of [rss ?? '', atom, json].entries())
    expect(Buffer.byteLength(document) - Buffer.byteLength(without[index] ?? '')).toBeLessThanOrEqual(
      deletionsWeight(told),
    );
});

it('looks back for as many days as the configuration says', () => {
  expect(deletionsSince('2026-06-01T12:00:00Z' as Instant, configWith())).toBe('2026-03-03T12:00:00Z');
  expect(deletionsSince('2026-06-01T12:00:00Z' as Instant, configWith({}, { limits: { deletionDays: 1 } }))).toBe(
    '2026-05-31T12:00:00Z',
  );
});
