import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkApart, OverlapError } from '../../../functions/local/folders.ts';
import { temporaryFolders } from '../../local/temporary.ts';

const temporary = temporaryFolders();

/** A folder with `desk`, and `link` that leads to it. */
function home() {
  const folder = temporary();
  mkdirSync(join(folder, 'desk'));
  symlinkSync('desk', join(folder, 'link'));
  return (path: string) => join(folder, path);
}

describe('inbox, public folder and state', () => {
  it.each([
    ['desk', 'desk', 's.sqlite'],
    ['desk', 'desk/site', 's.sqlite'],
    ['desk/in', 'desk', 's.sqlite'],
    ['link', 'desk/site/of/tomorrow', 's.sqlite'],
    ['desk', 'link/site', 's.sqlite'],
    ['desk', 'site', 'desk/s.sqlite'],
    ['desk', 'site', 'link/state/s.sqlite'],
    ['desk', 'site', 'site/s.sqlite'],
    ['desk', 's.sqlite.copies/site', 's.sqlite'],
    ['s.sqlite.uploads/desk', 'site', 's.sqlite'],
    ['desk', 'desk/../link', 's.sqlite'],
  ])('may not be %s, %s and %s', (inbox, site, state) => {
    const at = home();
    expect(() => checkApart({ inbox: at(inbox), publicFolder: at(site), state: at(state) })).toThrow(OverlapError);
  });

  it.each([
    ['desk', 'site', 'site.feedmill/s.sqlite'],
    ['desk', 'desk-site', 'desk.sqlite'],
    ['desk', 'memory/site', 'memory/s.sqlite'],
    ['memory/desk', 'memory/site', 'memory/s.sqlite'],
  ])('may be %s, %s and %s', (inbox, site, state) => {
    const at = home();
    expect(() => checkApart({ inbox: at(inbox), publicFolder: at(site), state: at(state) })).not.toThrow();
  });
});
