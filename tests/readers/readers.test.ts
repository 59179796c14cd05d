import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modelOf } from '../../shared/feed/model.ts';
import { windowOf } from '../../shared/feed/window.ts';
import { looksLikeMarkup, writable } from '../../shared/feed/xml.ts';
import { GOLDEN_WINDOWS, type GoldenWindow } from '../feed/golden-windows.ts';
import { findProgram, missing, run } from './programs.ts';

const GOLDEN = join(import.meta.dirname, '../golden');
const golden = (window: GoldenWindow, file: string) => join(GOLDEN, `${window.name}.${file}`);
const itemsOf = ({ id, config, articles }: GoldenWindow) => modelOf(windowOf(id, config, articles), config).items;

// Debian puts feedparser beside its own Python, which need not be the first on the path.
const PYTHONS = [process.env.PYTHON3, 'python3', '/usr/bin/python3'];
const python = findProgram(PYTHONS, ['--version']);
const feedparser = findProgram(PYTHONS, ['-c', 'import feedparser']);
const newsboat = findProgram(['newsboat'], ['--version']);
const rss2email = findProgram(['r2e'], ['--version']);
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
    const withoutMedia = feeds.map(({ entries }) => entries.map(({ enclosures: _, ...rest }) => rest));
    expect(withoutMedia).toEqual([expected, expected]);
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
  const absent = missing('newsboat', newsboat === undefined);
  it.skipIf(absent).each(['rss.xml', 'atom.xml'])('shows every odd title of %s that holds no end tag', (file) => {
    const window = oddWindow();
    const [urls, cache] = [join(folder, `${file}.urls`), join(folder, `${file}.db`)];
    writeFileSync(urls, `file://${golden(window, file)}\n`);
    run(newsboat ?? '', ['-u', urls, '-c', cache, '-C', '/dev/null', '-x', 'reload'], { ...process.env, HOME: folder });
    const database = new DatabaseSync(cache, { readOnly: true });
    const titles = database
      .prepare('SELECT title FROM rss_item')
      .all()
      .map(({ title }) => String(title).replace(/\s+/g, ' '));
    database.close();
    expect(titles.filter((title) => !/<\/|&lt;\//.test(title)).sort()).toEqual(plainTitles(window));
  });
});

describe('rss2email', () => {
  const absent = missing('rss2email', rss2email === undefined);
  it.skipIf(absent)('sends a letter for every article of every window', () => {
    const config = join(folder, 'rss2email.cfg');
    const mail = join(folder, 'mail');
    mkdirSync(mail);
    writeFileSync(
      config,
      `[DEFAULT]\nfrom = a@gazette.example\nto = b@gazette.example\nemail-protocol = maildir\nmaildir-path = ${mail}\nmaildir-mailbox = INBOX\nverbose = error\n`,
    );
    const r2e = (...args: string[]) =>
      run(rss2email ?? '', ['-c', config, '-d', join(folder, 'rss2email.json'), ...args]);
    const windows = GOLDEN_WINDOWS.filter(({ articles }) => articles.length > 0);
    for (const window of windows) r2e('add', window.name, `file://${golden(window, 'rss.xml')}`);
    r2e('run');
    const inbox = join(mail, 'INBOX/new');
    const letters = readdirSync(inbox).map((name) => readFileSync(join(inbox, name), 'utf8'));
    expect(letters).toHaveLength(windows.reduce((sum, window) => sum + itemsOf(window).length, 0));
    expect(letters.some((letter) => letter.includes('Subject: 5 < 6 & 7 > 2\n'))).toBe(true);
    expect(letters.some((letter) => letter.includes('Subject: Use </b> and <script>alert("x")</script>\n'))).toBe(true);
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
