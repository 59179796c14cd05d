import { describe, expect, it } from 'vitest';
import { mediaTypeOf, pictureTypeOf } from '../../../shared/article/media/media-type.ts';
import { inWords } from '../../support/in-words.ts';
import { locator, PHOTO, PHOTO_URL } from '../body.ts';

describe('media addresses, from an article at city/tram.md', () => {
  it.each([
    'photo.jpg',
    './photo.jpg',
    '../city/photo.jpg',
    '/city/photo.jpg',
    'photo.jpg?v=2#top',
    'photo%2Ejpg',
    ' photo.jpg ',
    '.\\photo.jpg',
  ])('%j is the photo', (address) => {
    const media = locator();
    expect(media.locate(address)).toEqual({ kind: 'uploaded', url: PHOTO_URL, file: PHOTO });
    expect(media.awaits()).toEqual(['city/photo.jpg']);
    expect(media.warnings()).toEqual([]);
  });

  it.each([
    ['img/a%20b+c.png', 'city/img/a b+c.png'],
    ['../夜.webp', '夜.webp'],
    ['100%.png', 'city/100%.png'],
    ['%2e%2e/x.png', 'x.png'],
    ['...png', 'city/...png'],
  ])('%j is awaited as %j', (address, key) => {
    const media = locator();
    expect(media.locate(address)).toEqual({ kind: 'absent' });
    expect(media.locate(address)).toEqual({ kind: 'absent' });
    expect(media.awaits()).toEqual([key]);
    expect(inWords(media.warnings())).toEqual([
      { code: 'media-missing', message: `"${key}" has not been uploaded. The article is completed when it arrives.` },
    ]);
  });

  it('longer than any key is not waited for', () => {
    const media = locator();
    expect(media.locate(`${'é'.repeat(600)}.png`)).toEqual({ kind: 'absent' });
    expect(media.awaits()).toEqual([]);
    expect(inWords(media.warnings())).toEqual([
      {
        code: 'media-missing',
        message: `"city/${'é'.repeat(95)}…" is longer than the path of a file can be, so it is not shown.`,
      },
    ]);
  });

  it.each(['../../x.png', '/../x.png', '..%2f..%2fx.png', '..\\..\\x.png'])('%j lies outside', (address) => {
    const media = locator();
    expect(media.locate(address)).toEqual({ kind: 'absent' });
    expect(media.awaits()).toEqual([]);
    expect(inWords(media.warnings())).toEqual([
      { code: 'media-outside', message: `"${address}" lies outside the inbox, so it is not shown.` },
    ]);
  });

  it.each([
    ['https://i.example/a b.png', 'https://i.example/a%20b.png'],
    ['//i.example/a.png', 'https://i.example/a.png'],
    ['HTTP://I.EXAMPLE/a.png', 'http://i.example/a.png'],
  ])('%j is remote', (address, url) => {
    expect(locator().locate(address)).toEqual({ kind: 'remote', url });
  });

  it.each(['', 'data:image/png;base64,AA', 'javascript:x', 'file:///a.png', 'cid:1', 'https://', '#a'])(
    '%j is nothing',
    (address) => {
      const media = locator();
      expect(media.locate(address)).toEqual({ kind: 'absent' });
      expect([...media.awaits(), ...media.warnings()]).toEqual([]);
    },
  );
});

describe('links to uploads', () => {
  it.each([
    ['report.pdf', true],
    ['/audio/a.MP3?x=1', true],
    ['https://other.example/report.pdf', false],
    ['//other.example/report.pdf', false],
    ['about.html', false],
    ['/city/', false],
  ])('%j: %s', (address, isUpload) => {
    expect(locator().isUpload(address)).toBe(isUpload);
  });
});

it.each([
  ['https://i.example/a.JPEG?w=1#x', 'image/jpeg'],
  ['a.webm', 'video/webm'],
  ['https://i.example/a.constructor', undefined],
  ['https://i.example/jpg', undefined],
])('%j is taken for %s', (address, type) => {
  expect(mediaTypeOf(address)).toBe(type);
});

describe('the type of a picture elsewhere', () => {
  it.each([
    ['https://i.example/logo.svg?v=2', 'image/svg+xml'],
    ['https://i.example/scan.TIFF', 'image/tiff'],
    ['https://i.example/a.webp#top', 'image/webp'],
    ['https://i.example/picture?id=7', 'image/jpeg'],
  ])('%s is %s', (address, type) => {
    expect(pictureTypeOf(address)).toBe(type);
  });
});
