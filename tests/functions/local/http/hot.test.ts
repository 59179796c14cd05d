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

it('has what many ask for at once made once; each makes for itself only what is not kept, and one that failed is no reason', async () => {
  const root = folder();
  writeFileSync(join(root, 'a.xml'), 'a');
  const sightings = [{ parts: ['a.xml'], identity: identityOf(lstatSync(join(root, 'a.xml'), { bigint: true })) }];
  const hot = createHot<string>(root);
  let made = 0;
  const ask = (name: string, ending: 'kept' | 'not kept' | 'failing') =>
    hot.of(name, async () => {
      const count = ++made;
      await new Promise((resolve) => setImmediate(resolve));
      if (ending === 'failing' && count === 1) throw new Error('the disk is broken');
      if (ending !== 'not kept') hot.keep(name, `made ${count}`, 1, sightings);
      return `made ${count}`;
    });
  const fiveAsk = (name: string, ending: 'kept' | 'not kept' | 'failing') => {
    made = 0;
    return Promise.allSettled(Array.from({ length: 5 }, () => ask(name, ending)));
  };
  expect(new Set((await fiveAsk('feed', 'kept')).map((one) => 'value' in one && one.value))).toEqual(
    new Set(['made 1']),
  );
  expect(made).toBe(1);
  await fiveAsk('film', 'not kept');
  expect(made).toBe(5);
  const [first, ...others] = await fiveAsk('broken', 'failing');
  expect(first?.status).toBe('rejected');
  expect(others.every(({ status }) => status === 'fulfilled')).toBe(true);
  // What has changed meanwhile is made anew.
  writeFileSync(join(root, 'a.xml'), 'another');
  made = 0;
  expect(await ask('feed', 'not kept')).toBe('made 1');
});
