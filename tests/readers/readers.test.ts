import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../shared/article/html/plain.ts';
import { looksLikeMarkup, writable } from '../../shared/feed/formats/xml.ts';
import { asHtml } from '../../shared/feed/html.ts';
import { type ModelItem, modelOf } from '../../shared/feed/model.ts';
import { windowOf } from '../../shared/feed/window.ts';
import { GOLDEN_WINDOWS, type GoldenWindow } from '../feed/golden-windows.ts';
import { findProgram, missing, run } from '../support/programs.ts';
import { PYTHONS } from './pollers/feedparser.ts';
import { NEWSBOAT } from './pollers/newsboat.ts';
import { inOneLine, type Shown } from './pollers/poller.ts';

const GOLDEN = join(import.meta.dirname, '../golden');
const golden = (window: GoldenWindow, file: string) => join(GOLDEN, `${window.name}.${file}`);
const itemsOf = ({ id, config, articles }: GoldenWindow) => modelOf(windowOf(id, config, articles), config).items;
/** What an item gives its readers to read. */
const htmlOf = ({ content, description }: ModelItem) => writable(content ?? asHtml(description));

const python = findProgram(PYTHONS, ['--version']);
const feedparser = findProgram(PYTHONS, ['-c', 'import feedparser']);
const { W3C_VALIDATE: w3cValidate, FEEDVALIDATOR_DIR: w3cDirectory } = process.env;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'feedmill-readers-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('Python’s XML parser (expat)', () => {
  const absent = missing('python3', python === undefined);
  it.skipIf(absent).each(GOLDEN_WINDOWS)('takes $name', (window) => {
    const parse = 'import sys, xml.dom.minidom as m\nfor f in sys.argv[1:]: print(m.parse(f).documentElement.tagName)';
    const files = [golden(window, 'rss.xml'), golden(window, 'atom.xml')];
    expect(run(python ?? '', ['-c', parse, ...files])).toBe('rss\nfeed\n');
  });
});

interface ReadFeed {
  readonly broken: boolean;
  readonly version: string;
  readonly entries: readonly {
    readonly id: string;
    readonly title: string;
    readonly titleType: string;
    readonly link: string;
    readonly published: string;
    readonly updated: string;
    readonly authors: readonly string[];
    readonly tags: readonly string[];
    readonly enclosures: readonly (readonly string[])[];
    readonly summary: string;
    readonly contents: readonly string[];
  }[];
}

describe('feedparser', () => {
  const absent = missing('feedparser', feedparser === undefined);
  const windows = GOLDEN_WINDOWS.filter(({ name }) => name !== 'odd-texts');

  it.skipIf(absent).each(windows)('reads $name as it was meant', (window) => {
    const script = join(import.meta.dirname, 'read-feed.py');
    const output = run(feedparser ?? '', [script, golden(window, 'rss.xml'), golden(window, 'atom.xml')]);
    const feeds: ReadFeed[] = JSON.parse(output);
    expect(feeds.map(({ broken, version }) => ({ broken, version }))).toEqual([
      { broken: false, version: 'rss20' },
      { broken: false, version: 'atom10' },
    ]);
    const expected = itemsOf(window).map((item) => ({
      id: item.id,
      title: item.title,
      titleType: 'text/plain',
      link: item.link,
      published: item.published.toISOString().replace('.000', ''),
      updated: item.date.toISOString().replace('.000', ''),
      authors: item.author.map(({ name }) => name),
      tags: item.category.map(({ name }) => name),
    }));
    const heads = feeds.map(({ entries }) =>
      entries.map(({ enclosures: _, summary: __, contents: ___, ...rest }) => rest),
    );
    expect(heads).toEqual([expected, expected]);
  });

  it.skipIf(absent).each(windows)('finds the text and the summary of each article of $name', (window) => {
    const script = join(import.meta.dirname, 'read-feed.py');
    const output = run(feedparser ?? '', [script, golden(window, 'rss.xml'), golden(window, 'atom.xml')]);
    const read = (JSON.parse(output) as ReadFeed[]).map(({ entries }) =>
      entries.map(({ summary, contents }) => ({ summary: textOf(summary), contents: contents.map(textOf) })),
    );
    const expected = itemsOf(window).map(({ description, content }) => ({
      summary: description,
      contents: content === undefined ? [] : [textOf(content)],
    }));
    expect(read).toEqual([expected, expected]);
  });

  it.skipIf(absent)('finds one enclosure in RSS and all of them in Atom', () => {
    const [window] = GOLDEN_WINDOWS;
    if (window === undefined) throw new Error('no golden window');
    const script = join(import.meta.dirname, 'read-feed.py');
    const feeds: ReadFeed[] = JSON.parse(
      run(feedparser ?? '', [script, golden(window, 'rss.xml'), golden(window, 'atom.xml')]),
    );
    expect(feeds.map(({ entries }) => entries[0]?.enclosures.map(([, type, length]) => [type, length]))).toEqual([
      [['audio/mpeg', '4200000']],
      [
        ['image/jpeg', '184220'],
        ['audio/mpeg', '4200000'],
        ['application/pdf', null],
      ],
    ]);
  });
});

