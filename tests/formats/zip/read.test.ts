import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { NotPublished, Reading } from '../../../shared/article/types.ts';
import { noteText } from '../../../shared/receipt/worded.ts';
import { inWords } from '../../support/in-words.ts';
import { png } from '../../support/png.ts';
import { archiveOf, documentOf, paragraph, picture } from '../archives.ts';
import { articleOf, readUpload, reasonsOf } from '../uploads.ts';

const TEXT =
  'The council approved plans on Monday to deepen the harbour by four metres, ending a long dispute in the town.';
const STORY = `# Harbour to be deepened\n\n${TEXT}\n`;

function readingOf(result: Reading | NotPublished): Reading {
  if (result.kind !== 'reading') throw new Error(`rejected: ${JSON.stringify(result.reasons)}`);
  return result;
}

async function read(files: Readonly<Record<string, string | Uint8Array>>): Promise<Reading> {
  return readingOf(await readUpload('a.zip', archiveOf(files)));
}

/** A directory entry of an archive of one file, for changing what it states. */
function directory(archive: Uint8Array): DataView {
  const end = new DataView(archive.buffer, archive.byteOffset + archive.length - 22);
  return new DataView(archive.buffer, archive.byteOffset + end.getUint32(16, true));
}

describe('an archive', () => {
  it('holds articles of any format and what they show', async () => {
    const { articles, files, dropped } = await read({
      'city/harbour.md': STORY,
      'city/photo.png': png(4, 3),
      'sports/final.docx': documentOf({ body: paragraph('Final lost', 'Title') + paragraph(TEXT) }),
    });
    expect(articles.map(({ title, base }) => ({ title, base }))).toEqual([
      { title: 'Harbour to be deepened', base: 'city/harbour.md' },
      { title: 'Final lost', base: 'sports/final.docx/document' },
    ]);
    expect(files?.map(({ name }) => name)).toEqual(['city/photo.png']);
    expect(Buffer.from(files?.[0]?.read() ?? []).equals(png(4, 3))).toBe(true);
    expect(dropped).toEqual([]);
  });

  it('brings the pictures of the documents in it', async () => {
    const document = documentOf({
      body: paragraph('Final lost', 'Title') + paragraph(TEXT) + paragraph(picture('image1')),
      media: { 'media/image1.png': png(4, 3) },
    });
    const { files } = await read({ 'final.docx': document });
    expect(files?.map(({ name }) => name)).toEqual(['final.docx/word/media/image1.png']);
  });

  it('takes pictures beside a lone article for its own, unless it shows some itself', async () => {
    const beside = await read({ 'story/a.txt': `Harbour to be deepened\n\n${TEXT}\n`, 'b 1.png': png(4, 3) });
    expect(beside.articles[0].media).toEqual([{ url: '../b%201.png' }]);
    const shown = await read({ 'a.md': `${STORY}\n![](b.png)\n`, 'b.png': png(4, 3), 'c.png': png(1, 1) });
    expect(shown.articles[0].media).toBeUndefined();
    const two = await read({ 'a.md': STORY, 'b.md': STORY, 'c.png': png(1, 1) });
    expect(two.articles.map(({ media }) => media)).toEqual([undefined, undefined]);
  });

  it('leaves out what file managers and browsers put into it', async () => {
    const { articles, files, warnings, dropped } = await read({
      '__MACOSX/._a.md': 'x',
      '.DS_Store': 'x',
      'Thumbs.db': 'x',
      '~$a.docx': 'x',
      'a.html': `<html><body><h1>Harbour to be deepened</h1><p>${TEXT}</p></body></html>`,
      'a_files/frame.html': `<html><body><h1>Advertisement</h1><p>${TEXT}</p></body></html>`,
      'README.md': STORY,
      'style.css': 'p { color: red }',
    });
    expect(articles.map(({ title }) => title)).toEqual(['Harbour to be deepened']);
    expect(files?.map(({ name }) => name)).toEqual(['README.md', 'a_files/frame.html', 'style.css']);
    expect([...warnings, ...dropped]).toEqual([]);
  });

  it('says why files that were meant for articles are none', async () => {
    const { articles, warnings } = await read({ 'a.md': STORY, 'b.txt': 'Nothing but a title' });
    expect(articles).toHaveLength(1);
    expect(warnings.map(({ code }) => code)).toEqual(['no-text']);
    expect(warnings.map((warning) => noteText(warning))[0]).toMatch(/^"b\.txt": .* It is left out\.$/);
  });

  it('without an article is refused with the reasons of its files', async () => {
    expect(reasonsOf(await readUpload('a.zip', archiveOf({ 'a.png': png(1, 1) })))).toEqual(['no-article']);
    expect(reasonsOf(await readUpload('a.zip', archiveOf({ 'a.txt': 'Nothing but a title' })))).toEqual([
      'no-text 1:-',
    ]);
    expect(reasonsOf(await readUpload('a.zip', archiveOf({})))).toEqual(['no-article']);
  });

  it('of drafts alone takes back what was out', async () => {
    const draft = `---\ntitle: Harbour\ndraft: true\n---\n${TEXT}\n`;
    expect(await readUpload('a.zip', archiveOf({ 'a.md': draft }))).toMatchObject({ kind: 'held' });
    const broken = await readUpload('a.zip', archiveOf({ 'a.md': draft, 'b.txt': 'Nothing but a title' }));
    expect(broken).toMatchObject({ kind: 'rejection' });
  });

  it('is not opened inside another', async () => {
    const { dropped } = await read({ 'a.md': STORY, 'more.zip': archiveOf({ 'b.md': STORY }) });
    expect(dropped).toEqual([{ kind: 'nested-archive', detail: 'more.zip', count: 1 }]);
  });

  it('may be packed in any way and stand behind other bytes', async () => {
    const stored = zipSync({ 'a.md': [strToU8(STORY), { level: 0 }] }, { comment: 'PK\x05\x06 is no end' });
    expect(articleOf(await readUpload('a.zip', stored)).title).toBe('Harbour to be deepened');
    const behind = Buffer.concat([
      Buffer.from('PK\x03\x04 and a program that unpacks it'),
      archiveOf({ 'a.md': STORY }),
    ]);
    expect(articleOf(await readUpload('a.zip', behind)).title).toBe('Harbour to be deepened');
  });
});

