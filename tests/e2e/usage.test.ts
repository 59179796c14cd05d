import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { feedmill, temporaryFolder } from '../support/feedmill.ts';

const folder = temporaryFolder();
writeFileSync(join(folder.path, 'letter.txt'), 'Dear desk\n');
afterAll(() => folder.remove());

describe('the command', () => {
  it('lists its commands, and explains each', async () => {
    const { status, out } = await feedmill(['--help']);
    expect(status).toBe(0);
    for (const name of ['init', 'serve', 'publish', 'inspect', 'status', 'withdraw', 'hold', 'release', 'rebuild']) {
      expect(out).toContain(`\n  ${name}`);
      const help = await feedmill([name, '--help']);
      expect(help.status).toBe(0);
      expect(help.out).toMatch(new RegExp(`^usage: feedmill ${name}`));
    }
  });

  it.each([
    [[], /^usage: feedmill COMMAND/],
    [['publsh'], /unknown command "publsh"/],
    [['publish', '--inbx', 'x'], /unknown option --inbx/],
    [['publish', '--inbox'], /--inbox needs a value/],
    [['publish', '--inbox', '--json'], /--inbox needs a value/],
    [['publish', '--json=yes'], /--json takes no value/],
    [['publish', 'x'], /unexpected "x"/],
    [['publish', '--inbox', 'does-not-exist'], /no inbox at does-not-exist/],
    [['publish', '--inbox', '.', '--now', 'yesterday'], /--now must be an instant/],
    [['inspect'], /FILE is missing/],
    [['inspect', 'does-not-exist.txt'], /no file does-not-exist\.txt/],
    [['status'], /no state at/],
    [['serve', '--port', '99999'], /--port must be a number/],
    [['serve', '--port', '0', '--config', 'none.json'], /no configuration at none\.json; "feedmill init" writes one/],
    [
      ['serve', '--port', '0', '--config', '.'],
      /the configuration cannot be read: \. is a folder where a file belongs/,
    ],
    [['serve', '--port', '0', '--inbox', '.'], /the inbox \. and the public folder public lie in each other/],
    [['publish', '--inbox', '.', '--public', 'site'], /the inbox \. and the public folder site lie in each other/],
    [
      ['publish', '--inbox', '.', '--public', '../site', '--state', 'state.sqlite'],
      /the state state\.sqlite lies in the inbox \./,
    ],
    [['publish', '--inbox', 'letter.txt'], /letter\.txt is a file where a folder belongs/],
    [['serve', '--port', '0', '--inbox', 'letter.txt'], /letter\.txt is a file where a folder belongs/],
    [['serve', '--host', '192.0.2.1'], /192\.0\.2\.1 is no address of this machine/],
    [['serve', '--host', 'no-such-host.invalid'], /nobody knows the host no-such-host\.invalid/],
  ])('answers %j with what is wrong and status 2', async (words, message) => {
    const { status, out, err } = await feedmill(words, folder.path);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('reports every error of a configuration at once', async () => {
    const config = join(folder.path, 'bad.json');
    writeFileSync(config, JSON.stringify({ site: { title: 'x', url: 'x' }, feed: [] }));
    const { status, err } = await feedmill(['publish', '--inbox', '.', '--config', config], folder.path);
    expect(status).toBe(2);
    expect(err.split('\n').slice(1, 4)).toEqual([
      '  site.url: must be an absolute http or https address',
      '  site.tagAuthority: is missing',
      '  feed: is not a known property',
    ]);
  });
});
