import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { noteText } from '../../../shared/receipt/worded.ts';
import { archiveOf, documentOf, paragraph } from '../archives.ts';
import { readUpload, reasonsOf } from '../uploads.ts';

const TEXT =
  'The wheel of the mill on Weir Lane turned on Friday for the first time in nine years. It grinds barley and rye, and the whole town came to see it turn, with bread from the first sack for all who had waited in the rain.';
const MILL = `# Mill grinds\n\n${TEXT}\n`;
const WEIR = `# Weir mended\n\n${TEXT}\n`;
type Files = Readonly<Record<string, string>>;

function mailOf(files: Files): string {
  const parts = Object.entries(files).flatMap(([name, text]) => [
    '--b',
    `Content-Type: text/plain; charset=utf-8; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    text,
  ]);
  return [
    'From: Osk Brandt <osk@mill.example>',
    'Date: Tue, 24 Nov 2026 07:00:00 +0000',
    'Subject: Mill and weir',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'Stories attached.',
    ...parts,
    '--b--',
    '',
  ].join('\r\n');
}

const readings = (files: Files) => [readUpload('a.zip', archiveOf(files)), readUpload('a.eml', mailOf(files))];

async function out(files: Files) {
  const results = await Promise.all(readings(files));
  return results.map((result) =>
    result.kind === 'reading' ? result.articles.map(({ title, embargoed }) => ({ title, embargoed })) : [],
  );
}

describe('a file beside articles, in an archive and a mail', () => {
  it.each([
    ['README.txt', 'EMBARGO until 9 June 2027 06:00'],
    ['README', 'Embargo: 9 June 2027, 06:00'],
    ['read-me.md', '# Package\n\nAll material is under embargo until 9 June 2027, 06:00.\n\nPhotos: Osk Brandt'],
    ['notes.md', '# Package\n\nEMBARGO until 9 June 2027 06:00\n\nPhotos: Osk Brandt'],
    ['Note to editors.txt', 'Do not publish before 9 June 2027.'],
    ['00_READ_ME_FIRST.txt', 'Hi desk, two stories. STRICTLY EMBARGOED until 06:00 on 9 June 2027. Osk'],
    ['LIESMICH.txt', 'Sperrfrist: 9. Juni 2027, 6 Uhr'],
    ['rates.txt', 'EMBARGO until 9 June 2027 06:00'],
  ])('%s has them wait: %j', async (name, text) => {
    for (const articles of await out({ 'mill.md': MILL, 'weir.md': WEIR, [name]: text })) {
      expect(articles.map(({ title }) => title)).toEqual(['Mill grinds', 'Weir mended']);
      for (const { embargoed } of articles) expect(embargoed).toMatch(/9\.? Jun[ei] 2027/);
    }
  });

  it.each([
    ['README.txt', 'Not for publication'],
    ['README.md', '# Mill\n\nThese stories are not for publication yet.\n'],
    ['notes.txt', 'Please hold'],
    ['notes.txt', 'Please hold until legal has signed off.'],
    ['editor-note.txt', 'First draft, legal still reading'],
    ['info.txt', 'Photos: Osk Brandt\nStatus: draft'],
    ['Hinweise.txt', 'Nicht zur Veröffentlichung'],
    ['lisez-moi.txt', 'Ne pas publier'],
    ['说明.txt', '请勿发布'],
    ['zz.txt', 'DO NOT PUBLISH'],
  ])('%s holds them: %j', async (name, text) => {
    for (const reading of readings({ 'mill.md': MILL, 'weir.md': WEIR, [name]: text })) {
      const result = await reading;
      expect([name, result.kind, reasonsOf(result)]).toEqual([name, 'held', ['not-public']]);
      expect(result.kind === 'held' && noteText(result.reasons[0])).toContain(`"${name}"`);
    }
  });

  it.each(['Under embargo', 'The stories are embargoed until the minister speaks.'])(
    'holds them where it does not say until when: %j',
    async (text) => {
      for (const reading of readings({ 'mill.md': MILL, 'README.txt': text }))
        expect(reasonsOf(await reading)).toEqual(['embargo-without-date']);
    },
  );

  it.each([
    'Photos by Osk Brandt. The story is 300 words.',
    'Free to use with credit. No embargo.',
    'There is no embargo.',
    'Embargo: none',
    'For immediate release',
    'mill.md - the lead\nweir.md - by Osk\nContact: desk@mill.example',
    'The photos are not for sale. Please credit Osk Brandt.',
    'The stories are of the oil embargo of 1973 and its winter.',
    'Embargo on arms: background pieces for the series.',
    'All stories are ready to publish.',
    'Put `draft: true` above a story that is none yet.',
    'Write drafts so:\n\n```\nstatus: draft\n```\n',
    'The story about the draft law.',
    'Previously under embargo, now released.',
    'The embargo has been lifted.',
    'Please do not crop the pictures.',
    'Please hold the front page! All good to go.',
  ])('lets them out: %j', async (text) => {
    const free = [{ title: 'Mill grinds' }, { title: 'Weir mended' }];
    for (const name of ['README.md', 'README', 'notes.txt'])
      expect([name, await out({ 'mill.md': MILL, 'weir.md': WEIR, [name]: text })]).toEqual([name, [free, free]]);
  });

  it.each([
    ['embargo.md', `# Embargo on arms to be lifted\n\n${TEXT} The embargo until June was criticised.\n`],
    ['notes.md', `# Notes from the weir\n\n${TEXT} Not for publication, said the miller.\n`],
    ['notes-on-an-embargo.md', `# Notes on an embargo\n\n${TEXT}\n`],
    ['stub.md', '# Weir\n\nEMBARGO until 9 June 2027 06:00\n\nThe weir on Mill Lane was mended on Friday.\n'],
    ['draft.md', 'NOT FOR PUBLICATION\n\n# Weir\n\nThe weir on Mill Lane was mended on Friday.\n'],
  ])('%s is an article, and speaks for itself', async (name, text) => {
    for (const articles of await out({ 'mill.md': MILL, [name]: text }))
      expect(articles).toContainEqual({ title: 'Mill grinds' });
  });

  it('speaks for what lies in its folder and below, and where that is nothing for all', async () => {
    const files = { 'a/README.txt': 'Not for publication', 'a/b/mill.md': MILL, 'c/weir.md': WEIR };
    const result = await readUpload('a.zip', archiveOf(files));
    expect(result).toMatchObject({
      articles: [{ title: 'Weir mended' }],
      warnings: [{ code: 'not-public', about: ['a/README.txt'], isLeftOut: true }],
      dropped: [{ kind: 'note-to-the-desk', detail: 'a/README.txt' }],
    });
    const apart = { 'docs/README.txt': 'Not for publication', 'mill.md': MILL };
    expect((await readUpload('a.zip', archiveOf(apart))).kind).toBe('held');
  });

  it('takes back by its id what it holds, and shortens no embargo', async () => {
    const own = `---\nid: mill-7\nembargo: 2028-01-01\n---\n\n${MILL}`;
    const held = await readUpload('a.zip', archiveOf({ 'mill.md': own, 'README.txt': 'Please hold' }));
    expect(held).toMatchObject({ kind: 'held', withdrawsIds: ['mill-7'] });
    const [waits] = await out({ 'mill.md': own, 'README.txt': 'EMBARGO until 9 June 2027 06:00' });
    expect(waits).toEqual([{ title: 'Mill grinds', embargoed: '2028-01-01' }]);
  });
});