describe('names in an archive', () => {
  it.each([
    ['../../etc/a.md', 'unsafe-path'],
    ['/etc/a.md', 'unsafe-path'],
    ['C:\\a.md', 'unsafe-path'],
    ['a/..\\..\\b.md', 'unsafe-path'],
    ['a\0.md', 'unsafe-path'],
  ])('such as %j are left out', async (name, kind) => {
    const { articles, dropped } = await read({ 'good.md': STORY, [name]: STORY });
    expect(articles.map(({ base }) => base)).toEqual(['good.md']);
    expect(dropped).toEqual([{ kind, detail: name, count: 1 }]);
  });

  it('may be written by Windows', async () => {
    expect((await read({ 'city\\harbour.md': STORY })).articles[0].base).toBe('city/harbour.md');
  });

  it.each([
    ['UTF-8 that is not declared', Buffer.from('Hafenausbau-Grün.md'), 'Hafenausbau-Grün.md'],
    ['GBK', Buffer.from([0xb8, 0xdb, 0xbf, 0xda, 0x2e, 0x6d, 0x64]), '港口.md'],
    ['CP437', Buffer.from([0x47, 0x72, 0x81, 0x6e, 0x2e, 0x6d, 0x64]), 'Grün.md'],
  ])('are read from %s', async (_, name, expected) => {
    const archive = archiveOf({ ['x'.repeat(name.length)]: STORY });
    archive.set(name, 30);
    new Uint8Array(archive.buffer, directory(archive).byteOffset).set(name, 46);
    expect(readingOf(await readUpload('a.zip', archive)).articles[0].base).toBe(expected);
  });

  it('of symbolic links are left out', async () => {
    const link = { os: 3, attrs: 0o120777 << 16 };
    const archive = zipSync({ 'a.md': strToU8(STORY), 'b.md': [strToU8('/etc/passwd'), link] });
    expect(readingOf(await readUpload('a.zip', archive)).dropped).toEqual([
      { kind: 'symbolic-link', detail: 'b.md', count: 1 },
    ]);
  });
});

