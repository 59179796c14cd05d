import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseDocument } from 'htmlparser2';
import { shownText } from './contestants.ts';
import type { TrueArticle } from './page.ts';

/** How a checkout of a collection is known, and what it holds. */
export interface Collection {
  readonly isIn: (folder: string) => boolean;
  readonly read: (folder: string) => readonly TrueArticle[];
}

/** flairNLP/fundus: the pages by which its parsers of publishers are tested. */
const FUNDUS = 'tests/resources/parser/test_data';
interface FundusArticle {
  readonly title?: string | null;
  readonly publishing_date?: string | null;
  readonly authors?: readonly string[] | null;
  readonly body?: {
    readonly summary: readonly string[];
    readonly sections: readonly { readonly headline: readonly string[]; readonly paragraphs: readonly string[] }[];
  } | null;
}
const fundus: Collection = {
  isIn: (folder) => existsSync(join(folder, FUNDUS)),
  read: (folder) =>
    filesIn(join(folder, FUNDUS), /\.json$/).flatMap((path) => {
      const publisher = basename(path, '.json');
      const truths = Object.entries(json(path) as Record<string, FundusArticle>);
      const pages = readdirSync(join(path, '..'))
        .filter((name) => name.startsWith(`${publisher}_`) && /_\d{4}_\d\d_\d\d\.html\.gz$/.test(name))
        .sort();
      // Versions of a page are told apart by their order alone.
      if (pages.length !== truths.length) return [];
      return truths
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([version, { title, publishing_date: date, authors, body }], index) => ({
          key: `${publisher}${version}`,
          bytes: gunzipSync(readFileSync(join(path, '..', pages[index] ?? ''))),
          ...(body
            ? {
                text: [
                  ...body.summary,
                  ...body.sections.flatMap((part) => [...part.headline, ...part.paragraphs]),
                ].join('\n'),
              }
            : {}),
          ...(title ? { title } : {}),
          ...(date ? { date: date.slice(0, 10) } : {}),
          ...(authors?.length ? { authors } : {}),
        }));
    }),
};

/** adbar/htmldate: days of publication; some of its pages are trafilatura's too. */
const htmldate: Collection = {
  isIn: (folder) => existsSync(join(folder, 'tests', 'eval_mediacloud_2020.json')),
  read: (folder) =>
    ['eval_default', 'eval_mediacloud_2020'].flatMap((name) =>
      Object.entries(
        json(join(folder, 'tests', `${name}.json`)) as Record<string, { file: string; date: string | null }>,
      ).flatMap(([key, { file, date }]) => {
        const path = ['cache', 'eval', 'test_set'].map((place) => join(folder, 'tests', place, file)).find(existsSync);
        return path === undefined || date === null ? [] : [{ key, bytes: readFileSync(path), date }];
      }),
    ),
};

/** postlight/parser: the pages by which its extractors of sites are tested, whose metadata it keeps in `value`. */
const postlight: Collection = {
  isIn: (folder) => existsSync(join(folder, 'src', 'extractors', 'custom')),
  read: (folder) =>
    filesIn(join(folder, 'src', 'extractors', 'custom'), /index\.test\.js$/).flatMap((path) =>
      readFileSync(path, 'utf8')
        .split("describe('")
        .slice(1)
        .flatMap((test) => {
          const name = /readFileSync\(\s*'\.\/(fixtures\/[^']+)'/.exec(test)?.[1];
          if (name === undefined || !existsSync(join(folder, name))) return [];
          const page = readFileSync(join(folder, name), 'utf8').replace(/(<meta\b[^>]*?\s)value=/g, '$1content=');
          const [title, date, author] = ['title', 'date_published', 'author'].map((field) => expected(test, field));
          return {
            key: basename(name),
            bytes: Buffer.from(page),
            ...(title ? { title } : {}),
            ...(date ? { date: date.slice(0, 10) } : {}),
            ...(author ? { authors: author.split(/, | and |;/).filter(Boolean) } : {}),
          };
        }),
    ),
};

function expected(test: string, field: string): string | undefined {
  const found = new RegExp(
    String.raw`assert\.equal\(\s*${field},\s*(?:'((?:[^'\\]|\\.)*)'|"([^"]*)"|\x60([^\x60]*)\x60)`,
  ).exec(test);
  return (found?.[1] ?? found?.[2] ?? found?.[3])?.replace(/\\(.)/g, '$1');
}

/** mozilla/readability: what its own rules are tested by. */
const readability: Collection = {
  isIn: (folder) => existsSync(join(folder, 'test', 'test-pages')),
  read: (folder) =>
    readdirSync(join(folder, 'test', 'test-pages')).map((key) => {
      const at = (name: string) => join(folder, 'test', 'test-pages', key, name);
      const { title, publishedTime, byline } = json(at('expected-metadata.json')) as Record<string, string | null>;
      return {
        key,
        bytes: readFileSync(at('source.html')),
        text: shownText(parseDocument(readFileSync(at('expected.html'), 'utf8')).children),
        ...(title ? { title } : {}),
        ...(publishedTime ? { date: publishedTime.slice(0, 10) } : {}),
        ...(byline ? { authors: byline.replace(/^By /i, '').split(/, | and /) } : {}),
      };
    }),
};

export const OTHERS: readonly Collection[] = [fundus, htmldate, postlight, readability];

function filesIn(folder: string, name: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => name.test(path))
    .sort()
    .map((path) => join(folder, path));
}

/** Python writes what is missing as `NaN`. */
function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8').replace(/: NaN\b/g, ': null'));
}
