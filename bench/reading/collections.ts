import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { TrueArticle } from './page.ts';

/** Which half of a collection: rules are made by looking at the one for tuning, and measured on the other. */
export type Half = 'tuning' | 'reported' | 'all';

export const HALVES: readonly Half[] = ['tuning', 'reported', 'all'];

/**
 * Reads a collection from a checkout of its repository.
 *
 * @param folder of scrapinghub/article-extraction-benchmark, or of adbar/trafilatura.
 * @throws where the folder is neither.
 */
export function collectionIn(folder: string, half: Half): readonly TrueArticle[] {
  const pages = existsSync(join(folder, 'ground-truth.json')) ? wholeTexts(folder) : segments(join(folder, 'tests'));
  return half === 'all' ? pages : pages.filter(({ key }) => halfOf(key) === half);
}

/** By the name of the page, so that it stays when pages are added. */
function halfOf(key: string): Half {
  return (createHash('sha256').update(key).digest()[0] ?? 0) % 2 === 0 ? 'tuning' : 'reported';
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

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
