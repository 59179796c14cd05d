import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';

/** The rooms in the order of the house: each may use what stands above it in its list, and itself. */
/** Tables that import nothing but each other. */
const DEMANDS = 'shared/feed/article-demands.ts';
const PARTNERS = 'shared/feed/partners.ts';
const ARTICLE = ['shared/languages', 'shared/article', 'shared/config/types.ts'];
const CONTENT = [...ARTICLE, 'shared/formats', 'shared/feed', 'shared/site', 'shared/media'];
const PIPELINE = [...CONTENT, 'shared/verify', 'shared/receipt', 'shared/pipeline', 'shared/log.ts'];
const PUBLISH = [...PIPELINE, 'shared/publish'];
const PUSH = [...PUBLISH, 'shared/push'];
const RECONCILE = [...PUBLISH, 'shared/reconcile'];

/** What the files of each folder may import of the project. The longest matching folder counts. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'shared/languages': ['shared/languages'],
  'shared/article': ARTICLE,
  'shared/formats': [...ARTICLE, 'shared/formats'],
  'shared/feed': [...ARTICLE, 'shared/feed'],
  'shared/site': [...ARTICLE, 'shared/feed', 'shared/site'],
  'shared/media': [...ARTICLE, 'shared/media'],
  'shared/verify': ['shared/formats', 'shared/verify', PARTNERS, DEMANDS],
  'shared/receipt': [...ARTICLE, 'shared/feed', 'shared/site', 'shared/media', 'shared/receipt'],
  'shared/pipeline': PIPELINE,
  'shared/publish': PUBLISH,
  'shared/transfer': [...PIPELINE, 'shared/transfer'],
  'shared/reconcile': RECONCILE,
  'shared/push': PUSH,
  'shared/aws': [...RECONCILE, 'shared/push', 'shared/aws'],
  'shared/local': [...PUSH, 'shared/local'],
  'shared/log.ts': [],
  'shared/config': ['shared/config', 'shared/formats', 'shared/article', 'shared/receipt/words', PARTNERS],
  'shared/config/types.ts': ['shared/article', PARTNERS],
  functions: ['functions', 'shared', 'package.json'],
  'functions/edge': [
    'functions/edge',
    'shared/feed/document-kinds.ts',
    'shared/feed/hub-path.ts',
    'shared/publish/siblings.ts',
    'shared/publish/answer-metadata.ts',
  ],
  infra: [
    'infra',
    'shared/config',
    'shared/article/canary.ts',
    'shared/aws/names.ts',
    'shared/aws/roll-call/roll.ts',
    'shared/feed/document-kinds.ts',
    'shared/feed/hub-path.ts',
    'shared/site/not-found-path.ts',
    'shared/push/back-off.ts',
    'functions/bundle.ts',
    'functions/theme-folder.ts',
    'functions/edge',
  ],
};

/** Modules that only these folders may import. */
const ONLY_IN: readonly { readonly module: RegExp; readonly folders: readonly string[] }[] = [
  { module: /^@aws-sdk\//, folders: ['shared/aws'] },
  { module: /^(aws-cdk-lib|constructs|cdk-nag)(\/|$)/, folders: ['infra'] },
  { module: /^node:(fs|fs\/promises)$/, folders: ['shared/local', 'functions', 'infra'] },
  { module: /^node:sqlite$/, folders: ['shared/local/sqlite'] },
  { module: /^zod(\/|$)/, folders: ['shared/config'] },
];

/** What a pure folder may not so much as name. */
const PURE = ['languages', 'article', 'config', 'formats', 'feed', 'site', 'media', 'receipt', 'verify'].map(
  (room) => `shared/${room}`,
);
const IMPURE = /\bDate\.now\b|\bnew Date\(\)|\bprocess\.|\bMath\.random\b|\bperformance\.now\b|\bconsole\.|\bfetch\(/;
const PURE_MODULES = /^node:(crypto|zlib|buffer|util)$/;

const files = globSync('{shared,functions,infra}/**/*.ts').map((file) => normalize(file));

function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const found = source.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^;'"]*?\bfrom\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)import '([^']+)'/g,
  );
  return [...found].map(([, a, b, c]) => a ?? b ?? c ?? '');
}

function folderOf<T>(file: string, rules: Record<string, T>): T | undefined {
  const folders = Object.keys(rules).filter((folder) => file === folder || file.startsWith(`${folder}/`));
  const longest = folders.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? undefined : rules[longest];
}

const isBelow = (file: string, folders: readonly string[]) =>
  folders.some((folder) => file === folder || file.startsWith(`${folder}/`));

it('finds the files and their imports', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(importsOf('shared/config/schema.ts')).toContain('zod/mini');
});

it('imports only what the place of each file in the house allows', () => {
  const violations = files.flatMap((file) => {
    const allowed = folderOf(file, MAY_IMPORT);
    if (allowed === undefined) return [`${file} has no rule`];
    return importsOf(file)
      .filter((name) => !mayImport(file, name, allowed))
      .map((name) => `${file} imports ${name}`);
  });
  expect(violations).toEqual([]);
});

function mayImport(file: string, name: string, allowed: readonly string[]): boolean {
  if (name.startsWith('.')) return isBelow(normalize(join(dirname(file), name)), allowed);
  return ONLY_IN.every(({ module, folders }) => !module.test(name) || isBelow(file, folders));
}

it('imports in no circle, of types neither: a type lives in the lowest room that names it', () => {
  const left = new Map(files.map((file) => [file, ownImportsOf(file)]));
  // Whatever imports nothing that is left, or is imported by nothing that is left, is in no circle.
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const [file, imports] of left) if (!imports.some((name) => left.has(name))) left.delete(file);
    const imported = new Set([...left.values()].flat());
    for (const file of left.keys()) if (!imported.has(file)) left.delete(file);
  }
  const circles = [...left].map(
    ([file, imports]) => `${file} <-> ${imports.filter((name) => left.has(name)).join(' ')}`,
  );
  expect(circles).toEqual([]);
});

function ownImportsOf(file: string): string[] {
  return importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => normalize(join(dirname(file), name)));
}

it('names the store of one machine in one place', () => {
  const SQLITE = 'shared/local/sqlite';
  const elsewhere = files.filter((file) => !isBelow(file, [SQLITE]));
  const naming = elsewhere.filter((file) => ownImportsOf(file).some((name) => isBelow(name, [SQLITE])));
  expect(naming).toEqual(['functions/local/open-state.ts']);
});

it('keeps what is pure so', () => {
  const violations = files
    .filter((file) => isBelow(file, PURE))
    .flatMap((file) => {
      const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      const named = IMPURE.exec(code);
      const modules = importsOf(file).filter((name) => name.startsWith('node:') && !PURE_MODULES.test(name));
      return [
        ...(named === null ? [] : [`${file} has ${named[0]}`]),
        ...modules.map((name) => `${file} imports ${name}`),
      ];
    });
  expect(violations).toEqual([]);
});
