import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { png } from '../support/png.ts';
import { type Desk, openDesk, PARAGRAPH, run } from './run.ts';

let desk: Desk;
beforeEach(async () => {
  desk = openDesk();
  desk.save('city/pier.md', `# The pier\n\n${PARAGRAPH}\n`);
  await desk.publish('2026-11-24T06:30:00Z');
});
afterEach(() => desk.close());

const at = (name: string) => join(desk.inbox, name);
const call = (...words: string[]) =>
  run(...words, '--inbox', desk.inbox, '--public', desk.site, '--config', desk.config);
const feed = () => readFileSync(join(desk.site, 'all/atom.xml'), 'utf8');

describe('withdraw, hold and release', () => {
  it('say what an upload is to become, and leave it at that when they are called again', async () => {
    const first = await call('withdraw', 'city/pier.md', '--reason', 'It was another pier');
    expect(first).toMatchObject({ status: 0, err: '' });
    expect(first.out).toMatch(/^city\/pier\.md is withdrawn: nobody sees it any more/);
    expect(readFileSync(at('city/pier.md.feedmill.yaml'), 'utf8')).toMatch(
      /^#.*\nstatus: withdrawn\nreason: It was another pier\n$/,
    );
    expect(feed()).toContain('<at:comment type="text">It was another pier</at:comment>');
    expect(feed()).not.toContain('<entry>');
    const again = await call('withdraw', 'city/pier.md', '--reason', 'It was another pier');
    expect(again.out).toMatch(/^city\/pier\.md is withdrawn already\./);
    expect((await call('hold', 'city/pier.md')).out).toMatch(/^city\/pier\.md is held: /);
    const released = await call('release', 'city/pier.md');
    expect(released.status).toBe(0);
    expect(released.out).toMatch(/^city\/pier\.md is let go\.\npublished/);
    expect(feed()).toContain('<entry>');
    expect(existsSync(at('city/pier.md.feedmill.yaml'))).toBe(false);
    expect((await call('release', 'city/pier.md')).out).toMatch(/^Nothing beside city\/pier\.md keeps it back\./);
  });

  it('hold also where the state is lost and everything is read anew', async () => {
    await call('withdraw', 'city/pier.md');
    rmSync(`${desk.site}.feedmill`, { recursive: true });
    rmSync(desk.site, { recursive: true });
    await desk.publish('2026-11-24T06:30:00Z');
    expect(readFileSync(join(desk.site, 'all/feed.json'), 'utf8')).not.toContain('The pier');
  });

  it('keep other fields of what lies beside the upload', async () => {
    desk.save('city/pier.md.feedmill.yaml', 'status: published\nowner: night desk\n');
    await call('hold', 'city/pier.md', '--reason', 'asked by "the port": wait');
    expect(readFileSync(at('city/pier.md.feedmill.yaml'), 'utf8')).toContain('owner: night desk\n');
    await call('release', 'city/pier.md');
    expect(readFileSync(at('city/pier.md.feedmill.yaml'), 'utf8')).toMatch(/status: published\nowner: night desk\n$/);
    expect(feed()).toContain('<entry>');
  });

  it('say that an upload is still held that says so itself, or by other fields beside it', async () => {
    desk.save('city/draft.md', `---\ndraft: true\n---\n# A draft\n\n${PARAGRAPH}\n`);
    await call('hold', 'city/draft.md');
    const released = await call('release', 'city/draft.md');
    expect(released).toMatchObject({ status: 0 });
    expect(released.out).toContain('The field "draft" says "true"');
    desk.save('city/pier.md.feedmill.yaml', 'draft: true\n');
    const kept = await call('release', 'city/pier.md');
    expect(kept.status).toBe(1);
    expect(kept.out).toMatch(/^city\/pier\.md is not let go yet; its receipt says why\./);
  });

  it('let go what is held for a status that nobody knows, once nothing else keeps it back, and for that status alone', async () => {
    const story = (status: string) =>
      desk.save('city/can.md', `---\nstatus: ${status}\n---\n# In the can\n\n${PARAGRAPH}\n`);
    story('in the can');
    await call('hold', 'city/can.md');
    const first = await call('release', 'city/can.md');
    expect(first.out).toContain('The field "status" says "in the can", which is not known');
    expect(feed()).not.toContain('In the can');
    const second = await call('release', 'city/can.md');
    expect(second).toMatchObject({ status: 0, err: '' });
    expect(second.out).toMatch(
      /^city\/can\.md is let go although nobody knows its status: status "in the can"\.\npublished/,
    );
    expect(readFileSync(at('city/can.md.feedmill.yaml'), 'utf8')).toMatch(
      /\naccepted-status:\n {2}status: in the can\n$/,
    );
    expect(feed()).toContain('In the can');
    story('in the oven');
    expect((await call('hold', 'city/can.md')).status).toBe(0);
    expect((await call('release', 'city/can.md')).out).toContain('"in the oven", which is not known');
  });

  it('let go the articles of several unknown statuses of one field, each by name', async () => {
    const item = (status: string) => ({ id: status, title: `Of ${status}`, status, html: `<p>${PARAGRAPH}</p>` });
    desk.save('city/two.json', JSON.stringify(['frobnicated', 'glorped'].map(item)));
    desk.save('city/two.json.feedmill.yaml', 'accepted-status:\n  status: glorped\n');
    await desk.publish('2026-11-24T06:30:00Z');
    expect(feed()).toContain('Of glorped');
    expect(feed()).not.toContain('Of frobnicated');
    const released = await call('release', 'city/two.json');
    expect(released.out).toMatch(/^city\/two\.json is let go although nobody knows its status: status "frobnicated"\./);
    for (const status of ['frobnicated', 'glorped']) expect(feed()).toContain(`Of ${status}`);
    desk.save(
      'city/other.json',
      JSON.stringify(['frobnicated', 'glorped'].map((one) => ({ ...item(one), id: `o-${one}` }))),
    );
    expect((await call('release', 'city/other.json')).out).toContain('status "frobnicated", status "glorped".');
  });

  it('give the receipt to programs', async () => {
    const { out } = await call('hold', 'city/pier.md', '--json');
    expect(JSON.parse(out)).toMatchObject({ key: 'city/pier.md', status: 'held', reasons: [{ code: 'kept-back' }] });
  });

  it('are seen by inspect, also of a picture that an article shows', async () => {
    desk.save('city/pier.png', png(8, 8));
    const file = desk.save('city/shown.md', `# The pier\n\n![Pier](pier.png)\n\n${PARAGRAPH}\n`);
    const inspected = () => run('inspect', file, '--inbox', desk.inbox, '--config', desk.config);
    expect((await inspected()).out).not.toContain('is not shown');
    desk.save('city/pier.png.feedmill.yaml', 'status: withdrawn\nreason: not ours\n');
    expect((await inspected()).out).toMatch(/"city\/pier\.png" is not shown: .*withdrawn: not ours/);
    desk.save('city/shown.md.feedmill.yaml', 'status: held\n');
    expect((await inspected()).out).toMatch(/^would be held {2}city\/shown\.md/);
  });

  it.each([
    [['withdraw', 'city/peir.md'], /there is no upload city\/peir\.md in the inbox \S+; is it city\/pier\.md\?/],
    [['hold', 'weather.txt'], /there is no upload weather\.txt in the inbox \S+\n/],
    [['release', '../site/x'], /"\.\.\/site\/x" is no upload: The file's path/],
    [['hold', 'city/pier.md.feedmill.yaml'], /only says something of city\/pier\.md: name that/],
    [['withdraw'], /KEY is missing/],
  ])('refuse %j', async (words, message) => {
    const { status, out, err } = await call(...words);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(message);
  });

  it('refuse a state that is another newsroom’s, without a file left behind', async () => {
    const config = `${desk.config}.other.json`;
    writeFileSync(config, readFileSync(desk.config, 'utf8').replace('quay.example,2026', 'other.example,2026'));
    const other = ['--inbox', desk.inbox, '--public', desk.site, '--config', config];
    const { status, err } = await run('withdraw', 'city/pier.md', ...other);
    expect(status).toBe(2);
    expect(err).toMatch(/was published with another configuration or version/);
    expect(existsSync(at('city/pier.md.feedmill.yaml'))).toBe(false);
  });

  it('write through no link', async () => {
    const elsewhere = `${desk.inbox}-elsewhere`;
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, 'a.md'), '# A\n\nB.\n');
    symlinkSync(elsewhere, at('linked'));
    const { status } = await call('withdraw', 'linked/a.md');
    expect(status).toBe(2);
    expect(existsSync(join(elsewhere, 'a.md.feedmill.yaml'))).toBe(false);
  });
});