describe('a bad archive', () => {
  it('is refused when it was not uploaded completely', async () => {
    const archive = archiveOf({ 'a.md': STORY, 'b.md': STORY });
    for (const length of [4, 30, 100, archive.length - 1]) {
      expect(reasonsOf(await readUpload('a.zip', archive.subarray(0, length)))).toEqual(['archive-damaged']);
    }
  });

  it('is refused when it is protected by a password', async () => {
    const archive = archiveOf({ 'a.md': STORY });
    directory(archive).setUint16(8, 1, true);
    expect(reasonsOf(await readUpload('a.zip', archive))).toEqual(['archive-encrypted']);
  });

  it('is refused with its damaged file', async () => {
    const archive = archiveOf({ 'a.md': STORY });
    archive[60] = (archive[60] ?? 0) ^ 0xff;
    expect(reasonsOf(await readUpload('a.zip', archive))).toEqual(['file-damaged']);
  });

  it('is refused for a wrong checksum', async () => {
    const archive = zipSync({ 'a.md': [strToU8(STORY), { level: 0 }] });
    archive[40] = (archive[40] ?? 0) ^ 1;
    expect(reasonsOf(await readUpload('a.zip', archive))).toEqual(['file-damaged']);
  });

  it('is refused for too many files, too large ones and those that grow too much, before any is unpacked', async () => {
    const many = archiveOf(Object.fromEntries(Array.from({ length: 2_001 }, (_, index) => [`${index}.md`, ''])));
    expect(reasonsOf(await readUpload('a.zip', many))).toEqual(['archive-too-large']);
    const bomb = archiveOf({ 'a.md': new Uint8Array(20_000_000) });
    expect(bomb.length).toBeLessThan(50_000);
    expect(reasonsOf(await readUpload('a.zip', bomb))).toEqual(['archive-too-large']);
    const large = archiveOf({ 'a.md': STORY });
    directory(large).setUint32(24, 250_000_000, true);
    expect(reasonsOf(await readUpload('a.zip', large))).toEqual(['archive-too-large']);
  });

  it('inflates no more than it states', async () => {
    const archive = archiveOf({ 'a.md': new Uint8Array(20_000_000) });
    directory(archive).setUint32(24, 900_000, true);
    expect(reasonsOf(await readUpload('a.zip', archive))).toEqual(['file-damaged']);
  });

  it('is refused when it and what is unpacked from it are more than memory holds', async () => {
    const archive = archiveOf({ 'a.md': STORY, 'b.jpg': 'x'.repeat(2_000) });
    const first = directory(archive);
    first.setUint32(24, 95_000_000, true);
    const second = 46 + 'a.md'.length;
    first.setUint32(second + 24, 99_000_000, true);
    const large = new Uint8Array(140_000_000);
    large.set(archive, large.length - archive.length);
    large.set([0x50, 0x4b, 3, 4]);
    expect(inWords(await readUpload('a.zip', large))).toMatchObject({
      reasons: [
        {
          code: 'archive-too-large',
          message: '"b.jpg" is too large to be unpacked from such an archive. Send it on its own.',
        },
      ],
    });
  });

  it('is refused for more text than can be read at once', async () => {
    const long = strToU8(`${STORY}\n${TEXT.repeat(8_000)}`);
    const texts = Object.fromEntries(Array.from({ length: 16 }, (_, index) => [`${index}.md`, long]));
    expect(reasonsOf(await readUpload('a.zip', zipSync(texts, { level: 0 })))).toEqual(['archive-too-large']);
  });
});
