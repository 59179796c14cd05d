import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedmill, startFeedmill, temporaryFolder } from '../support/feedmill.ts';

const CHROMIUM = '/usr/bin/chromium';
const hasBrowser = existsSync(CHROMIUM);
if (!hasBrowser) console.log(`The desk is not worked at: there is no ${CHROMIUM} (Debian package "chromium").`);

const STORY = 'Ferries run again\nBy Rosa Field\n\nThe ferries of the bay run again since Monday, the port said.\n';
const BROKEN = '---\ntitle: "Never closed\n---\n\nThe text of it.\n';

describe.skipIf(!hasBrowser)("an editor's day at the desk", () => {
  const folder = temporaryFolder();
  const inbox = join(folder.path, 'inbox');
  const words = ['--inbox', inbox, '--public', join(folder.path, 'public')];
  let running: ReturnType<typeof startFeedmill>;
  let browser: Browser;
  let page: Page;
  let address: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    mkdirSync(join(inbox, 'city'), { recursive: true });
    writeFileSync(join(inbox, 'city/ferries.txt'), STORY);
    writeFileSync(join(inbox, 'broken.md'), BROKEN);
    running = startFeedmill(['serve', ...words, '--port', '0']);
    await new Promise<void>((resolve, reject) => {
      running.process.stdout?.on('data', (chunk) => String(chunk).includes('"event":"serving"') && resolve());
      running.ended.then(({ err }) => reject(new Error(err)));
    });
    address = (await feedmill(['desk', '--public', join(folder.path, 'public')])).out.trim();
    const flags = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
    browser = await chromium.launch({ executablePath: CHROMIUM, args: flags });
    page = await browser.newPage({ viewport: { width: 320, height: 740 } });
    page.on('console', (message) => {
      // A browser asks for that by itself, whenever it likes.
      if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico'))
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    running?.process.kill();
    await running?.ended;
    folder.remove();
  });

  /** What was asked of the page is done with its next pictures: nobody presses a key, or pastes, sooner. */
  const drawn = () => page.waitForTimeout(200);
  const goTo = async (hash: string) => {
    await page.goto(`${new URL(address).origin}/desk/${hash}`);
    await drawn();
  };
  const text = () => page.innerText('main');
  /** Waits until the page says it. */
  const says = (said: string | RegExp) => page.getByText(said).first().waitFor();

  async function isAccessible(): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(axe.source);
      const found = await page.evaluate(
        "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((all) => all.violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))",
      );
      expect(found).toEqual([]);
    }
    const isTooWide = await page.evaluate(
      'document.documentElement.scrollWidth > document.documentElement.clientWidth',
    );
    expect(isTooWide).toBe(false);
  }

  it('lets in by its address alone, which stays a bookmark', async () => {
    expect((await page.goto(`${new URL(address).origin}/desk/`))?.status()).toBe(401);
    complaints.length = 0;
    await page.goto(address);
    await says('Ferries run again');
    expect(page.url()).toBe(`${new URL(address).origin}/desk/`);
    await isAccessible();
  });

  it('says of an upload what is wrong and where, takes the mended text, and shows by itself what becomes of it', async () => {
    await page.getByText('Not published').last().click();
    await says('What is wrong');
    await isAccessible();
    await page.getByRole('button', { name: 'line 2' }).first().click();
    const picked =
      "(() => { const area = document.querySelector('textarea'); return area.value.slice(area.selectionStart, area.selectionEnd); })()";
    await expect.poll(() => page.evaluate(picked)).toBe('title: "Never closed');
    await page.getByLabel('Text of the upload').fill(BROKEN.replace('closed', 'closed"'));
    await page.getByRole('button', { name: 'Preview' }).click();
    await says('It would be:');
    expect(await page.frameLocator('iframe').locator('h1').innerText()).toBe('Never closed');
    expect(readFileSync(join(inbox, 'broken.md'), 'utf8')).toBe(BROKEN);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Never closed' }).waitFor();
    expect(readFileSync(join(inbox, 'broken.md'), 'utf8')).toContain('"Never closed"');
  });

  it('previews the page that is published then, byte for byte', async () => {
    await goTo('#/upload/broken.md');
    await page.getByRole('button', { name: 'Preview' }).click();
    await says('It would be:');
    const shown = await page.getAttribute('iframe', 'srcdoc');
    const url = await page.getByRole('link', { name: 'Never closed' }).getAttribute('href');
    expect(shown).toBe(await (await fetch(url ?? '')).text());
  });

  it('writes a new text, which is nothing before it is uploaded, and outlives the page', async () => {
    await goTo('#/write');
    await isAccessible();
    await page.getByLabel('Name of the file').fill('culture/opera.md');
    await page.getByLabel('Text of the upload').fill('# The opera is full\n\nNot a seat was free on Friday night.\n');
    await page.reload();
    expect(await page.getByLabel('Text of the upload').inputValue()).toContain('The opera is full');
    expect(existsSync(join(inbox, 'culture'))).toBe(false);
    await page.getByLabel('Name of the file').fill('culture/opera.md');
    await page.getByRole('button', { name: 'Upload' }).click();
    await page.getByRole('link', { name: 'The opera is full' }).waitFor();
    expect(readFileSync(join(inbox, 'culture/opera.md'), 'utf8')).toContain('Not a seat');
  });

  it('takes files that are chosen, and asks before it replaces one', async () => {
    await goTo('#/');
    const files = [
      {
        name: 'tram.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('Trams stop early\n\nTrams stop at ten from now on.\n'),
      },
      { name: 'broken.md', mimeType: 'text/plain', buffer: Buffer.from('# Another\n\nAnother text of that name.\n') },
    ];
    await page.getByLabel('Choose files').setInputFiles(files);
    await says('Trams stop early');
    await says('is there already');
    expect(readFileSync(join(inbox, 'broken.md'), 'utf8')).toContain('Never closed');
    await page.getByRole('button', { name: 'Replace it' }).click();
    await says('Another');
    expect(readFileSync(join(inbox, 'broken.md'), 'utf8')).toContain('# Another');
  });

  it('puts chosen files into the folder that the page names, at first that of an editor who has one', async () => {
    const own = ['--name', 'Rosa', '--sections', 'culture,city'];
    const address = (await feedmill(['desk', '--public', join(folder.path, 'public'), ...own])).out.trim();
    const context = await browser.newContext({ locale: 'en', viewport: { width: 320, height: 740 } });
    const hers = await context.newPage();
    await hers.goto(address);
    const choose = (name: string) =>
      hers.getByLabel('Choose files').setInputFiles({
        name,
        mimeType: 'text/plain',
        buffer: Buffer.from(`A word on ${name}\n\nOne of many, and no more than that.\n`),
      });
    await choose('opera.txt');
    await hers.getByRole('link', { name: 'culture/opera.txt', exact: true }).waitFor();
    await hers.getByLabel('Files that come in no folder').fill('sport');
    await choose('rowing.txt');
    await hers.getByText('"sport/rowing.txt" does not lie in a folder of yours').waitFor();
    expect(await hers.getByRole('link', { name: 'sport/rowing.txt' }).count()).toBe(0);
    await hers.getByLabel('Files that come in no folder').fill('');
    await choose('rowing.txt');
    await hers.getByText('"rowing.txt" does not lie in a folder of yours').waitFor();
    await context.close();
    await feedmill(['desk', '--public', join(folder.path, 'public'), '--end', 'Rosa']);
    await goTo('#/');
    await isAccessible();
  });

  it('takes back with a reason that readers are told, and lets go again', async () => {
    await goTo('#/upload/city%2Fferries.txt');
    await page.getByText('Take back or hold').click();
    await page.getByLabel('Reason').fill('The ferries do not run.');
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await page.getByRole('button', { name: 'Let it go' }).waitFor();
    expect(readFileSync(join(inbox, 'city/ferries.txt.feedmill.yaml'), 'utf8')).toContain('The ferries do not run.');
    await isAccessible();
    await page.getByRole('button', { name: 'Let it go' }).click();
    await page.getByRole('link', { name: 'Ferries run again' }).waitFor();
    expect(existsSync(join(inbox, 'city/ferries.txt.feedmill.yaml'))).toBe(false);
  });

  it('publishes what is held for a status that nobody knows, when somebody says so', async () => {
    writeFileSync(
      join(inbox, 'city/can.md'),
      '---\nstatus: in the can\n---\n# In the can\n\nIt was taped on Friday.\n',
    );
    await goTo('#/upload/city%2Fcan.md');
    await says('which is not known, so this is held');
    await page.locator('summary', { hasText: 'Publish it all the same' }).click();
    await isAccessible();
    await page.getByRole('button', { name: 'Publish it all the same' }).click();
    await page.getByRole('link', { name: 'In the can' }).waitFor();
    expect(readFileSync(join(inbox, 'city/can.md.feedmill.yaml'), 'utf8')).toContain('status: in the can\n');
  });

  it('publishes of several articles that are held for statuses each by the name of its status', async () => {
    const item = (status: string) => ({ id: status, title: `Of ${status}`, status, html: '<p>A text of it.</p>' });
    writeFileSync(join(inbox, 'city/two.json'), JSON.stringify(['frobnicated', 'glorped'].map(item)));
    await goTo('#/upload/city%2Ftwo.json');
    await page.locator('summary', { hasText: 'Publish it all the same' }).click();
    for (const [status, left] of [
      ['glorped', 1],
      ['frobnicated', 0],
    ] as const) {
      await isAccessible();
      await page.getByRole('button', { name: `Publish it all the same (status: ${status})` }).click();
      await page.getByRole('link', { name: `Of ${status}` }).waitFor();
      expect(await page.getByRole('button', { name: 'Publish it all the same (', includeHidden: true }).count()).toBe(
        left,
      );
    }
    await page.getByRole('link', { name: 'Of glorped' }).waitFor();
  });

  it('changes what an article says, without touching its file', async () => {
    await goTo('#/upload/city%2Fferries.txt');
    await page.getByText('Change without touching').click();
    await page.getByLabel('Title').fill('Ferries of the bay run again');
    await page.getByLabel('Tags, a line each').fill('ferries\nbay');
    await isAccessible();
    await page.getByRole('button', { name: 'Say so' }).click();
    await page.getByRole('link', { name: 'Ferries of the bay run again' }).waitFor();
    expect(readFileSync(join(inbox, 'city/ferries.txt'), 'utf8')).toBe(STORY);
    const beside = readFileSync(join(inbox, 'city/ferries.txt.feedmill.yaml'), 'utf8');
    expect(beside).toContain('title: Ferries of the bay run again\ntags:\n  - ferries\n  - bay\n');
  });

  it('says what pictures show, without touching them', async () => {
    writeFileSync(join(inbox, 'city/horn.png'), readFileSync('examples/newsroom/inbox/culture/foghorns.png'));
    writeFileSync(
      join(inbox, 'city/horns.md'),
      '# Horns fall silent\n\n![](horn.png)\n\nThe horns of the port are silent.\n',
    );
    await goTo('#/upload/city%2Fhorns.md');
    await page.getByRole('link', { name: 'Horns fall silent' }).waitFor();
    await page.getByText('Pictures…').click();
    await page.getByLabel('Text instead of the picture').fill('Three horns on a pier');
    await page.getByLabel('Caption').fill('They were heard since 1911.');
    await isAccessible();
    await page.locator('.pictures').getByRole('button', { name: 'Say so' }).click();
    await says('It is said.');
    expect(readFileSync(join(inbox, 'city/horns.md.feedmill.yaml'), 'utf8')).toMatch(
      /\nmedia:\n +- url: horn\.png\n +alt: Three horns on a pier\n +caption: They were heard since 1911\.\n$/,
    );
    const feed = join(folder.path, 'public/all/feed.json');
    await expect.poll(() => readFileSync(feed, 'utf8'), { timeout: 20_000 }).toContain('Three horns on a pier');
    expect(readFileSync(feed, 'utf8')).toContain('<figcaption>They were heard since 1911.');
  });

  it('shows both texts where somebody else has saved meanwhile, and loses neither', async () => {
    await goTo('#/upload/tram.txt');
    const area = page.getByLabel('Text of the upload');
    await area.fill('Trams stop early\n\nMine.\n');
    writeFileSync(join(inbox, 'tram.txt'), 'Trams stop early\n\nTheirs.\n');
    await page.getByRole('button', { name: 'Save' }).click();
    await says('What lies there now');
    expect(await page.locator('.differences ins').innerText()).toContain('Theirs');
    expect(await page.locator('.differences del').innerText()).toContain('Mine');
    await isAccessible();
    expect(await area.inputValue()).toContain('Mine.');
    expect(readFileSync(join(inbox, 'tram.txt'), 'utf8')).toContain('Theirs.');
    await page.getByRole('button', { name: 'Save mine over it' }).click();
    await says('Saved.');
    expect(readFileSync(join(inbox, 'tram.txt'), 'utf8')).toContain('Mine.');
  });

  it('keeps what was written when nobody answers, and says so', async () => {
    await goTo('#/upload/tram.txt');
    await page.getByLabel('Text of the upload').fill('Trams stop early\n\nWritten on a train.\n');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Save' }).click();
    await says('The desk cannot be reached');
    await page.context().setOffline(false);
    await page.reload();
    expect(await page.getByLabel('Text of the upload').inputValue()).toContain('Written on a train.');
    await page.getByRole('button', { name: 'Save' }).click();
    await says('Saved.');
    complaints.length = 0;
  });

  it('shows what is to come, in the time of the newsroom', async () => {
    writeFileSync(join(inbox, 'later.md'), '---\ntitle: Much later\ndate: 2031-05-01T08:00:00Z\n---\n\nA text.\n');
    await goTo('#/schedule');
    await says('Nothing waits for its time.');
    await isAccessible();
    await goTo('#/schedule?month=2031-05');
    await says('Much later');
    expect(await text()).toContain('All times are those of UTC.');
    await isAccessible();
    await page.setViewportSize({ width: 1100, height: 740 });
    await says('Much later');
    await isAccessible();
    await page.setViewportSize({ width: 320, height: 740 });
  });

  it('previews what feeds will have of it, as they then have it', async () => {
    await goTo('#/upload/culture%2Fopera.md');
    await page.getByRole('button', { name: 'Preview' }).click();
    await says('It would be:');
    await page.getByRole('button', { name: 'In a feed reader' }).click();
    expect(await page.frameLocator('iframe').locator('h1').innerText()).toBe('The opera is full');
    for (const [label, file] of [
      ['RSS', 'rss.xml'],
      ['Atom', 'atom.xml'],
      ['JSON', 'feed.json'],
    ] as const) {
      await page.getByRole('button', { name: label, exact: true }).click();
      const item = await page.locator('.views pre').textContent();
      expect(item?.length).toBeGreaterThan(100);
      expect(readFileSync(join(folder.path, 'public/all', file), 'utf8')).toContain(item);
    }
    await isAccessible();
  });

  it('keeps what it writes over, shows what changed, and puts it there again', async () => {
    await goTo('#/upload/tram.txt');
    await page.getByText('Earlier versions').click();
    await page.getByRole('button', { name: 'Show what changed' }).first().click();
    await page.locator('.history ins').first().waitFor();
    await isAccessible();
    const before = readFileSync(join(inbox, 'tram.txt'), 'utf8');
    await page.getByRole('button', { name: 'Restore it' }).first().click();
    await says('It is restored.');
    expect(readFileSync(join(inbox, 'tram.txt'), 'utf8')).not.toBe(before);
    await page.getByRole('button', { name: 'Restore it' }).first().click();
    await expect.poll(() => readFileSync(join(inbox, 'tram.txt'), 'utf8'), { timeout: 20_000 }).toBe(before);
  });

  it('says who changed what, in the name of whoever has an address of their own, and what came by another way', async () => {
    writeFileSync(join(inbox, 'city/signed.txt'), 'Signed story\n\nThe first text of it.\n');
    const own = await feedmill(['desk', '--public', join(folder.path, 'public'), '--name', 'Ada Field']);
    await page.goto(own.out.trim());
    await says('Ada Field, signed in');
    await says('Signed story');
    const history = async () => {
      await goTo('#/');
      await goTo('#/upload/city%2Fsigned.txt');
      await page.getByText('Earlier versions').click();
      await page.locator('.history li').first().waitFor();
      return page.locator('.history li').allInnerTexts();
    };
    expect(await history()).toEqual([expect.stringMatching(/^now, since .* by another way than the desk$/)]);
    await page.getByLabel('Text of the upload').fill('Signed story\n\nThe second text of it.\n');
    await page.getByRole('button', { name: 'Save' }).click();
    await says('Saved.');
    const [now, before] = await history();
    expect(now).toMatch(/^now, since .* by Ada Field$/);
    expect(before).toMatch(/^until .* replaced by Ada Field/);
    await page.getByRole('button', { name: 'Show what changed' }).click();
    await page.locator('.history ins').first().waitFor();
    expect(await page.locator('.history ins').allInnerTexts()).toEqual([expect.stringMatching(/\bsecond$/)]);
    await isAccessible();
    expect(complaints).toEqual([]);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('Open the desk by the address').waitFor();
    complaints.length = 0;
    await page.goto(address);
    await says('Signed story');
    expect(await page.getByText('signed in').count()).toBe(0);
    expect((await history())[0]).toMatch(/ by Ada Field$/);
  });

  it('adds a note of what was wrong, which readers find in the article', async () => {
    await goTo('#/upload/tram.txt');
    await page.getByText('Correct with a note').click();
    await page.getByLabel('What was wrong').fill('An earlier version named another hour.');
    await isAccessible();
    await page.getByRole('button', { name: 'Add the note' }).click();
    await says('It is said.');
    const url = await page.getByRole('link', { name: 'Trams stop early' }).getAttribute('href');
    await expect
      .poll(async () => (await fetch(url ?? '')).text(), { timeout: 20_000 })
      .toContain('An earlier version named another hour.');
  });

  it('moves an upload with what is said beside it, and readers keep its address', async () => {
    await goTo('#/upload/tram.txt');
    const url = await page.getByRole('link', { name: 'Trams stop early' }).getAttribute('href');
    await page.getByText('Move or rename').click();
    await page.getByLabel('New name').fill('broken.md');
    await page.getByRole('button', { name: 'Move it' }).click();
    await says('There is an upload "broken.md" already.');
    await page.getByLabel('Language').selectOption('ar');
    await page.getByText('نقل أو إعادة تسمية').click();
    await page.getByLabel('الاسم الجديد').fill('broken.md');
    await page.locator('.move button').click();
    await says('يوجد ملف «broken.md» من قبل.');
    await page.getByLabel('اللغة').selectOption('en');
    await page.getByText('Move or rename').click();
    await page.getByLabel('New name').fill('traffic/tram.txt');
    await page.getByRole('button', { name: 'Move it' }).click();
    await says('traffic/tram.txt');
    expect(existsSync(join(inbox, 'tram.txt'))).toBe(false);
    expect(existsSync(join(inbox, 'traffic/tram.txt.feedmill.yaml'))).toBe(true);
    await page.getByRole('link', { name: 'Trams stop early' }).waitFor();
    expect(await page.getByRole('link', { name: 'Trams stop early' }).getAttribute('href')).toBe(url);
  });

  it('sends a file whose connection was lost when it is there again, and nobody chooses it twice', async () => {
    await goTo('#/');
    await page.context().setOffline(true);
    await page.getByLabel('Choose files').setInputFiles([
      { name: 'lost.txt', mimeType: 'text/plain', buffer: Buffer.from('Lost and found\n\nThe text of it.\n') },
      { name: '.hidden', mimeType: 'text/plain', buffer: Buffer.from('x') },
    ]);
    await says('waits for the connection');
    await says('has a name that no upload can have');
    await page.context().setOffline(false);
    await says('Lost and found');
    expect(readFileSync(join(inbox, 'lost.txt'), 'utf8')).toContain('Lost and found');
    complaints.length = 0;
  });

  it('is worked at by keys alone, which can be switched off', async () => {
    await goTo('#/articles');
    await page.locator('.rows li').first().waitFor();
    const focused = () =>
      page.evaluate(
        "document.activeElement.closest('.rows')?.querySelectorAll('a').length && [...document.querySelectorAll('.rows a')].indexOf(document.activeElement)",
      );
    const closeDialog = async () => {
      await drawn();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await drawn();
    };
    await drawn();
    await page.keyboard.press('j');
    expect(await focused()).toBe(0);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await focused()).toBe(1);
    await page.keyboard.press('/');
    await page.keyboard.type('jungle ?');
    expect(await page.getByLabel('Find').inputValue()).toBe('jungle ?');
    await page.getByLabel('Find').fill('');
    await drawn();
    await page.locator('.rows li').first().waitFor();
    await page.getByLabel('Find').press('Tab');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await isAccessible();
    await page.getByLabel('Use keys').uncheck();
    await closeDialog();
    await page.keyboard.press('?');
    await drawn();
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Keyboard' }).click();
    await page.getByLabel('Use keys').check();
    await closeDialog();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await says('All uploads');
    await page.getByLabel('Text of the upload').waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('p');
    await says('It would be:');
    expect(await page.evaluate('document.activeElement.id')).toBe('preview');
  });

  const paste = (pasted: string) =>
    page.evaluate(
      `(() => { const data = new DataTransfer(); data.setData('text/plain', ${JSON.stringify(pasted)}); window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true })); })()`,
    );

  it('asks before it fetches what an address leads to that is pasted, and says why it does not', async () => {
    await goTo('#/');
    complaints.length = 0;
    await paste(' http://127.0.0.1/secret.md\n');
    await page.getByLabel('Folder, which').fill('city');
    expect(await page.getByLabel('Address of the file').inputValue()).toBe('http://127.0.0.1/secret.md');
    await isAccessible();
    await page.keyboard.press('Enter');
    await says('Nothing was taken from http://127.0.0.1/secret.md. What lies there was not fetched');
    await isAccessible();
    // A browser says so of each answer that refuses something.
    expect(complaints).toEqual([expect.stringContaining('422')]);
    complaints.length = 0;
  });

  it('begins a text with what is pasted on the page', async () => {
    await goTo('#/');
    await paste('# Pasted\n\nA text.');
    await page.getByLabel('Name of the file').waitFor();
    expect(await page.getByLabel('Text of the upload').inputValue()).toBe('# Pasted\n\nA text.');
  });

  it('finds what is looked for, whose words stay when one comes back from it', async () => {
    await goTo('#/');
    // As somebody types who thinks in between: nothing of it is lost to what is found meanwhile.
    await page.getByLabel('Find').pressSequentially('ópera ', { delay: 230 });
    await drawn();
    await page.getByLabel('Find').pressSequentially('full');
    await page.waitForURL(/full/);
    await page.getByText('1 found', { exact: true }).waitFor();
    await page.getByText('The opera is full').click();
    await says('culture/opera.md');
    await page.goBack();
    await page.getByText('1 found', { exact: true }).waitFor();
    expect(await page.getByLabel('Find').inputValue()).toBe('ópera full');
    await page.getByLabel('Find').fill('zeppelin');
    await says('None.');
    await page.getByLabel('Find').fill('');
  });

  it('asks before it takes back files that went all at once', async () => {
    for (let index = 0; index < 12; index++)
      writeFileSync(join(inbox, `many-${index}.txt`), `Story ${index}\n\nThe text of story ${index}.\n`);
    await goTo('#/');
    await says('Story 11');
    for (let index = 0; index < 12; index++) rmSync(join(inbox, `many-${index}.txt`));
    await says('12 files are gone');
    await isAccessible();
    await page.getByRole('button', { name: 'They were meant to go' }).click();
    await page.getByText('12 files are gone').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /^Taken back/ }).click();
    await page.getByText('many-3.txt').first().waitFor();
  });

  it('runs no script of what is uploaded', async () => {
    const hostile =
      '<h1>Quiet <img src=x onerror="document.title=1"></h1><p>Text<script>parent.document.title=2</script></p>';
    writeFileSync(join(inbox, '<img src=x onerror=document.title=3>.html'), hostile);
    await goTo('#/');
    await page.getByText('<img src=x').first().click();
    await page.getByRole('button', { name: 'Preview' }).click();
    await says('It would be:');
    await page.frameLocator('iframe').locator('h1').waitFor();
    expect(await page.title()).toMatch(/^Desk of /);
  });

  it('speaks the language that is chosen, and says in it what is wrong, from right to left where it is written so', async () => {
    await goTo('#/');
    await page.getByLabel('Language').selectOption('ar');
    await page.getByRole('heading', { name: 'الملفات المرفوعة' }).waitFor();
    expect(await page.getAttribute('html', 'dir')).toBe('rtl');
    await isAccessible();
    await page.getByText('The opera is full').first().click();
    await page.getByText('رُفع في').waitFor();
    await isAccessible();
    await goTo('#/');
    await page.getByLabel('اللغة').selectOption('en');
    await says('Find');
  });

  it('complains of nothing to the browser', () => {
    expect(complaints).toEqual([]);
  });
});
