import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holdBelow, holdByLooks, holdFolder, openIn } from '../../shared/local/held-folder.ts';
import { temporaryFolders } from './temporary.ts';

const folder = temporaryFolders();

function prepared() {
  const root = join(folder(), 'root');
  mkdirSync(join(root, 'desk/city'), { recursive: true });
  writeFileSync(join(root, 'desk/a.md'), 'here');
  symlinkSync('desk', join(root, 'link'));
  symlinkSync('a.md', join(root, 'desk/link.md'));
  return root;
}

const codeOf = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
};

describe.each([
  ['by its descriptor, or as this system can', holdFolder],
  ['by looks alone, as other systems must', holdByLooks],
])('a folder that is held %s', (_, hold) => {
  it('is worked in by its path', () => {
    const held = hold(prepared());
    const desk = held.enter('desk');
    expect(readdirSync(desk.path).sort()).toEqual(['a.md', 'city', 'link.md']);
    const file = openIn(desk, 'a.md');
    expect(readFileSync(file, 'utf8')).toBe('here');
    desk.enter('city').close();
    desk.check();
    desk.close();
    held.close();
  });

  it('may be found over a link, but none is followed from there', () => {
    const root = prepared();
    const desk = hold(join(root, 'link'));
    expect(codeOf(() => openIn(desk, 'link.md'))).toBe('ELOOP');
    const held = hold(root);
    expect(codeOf(() => held.enter('link'))).toBe('ENOTDIR');
    expect(codeOf(() => held.enter('none'))).toBe('ENOENT');
    expect(codeOf(() => desk.enter('a.md'))).toBe('ENOTDIR');
    expect(codeOf(() => hold(join(root, 'none')))).toBe('ENOENT');
  });

  it('is still the one that it was, or says that it is not, when another takes its place', () => {
    const root = prepared();
    const held = hold(root);
    const desk = held.enter('desk');
    renameSync(join(root, 'desk'), join(root, 'aside'));
    mkdirSync(join(root, 'desk'));
    writeFileSync(join(root, 'desk/a.md'), 'another');
    const read = codeOf(() => readFileSync(openIn(desk, 'a.md'), 'utf8'));
    expect(read).toBe(hold === holdByLooks || process.platform !== 'linux' ? 'ELOOP' : 'here');
  });
});

it('is left in order when a folder below is not to be had', () => {
  const root = prepared();
  const before = readdirSync('/dev/fd').length;
  for (let round = 0; round < 50; round++) {
    expect(codeOf(() => holdBelow(root, ['desk', 'city', 'none']))).toBe('ENOENT');
    holdBelow(root, ['desk', 'city']).close();
  }
  expect(readdirSync('/dev/fd').length).toBe(before);
  rmSync(root, { recursive: true });
});
