import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../functions/cli/commands.ts';
import { temporaryFolders } from '../local/temporary.ts';
import { findProgram, missing, run } from '../support/programs.ts';
import { blocksOf, withNames } from './page.ts';

const folder = temporaryFolders();
const systemdAnalyze = findProgram(['systemd-analyze'], ['--version']);
const logrotate = findProgram(['logrotate', '/usr/sbin/logrotate'], ['--version']);

describe('the service of docs/operating.md', () => {
  it.skipIf(missing('systemd-analyze', systemdAnalyze === undefined))(
    'is a unit that systemd takes without a word',
    () => {
      const home = folder();
      const [page = ''] = blocksOf('ini');
      const unit = join(home, 'feedmill.service');
      writeFileSync(unit, withNames(page, { '/usr/local/bin/feedmill': resolve('functions/cli/feedmill.mjs') }));
      // What it does not know it says on standard error, and passes over.
      const { status, stdout, stderr } = spawnSync(systemdAnalyze ?? '', ['verify', '--recursive-errors=no', unit], {
        encoding: 'utf8',
      });
      expect({ status, said: stdout + stderr }).toEqual({ status: 0, said: '' });
    },
  );

  it('is started with options that there are', () => {
    const [page = ''] = blocksOf('ini');
    const words = /^ExecStart=\S+ (.*)$/m.exec(page)?.[1]?.split(' ') ?? [];
    const [name, ...rest] = words;
    const command = COMMANDS.find((one) => one.name === name);
    const options = rest.filter((word) => word.startsWith('--')).map((word) => word.slice(2));
    expect(options.length).toBeGreaterThan(2);
    for (const option of options) expect(Object.keys(command?.options ?? {})).toContain(option);
  });

  it.skipIf(missing('logrotate', logrotate === undefined))(
    'has logs that are rotated without losing the file it writes',
    () => {
      const home = folder();
      mkdirSync(join(home, 'log'));
      const log = join(home, 'log/feedmill.log');
      writeFileSync(log, '{"event":"serving"}\n');
      const before = statSync(log).ino;
      const [page = ''] = blocksOf('logrotate');
      const file = join(home, 'feedmill.conf');
      writeFileSync(file, withNames(page, { '/var/log/feedmill': join(home, 'log') }), { mode: 0o644 });
      run(logrotate ?? '', ['--force', '--state', join(home, 'state'), file]);
      expect([statSync(log).ino, readFileSync(log, 'utf8')]).toEqual([before, '']);
      expect(readdirSync(join(home, 'log'))).toHaveLength(2);
    },
  );
});
