import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sayOnce } from '../../../functions/local/say-once.ts';
import type { Log } from '../../../shared/log.ts';
import { temporaryFolders } from '../../local/temporary.ts';

const folder = temporaryFolders();
const AN_HOUR = 3_600_000;

function listen() {
  const said: [string, string, object | undefined][] = [];
  const to = (level: keyof Log) => (event: string, fields?: object) => said.push([level, event, fields]);
  const time = { now: 0 };
  const log = sayOnce({ info: to('info'), warn: to('warn'), error: to('error') } as Log, () => time.now);
  return { log, said, time };
}

const errorOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('a fault that repeats', () => {
  it('is said once', () => {
    const { log, said } = listen();
    for (let count = 0; count < 100; count++) log.error('pass failed', { error: new Error('the disk is full') });
    expect(said).toEqual([['error', 'pass failed', { error: new Error('the disk is full') }]]);
  });

  it('is said again after an hour, with how often it came', () => {
    const { log, said, time } = listen();
    for (; time.now <= 2 * AN_HOUR; time.now += AN_HOUR / 10) log.error('pass failed', { error: new Error('full') });
    expect(said.map(([, , fields]) => fields)).toEqual([
      { error: new Error('full') },
      { error: new Error('full'), repeated: 10 },
      { error: new Error('full'), repeated: 10 },
    ]);
  });

  it('is news again when all was well in between', () => {
    const { log, said } = listen();
    log.error('pass failed', { error: new Error('full') });
    log.forget();
    log.error('pass failed', { error: new Error('full') });
    expect(said).toHaveLength(2);
  });
});

describe('a fault of the machine', () => {
  it.each(['database or disk is full', 'ENOSPC: no space left on device, write', 'EROFS: read-only file system, open'])(
    'is said of one upload, and not of each: %s',
    (message) => {
      const { log, said } = listen();
      for (const name of ['a', 'b', 'c']) log.error('upload failed', { key: `${name}.md`, error: new Error(message) });
      for (const name of ['d', 'e']) {
        const error = new Error(`${name} was not published`, { cause: new Error(message) });
        log.error('upload failed', { key: `${name}.md`, error });
      }
      expect(said).toEqual([['error', 'upload failed', { key: 'a.md', error: new Error(message) }]]);
    },
  );
});

describe('faults that differ', () => {
  it('are each said: by event, level, upload and cause', () => {
    const { log, said } = listen();
    for (let count = 0; count < 3; count++) {
      log.error('upload failed', { key: 'a.md', error: new Error('full') });
      log.error('upload failed', { key: 'b.md', error: new Error('full') });
      log.error('upload failed', { key: 'a.md', error: new Error('denied') });
      log.warn('upload failed', { key: 'a.md', error: new Error('full') });
      log.error('pass failed', { error: new Error('full') });
    }
    expect(said).toHaveLength(5);
  });

  it('are one where another thing is the first that the same cause keeps from being done', () => {
    const { log, said } = listen();
    const cause = new Error('the disk is full');
    for (const page of ['a', 'b', 'c']) log.error('pass failed', { error: new Error(`no page ${page}`, { cause }) });
    expect(said).toHaveLength(1);
  });

  it('are one where only a random file name differs', () => {
    const { log, said } = listen();
    const root = folder();
    writeFileSync(join(root, 'file'), '');
    for (const name of ['.1-aaaa.tmp', '.1-bbbb.tmp']) {
      log.error('pass failed', { error: errorOf(() => statSync(join(root, name))) });
      log.error('pass failed', { error: errorOf(() => statSync(join(root, 'file', name))) });
    }
    expect(said).toHaveLength(2);
  });
});
