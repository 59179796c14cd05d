import { describe, expect, it } from 'vitest';
import type { FeedId } from '../../../shared/article/types.ts';
import type { ArchiveAddress, History } from '../../../shared/feed/archives/history.ts';
import { historyWeight } from '../../../shared/feed/archives/history.ts';
import { archivePlace, spanBelow } from '../../../shared/feed/archives/span.ts';
import { renderFeed } from '../../../shared/feed/documents.ts';
import { windowOf } from '../../../shared/feed/window.ts';
import { GOLDEN_WINDOWS } from '../golden-windows.ts';

const ID = 'tag/工业' as FeedId;
const [GAZETTE] = GOLDEN_WINDOWS;
const INSTANT_CUT = '2026-11-24T06:30:00Z#tag:gazette.example,2026:bridge';

const addressOf = (cut: string, version: string): ArchiveAddress => ({
  ...archivePlace(ID, spanBelow(cut, '')),
  version,
});
const HISTORIES: readonly (readonly [string, History])[] = [
  ['complete', { kind: 'complete' }],
  ['newest', { kind: 'newest', previous: addressOf('2026-11', '0a1b2c3d4e5f') }],
  [
    'archive',
    {
      kind: 'archive',
      own: addressOf('2026-11', '0a1b2c3d4e5f'),
      previous: addressOf(INSTANT_CUT, 'ffeeddccbbaa'),
      next: archivePlace(ID, { name: 'newest' }),
    },
  ],
];

function documentsOf(history?: History): readonly string[] {
  if (GAZETTE === undefined) throw new Error('there is no golden window');
  const window = windowOf(ID, GAZETTE.config, GAZETTE.articles.slice(0, 1));
  const documents = renderFeed(history === undefined ? window : { ...window, history }, GAZETTE.config);
  return documents.map(({ bytes }) => new TextDecoder().decode(bytes));
}

describe.each(HISTORIES)('the documents of a window that is %s', (name, history) => {
  it('render to the same bytes as ever', async () => {
    const [rss, atom, json] = documentsOf(history);
    await expect(rss).toMatchFileSnapshot(`../../golden/history-${name}.rss.xml`);
    await expect(atom).toMatchFileSnapshot(`../../golden/history-${name}.atom.xml`);
    await expect(json).toMatchFileSnapshot(`../../golden/history-${name}.feed.json`);
  });

  it('are no heavier by it than is counted', () => {
    const plain = documentsOf();
    const config = GAZETTE?.config;
    if (config === undefined) throw new Error('there is no golden window');
    for (const [index, document] of documentsOf(history).entries())
      expect(document.length - (plain[index]?.length ?? 0)).toBeLessThanOrEqual(historyWeight(ID, config));
  });
});
