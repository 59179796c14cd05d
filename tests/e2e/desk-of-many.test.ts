import { existsSync } from 'node:fs';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeskOfMany, deskOfMany } from '../support/desk-of-many.ts';

const CHROMIUM = '/usr/bin/chromium';
const MANY = 10_000;
const A_PAGE = 100;

describe.skipIf(!existsSync(CHROMIUM))('a desk with ten thousand uploads', () => {
  let desk: DeskOfMany;
  let browser: Browser;
  let page: Page;
  let debugging: CDPSession;

  beforeAll(async () => {
    desk = await deskOfMany(MANY);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    page = await browser.newPage();
    debugging = await page.context().newCDPSession(page);
    await page.goto(desk.url);
    await page.getByText('Story 0 of').waitFor();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    desk?.close();
  });

  const elements = () => page.evaluate<number>('document.querySelectorAll("*").length');
  const first = () => page.locator('.rows .title').first().innerText();

  it('shows no more of them than a page, however far somebody goes, and the way back leads back', async () => {
    const before = await elements();
    expect(before).toBeLessThan(1_500);
    for (let at = 1; at <= 5; at++) {
      await page.getByRole('link', { name: 'Older ones' }).click();
      await page.getByText(`Story ${at * A_PAGE} of`).waitFor();
      expect(await page.locator('.rows li').count()).toBe(A_PAGE);
      expect(await elements()).toBeLessThan(before + 50);
    }
    await page.goBack();
    await page.getByText(`Story ${4 * A_PAGE} of`).waitFor();
    await page.getByRole('link', { name: 'The newest' }).click();
    await page.getByText('Story 0 of').waitFor();
  });

  it('narrows them down by words and by what became of them', async () => {
    await page.getByLabel('Find').fill('Story 9999');
    await page.getByText('1 found').waitFor();
    expect(await first()).toMatch(/^Story 9999 /);
    await page.getByLabel('Find').fill('');
    await page.getByRole('link', { name: /^Held/ }).click();
    await page.getByText('Story 2 of').waitFor();
    await page.getByRole('link', { name: 'All', exact: true }).click();
    await page.getByText('Story 0 of').waitFor();
  });

  it('holds no more memory after an hour of work than after ten minutes', async () => {
    // As much as happens in ten minutes: uploads that are read, and an editor who goes through lists.
    const work = async () => {
      for (let round = 0; round < 10; round++) {
        for (let event = 0; event < 10; event++) desk.tell();
        await page.evaluate(`location.hash = '#/?after=${(round + 1) * A_PAGE}'`);
        await page.getByText(`Story ${(round + 1) * A_PAGE} of`).waitFor();
        await page.evaluate("location.hash = '#/write'");
        await page.getByLabel('Text of the upload').waitFor();
      }
    };
    const held = async () => {
      await page.evaluate("location.hash = '#/'");
      await page.getByText('Story 0 of').waitFor();
      await debugging.send('HeapProfiler.collectGarbage');
      const { usedSize } = (await debugging.send('Runtime.getHeapUsage')) as { usedSize: number };
      const { nodes, jsEventListeners } = (await debugging.send('Memory.getDOMCounters')) as {
        nodes: number;
        jsEventListeners: number;
      };
      return { bytes: usedSize, nodes, listeners: jsEventListeners };
    };
    await work();
    const early = await held();
    for (let tenMinutes = 1; tenMinutes < 6; tenMinutes++) await work();
    const late = await held();
    console.log(`after ten minutes ${JSON.stringify(early)}, after an hour ${JSON.stringify(late)}`);
    expect(late.bytes).toBeLessThan(early.bytes + 1_000_000);
    expect(late.nodes).toBeLessThan(early.nodes * 1.2 + 500);
    expect(late.listeners).toBeLessThan(early.listeners + 50);
  }, 180_000);
});
