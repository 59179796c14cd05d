import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withThemeFolder } from '../../functions/theme-folder.ts';
import type { FeedId, Instant } from '../../shared/article/types.ts';
import { ConfigError } from '../../shared/config/error.ts';
import { type Config, TEMPLATE_NAMES, type TemplateName } from '../../shared/config/types.ts';
import { windowOf } from '../../shared/feed/window.ts';
import { renderArticlePage } from '../../shared/site/article-page.ts';
import { renderFeedPage } from '../../shared/site/feed-page.ts';
import { renderNotFound } from '../../shared/site/not-found.ts';
import { fill, parse, type Shape } from '../../shared/site/templates/template.ts';
import { SHAPES } from '../../shared/site/templates/templates.ts';
import { ALL, articleWith, configWith } from '../feed/newsroom.ts';

const filled = (text: string, data: Parameters<typeof fill>[1], shape: Shape) => {
  const template = parse(text, shape);
  return 'fault' in template ? template : fill(template, data).html;
};
const themed = (templates: Partial<Record<TemplateName, string>>): Config => ({
  ...configWith(),
  theme: { templates },
});
const textOf = ({ bytes }: { readonly bytes: Uint8Array }) => new TextDecoder().decode(bytes);
const pageOf = (config: Config, given: Parameters<typeof articleWith>[0] = {}) =>
  textOf(renderArticlePage(articleWith(given), config, { older: [] }));

describe('a template', () => {
  const shape = { title: true, body: true, topics: { name: true, url: true } } as const;

  it('shows texts as texts wherever they stand, and what is HTML already as it is', () => {
    const title = '"><script>alert(1)</script>&';
    expect(filled('<a title="{{title}}">{{ title }}</a>{{body}}', { title, body: { html: '<b>!</b>' } }, shape)).toBe(
      '<a title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;</a><b>!</b>',
    );
  });

  it('repeats, leaves out, and says something else where there is nothing', () => {
    const text =
      '{{#topics}}<i>{{name}} of {{title}}</i>{{#url}}!{{/url}}{{^url}}?{{/url}}{{/topics}}{{^topics}}none{{/topics}}';
    const topics = [{ name: 'sea', url: '/sea' }, { name: 'wind' }];
    expect(filled(text, { title: 'x', topics }, shape)).toBe('<i>sea of x</i>!<i>wind of x</i>?');
    expect(filled(text, { title: 'x', topics: [] }, shape)).toBe('none');
  });

  it.each([
    ['a name that there is not', 'a\n{{titel}}', 2, 'nothing is called "titel" here'],
    ['a name that is of others', '{{name}}', 1, 'nothing is called "name" here'],
    ['a name of what it cannot know', '{{constructor}}', 1, 'nothing is called "constructor" here'],
    ['what holds others, as a text', '{{topics}}', 1, '{{topics}} holds others'],
    ['an end without a beginning', '{{/topics}}', 1, 'closes what is not open'],
    ['a beginning without an end', '\n{{#topics}}{{name}}', 2, '"topics" is not closed'],
    ['a mark that stands alone', 'a {{title}', 1, 'stands alone'],
    ['a value without quotes', '<a href={{title}}>', 1, 'without quotes'],
    ['a script', '<p>\n<script>', 2, 'runs or loads'],
    ['a script in an attribute', '<p onclick="x()">', 1, 'a script'],
  ])('with %s is refused', (_, text, line, fault) => {
    expect(filled(text, {}, shape)).toEqual({ line, fault: expect.stringContaining(fault) });
  });
});

describe('a part of a page', () => {
  it('of a story is what the theme says', () => {
    const story =
      '<article class="ours"><h1>{{title}}</h1>{{#section}}<p>{{name}}</p>{{/section}}{{#authors}}<p>{{authors}}</p>{{/authors}}<time datetime="{{#published}}{{instant}}{{/published}}"></time>{{body}}</article>\n';
    const given = { title: 'A <b>', authors: [{ name: 'Zoë & Co' }], section: 'city' };
    const page = pageOf(themed({ story }), given);
    expect(page).toContain(
      '<main id="page-content">\n<article class="ours"><h1>A &lt;b&gt;</h1><p>city</p><p><bdi>Zoë &amp; Co</bdi></p><time datetime="2026-03-01T08:00:00Z"></time><p>It opened on Monday.</p></article>\n',
    );
    expect(page).not.toContain('class="story"');
    // All else is as ever.
    expect(page.split('<main')[0]).toBe(pageOf(configWith(), given).split('<main')[0]);
    expect(pageOf(themed({ story }), given)).toBe(page);
  });

  it('above and below every page too, behind the way past it', () => {
    const header =
      '<header>{{#site}}<a href="{{url}}">{{name}}</a>{{/site}}<nav>{{#places}}<a href="{{url}}"{{#current}} aria-current="true"{{/current}}>{{name}}</a>{{/places}}</nav></header>\n';
    const footer = '<footer>{{#subscribe}}<a href="{{url}}">{{name}}</a>{{/subscribe}}</footer>\n';
    const page = pageOf(themed({ header, footer }));
    expect(page).toContain(
      '<a class="skip" href="#page-content">Skip to content</a>\n<header><a href="https://feeds.gazette.example/">River Gazette</a><nav>',
    );
    expect(page).toContain(
      '<footer><a href="https://feeds.gazette.example/subscribe/">Subscribe</a></footer>\n</body>',
    );
  });

  it('of lists', () => {
    const card =
      '<p class="{{#lead}}first{{/lead}}{{^lead}}other{{/lead}}"><a href="{{url}}">{{title}}</a>{{#published}} {{words}}{{/published}}</p>\n';
    const articles = ['One', 'Two'].map((title, index) =>
      articleWith({
        id: `tag:gazette.example,2026:${title}`,
        title,
        published: `2026-03-0${2 - index}T08:00:00Z` as Instant,
      }),
    );
    const config = themed({ card });
    const page = textOf(renderFeedPage(windowOf(ALL, config, articles), config));
    expect(page).toContain(
      '<p class="first"><a href="https://feeds.gazette.example/articles/the-bridge-is-open-1/">One</a> March 2</p>',
    );
    expect(page).toContain('<p class="other">');
    expect(page).not.toContain('class="card"');
  });
});