const rtf = (...lines: readonly string[]) => String.raw`{\rtf1\ansi ${lines.join(String.raw`\par `)}\par}`;
const docx = (...lines: readonly string[]) => documentOf({ body: lines.map((line) => paragraph(line)).join('') });
const docxOf = (runs: string) => documentOf({ body: `<w:p><w:r>${runs}</w:r></w:p>` });
const odt = (...lines: readonly string[]) =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>${lines.map((line) => `<text:p>${line}</text:p>`).join('')}</office:text></office:body></office:document-content>`,
    ),
  });

function mailWith(name: string, bytes: Uint8Array | string): string {
  const whole = mailOf({ 'mill.md': MILL });
  const part = [
    '--b',
    'Content-Type: application/octet-stream',
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    Buffer.from(bytes).toString('base64'),
    '--b--',
  ].join('\r\n');
  return whole.replace('--b--', part);
}

describe('a word processor’s document beside articles, in an archive and a mail', () => {
  const both = (name: string, bytes: Uint8Array | string) =>
    Promise.all([
      readUpload('a.zip', archiveOf({ 'mill.md': MILL, [name]: bytes })),
      readUpload('a.eml', mailWith(name, bytes)),
    ]);

  it.each([
    ['README.docx', docx('Not for publication before the miller has been asked.')],
    ['README.docx', docx('About this folder', 'All that is in it is not for publication yet.')],
    ['Note to the desk.docx', docx('Please hold until legal has signed off.')],
    ['notes.txt', 'Not subbed (first draft)'],
    ['notes.txt', 'Nicht redigiert und streng vertraulich'],
    ['notes.odt', odt('Please hold')],
    ['Hinweise.odt', odt('Liebe Redaktion', 'Nicht zur Veröffentlichung')],
    ['lisez-moi.rtf', rtf('Ne pas publier')],
    ['zz.docx', docx('DO NOT PUBLISH')],
    ['notes.docx', docxOf('<w:t>Hi Tom</w:t><w:br/><w:t>Please hold</w:t><w:br/><w:t>Osk</w:t>')],
    ['notes.docx', docxOf('<w:t>Please</w:t><w:t xml:space="preserve"> hold</w:t><w:tab/>')],
    ['notes.odt', odt('Hi Tom<text:line-break/>Please<text:s/>hold<text:line-break/>Osk')],
  ])('holds them where it says so: %s', async (name, bytes) => {
    for (const result of await both(name, bytes)) expect([name, reasonsOf(result)]).toEqual([name, ['not-public']]);
  });

  it('has them wait', async () => {
    for (const result of await both('embargo.docx', docx('EMBARGO until 9 June 2027 06:00')))
      expect(result).toMatchObject({ articles: [{ title: 'Mill grinds', embargoed: expect.stringMatching(/2027/) }] });
  });

  it.each([
    ['README.docx', docx('About this folder', 'It holds the copy for Saturday, and its pictures.')],
    ['LIESMICH.odt', odt('Zu diesem Ordner', 'Er enthält die Texte für Samstag.')],
    ['README.rtf', rtf('About this folder', 'It holds the copy for Saturday, and its pictures.')],
  ])('is no article itself where it is a README: %s', async (name, bytes) => {
    for (const result of await both(name, bytes))
      expect(result).toMatchObject({ kind: 'reading', articles: [{ title: 'Mill grinds' }] });
  });

  it('lets them out where it takes back that they are drafts', async () => {
    for (const result of await both('notes.txt', 'This is no longer a draft.'))
      expect(result).toMatchObject({ kind: 'reading', articles: [{ title: 'Mill grinds' }] });
  });

  it.each([
    ['notes.docx', docx('Notes from the weir', `${TEXT} Not for publication, said the miller.`, TEXT)],
    ['embargo.docx', docx('How an embargo on grain works', `${TEXT} It is under embargo, said the miller.`, TEXT)],
    ['reading.odt', odt('Read me a story', TEXT, TEXT)],
  ])('is an article as long as one: %s', async (name, bytes) => {
    for (const result of await both(name, bytes)) expect(result).toMatchObject({ articles: [{}, {}] });
  });
});
