import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { OTHERS } from './other-collections.ts';
import type { TrueArticle } from './page.ts';

/**
 * Which pages of a collection: rules are made by looking at three quarters of them, and measured on the last, at which nobody
 * looks. Until 30 November 2026 that was a half, one quarter of which is looked at since.
 */
export type Part = 'tuning' | 'reported' | 'once-reported' | 'all';

export const PARTS: readonly Part[] = ['tuning', 'reported', 'once-reported', 'all'];

/**
 * Reads a collection from a checkout of its repository.
 *
 * @param folder a checkout of one that docs/reading.md names.
 * @throws where it is none of them.
 */
export function collectionIn(folder: string, part: Part): readonly TrueArticle[] {
  const quarters = QUARTERS[part];
  return pagesIn(folder).filter(({ key }) => quarters.includes(quarterOf(key)));
}

const QUARTERS: Readonly<Record<Part, readonly number[]>> = {
  tuning: [0, 1, 2],
  reported: [3],
  'once-reported': [1, 3],
  all: [0, 1, 2, 3],
};

function pagesIn(folder: string): readonly TrueArticle[] {
  if (existsSync(join(folder, 'ground-truth.json'))) return wholeTexts(folder);
  if (existsSync(join(folder, 'dev', 'ground-truth')))
    return ['dev', 'test'].flatMap((part) => described(join(folder, part)));
  const other = OTHERS.find(({ isIn }) => isIn(folder));
  return other === undefined ? segments(join(folder, 'tests')) : other.read(folder);
}

/** By the name of the page, so that it stays when pages are added. */
function quarterOf(key: string): number {
  return (createHash('sha256').update(key).digest()[0] ?? 0) % 4;
}

function wholeTexts(folder: string): readonly TrueArticle[] {
  const truths = read(join(folder, 'ground-truth.json')) as Record<string, { readonly articleBody: string }>;
  return Object.entries(truths).map(([key, { articleBody }]) => ({
    key,
    bytes: gunzipSync(readFileSync(join(folder, 'html', `${key}.html.gz`))),
    text: articleBody,
  }));
}

interface Segments {
  readonly file: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
  readonly title?: string;
  readonly date?: string;
  readonly author?: string | readonly string[];
}

function segments(folder: string): readonly TrueArticle[] {
  const truths = read(join(folder, 'evaldata.json')) as Record<string, Segments>;
  return Object.entries(truths).map(([key, { file, with: wanted, without: unwanted, title, date, author }]) => {
    const path = ['cache', 'eval'].map((name) => join(folder, name, file)).find(existsSync);
    if (path === undefined) throw new Error(`${folder} has no ${file}`);
    return {
      key,
      bytes: readFileSync(path),
      wanted,
      unwanted,
      ...(title === undefined ? {} : { title }),
      ...(date === undefined ? {} : { date }),
      ...(author === undefined ? {} : { authors: namesIn(author) }),
    };
  });
}

function namesIn(author: string | readonly string[]): readonly string[] {
  const names = typeof author === 'string' ? author.split(/;| und | and /) : author;
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

interface Described {
  readonly _internal: { readonly page_type: { readonly primary: string } };
  readonly ground_truth: {
    readonly title: string | null;
    readonly author: string | null;
    readonly publish_date: string | null;
    readonly main_content: string | null;
  };
}

function described(folder: string): readonly TrueArticle[] {
  return readdirSync(join(folder, 'ground-truth')).flatMap((name) => {
    const { _internal, ground_truth } = read(join(folder, 'ground-truth', name)) as Described;
    if (_internal.page_type.primary !== 'article' || !ground_truth.main_content) return [];
    const { title, author, publish_date: date, main_content: text } = ground_truth;
    return {
      key: join(basename(folder), basename(name, '.json')),
      bytes: gunzipSync(readFileSync(join(folder, 'html', `${basename(name, '.json')}.html.gz`))),
      text,
      ...(title ? { title } : {}),
      ...(date ? { date } : {}),
      ...(author ? { authors: namesIn(author) } : {}),
    };
  });
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
