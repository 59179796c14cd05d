import { expect, it } from 'vitest';
import { createETags } from '../../../../functions/local/http/etags.ts';

const BYTES = [Buffer.from('text')];

it('reads each state of a file once, however often it is asked for', async () => {
  const etags = createETags();
  let reads = 0;
  const read = () => {
    reads += 1;
    return BYTES;
  };
  const [first, second] = [await etags.of('a', read), await etags.of('a', read)];
  expect(second).toBe(first);
  expect(reads).toBe(1);
});

it('remembers 20,000 files, and forgets first what was asked for longest ago', async () => {
  const etags = createETags();
  const read: string[] = [];
  const ask = (identity: string) =>
    etags.of(identity, () => {
      read.push(identity);
      return BYTES;
    });
  for (let count = 0; count < 20_000; count++) await ask(`${count}`);
  await ask('0');
  await ask('one more');
  read.length = 0;
  await ask('0');
  await ask('2');
  expect(read).toEqual([]);
  await ask('1');
  expect(read).toEqual(['1']);
});
