import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

/**
 * `npm run screenshots`: the pictures of the documentation, of the example newsroom as a browser shows it. `npm run screenshots -- FOLDER`: every type
 * of page instead, light and dark, and on a phone.
 */
interface Picture {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  /** Of the article that is shown. */
  readonly title?: string;
  /** Of another page. @default the front page */
  readonly path?: string;
  readonly dark?: true;
}

const PICTURES: readonly Picture[] = [
  { file: 'front-page.png', width: 1280, height: 1080 },
  { file: 'section.png', path: 'section/city/', width: 1280, height: 1000 },
  { file: 'article.png', title: 'An organ made of foghorns', width: 1000, height: 760 },
  {
    file: 'article-dark.png',
    title: 'The harbour bridge opens three weeks early',
    width: 1000,
    height: 760,
    dark: true,
  },
  { file: 'phone.png', width: 390, height: 844 },
  { file: 'phone-chinese.png', title: '新港区图书馆周末开放到深夜', width: 390, height: 844 },
  { file: 'phone-arabic.png', title: 'العبّارات تعود إلى الميناء', width: 390, height: 844, dark: true },
  { file: 'subscribe.png', path: 'subscribe/', width: 1000, height: 600 },
  { file: 'not-found.png', path: 'nothing/', width: 1000, height: 400 },
];
/** The title of an article that is taken back. */
const MISTAKE = 'Published by mistake';
/** What stands for each type of page. */
const PAGES: readonly Pick<Picture, 'file' | 'title' | 'path'>[] = [
  { file: 'front' },
  { file: 'section', path: 'section/city/' },
  { file: 'author', path: 'author/tom-okafor/' },
  { file: 'tag', path: 'tag/harbour/' },
  { file: 'language', path: 'language/en/' },
  { file: 'archive', path: 'all/archive/newest/' },
  { file: 'archive-parts', path: 'all/archive/all/' },
  { file: 'article', title: 'The harbour bridge opens three weeks early' },
  { file: 'article-chinese', title: '新港区图书馆周末开放到深夜' },
  { file: 'article-arabic', title: 'العبّارات تعود إلى الميناء' },
  { file: 'subscribe', path: 'subscribe/' },
  { file: 'not-found', path: 'nothing/' },
  { file: 'gone', title: MISTAKE },
];
const [everyPageTo] = process.argv.slice(2);
const EVERY_PAGE = PAGES.flatMap(({ file, ...page }): Picture[] => [
  { ...page, file: `${file}-light.png`, width: 1280, height: 1000 },
  { ...page, file: `${file}-dark.png`, width: 1280, height: 1000, dark: true },
  { ...page, file: `${file}-phone.png`, width: 390, height: 844 },
]);
/** In a script that the example has nothing in. */
const ARABIC = `---
title: العبّارات تعود إلى الميناء
language: ar
date: 2026-11-18T08:15:00Z
author: ليلى حدّاد
---

عادت العبّارات صباح اليوم إلى **الميناء القديم** بعد أسبوعين من الإصلاح، وقال القبطان «إن البحر هادئ» وإن الرحلات الثلاث اكتملت قبل الظهر.
`;
/** What an editor has yet to look after. */
const AT_THE_DESK = {
  'city/night-market.md':
    '---\ntitle: "The night market returns\nauthor: Rosa Field\n---\n\nStalls open at six on Friday.\n',
  'science/tides.md': '---\ntitle: Tide tables for January\ndate: 2031-12-24T08:00:00Z\n---\n\nHigh water at seven.\n',
};
const CHROMIUM = '/usr/bin/chromium';
/** Where the example says that it is served. */
const SITE = 'http://127.0.0.1:8080/';

const folder = mkdtempSync(join(tmpdir(), 'feedmill-screenshots-'));
const inbox = join(folder, 'inbox');
cpSync('examples/newsroom/inbox', inbox, { recursive: true });
writeFileSync(join(inbox, 'city/ferry-arabic.md'), ARABIC);
const mistake = join(inbox, 'city/mistake.md');
let left: string | undefined;
if (everyPageTo !== undefined) writeFileSync(mistake, `# ${MISTAKE}\n\nNobody was to read this.\n`);
// The example is too small for an archive.
for (let week = 1; week <= (everyPageTo === undefined ? 0 : 260); week++)
  writeFileSync(
    join(inbox, `city/week-${week}.md`),
    `---\ntitle: The harbour in week ${week} from 2021 on\ndate: ${new Date(Date.UTC(2021, 0, 7 * week)).toISOString()}\n---\n\nQuiet.\n`,
  );
const words = ['--inbox', inbox, '--config', 'examples/newsroom/feedmill.config.json'];
const places = ['--public', join(folder, 'public'), '--state', join(folder, 'state.sqlite')];
const server = spawn(process.execPath, ['functions/cli/feedmill.mjs', 'serve', ...words, ...places], {
  stdio: 'ignore',
});
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
try {
  for (const { title, path = '', file, width, height, dark } of everyPageTo === undefined ? PICTURES : EVERY_PAGE) {
    const colorScheme = dark ? 'dark' : 'light';
    const page = await browser.newPage({ viewport: { width, height }, colorScheme });
    const article = title === MISTAKE ? await gone() : await addressOf(title ?? '');
    await page.goto(title === undefined ? SITE + path : article, { waitUntil: 'networkidle' });
    await page.screenshot({ path: join(everyPageTo ?? 'docs/images', file) });
  }
  if (everyPageTo === undefined) await takeDesk();
} finally {
  await browser.close();
  server.kill();
  await new Promise((resolve) => server.once('exit', resolve));
  rmSync(folder, { recursive: true });
}

async function takeDesk(): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1100, height: 760 } });
  const desk = spawnSync(process.execPath, ['functions/cli/feedmill.mjs', 'desk', ...places], { encoding: 'utf8' });
  await page.goto(desk.stdout.trim());
  await page.waitForSelector('.rows li');
  for (const [name, text] of Object.entries(AT_THE_DESK)) writeFileSync(join(inbox, name), text);
  await page.getByText('Scheduled for').waitFor();
  await page.getByText('never closed').waitFor();
  await page.screenshot({ path: 'docs/images/desk.png' });
  await page.goto(new URL('#/upload/city%2Fharbour-bridge.md', page.url()).href);
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.frameLocator('iframe').locator('h1').waitFor();
  await page.evaluate("document.getElementById('preview').scrollIntoView()");
  await page.screenshot({ path: 'docs/images/desk-preview.png' });
}

/** Takes the article back, once. @returns where it was */
async function gone(): Promise<string> {
  left ??= await addressOf(MISTAKE);
  rmSync(mistake, { force: true });
  while ((await fetch(left)).status !== 410) await new Promise((resolve) => setTimeout(resolve, 100));
  return left;
}

/** Waits for the article to be out, and for pictures in the sizes that readers get. */
async function addressOf(title: string): Promise<string> {
  for (let tries = 300; tries > 0; tries--) {
    try {
      const { items } = JSON.parse(readFileSync(join(folder, 'public/all/feed.json'), 'utf8')) as {
        items: readonly { title: string; url: string }[];
      };
      const found = items.find((item) => title === '' || item.title === title);
      const arePicturesMade = readFileSync(join(folder, 'public/index.html'), 'utf8').includes('srcset');
      if (found !== undefined && arePicturesMade) return `${SITE}${new URL(found.url).pathname.slice(1)}`;
    } catch {
      // Not written yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`"${title}" was not published`);
}
