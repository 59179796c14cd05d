import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withThemeFolder } from '../../functions/theme-folder.ts';
import { contrastOf } from '../../shared/config/colours.ts';
import { ConfigError } from '../../shared/config/error.ts';
import { parseConfig } from '../../shared/config/parse.ts';
import { type Config, PAPER } from '../../shared/config/types.ts';
import { renderArticlePage } from '../../shared/site/article-page.ts';
import { renderNotFound } from '../../shared/site/not-found.ts';
import { TOKENS } from '../../shared/site/page-style.ts';
import { articleWith } from '../feed/newsroom.ts';
import { elements } from '../feed/xml-tree.ts';

const SITE = { title: 'The Lantern', url: 'https://lantern.example/', tagAuthority: 'lantern.example,2026' };
const THEME = {
  accent: { light: '#7A1F2B', dark: '#f0a3ad' },
  fonts: { text: 'Palatino, serif', interface: '"Gill Sans", sans-serif' },
  masthead: 'https://lantern.example/masthead.svg',
  links: [{ title: 'Imprint & "privacy"', url: 'https://lantern.example/imprint' }],
};

const configured = (theme: object) => parseConfig(JSON.stringify({ site: SITE, theme }), 'test');
const problemsOf = (made: () => unknown) => {
  try {
    made();
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map(({ path, message }) => `${path}: ${message}`);
    throw error;
  }
  return [];
};
const pageOf = (config: Config, given: Parameters<typeof articleWith>[0] = {}) =>
  new TextDecoder().decode(renderArticlePage(articleWith(given), config, { older: [] }).bytes);

describe('a theme', () => {
  it('gives pages its colours and fonts, in both schemes, but for paper and for scripts with fonts of their own', () => {
    const style = /<style>(.*?)<\/style>/s.exec(pageOf(configured(THEME)))?.[1] ?? '';
    const inOrder = [
      '--link:#0b57a4',
      '@media(prefers-color-scheme:light){:root{--link:#7a1f2b}}',
      '@media(prefers-color-scheme:dark){:root{--link:#f0a3ad}}',
      ':root{--text:Palatino, serif}',
      ':root{--face:"Gill Sans", sans-serif}',
      ':lang(zh),:lang(ja),:lang(ko){--text:var(--face)',
      '@media print',
    ].map((rule) => style.indexOf(rule));
    expect(inOrder).not.toContain(-1);
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
  });

  it('is what the policy of the page allows', () => {
    const page = pageOf({ ...configured(THEME), theme: { ...THEME, style: '.card{border:0}' } });
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
    expect(style.endsWith('.card{border:0}\n')).toBe(true);
    expect(page).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  });

  it('puts a picture in place of the name, which is its text, and links at the foot of every page', () => {
    const page = new TextDecoder().decode(renderNotFound(configured(THEME)).bytes);
    expect(elements(page, 'img').map(({ attribs }) => attribs)).toEqual([
      { src: 'https://lantern.example/masthead.svg', alt: 'The Lantern', height: '48' },
    ]);
    expect(page).toContain(
      '<a href="https://lantern.example/imprint"><bdi>Imprint &amp; &quot;privacy&quot;</bdi></a>',
    );
  });

  it('is refused where text could not be read, or a value would be more than one', () => {
    const theme = { accent: { light: '#e0a000', dark: '#203040' }, fonts: { text: 'serif}body{display:none' } };
    expect(problemsOf(() => configured(theme))).toEqual([
      'theme.accent.light: has a contrast of 2.2:1 to the light page; text needs 4.5:1 (WCAG 2.2, 1.4.3)',
      'theme.accent.dark: has a contrast of 1.3:1 to the dark page; text needs 4.5:1 (WCAG 2.2, 1.4.3)',
      'theme.fonts.text: must be names of fonts, such as "Georgia, serif"',
    ]);
    expect(problemsOf(() => configured({ accent: { light: 'red' } }))).toEqual([
      'theme.accent.light: must be a colour such as "#0b57a4"',
    ]);
  });
});

describe('the style sheet of a theme’s folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'feedmill-theme-'));
    mkdirSync(join(folder, 'looks'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const read = () => withThemeFolder(configured({ folder: 'looks' }), join(folder, 'feedmill.config.json'));

  it('is that beside the configuration', () => {
    writeFileSync(join(folder, 'looks/style.css'), '\n.lead{border:0}\n');
    expect(read().theme?.style).toBe('.lead{border:0}');
  });

  it.each([
    ['is not there', undefined, /cannot be read/],
    ['ends the element that it stands in', '.a{}</STYLE><script>alert(1)</script>', /holds HTML/],
    ['asks for another', '@import "https://elsewhere.example/x.css";', /asks for other files/],
    ['is too large for every page', `.a{color:red}`.repeat(2_000), /larger than 16000 bytes/],
  ])('is refused when it %s', (_, style, fault) => {
    if (style !== undefined) writeFileSync(join(folder, 'looks/style.css'), style);
    expect(problemsOf(read)).toEqual([expect.stringMatching(fault)]);
  });
});

describe('the pages’ own colours', () => {
  const [light = '', dark = ''] = TOKENS.split('@media');
  const colourIn = (scheme: string, name: string) => {
    const [, value = ''] = new RegExp(`--${name}:(#[0-9a-f]+)`).exec(scheme) ?? [];
    return value.length === 4 ? value.replaceAll(/[0-9a-f]/g, '$&$&') : value;
  };

  it.each([
    ['light', light],
    ['dark', dark],
  ] as const)(
    'have a contrast of 7:1 for text on the %s page, and of 3:1 for the edges of controls',
    (name, scheme) => {
      for (const text of ['ink', 'soft', 'link', 'alert'])
        expect(contrastOf(colourIn(scheme, text), PAPER[name]), text).toBeGreaterThanOrEqual(7);
      expect(contrastOf(colourIn(scheme, 'edge'), PAPER[name])).toBeGreaterThanOrEqual(3);
    },
  );
});

it('names no property and no class in docs/theme.md that pages do not have', () => {
  const more = { corrections: [{ text: 'It was Tuesday.' }], html: '<table><tr><td>1</td></tr></table>' };
  const pages = ['front-page', 'page', 'archive-page', 'subscribe', '404']
    .map((name) => readFileSync(`tests/golden/${name}.html`, 'utf8'))
    .join(pageOf(configured({}), more));
  const rows = readFileSync('docs/theme.md', 'utf8').split('## What a style sheet can rely on')[1] ?? '';
  const names = [...rows.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
  expect(names.length).toBeGreaterThan(25);
  for (const name of names)
    if (name.startsWith('--')) expect(TOKENS, name).toContain(`${name}:`);
    else expect(pages, name).toMatch(new RegExp(`class="(?:[^"]* )?${name}[ "]`));
});
