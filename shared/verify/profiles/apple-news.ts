import { brokenIn } from '../../feed/article-demands.ts';
import { itemsOf, type JsonNode, memberOf, membersOf } from '../parse/json.ts';
import type { Fault, Rule } from '../rule.ts';
import { faultInRfc3339, faultInWebAddress, isLanguage, shown } from '../values.ts';
import { demandsOf, type Profile } from './demand.ts';

const FORMAT = '"Apple News Format" (developer.apple.com/documentation/applenewsformat)';

const GOOD = JSON.stringify(
  {
    version: '1.7',
    identifier: 'story-17',
    title: 'A pier',
    language: 'en',
    layout: { columns: 10, width: 1024 },
    componentTextStyles: { default: {} },
    metadata: { datePublished: '2026-05-01T08:00:00Z', canonicalURL: 'https://quay.example/a' },
    components: [
      { role: 'title', text: 'A pier' },
      { role: 'photo', URL: 'https://quay.example/a.jpg', caption: 'The pier' },
      { role: 'body', format: 'html', text: '<p>It is <strong>open</strong>.</p>' },
    ],
  },
  undefined,
  1,
);

const { demand } = demandsOf(GOOD);

const REQUIRED = ['components', 'componentTextStyles', 'identifier', 'language', 'layout', 'title', 'version'];

/** What a component has to have besides, by its role (the reference of each, "Properties"). */
const OF_ROLE: Readonly<Record<string, readonly string[]>> = Object.fromEntries([
  ...'body pullquote title heading heading1 heading2 heading3 heading4 heading5 heading6 intro caption author byline illustrator photographer quote'
    .split(' ')
    .map((role) => [role, ['text']]),
  ...'photo figure portrait logo image video embedwebvideo embedvideo audio music tweet instagram facebook_post arkit'
    .split(' ')
    .map((role) => [role, ['URL']]),
  ['gallery', ['items']],
  ['mosaic', ['items']],
  ['map', ['latitude', 'longitude']],
  ['place', ['latitude', 'longitude']],
  ['datatable', ['data']],
  ['htmltable', ['html']],
  ['article_link', ['articleIdentifier']],
]);
/** The version of the format in which what it has came in, where that is not the first that is documented (1.7). */
const SINCE: Readonly<Record<string, string>> = {
  arkit: '1.8',
  spacer: '1.9',
  article_link: '1.9',
  article_title: '1.9',
  article_thumbnail: '1.9',
};
/** "Using HTML with Apple News Format". */
const ELEMENTS = new Set(
  'a aside b blockquote br code del em footer i li ol p pre s samp span strong sub sup ul'.split(' '),
);

