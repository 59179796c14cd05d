import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { embeddedFile } from '../../../shared/formats/containers/container.ts';
import { containerKindOf } from '../../../shared/formats/containers/kind.ts';
import { png } from '../../support/png.ts';
import { archiveOf, documentOf, paragraph } from '../archives.ts';
import { bytesOf } from '../uploads.ts';

const PICTURE = png(4, 3);
const DOCUMENT = documentOf({ body: paragraph('Harbour', 'Title'), media: { 'media/image1.png': PICTURE } });
const MAIL = bytesOf(
  [
    'From: Jane Doe <jane@news.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Disposition: attachment; filename=story.docx',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(DOCUMENT).toString('base64'),
    '--b--',
  ].join('\r\n'),
);

describe('containerKindOf', () => {
  it.each([
    ['a Word document', DOCUMENT, 'docx'],
    ['an archive', archiveOf({ 'a.md': '# A' }), 'zip'],
    ['an archive of a Word document', zipSync({ 'a.docx': DOCUMENT }, { level: 0 }), 'zip'],
    ['an empty archive', archiveOf({}), 'zip'],
    ['an archive that is cut off', DOCUMENT.subarray(0, 400), 'zip'],
    ['an e-mail', MAIL, 'email'],
    ['an e-mail in a mail folder', Buffer.concat([Buffer.from('From jane Tue Nov 24\n'), MAIL]), 'email'],
    [
      'a text of OpenDocument',
      zipSync({ mimetype: bytesOf('application/vnd.oasis.opendocument.text') }, { level: 0 }),
      'odt',
    ],
    [
      'a spreadsheet of OpenDocument',
      zipSync({ mimetype: bytesOf('application/vnd.oasis.opendocument.spreadsheet') }, { level: 0 }),
      undefined,
    ],
    [
      'a template of OpenDocument',
      zipSync({ mimetype: bytesOf('application/vnd.oasis.opendocument.text-template') }, { level: 0 }),
      undefined,
    ],
    ['a spreadsheet', archiveOf({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }), undefined],
    ['a Java program', archiveOf({ 'META-INF/MANIFEST.MF': '' }), undefined],
    ['a text', bytesOf('From: Jane\nSubject: Harbour\n\nText.'), undefined],
    ['a picture', PICTURE, undefined],
    ['two letters', bytesOf('PK'), undefined],
    ['nothing', new Uint8Array(), undefined],
  ])('knows %s', (_, bytes, kind) => {
    expect(containerKindOf(bytes)).toBe(kind);
  });
});

describe('embeddedFile', () => {
  const find = async (bytes: Uint8Array, name: string) => {
    const found = await embeddedFile(bytes, name);
    return found === undefined ? undefined : Buffer.from(found).equals(PICTURE);
  };

  it('takes a file out of a document, an archive, and one inside the other', async () => {
    expect(await find(DOCUMENT, 'word/media/image1.png')).toBe(true);
    expect(await find(archiveOf({ 'a/b.png': PICTURE }), 'a/b.png')).toBe(true);
    expect(await find(archiveOf({ 'x/story.docx': DOCUMENT }), 'x/story.docx/word/media/image1.png')).toBe(true);
    expect(await find(MAIL, 'story.docx/word/media/image1.png')).toBe(true);
  });

  it('finds nothing that is not there', async () => {
    expect(await find(DOCUMENT, 'word/media/image2.png')).toBeUndefined();
    expect(await find(archiveOf({ 'a/b.png': PICTURE }), 'b.png')).toBeUndefined();
    expect(
      await find(archiveOf({ 'a.docx': DOCUMENT.subarray(0, 99) }), 'a.docx/word/media/image1.png'),
    ).toBeUndefined();
    expect(await find(PICTURE, 'a.png')).toBeUndefined();
  });
});
