import { describe, expect, it } from 'vitest';
import { isNoUpload } from '../../shared/article/no-upload.ts';

describe('what is no upload', () => {
  it.each([
    '.env',
    'city/.git/config',
    '.DS_Store',
    'city/Thumbs.db',
    'DESKTOP.INI',
    '~$mill.docx',
    'mill.docx.tmp',
    'a.md~',
    'mill.pdf.crdownload',
    '$RECYCLE.BIN/mill.md',
    'Icon\r',
  ])('is called %j', (key) => {
    expect(isNoUpload(key)).toBe(true);
  });

  it.each(['mill.md', 'city/mill.v2.docx', 'env', 'desktop.md', 'a~b.txt', '../mill.md', './mill.md', 'thumbs.md'])(
    'is not called %j',
    (key) => {
      expect(isNoUpload(key)).toBe(false);
    },
  );
});
