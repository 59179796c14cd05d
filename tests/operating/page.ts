import { readFileSync } from 'node:fs';

const PAGE = readFileSync('docs/operating.md', 'utf8');

/** @returns the blocks of docs/operating.md in that language, as an operator would copy them. */
export function blocksOf(language: string): readonly string[] {
  return [...PAGE.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map((match) => match[1] ?? '');
}

/** @returns the text with other names in it. @throws Error when one of the names does not stand there */
export function withNames(text: string, names: Readonly<Record<string, string>>): string {
  return Object.entries(names).reduce((result, [name, other]) => {
    if (!result.includes(name)) throw new Error(`${name} stands nowhere in ${text}`);
    return result.replaceAll(name, other);
  }, text);
}
