import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deployment } from './template/deployment.ts';

const outputs = new Set(Object.keys(deployment({ desk: 'cognito' }).template.toJSON().Outputs));

/** By file, what is asked of a stack's outputs there. */
function askedIn(files: string, pattern: RegExp): readonly (readonly [file: string, name: string])[] {
  return globSync(files).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name = '']) => [file, name] as const),
  );
}

describe('an output of the stack', () => {
  it.each([
    ['a page has a shell ask for', 'docs/*.md', /\bout ([A-Z]\w+)/g, 8],
    ['a command asks for', 'functions/cli/**/*.ts', /'([A-Z]\w+(?:Url|Name|Arn))'/g, 20],
    ['the stack of a test has', 'tests/aws-protocol/operated-stack.ts', /^ +([A-Z]\w+): /gm, 20],
  ])('is there where %s it', (_, files, pattern, least) => {
    const asked = askedIn(files, pattern);
    expect(asked.length).toBeGreaterThanOrEqual(least);
    expect(asked.filter(([, name]) => !outputs.has(name))).toEqual([]);
  });
});
