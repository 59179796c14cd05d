import { renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Puts a link to another folder in the place of `<root>/desk` and takes it away again, until it is killed. */
const [root = '', outside = ''] = process.argv.slice(2);
const [desk, aside, link] = ['desk', '.aside', '.link'].map((name) => join(root, name)) as [string, string, string];
symlinkSync(outside, link);
process.stdout.write('swapping\n');

for (;;) {
  renameSync(desk, aside);
  renameSync(link, desk);
  renameSync(desk, link);
  renameSync(aside, desk);
}