describe('a page', () => {
  const articles = Array.from({ length: 16 }, (_, index) =>
    articleWith({
      id: `tag:gazette.example,2026:${index}`,
      title: `Story ${index}`,
      section: index < 8 ? 'City' : `Lone ${index}`,
      published: `2026-03-01T08:${10 + index}:00Z` as Instant,
    }),
  );
  const shown = (config: Config, feed = ALL, all = articles) =>
    /<main id="page-content">\n([\s\S]*)<\/main>/.exec(
      textOf(renderFeedPage(windowOf(feed, config, all), config)),
    )?.[1] ?? '';

  it('of all news is arranged as the theme says, with everything that stands on it otherwise', () => {
    const card = '<i>{{title}}</i>\n';
    const front =
      '{{lead}}|{{beside}}|{{#bands}}<h2>{{name}}</h2>{{cards}}{{/bands}}|{{#latest}}{{cards}}{{/latest}}|{{#older}}{{cards}}{{/older}}|{{pager}}';
    const ours = shown(themed({ front, card }));
    expect(ours.split('|')[0]).toBe('<i>Story 15</i>\n');
    expect(ours).toContain('<h2>City</h2>');
    const titles = (page: string) => [...page.matchAll(/Story \d+/g)].map(([title]) => title);
    expect(titles(ours)).toEqual(titles(shown(themed({ card }))));
    expect(new Set(titles(ours)).size).toBe(16);
    expect(shown(themed({ front, card }), ALL, [])).toBe('|||||');
  });

  it('of a feed, and one that has nothing to show, too', () => {
    const list = '<h1>{{name}}</h1>{{^articles}}none{{/articles}}{{articles}}{{pager}}\n';
    expect(shown(themed({ list }), 'section/city' as FeedId, [])).toBe('<h1>City</h1>none\n');
    expect(shown(themed({ list }), 'section/city' as FeedId)).toContain('<h1>City</h1><div class="days">');
    const notice = '<h1>{{title}}!</h1>{{#links}}<a href="{{url}}">{{name}}</a>{{/links}}\n';
    expect(textOf(renderNotFound(themed({ notice })))).toContain(
      '<h1>Not found!</h1><a href="https://feeds.gazette.example/">Home</a>',
    );
  });
});

describe('the templates of a theme’s folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'feedmill-theme-'));
    mkdirSync(join(folder, 'looks'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const read = () =>
    withThemeFolder({ ...configWith(), theme: { folder: 'looks' } }, join(folder, 'feedmill.config.json'));

  it('are those which are there, with or without a style sheet', () => {
    writeFileSync(join(folder, 'looks/footer.html'), '<footer>ours</footer>\n');
    expect(read().theme).toEqual({ folder: 'looks', templates: { footer: '<footer>ours</footer>\n' } });
    writeFileSync(join(folder, 'looks/style.css'), '.a{}');
    expect(read().theme).toMatchObject({ style: '.a{}', templates: { footer: '<footer>ours</footer>\n' } });
  });

  it('are refused with the line of what is wrong', () => {
    writeFileSync(join(folder, 'looks/card.html'), '<p>\n{{tilte}}</p>');
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/card\.html line 2: nothing is called "tilte" here/);
  });
});

it('docs/theme.md names every template, and all that each is given', () => {
  const [, text = ''] = readFileSync('docs/theme.md', 'utf8').split('## Templates');
  const rows = new Map(
    [...text.matchAll(/^\| `(\w+)\.html` \|.*\| (.*) \|$/gm)].map(([, name, cell = '']) => [name, cell]),
  );
  expect([...rows.keys()]).toEqual([...TEMPLATE_NAMES]);
  const namesIn = (shape: Shape): readonly string[] =>
    Object.entries(shape).flatMap(([name, below]) => (below === true ? [name] : [name, ...namesIn(below)]));
  for (const [name, shape] of Object.entries(SHAPES))
    expect(new Set([...(rows.get(name) ?? '').matchAll(/`(\w+)`/g)].map(([, word]) => word))).toEqual(
      new Set(namesIn(shape)),
    );
});
