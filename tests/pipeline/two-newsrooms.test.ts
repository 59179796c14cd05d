import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openTestMill, type TestMill } from '../support/test-mill.ts';

/** What each says of itself, in words that the other has nowhere. */
const QUAY = {
  site: {
    title: 'Daily Quay',
    url: 'https://quay.example/',
    tagAuthority: 'quay.example,2026',
    language: 'en',
    timeZone: 'Europe/London',
    copyright: '© Quay Press',
    publisher: { name: 'Quay Press', url: 'https://quay.example/about' },
  },
  sections: { City: { title: 'The Quayside' } },
  feeds: [{ each: 'section' }, { id: 'boats', title: 'Boats of the Quay', where: { tag: ['ferry'] } }],
  theme: { accent: { light: '#8b0000' } },
};
const PEAK = {
  site: {
    title: 'Peak Courier',
    url: 'https://peak.example/',
    tagAuthority: 'peak.example,2025',
    language: 'de',
    timeZone: 'Asia/Tokyo',
    copyright: '© Peak House',
    publisher: { name: 'Peak House', url: 'https://peak.example/about' },
  },
  sections: { City: { title: 'Peaktown' } },
  feeds: [{ each: 'section', content: 'summary' }, { each: 'tag' }],
  theme: { accent: { light: '#00468b' } },
};

const UPLOADS: Readonly<Record<string, string>> = {
  'City/a.md':
    '---\ntitle: Ferry late\ndate: 03/04/2026\ntags: [ferry]\nauthor: Ann Lee and Bo Ray\n---\n\nIt was late.\n',
  'City/b.md':
    '---\ntitle: Tram early\ndate: 2026-05-01 23:30\ntags: [tram]\n---\n\nIt was early[^1].\n\n[^1]: By a minute.\n',
  'c.txt': 'TITLE: Bus on time\nDATE: 1 May 2026\nSECTION: City\n\nThe bus was on time.\n',
};

const open: TestMill[] = [];
afterEach(async () => {
  for (const mill of open.splice(0)) await mill.close();
});

/** @returns a newsroom that has nothing yet, and what it is to do, in steps. */
async function newsroom(config: object) {
  const mill = await openTestMill(config);
  open.push(mill);
  const steps = Object.entries(UPLOADS).map(([key, text]) => async () => {
    mill.upload(key, text);
    await mill.deliver(key);
    await mill.publish();
  });
  return { mill, steps };
}

/** Its public documents and what they say; of encoded ones there is nothing to be read. */
function documents({ folder }: TestMill): ReadonlyMap<string, string> {
  const home = join(folder, 'public');
  const paths = readdirSync(home, { recursive: true, encoding: 'utf8' });
  const read = paths.filter((path) => /\.(xml|json|html|opml|txt)$/.test(path)).sort();
  return new Map(read.map((path) => [path, readFileSync(join(home, path), 'utf8')]));
}

describe('two newsrooms in one process, with the same articles', () => {
  it('say nothing of each other, and each what it says when it has the process for itself', async () => {
    const alone = await newsroom(QUAY);
    for (const step of alone.steps) await step();
    const [quay, peak] = [await newsroom(QUAY), await newsroom(PEAK)];
    for (const [index, step] of quay.steps.entries()) {
      await peak.steps[index]?.();
      await step();
    }
    expect(documents(quay.mill)).toEqual(documents(alone.mill));
    expect(documents(quay.mill).size).toBeGreaterThan(10);
    for (const [path, text] of documents(quay.mill))
      expect([path, /.{0,40}peak.{0,40}/i.exec(text)]).toEqual([path, null]);
    for (const [path, text] of documents(peak.mill))
      expect([path, /.{0,40}quay.{0,40}/i.exec(text)]).toEqual([path, null]);
  });
});