describe('newsboat', () => {
  const { absent, follow } = NEWSBOAT;

  /** What it shows of a feed. */
  async function shownOf(window: GoldenWindow, file: string): Promise<readonly Shown[]> {
    const home = mkdtempSync(join(folder, 'newsboat-'));
    return (await follow(home).poll(`file://${golden(window, file)}`)).entries;
  }

  it.skipIf(absent).each(['rss.xml', 'atom.xml'])('shows every odd title of %s that holds no end tag', async (file) => {
    const window = oddWindow();
    const titles = (await shownOf(window, file)).map(({ title }) => title);
    expect(titles.filter((title) => !/<\/|&lt;\//.test(title)).sort()).toEqual(plainTitles(window));
  });

  it.skipIf(absent).each(GOLDEN_WINDOWS)('shows the text of each article of $name', async (window) => {
    const expected = itemsOf(window).map((item) => inOneLine(textOf(htmlOf(item))));
    for (const file of ['rss.xml', 'atom.xml']) {
      const texts = (await shownOf(window, file)).map(({ text }) => text);
      expect(texts.sort()).toEqual(expected.toSorted());
    }
  });
});

describe('the W3C validator', () => {
  const absent = missing(
    'W3C validator (W3C_VALIDATE: the tool, FEEDVALIDATOR_DIR: its clone)',
    w3cValidate === undefined || w3cDirectory === undefined,
  );
  it.skipIf(absent).each(GOLDEN_WINDOWS)('has nothing to say about $name', (window) => {
    const { feedLinks } = modelOf(windowOf(window.id, window.config, window.articles), window.config).options;
    for (const format of ['rss', 'atom'] as const) {
      const args = ['--base', feedLinks[format], '--content-type', `application/${format}+xml; charset=utf-8`];
      // A name is text (RFC 4287, section 3.2.1), and it wonders about one that looks like markup.
      args.push('--allow', 'ContainsHTML');
      const output = run(w3cValidate ?? '', ['--strict', ...args, golden(window, `${format}.xml`)]);
      expect(output).toContain('0 errors, 0 warnings');
    }
  });
});

function oddWindow(): GoldenWindow {
  const window = GOLDEN_WINDOWS.find(({ name }) => name === 'odd-texts');
  if (window === undefined) throw new Error('no golden window of odd texts');
  return window;
}

function plainTitles(window: GoldenWindow): string[] {
  const titles = itemsOf(window).map(({ title }) => writable(title).replace(/\s+/g, ' ').trim());
  return titles.filter((title) => !looksLikeMarkup(title)).sort();
}
