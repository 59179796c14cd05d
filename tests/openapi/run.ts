import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Asks everything that the desk's description in OpenAPI names, rightly and wrongly, of a desk over the example newsroom: schemathesis
 * (`pip install schemathesis`) makes the requests, and holds the answers against the description. Words behind the name of this file are handed to it.
 */
const MOST_SECONDS = '45';
const SETTINGS = resolve('tests/openapi/schemathesis.toml');
const COMMAND = 'functions/cli/feedmill.mjs';

const folder = mkdtempSync(join(tmpdir(), 'feedmill-openapi-'));
const inbox = join(folder, 'inbox');
cpSync('examples/newsroom/inbox', inbox, { recursive: true });
writeFileSync(join(inbox, 'later.md'), '---\ntitle: Later\ndate: 2031-05-01T08:00:00Z\n---\n\nA text.\n');
const places = ['--public', join(folder, 'public'), '--state', join(folder, 'state.sqlite')];
const config = ['--config', 'examples/newsroom/feedmill.config.json'];
const server = spawn(process.execPath, [COMMAND, 'serve', '--inbox', inbox, ...config, ...places, '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (chunk) => String(chunk).includes('"event":"serving"') && resolve());
    server.once('exit', () => reject(new Error('the server ended')));
  });
  const desk = spawnSync(process.execPath, [COMMAND, 'desk', ...places], { encoding: 'utf8' });
  const address = new URL(desk.stdout.trim());
  const token = address.searchParams.get('token') ?? '';
  const words = ['--header', `Authorization: Bearer ${token}`, '--max-time', MOST_SECONDS, '--no-color'];
  // What is uploaded lies there for the next request: no two runs see the same desk, but each sees the same requests.
  const asked = [...words, '--seed', '1', '--url', `${address.origin}/desk/api`, ...process.argv.slice(2)];
  const ran = spawnSync(
    'schemathesis',
    ['--config-file', SETTINGS, 'run', `${address.origin}/desk/api/openapi.json`, ...asked],
    { stdio: 'inherit' },
  );
  if (ran.error) throw ran.error;
  process.exitCode = ran.status ?? 1;
} finally {
  server.kill();
  await new Promise((resolve) => server.once('exit', resolve));
  rmSync(folder, { recursive: true, force: true });
}
