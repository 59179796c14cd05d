import { createHash } from 'node:crypto';
import type { ParentNode } from 'domhandler';
import { getElementsByTagName, textContent } from 'domutils';
import fc from 'fast-check';
import { DomHandler, Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../shared/article/notes.ts';
import type { FeedId, LiveArticle } from '../../shared/article/types.ts';
import { parseConfig } from '../../shared/config/parse.ts';
import { receiptPage } from '../../shared/receipt/page.ts';
import { acceptedReceipt, rejectedReceipt } from '../../shared/receipt/receipts.ts';
import type { Receipt } from '../../shared/receipt/types.ts';
import { article, instant, key, minute } from '../contract/fixtures.ts';

const config = parseConfig(
  JSON.stringify({
    site: {
      title: 'Daily Quay',
      url: 'https://quay.example/',
      tagAuthority: 'quay.example,2026',
      timeZone: 'Asia/Shanghai',
    },
  }),
  'test',
);
const context = { key: key('city/good.md'), uploadedAt: minute(0), config };
const accepted = (articles: readonly LiveArticle[], changes: Partial<Receipt> = {}): Receipt => ({
  ...acceptedReceipt(context, articles, {
    notes: { warnings: [], dropped: [] },
    accepted: { change: 'new', waitingFor: [], arrived: [] },
    now: minute(1),
  }),
  ...changes,
});

function parse(page: string): ParentNode {
  let root: ParentNode | undefined;
  const handler = new DomHandler((_, nodes) => {
    [root] = nodes.flatMap((node) => node.parent ?? []);
  });
  new Parser(handler).end(page);
  return root ?? handler.root;
}

const texts = (page: string, name: string) =>
  getElementsByTagName(name, parse(page).children).map((node) => textContent(node));
const links = (page: string) =>
  getElementsByTagName('a', parse(page).children).map((node) => [textContent(node), node.attribs.href]);

describe('the page of a receipt', () => {
  it('says what was understood and links to where it is', () => {
    const page = receiptPage(
      accepted([
        article('good', {
          section: 'City',
          source: { name: 'Harbour Wire' },
          published: instant('2026-11-24T08:00:00Z'),
          updated: instant('2026-11-24T09:30:00Z'),
          feeds: ['all', 'tag/trams'] as FeedId[],
        }),
      ]),
    );
    expect(texts(page, 'title')).toEqual(['Published: city/good.md']);
    expect(texts(page, 'h1')).toEqual(['Published']);
    expect(texts(page, 'tr')).toEqual([
      'AuthorMira Okafor (Editor)',
      'SourceHarbour Wire',
      'SectionCity',
      'Tagstrams',
      'LanguageEnglish (en)',
      'Published24 November 2026 at 16:00 GMT+8',
      'Updated24 November 2026 at 17:30 GMT+8',
      'Length3 words',
    ]);
    expect(links(page).slice(0, 4)).toEqual([
      ['Article good', 'https://feeds.example.org/articles/good/'],
      ['RSS', 'https://quay.example/all/rss.xml'],
      ['Atom', 'https://quay.example/all/atom.xml'],
      ['JSON', 'https://quay.example/all/feed.json'],
    ]);
  });

  it('gives reasons with line and column, and what stays out', () => {
    const rejection = {
      kind: 'rejection',
      reasons: [{ code: 'front-matter-syntax', detail: 'no-list', line: 3, column: 7 }],
    } as const;
    const page = receiptPage(rejectedReceipt(context, rejection, [article('good')]));
    expect(texts(page, 'h2')).toEqual(['What is wrong', 'Article good', 'Feeds that show it']);
    expect(texts(page, 'li')[0]).toBe('The front matter is not a list of names and values. (line 3, column 7)');
    expect(page).toContain('The version that was published before stays as it is.');
  });

  it('counts what was dropped, and names who would object', () => {
    const page = receiptPage(
      accepted([article('good')], { dropped: [{ kind: 'element', detail: 'script', count: 3, line: 4 }] }),
    );
    expect(page).toContain('&lt;script&gt;, 3 times (line 4)');
    expect(texts(page, 'li').filter((text) => text.startsWith('MSN:'))).toEqual([
      'MSN: The title has 12 characters; MSN takes titles of more than 20 and at most 150.',
    ]);
  });

  it('links to nothing that nobody can see yet', () => {
    const later = article('good', { state: 'scheduled', published: instant('2026-12-24T08:00:00Z') });
    const page = receiptPage(accepted([later]));
    expect(page).toContain('Nobody sees it until 24 December 2026 at 16:00');
    expect(links(page)).toEqual([]);
  });

  it('runs no script and loads nothing: its policy allows its own style alone', () => {
    const page = receiptPage(accepted([article('good')]));
    const [style = ''] = texts(page, 'style');
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(`default-src 'none'`);
    expect(page).toContain(`style-src 'sha256-${hash}'`);
  });

  it('escapes whatever was quoted from an upload', () => {
    const hostile = fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "'><svg/onload=alert(1)>",
      '</title></style><iframe src=javascript:alert(1)>',
      '&lt;b&gt; &amp; <!-- ',
    );
    fc.assert(
      fc.property(hostile, hostile, fc.string({ unit: 'binary' }), (title, text, other) => {
        const page = receiptPage(
          accepted(
            [
              article('good', {
                title,
                authors: [{ name: text, role: other }],
                section: other,
                tags: [text],
                url: `javascript:alert(${JSON.stringify(text)})`,
                feeds: [text] as string[] as FeedId[],
              }),
            ],
            {
              key: key(text),
              warnings: [{ code: 'url-unusable', detail: { url: text }, about: [title] }],
              dropped: [{ kind: 'label', detail: other, count: 1 }],
              reasons: [{ code: text, message: other } as unknown as Note],
            },
          ),
        );
        const names = new Set(getElementsByTagName('*', parse(page).children).map((node) => node.name));
        for (const name of ['script', 'img', 'svg', 'iframe']) expect(names).not.toContain(name);
        expect(links(page).every(([, href]) => href?.startsWith('https://quay.example/'))).toBe(true);
      }),
    );
  });
});
