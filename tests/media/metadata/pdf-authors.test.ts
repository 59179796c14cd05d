import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { authorsOfPdf } from '../../../shared/media/metadata/pdf-authors.ts';
import { CREDITS_IN_XMP, xmp } from './pictures.ts';

const pdf = (...objects: readonly (Buffer | string)[]) =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...objects.map((one) => (typeof one === 'string' ? Buffer.from(one, 'latin1') : one)),
  ]);
const info = (author: string) => pdf(`1 0 obj << /Title (The budget) /Author ${author} /Creator (Writer) >> endobj`);
const packed = deflateSync(Buffer.from('12 0 << /Author (Packed Away) >>'));

describe('the authors of a PDF document', () => {
  it.each([
    ['(In\xeas Caldeira)', 'Inês Caldeira'],
    ['(In\\352s \\(City desk\\))', 'Inês (City desk)'],
    ['(\xfe\xff\x67\x4e\x66\x0e)', '李明'],
    ['<FEFF00490 0EA>', 'Iê'],
    ['<496EEA73>', 'Inês'],
    ['(Two \\\nLines)', 'Two Lines'],
  ])('are read where the dictionary says %s', (stated, author) => {
    expect(authorsOfPdf(info(stated))).toEqual([author]);
  });

  it('are read in packed objects and in XMP, each once', () => {
    const stream = pdf('2 0 obj << /Type /ObjStm /Filter /FlateDecode >> stream\r\n', packed, '\nendstream endobj');
    expect(authorsOfPdf(Buffer.concat([info('(Packed Away)'), stream, xmp(CREDITS_IN_XMP)]))).toEqual([
      'Packed Away',
      'Rui Falcão; Mei Lin',
    ]);
    expect(authorsOfPdf(stream)).toEqual(['Packed Away']);
  });

  it.each([
    ['none', pdf('1 0 obj << /Title (The budget) >> endobj')],
    ['an empty one', info('()')],
    ['a reference to somewhere else', info('5 0 R')],
    ['a damaged stream', pdf('<< /Type /ObjStm >> stream\nSECRET\nendstream')],
    ['a stream without an end', pdf('<< /Type /ObjStm >> stream\n')],
  ])('are none where there is %s', (_, file) => {
    expect(authorsOfPdf(file)).toEqual([]);
  });

  it('are ten at the most', () => {
    const many = Array.from({ length: 200 }, (_, index) => `<< /Author (Author ${index}) >>\n`).join('');
    expect(authorsOfPdf(pdf(many))).toHaveLength(10);
  });
});
