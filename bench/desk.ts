import { chromium } from 'playwright-core';
import { deskOfMany } from '../tests/support/desk-of-many.ts';

/**
 * How long a browser is busy with a step of an editor who goes through ten thousand uploads: a key that is typed into the search, a
 * turn of the wheel, the next page. `node bench/desk.ts` prints the longest and the median of each, in milliseconds.
 */
const desk = await deskOfMany(10_000);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  await page.goto(desk.url);
  await page.getByText('Story 0 of').waitFor();
  /** From the input to the frame behind it, of the page's own thread alone. */
  const measure = async (act: () => Promise<unknown>): Promise<number> => {
    const before = await busy();
    await act();
    await page.evaluate('new Promise((next) => requestAnimationFrame(() => setTimeout(next)))');
    return (await busy()) - before;
  };
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  const steps: Record<string, number[]> = { type: [], wheel: [], older: [] };
  for (const letter of 'Story 123 of the harbour') {
    steps.type?.push(await measure(() => page.getByLabel('Find').press(letter === ' ' ? 'Space' : letter)));
    await page.waitForTimeout(250);
  }
  await page.getByLabel('Find').fill('');
  await page.getByText('Story 0 of').waitFor();
  for (let turn = 0; turn < 30; turn++) steps.wheel?.push(await measure(() => page.mouse.wheel(0, 300)));
  for (let at = 1; at <= 20; at++) {
    // By the page's own means: what looks for a text from outside takes longer than the page does.
    const next = () =>
      page.evaluate(`new Promise((done) => {
        new MutationObserver((_, observer) => {
          if (!document.querySelector('.rows .title')?.textContent.startsWith('Story ${at * 100} ')) return;
          observer.disconnect();
          done();
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
        [...document.querySelectorAll('.buttons a')].at(-1).click();
      })`);
    steps.older?.push(await measure(next));
  }
  for (const [name, times] of Object.entries(steps)) {
    const sorted = times.toSorted((a, b) => a - b);
    const [median = 0, most = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
    process.stdout.write(`${name}: median ${median.toFixed(1)}, longest ${most.toFixed(1)} ms\n`);
  }
} finally {
  await browser.close();
  desk.close();
}
