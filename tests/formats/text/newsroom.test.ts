import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { composeUpload } from '../uploads.ts';

/** Texts as newsrooms send them: an agency's, a paper's, a press release, for each language; each below what must come of it. */
const FIXTURES = new URL('../../fixtures/newsroom/', import.meta.url);
const texts = readdirSync(FIXTURES).flatMap((file) =>
  readFileSync(new URL(file, FIXTURES), 'utf8')
    .split(/^%%%% /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      const expected: { readonly title: string } = JSON.parse(part.slice(0, end));
      return [`${file.replace('.txt', '')}: ${expected.title}`, expected, part.slice(end + 1)] as const;
    }),
);

it.each(texts)('%s', async (_, expected, text) => {
  const composed = await composeUpload('newsroom.txt', text);
  if (composed.kind !== 'articles') throw new Error(JSON.stringify(composed));
  const [article] = composed.articles;
  if (article === undefined) throw new Error('no article');
  const { title, dek, authors, contributors = [], published, updated, source, html } = article;
  const inside = (tag: string) =>
    [...html.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].map(([, inner]) => inner);
  const empty = { dek: undefined, contributors: [], published: undefined, updated: undefined, source: undefined };
  expect({
    title,
    dek,
    authors: authors.map(({ name }) => name),
    contributors: contributors.map(({ name }) => name),
    published,
    updated,
    source: source?.name,
    headings: inside('h2'),
    captions: inside('figcaption'),
    paragraphs: inside('p').length,
  }).toEqual({ ...empty, headings: [], captions: [], ...expected });
});