/** What Apple News takes is an `article.json` of each article: feeds it takes no more. */
export const APPLE_NEWS: Profile = {
  name: 'Apple News',
  demands: [
    demand('an-kind', 'feed', {
      source: FORMAT,
      *check({ parsed }) {
        if (parsed.kind !== 'apple-news' && parsed.kind !== 'none')
          yield { says: 'Apple News takes no feeds any more; it takes an article.json of each article.' };
      },
      bad: '{"version": "https://jsonfeed.org/version/1.1", "title": "The Quay", "items": []}',
    }),
    ofArticle(
      'an-req',
      '"ArticleDocument", required properties',
      changed({ language: undefined }),
      function* (article) {
        for (const name of REQUIRED)
          if (memberOf(article, name) === undefined) yield at(article, `The article has no "${name}".`);
        if (memberOf(article, 'components') !== undefined && itemsOf(memberOf(article, 'components')).length === 0)
          yield at(article, 'The article has no components.');
        const styles = memberOf(article, 'componentTextStyles');
        if (styles !== undefined && memberOf(styles, 'default') === undefined)
          yield at(styles, 'There is no style "default" among "componentTextStyles".');
        const language = memberOf(article, 'language');
        if (language !== undefined && !isLanguage(String(language.value)))
          yield at(language, `"${shown(String(language.value))}" is no code of a language.`);
      },
    ),
    ofArticle(
      'an-id',
      '"ArticleDocument", identifier',
      changed({ identifier: 'tag:quay.example,2026:17' }),
      function* (article) {
        const identifier = memberOf(article, 'identifier');
        if (identifier !== undefined && !/^[A-Za-z0-9_-]{1,64}$/.test(String(identifier.value)))
          yield at(
            identifier,
            `"${shown(String(identifier.value))}" is no identifier: 1 to 64 letters, digits, "_" and "-".`,
          );
      },
    ),
    ofArticle('an-title', '"ArticleDocument", title', changed({ title: 'A <b>pier</b>' }), function* (article) {
      const title = memberOf(article, 'title');
      const told = { title: String(title?.value ?? ''), ...NOTHING_ELSE };
      if (title !== undefined) for (const says of brokenIn(told, 'an-title')) yield at(title, says);
    }),
    ofArticle(
      'an-ver',
      '"ArticleDocument", version',
      changed({ components: [{ role: 'spacer' }] }),
      function* (article) {
        const version = memberOf(article, 'version');
        if (version === undefined) return;
        const stated = String(version.value);
        if (!/^1\.\d+(?:\.\d+)?$/.test(stated))
          yield at(version, `"${shown(stated)}" is no version of the format, such as "1.7".`);
        else
          for (const component of everyComponent(article)) {
            const since = SINCE[roleOf(component)];
            if (since !== undefined && minorOf(stated) < minorOf(since))
              yield at(
                component,
                `A component "${roleOf(component)}" is of version ${since}, the article of ${stated}.`,
              );
          }
      },
    ),
    ofArticle('an-layout', '"Layout"', changed({ layout: { columns: 0, width: 1024 } }), function* (article) {
      const layout = memberOf(article, 'layout');
      if (layout === undefined) return;
      for (const name of ['columns', 'width']) {
        const value = memberOf(layout, name)?.value;
        if (typeof value !== 'number' || !Number.isInteger(value) || value < 1)
          yield at(layout, `The layout has no "${name}" of 1 or more.`);
      }
    }),
    ofArticle('an-comp', '"Component"', changed({ components: [{ role: 'photo' }] }), function* (article) {
      const seen = new Set<unknown>();
      for (const component of everyComponent(article)) {
        const role = roleOf(component);
        if (role === '') yield at(component, 'The component has no "role".');
        for (const name of OF_ROLE[role] ?? [])
          if (memberOf(component, name) === undefined) yield at(component, `The component "${role}" has no "${name}".`);
        const url = memberOf(component, 'URL');
        const fault = url === undefined ? undefined : faultInWebAddress(String(url.value));
        if (url !== undefined && fault !== undefined) yield at(url, `Of the component "${role}" ${fault}.`);
        const identifier = memberOf(component, 'identifier');
        if (identifier !== undefined && seen.has(identifier.value))
          yield at(identifier, `Two components are called "${shown(String(identifier.value))}".`);
        if (identifier !== undefined) seen.add(identifier.value);
        yield* faultsInNames(article, component);
      }
    }),
    ofArticle(
      'an-html',
      '"Using HTML with Apple News Format"; "HTMLTable"',
      GOOD.replace('<p>It', '<h2>Open</h2><p>It'),
      function* (article) {
        for (const component of everyComponent(article)) {
          const [text, table] = [memberOf(component, 'text'), memberOf(component, 'html')];
          const isHtml = memberOf(component, 'format')?.value === 'html';
          const names = [...String((isHtml && text?.value) || '').matchAll(/<([a-z][a-z0-9]*)/gi)].map(
            ([, name = '']) => name,
          );
          const others = new Set(names.map((name) => name.toLowerCase()).filter((name) => !ELEMENTS.has(name)));
          if (text !== undefined && others.size > 0)
            yield at(text, `Apple News takes none of these elements: ${[...others].join(', ')}.`);
          if (table !== undefined && !/^<table\b[\s\S]*<\/table>$/.test(String(table.value)))
            yield at(table, 'The table does not begin with <table> and end with </table>.');
        }
      },
    ),
    ofArticle(
      'an-meta',
      '"Metadata"',
      GOOD.replace('2026-05-01T08:00:00Z', 'Fri, 01 May 2026 08:00:00 GMT'),
      function* (article) {
        const metadata = memberOf(article, 'metadata');
        for (const [name, node] of metadata === undefined ? [] : membersOf(metadata)) {
          const fault = /^date/.test(name)
            ? faultInRfc3339(String(node.value))
            : /URL$/.test(name)
              ? faultInWebAddress(String(node.value))
              : undefined;
          if (fault !== undefined) yield at(node, `In "${name}", ${fault}.`);
        }
      },
    ),
  ],
};

const NOTHING_ELSE = { summary: undefined, body: undefined, published: undefined, pictures: [], hasAuthor: true };

function ofArticle(id: string, where: string, bad: string, check: (article: JsonNode) => Iterable<Fault>): Rule {
  return demand(id, 'item', {
    source: `${FORMAT}, ${where}`,
    check: ({ parsed }) => (parsed.kind === 'apple-news' ? check(parsed.root) : []),
    bad,
  });
}

function changed(change: object): string {
  return JSON.stringify({ ...(JSON.parse(GOOD) as object), ...change });
}

/** Also those in others. */
function everyComponent(node: JsonNode): readonly JsonNode[] {
  return itemsOf(memberOf(node, 'components')).flatMap((component) => [component, ...everyComponent(component)]);
}

function roleOf(component: JsonNode): string {
  const role = memberOf(component, 'role')?.value;
  return typeof role === 'string' ? role : '';
}

/** Styles and layouts that a component is said to have, and that nobody has written. */
function* faultsInNames(article: JsonNode, component: JsonNode): Iterable<Fault> {
  for (const [name, table] of [
    ['textStyle', 'componentTextStyles'],
    ['style', 'componentStyles'],
    ['layout', 'componentLayouts'],
  ] as const) {
    const named = memberOf(component, name);
    const known = memberOf(article, table);
    if (typeof named?.value === 'string' && (known === undefined || memberOf(known, named.value) === undefined))
      yield at(named, `There is no "${shown(named.value)}" among "${table}".`);
  }
}

function minorOf(version: string): number {
  return Number(version.split('.')[1]);
}

function at({ line }: JsonNode, says: string): Fault {
  return { line, says };
}
