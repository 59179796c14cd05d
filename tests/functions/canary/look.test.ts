import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createPlain, type Server } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { look } from '../../../functions/canary/look.ts';

let server: Server | undefined;
afterEach(() => server?.close());

async function listen(made: Server, scheme: string): Promise<string> {
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  return `${scheme}://127.0.0.1:${(made.address() as AddressInfo).port}/`;
}

/** Signed by itself. @param days from today on */
function certificate(days: number): { readonly key: string; readonly cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'feedmill-certificate-'));
  const [keyout, wanted, also, out] = ['key.pem', 'wanted.pem', 'also', 'cert.pem'].map((name) => join(folder, name));
  const openssl = (...words: readonly (string | undefined)[]) =>
    execFileSync('openssl', words.map(String), { stdio: 'ignore' });
  try {
    writeFileSync(String(also), 'subjectAltName=IP:127.0.0.1\n');
    openssl(
      'req',
      '-new',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-subj',
      '/CN=127.0.0.1',
      '-keyout',
      keyout,
      '-out',
      wanted,
    );
    openssl('x509', '-req', '-days', `${days}`, '-in', wanted, '-signkey', keyout, '-extfile', also, '-out', out);
    return { key: readFileSync(String(keyout), 'utf8'), cert: readFileSync(String(out), 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stderr.write(
      'tests/functions/canary/look.test.ts: no openssl here, so that there is no certificate to look at\n',
    );
    return false;
  }
}

describe('a look as a reader’s', () => {
  it.runIf(hasOpenssl())('gets the document, and when the certificate ends', async () => {
    const { key, cert } = certificate(100);
    const address = await listen(
      createServer({ key, cert }, (_, response) => response.end('{}')),
      'https',
    );
    const { body, certificateEnds = 0 } = await look(address, 200, cert);
    expect(body).toBe('{}');
    const days = (certificateEnds - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(99);
    expect(days).toBeLessThanOrEqual(100);
    await expect(look(address)).rejects.toThrow(/self-signed/);
  });

  it.runIf(hasOpenssl())('is none with a certificate that has ended, and says so', async () => {
    const { key, cert } = certificate(-1);
    const address = await listen(
      createServer({ key, cert }, (_, response) => response.end('{}')),
      'https',
    );
    await expect(look(address, 200, cert)).rejects.toMatchObject({ code: 'CERT_HAS_EXPIRED' });
  });

  it('knows of no certificate where there is none', async () => {
    const address = await listen(
      createPlain((_, response) => response.end('{}')),
      'http',
    );
    expect(await look(address)).toEqual({ body: '{}' });
  });

  it.each([404, 500, 301])('is none with %i', async (status) => {
    const address = await listen(
      createPlain((_, response) => response.writeHead(status).end('no')),
      'http',
    );
    await expect(look(address)).rejects.toThrow(`was answered with ${status}`);
  });

  it('is one with another status, where that is the right one', async () => {
    const address = await listen(
      createPlain((_, response) => response.writeHead(404).end('nothing')),
      'http',
    );
    expect(await look(address, 404)).toEqual({ body: 'nothing' });
    await expect(look(address, 403)).rejects.toThrow('was answered with 404');
  });

  it('is none where nobody answers', async () => {
    const address = await listen(
      createPlain(() => undefined),
      'http',
    );
    server?.close();
    await expect(look(address)).rejects.toThrow(/ECONNREFUSED/);
  });
});
