import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { main } from '../functions/cli/main.ts';
import { parseConfig } from '../shared/config/parse.ts';
import { configJsonSchema } from '../shared/config/schema.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const DOCUMENTS = globSync(['*.md', 'docs/**/*.md', '.github/**/*.md', 'bench/**/*.md']);
const blocks = (file: string, language: string) =>
  [...read(file).matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map((match) => match[1] ?? '');

it('publishes the JSON Schema that the validating code gives', () => {
  expect(JSON.parse(read('docs/feedmill.config.schema.json'))).toEqual(configJsonSchema());
});

it('explains each property in it, with examples that the validating code takes', () => {
  interface Shape {
    readonly title?: string;
    readonly description?: string;
    readonly examples?: readonly unknown[];
    readonly properties?: Readonly<Record<string, Shape>>;
    readonly items?: Shape;
  }
  const SITE = { title: 'x', url: 'https://x.example/', tagAuthority: 'x.example,2026' };
  const EXAMPLE_IN: readonly (readonly [RegExp, (name: string, value: unknown) => object])[] = [
    [/^site\.publisher\.(\w+)$/, (name, value) => ({ site: { ...SITE, publisher: { name: 'x', [name]: value } } })],
    [/^site\.(\w+)$/, (name, value) => ({ site: { ...SITE, [name]: value } })],
    [/^feeds\.where\.(\w+)$/, (name, value) => ({ site: SITE, feeds: [{ id: 'x', where: { [name]: value } }] })],
    [
      /^feeds\.show\.(\w+)$/,
      (name, value) => ({
        site: SITE,
        feeds: [{ id: 'x', show: { image: 'https://x.example/a.jpg', category: 'News', [name]: value } }],
      }),
    ],
    [/^feeds\.(\w+)$/, (name, value) => ({ site: SITE, feeds: [{ id: 'x', [name]: value }] })],
    [/^theme\.accent\.(\w+)$/, (name, value) => ({ site: SITE, theme: { accent: { [name]: value } } })],
    [/^theme\.fonts\.(\w+)$/, (name, value) => ({ site: SITE, theme: { fonts: { [name]: value } } })],
    [
      /^theme\.links\.(\w+)$/,
      (name, value) => ({ site: SITE, theme: { links: [{ title: 'x', url: 'https://x.example/', [name]: value }] } }),
    ],
    [/^theme\.(\w+)$/, (name, value) => ({ site: SITE, theme: { [name]: value } })],
    [/^removals\.(\w+)$/, (name, value) => ({ site: SITE, removals: { [name]: value } })],
    [/^(\w+)$/, (name, value) => ({ site: SITE, [name]: value })],
  ];
  let examples = 0;
  const look = (shape: Shape, path: string): void => {
    if (path !== '')
      expect([path, shape.title !== undefined, shape.description !== undefined]).toEqual([path, true, true]);
    for (const value of shape.examples ?? []) {
      const [pattern, made] = EXAMPLE_IN.find(([pattern]) => pattern.test(path)) ?? [/./, () => ({})];
      parseConfig(JSON.stringify(made(pattern.exec(path)?.[1] ?? '', value)), `an example of ${path}`);
      examples++;
    }
    for (const [name, inner] of Object.entries(shape.properties ?? shape.items?.properties ?? {}))
      look(inner, path === '' ? name : `${path}.${name}`);
  };
  look(configJsonSchema() as Shape, '');
  expect(examples).toBeGreaterThan(15);
});

it('README.md shows a configuration that is valid', () => {
  const [config = ''] = blocks('README.md', 'json');
  expect(parseConfig(config, 'README.md').site.title).toBe('The Tidewater Courier');
});

it.each(['docs/discovery.md', 'docs/partners.md'])('%s shows configurations that are valid', (file) => {
  const examples = blocks(file, 'json');
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) expect(parseConfig(example, file).site.title).toBe('The Tidewater Courier');
});

it.each([
  ['docs/partners.md', 1],
  ['README.md', 10],
  ['docs/runbook.md', 6],
])('%s shows commands and options that exist', async (file, least) => {
  const commands = [...read(file).matchAll(/npx feedmill (\w+)([^`#\n]*)/g)];
  expect(commands.length).toBeGreaterThanOrEqual(least);
  for (const [, name = '', rest = ''] of commands) {
    let help = '';
    const terminal = {
      out: (text: string) => {
        help += text;
      },
      err: () => undefined,
      interactive: false,
      interrupted: () => new Promise<void>(() => undefined),
      onHangUp: () => undefined,
    };
    expect([name, await main([name, '--help'], terminal)]).toEqual([name, 0]);
    for (const [option] of rest.matchAll(/--[\w-]+/g)) expect(help).toContain(option);
  }
});

it('links to files and headings that are there', () => {
  const broken = DOCUMENTS.flatMap((file) =>
    [...withoutCode(read(file)).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)]
      .filter(([, path = '', anchor]) => {
        const target = path === '' ? file : join(dirname(file), path);
        if (!existsSync(target)) return true;
        const headings = [...read(target).matchAll(/^#+ (.+)$/gm)].map((match) => slug(match[1] ?? ''));
        return anchor !== undefined && !headings.includes(anchor);
      })
      .map(([link]) => `${file}: ${link}`),
  );
  expect(broken).toEqual([]);
});

/** What stands in code is an example, and no link. */
function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]+`/g, '');
}

/** As GitHub makes them. */
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

it('names tests that exist, by their file and their title', () => {
  const named = DOCUMENTS.flatMap((file) => {
    // Titles may run over the end of a line, and several may follow one file.
    const text = read(file).replace(/\s+/g, ' ');
    return [...text.matchAll(/(tests\/[\w./-]+\.ts)((?:,? "[^"]+")*)/g)].map(([, path = '', titles = '']) => ({
      path,
      titles: [...titles.matchAll(/"([^"]+)"/g)].map(([, title = '']) => title),
    }));
  });
  expect(named.length).toBeGreaterThan(30);
  const missing = named.flatMap(({ path, titles }) => {
    if (!existsSync(path)) return [path];
    return titles.filter((title) => !read(path).includes(title)).map((title) => `${path}: ${title}`);
  });
  expect(missing).toEqual([]);
});

it('names files of the project that exist', () => {
  const missing = DOCUMENTS.flatMap((file) =>
    [...read(file).matchAll(/`((?:shared|functions|infra|tests|bench|docs|examples)\/[\w./-]+)`/g)]
      .map((match) => match[1] ?? '')
      .filter((path) => !/\.feedmill/.test(path) && !existsSync(path))
      .map((path) => `${file}: ${path}`),
  );
  expect(missing).toEqual([]);
});
