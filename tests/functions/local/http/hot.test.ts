import { lstatSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createHot } from '../../../../functions/local/http/hot.ts';
import { identityOf } from '../../../../functions/local/http/public-file.ts';
import { temporaryFolders } from '../../../local/temporary.ts';

const folder = temporaryFolders();

it('lets go of what was not asked for longest when it takes too much memory', () => {
  const root = folder();
  writeFileSync(join(root, 'a.xml'), 'a');
  const identity = identityOf(lstatSync(join(root, 'a.xml'), { bigint: true }));
  const hot = createHot<number>(root);
  const keep = (value: number) => hot.keep(`feed ${value}`, value, 20_000_000, [{ parts: ['a.xml'], identity }]);
  [1, 2, 3].map(keep);
  expect(hot.find('feed 1')).toBe(1);
  keep(4);
  expect([1, 2, 3, 4].map((value) => hot.find(`feed ${value}`))).toEqual([1, undefined, 3, 4]);
  // The same again takes no memory twice.
  keep(4);
  expect([1, 3, 4].map((value) => hot.find(`feed ${value}`))).toEqual([1, 3, 4]);
});
