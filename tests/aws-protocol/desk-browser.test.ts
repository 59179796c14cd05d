import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSignedRoom, type SignedRoom } from './desk-room.ts';

const CHROMIUM = '/usr/bin/chromium';

/** A certificate of nobody's, since the cookies are for TLS alone. */
function certificate(): { readonly key: string; readonly cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'feedmill-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')] as const;
  const words = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1'];
  execFileSync('openssl', [...words, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const read = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  rmSync(folder, { recursive: true });
  return read;
}

describe.runIf(existsSync(CHROMIUM))('an editor at the desk on AWS', () => {
  let room: SignedRoom;
  let browser: Browser;
  let page: Page;
  let isOver = false;
  let working: Promise<void>;

  beforeAll(async () => {
    room = await openSignedRoom(certificate());
    await room.put('city/ferries.md', '# Ferries run again\n\nThe ferries run again since Monday.\n');
    await room.settle();
    // The functions of the stack, at work all the while.
    working = (async () => {
      while (!isOver) {
        await room.settle();
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    })();
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-sync'] });
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 320, height: 740 } });
    context.setDefaultTimeout(15_000);
    page = await context.newPage();
  });
  afterAll(async () => {
    isOver = true;
    await working;
    await browser?.close();
    await room?.close();
  });

  const says = (said: string | RegExp) => page.getByText(said).first().waitFor();

  async function isAccessible(): Promise<void> {
    await page.evaluate(axe.source);
    const found = await page.evaluate(
      "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((all) => all.violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))",
    );
    expect(found).toEqual([]);
    const wide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
    expect(await page.evaluate(wide)).toBe(false);
  }

  it('signs in at the provider, and comes back to where she wanted to go', async () => {
    await page.goto(`${room.url}#/upload/city%2Fferries.md`);
    await says('You are not signed in');
    await isAccessible();
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'rosa' }).click();
    await says('rosa, signed in');
    await says('city/ferries.md');
    expect(page.url()).toBe(`${room.url}#/upload/city%2Fferries.md`);
    await isAccessible();
    expect(await page.evaluate('document.cookie')).toBe('');
  });

  it('uploads what she has written, and sees by itself what becomes of it', async () => {
    await page.goto(`${room.url}#/write`);
    await page.getByLabel('Name of the file').fill('city/trams.md');
    await page.getByLabel('Text of the upload').fill('# Trams stop early\n\nTrams stop at ten from now on.\n');
    await page.getByRole('button', { name: 'Upload' }).click();
    await page.getByRole('link', { name: 'Trams stop early' }).waitFor();
    expect(await room.file('city/trams.md')).toContain('Trams stop at ten');
  });

  it('is told in a sentence what is not hers, and keeps her text', async () => {
    await page.goto(`${room.url}#/write`);
    await page.getByLabel('Name of the file').fill('culture/opera.md');
    await page.getByLabel('Text of the upload').fill('# The opera is full\n\nNot a seat was free.\n');
    await page.getByRole('button', { name: 'Upload' }).click();
    await says('does not lie in a folder of yours: city/.');
    expect(await page.getByLabel('Text of the upload').inputValue()).toContain('Not a seat');
    expect(await room.file('culture/opera.md')).toBeUndefined();
  });

  it('loses nothing of a text where her sign-in is over meanwhile', async () => {
    await page.goto(`${room.url}#/upload/city%2Ftrams.md`);
    const area = page.getByLabel('Text of the upload');
    await area.fill('# Trams stop early\n\nWritten for an hour.\n');
    await endSignIns();
    await page.getByRole('button', { name: 'Save' }).click();
    const link = page.getByRole('link', { name: 'Sign in' });
    await link.waitFor();
    await isAccessible();
    expect(await area.inputValue()).toContain('Written for an hour.');
    const [other] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await other.getByRole('link', { name: 'rosa' }).click();
    await other.getByText('This is what you wrote here and did not save.').waitFor();
    await other.close();
    expect(await area.inputValue()).toContain('Written for an hour.');
    await link.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Save' }).click();
    await says('Saved.');
    expect(await room.file('city/trams.md')).toContain('Written for an hour.');
  });

  async function endSignIns(): Promise<void> {
    const { clients, table: TableName } = room.mill.stage;
    const { Items = [] } = await clients.dynamo.send(new ScanCommand({ TableName }));
    for (const { pk, sk } of Items)
      if (pk !== undefined && sk !== undefined && pk.S?.startsWith('DESK-SESSION#'))
        await clients.dynamo.send(new DeleteItemCommand({ TableName, Key: { pk, sk } }));
  }

  it('goes on with a large file at the part whose connection broke, which alone is sent again', async () => {
    const chief = await browser.newContext({ ignoreHTTPSErrors: true });
    chief.setDefaultTimeout(30_000);
    const desk = await chief.newPage();
    await desk.goto(room.url);
    await desk.getByRole('link', { name: 'Sign in' }).click();
    await desk.getByRole('link', { name: 'ada' }).click();
    const sent: string[] = [];
    await desk.route(/partNumber=/, (route) => {
      const part = new URL(route.request().url()).searchParams.get('partNumber') ?? '';
      sent.push(part);
      if (part === '2' && sent.length === 2) return route.abort('connectionreset');
      // An address that is too old: others are asked for, and nobody is told.
      if (part === '3' && sent.length === 4)
        return route.fulfill({ status: 403, headers: { 'Access-Control-Allow-Origin': '*' } });
      return route.continue();
    });
    const buffer = Buffer.alloc(2 * 5_242_880 + 7, 'part');
    await desk.getByLabel('Choose files').setInputFiles({ name: 'film.mp4', mimeType: 'video/mp4', buffer });
    await desk.getByText('waits for the connection').waitFor();
    expect(await room.file('film.mp4')).toBeUndefined();
    await desk.getByRole('button', { name: 'Try again' }).click();
    await desk.getByText('is in the inbox').waitFor();
    expect((await room.file('film.mp4')) === buffer.toString()).toBe(true);
    expect(sent).toEqual(['1', '2', '2', '3', '3']);
    await chief.close();
  });

  it('signs out, here and at the provider', async () => {
    await page.goto(`${room.url}#/`);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await says('You are not signed in');
    expect(room.provider.asked.get('/leave')).toBe(1);
    expect(page.url()).toBe(room.url);
  });
});
