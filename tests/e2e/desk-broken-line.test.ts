import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { feedmill, startFeedmill, temporaryFolder } from '../support/feedmill.ts';
import { type Line, openLine } from '../support/line.ts';

const CHROMIUM = '/usr/bin/chromium';
const PIECE = 2_097_152;
const LENGTH = 4 * PIECE + 4_321;
/** What a page asks for beside what it uploads: heads, lists, events. */
const BESIDE = 200_000;

describe.skipIf(!existsSync(CHROMIUM))('an upload from the desk whose line breaks in the middle', () => {
  const folder = temporaryFolder();
  const [inbox, out, camera] = ['inbox', 'public', 'camera'].map((name) => join(folder.path, name)) as [
    string,
    string,
    string,
  ];
  let running: ReturnType<typeof startFeedmill>;
  let browser: Browser;
  let page: Page;
  let line: Line;
  let port: number;
  let address: URL;
  /** All that the page has said of uploads since it was loaded. */
  let said: () => Promise<readonly string[]>;

  const start = async (at = 0) => {
    running = startFeedmill(['serve', '--inbox', inbox, '--public', out, '--port', String(at)]);
    await new Promise<void>((resolve, reject) => {
      running.process.stdout?.on('data', (chunk) => String(chunk).includes('"event":"serving"') && resolve());
      running.ended.then(({ err }) => reject(new Error(err)));
    });
    address = new URL((await feedmill(['desk', '--public', out])).out.trim());
    port = Number(address.port);
  };

  beforeAll(async () => {
    mkdirSync(inbox);
    mkdirSync(camera);
    await start();
    line = await openLine(port);
    address.port = String(line.port);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-sync'] });
    page = await (await browser.newContext()).newPage();
    await page.goto(address.href);
    said = () => page.evaluate<string[]>('window.said');
    // Everything that changes in the list of uploads.
    await page.addInitScript(`window.said = [];
      new MutationObserver(() => {
        for (const item of document.querySelectorAll('.drop li')) window.said.push(item.innerText);
      }).observe(document, { subtree: true, childList: true, characterData: true });`);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await line?.close();
    running?.process.kill();
    await running?.ended;
    folder.remove();
  });
  beforeEach(async () => {
    line.mend();
    await page.reload();
    await page.getByLabel('Choose files').waitFor();
  });

  const fileOf = (name: string, content = randomBytes(LENGTH)) => {
    const path = join(camera, name);
    writeFileSync(path, content);
    return { path, content };
  };
  const choose = (...files: readonly { readonly path: string }[]) =>
    page.getByLabel('Choose files').setInputFiles(files.map(({ path }) => path));
  const item = (name: string) => page.locator('.drop li', { hasText: name });
  const says = (name: string, what: string) => item(name).getByText(what).waitFor();
  const inInbox = (name: string, content: Buffer) => readFileSync(join(inbox, name)).equals(content);
  const percents = async (name: string) =>
    (await said()).flatMap((text) => (text.includes(name) ? (/(\d+) %/.exec(text)?.slice(1).map(Number) ?? []) : []));

  it('goes on where it was, of several at once too, and sends one piece of each again at the most', async () => {
    const files = { 'a.mp4': fileOf('a.mp4'), 'b.mp4': fileOf('b.mp4') };
    const before = line.sent();
    const broken = line.breakAfter(1.2 * LENGTH);
    await choose(...Object.values(files));
    await broken;
    for (const name of Object.keys(files)) await says(name, 'waits for the connection');
    for (const name of Object.keys(files)) expect(existsSync(join(inbox, name))).toBe(false);
    line.mend();
    await page.getByRole('button', { name: 'Try again' }).first().click();
    for (const [name, { content }] of Object.entries(files)) {
      await says(name, 'is in the inbox');
      expect(inInbox(name, content)).toBe(true);
      // Nobody sees it begin again: at most a piece is taken back.
      const shown = await percents(name);
      const steps = shown.map((percent, index) => percent - (shown[index - 1] ?? 0));
      expect(Math.min(...steps)).toBeGreaterThanOrEqual(-Math.ceil((100 * PIECE) / LENGTH));
    }
    const again = line.sent() - before - 2 * LENGTH;
    expect(again).toBeGreaterThan(0);
    expect(again).toBeLessThan(2 * PIECE + BESIDE);
  });

  it('goes on with a file that is chosen again, when the page and the server have been started anew', async () => {
    const { path, content } = fileOf('film.mp4');
    const before = line.sent();
    const broken = line.breakAfter(0.6 * LENGTH);
    await choose({ path });
    await broken;
    await says('film.mp4', 'waits for the connection');
    running.process.kill('SIGKILL');
    await running.ended;
    await start(port);
    line.mend();
    await page.reload();
    await says('film.mp4', 'is half sent: choose or drop the same file again');
    await choose({ path });
    await says('film.mp4', 'is in the inbox');
    expect(inInbox('film.mp4', content)).toBe(true);
    expect(line.sent() - before).toBeLessThan(LENGTH + PIECE + BESIDE);
    expect((await percents('film.mp4')).filter((percent) => percent > 0)[0]).toBeGreaterThan(20);
    await page.reload();
    expect(await item('film.mp4').count()).toBe(0);
  });

  it('goes on in the folder in which it was begun, and begins another file of that name where the page says', async () => {
    const first = fileOf('clip.mp4');
    await page.getByLabel('Files that come in no folder').fill('/city/ ');
    const broken = line.breakAfter(0.6 * LENGTH);
    await choose(first);
    await broken;
    await says('city/clip.mp4', 'waits for the connection');
    line.mend();
    await page.reload();
    await says('city/clip.mp4', 'is half sent');
    // Nothing lies there that it could lead to.
    expect(await item('city/clip.mp4').getByRole('link').count()).toBe(0);
    const before = line.sent();
    await choose(first);
    await says('city/clip.mp4', 'is in the inbox');
    expect(inInbox('city/clip.mp4', first.content)).toBe(true);
    expect(existsSync(join(inbox, 'clip.mp4'))).toBe(false);
    expect(line.sent() - before).toBeLessThan(0.6 * LENGTH + PIECE + BESIDE);

    const again = line.breakAfter(0.6 * LENGTH);
    await page.getByLabel('Files that come in no folder').fill('sport');
    await choose(first);
    await again;
    line.mend();
    await page.reload();
    await says('sport/clip.mp4', 'is half sent');
    const other = fileOf('clip.mp4');
    utimesSync(other.path, new Date(), new Date(Date.now() - 90_000));
    await choose({ path: other.path });
    await item('clip.mp4').filter({ hasText: 'is in the inbox' }).waitFor();
    expect(inInbox('clip.mp4', other.content)).toBe(true);
    await item('sport/clip.mp4').getByRole('button', { name: 'Throw away what was sent' }).click();
  });

  it('begins again with another file of the same name, and mixes nothing', async () => {
    const first = fileOf('same.mp4');
    const broken = line.breakAfter(0.6 * LENGTH);
    await choose(first);
    await broken;
    line.mend();
    await page.reload();
    await says('same.mp4', 'is half sent');
    const { path, content } = fileOf('same.mp4');
    utimesSync(path, new Date(), new Date(Date.now() - 90_000));
    await choose({ path });
    await says('same.mp4', 'is in the inbox');
    expect(inInbox('same.mp4', content)).toBe(true);
  });

  it('has arrived where only the answer was lost, and says so', async () => {
    const { path, content } = fileOf('answer.mp4');
    const broken = line.breakBehind('Upload-Complete: ?1');
    await choose({ path });
    await broken;
    await says('answer.mp4', 'waits for the connection');
    line.mend();
    await page.getByRole('button', { name: 'Try again' }).click();
    await says('answer.mp4', 'is in the inbox');
    expect(inInbox('answer.mp4', content)).toBe(true);
  });

  it('is sent once where two pages send the same file, of which each says in the end that it has arrived', async () => {
    const { path, content } = fileOf('twice.mp4');
    const broken = line.breakAfter(0.3 * LENGTH);
    await choose({ path });
    await broken;
    await says('twice.mp4', 'waits for the connection');
    line.mend();
    const before = line.sent();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByLabel('Choose files').setInputFiles(path);
    // On a busy machine it has tried again by itself by now, and there is nothing to click.
    await page
      .getByRole('button', { name: 'Try again' })
      .click({ timeout: 5_000 })
      .catch(() => undefined);
    for (const one of [page, other])
      await one.locator('.drop li', { hasText: 'twice.mp4' }).getByText('is in the inbox').waitFor();
    expect(inInbox('twice.mp4', content)).toBe(true);
    // Pieces may be sent by both at the same moment; one of them is taken.
    expect(line.sent() - before).toBeLessThan(2 * LENGTH + BESIDE);
    await other.reload();
    await other.getByLabel('Choose files').waitFor();
    expect(await other.locator('.drop li', { hasText: 'twice.mp4' }).count()).toBe(0);
    await other.close();
  });

  it('is thrown away by who says so', async () => {
    const halves = () => readdirSync(join(folder.path, 'public.feedmill/state.sqlite.uploads')).length;
    const before = halves();
    const broken = line.breakAfter(0.6 * LENGTH);
    await choose(fileOf('never.mp4'));
    await broken;
    expect(halves()).toBe(before + 1);
    line.mend();
    await page.reload();
    await item('never.mp4').getByRole('button', { name: 'Throw away what was sent' }).click();
    await expect.poll(halves).toBe(before);
    await page.reload();
    await page.getByLabel('Choose files').waitFor();
    expect(await item('never.mp4').count()).toBe(0);
  });

  it('is one request for what is no larger than a piece', async () => {
    const asked: string[] = [];
    page.on('request', (request) => /uploads|pieces/.test(request.url()) && asked.push(request.method()));
    await choose(fileOf('small.mp4', randomBytes(PIECE)));
    await says('small.mp4', 'is in the inbox');
    expect(asked).toEqual(['PUT']);
  });
});
