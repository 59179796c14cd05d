import { describe, expect, it } from 'vitest';
import { uint } from '../../pipeline/media-files.ts';
import { cleaned, faultOf } from './clean.ts';
import { secretsIn } from './pictures.ts';

const clean = (file: Buffer) => cleaned(file, 'video/webm');

/** An element with its length in as few bytes as can be, or in eight that say that it is not known. */
function element(id: number, ...content: readonly (Buffer | string)[]): Buffer {
  const body = Buffer.concat(content.map((part) => Buffer.from(part as string)));
  const length = body.length < 127 ? uint(0x80 | body.length, 1) : uint(0x4000 | body.length, 2);
  return Buffer.concat([idOf(id), length, body]);
}
function open(id: number, ...content: readonly Buffer[]): Buffer {
  return Buffer.concat([idOf(id), Buffer.from('01ffffffffffffff', 'hex'), ...content]);
}
const idOf = (id: number) => uint(id, id > 0xffffff ? 4 : id > 0xffff ? 3 : id > 0xff ? 2 : 1);

const HEAD = element(0x1a45dfa3, element(0x4282, 'webm'));
const tag = (name: string, value: string, ...more: readonly Buffer[]) =>
  element(0x67c8, element(0x45a3, name), element(0x4487, value), ...more);
const tags = (...simple: readonly Buffer[]) => element(0x1254c367, element(0x7373, element(0x63c0), ...simple));
const INFO = element(0x1549a966, element(0x2ad7b1, uint(1_000_000, 3)), element(0x7ba9, 'The bridge'));
const tracks = (type: number) =>
  element(0x1654ae6b, element(0xae, element(0xd7, uint(1, 1)), element(0x83, uint(type, 1))));
const CLUSTERS = ['one', 'two'].map((name) =>
  element(0x1f43b675, element(0xe7, uint(0, 1)), element(0xa3, `<block ${name}>`)),
);
const CUES = element(0x1c53bb6b, element(0xbb, element(0xb3, uint(0, 1))));
const KEPT = tags(tag('TITLE', 'The bridge'), tag('ARTIST', 'Inês'), tag('DURATION', '00:00:02'));

describe('a WebM film', () => {
  const file = (...parts: readonly Buffer[]) => Buffer.concat([HEAD, element(0x18538067, INFO, tracks(1), ...parts)]);

  it('keeps its blocks in their places, its names and rights, and tells nothing else', async () => {
    const upload = file(
      tags(
        tag('TITLE', 'The bridge'),
        tag('LOCATION', 'SECRETPLACE'),
        tag('COMMENT', 'SECRETCOMMENT'),
        tag('ARTIST', 'Inês', tag('EMAIL', 'SECRETOWNER')),
      ),
      ...CLUSTERS,
      element(0x1941a469, element(0x61a7, element(0x466e, 'SECRETNOTES.jpg'))),
      element(0xec, 'SECRETNOTES'),
      CUES,
    );
    const { file: after, removed } = await clean(upload);
    expect(secretsIn(after)).toEqual([]);
    expect(after).toHaveLength(upload.length);
    for (const part of [...CLUSTERS, CUES, INFO]) expect(after.indexOf(part)).toBe(upload.indexOf(part));
    expect(after.includes(tag('TITLE', 'The bridge'))).toBe(true);
    expect(removed).toEqual(['comment', 'other', 'position', 'tags']);
  });

  it('is as it was where there is nothing to take out', async () => {
    const upload = file(KEPT, ...CLUSTERS, CUES, element(0xec, Buffer.alloc(40)));
    expect(await clean(upload)).toEqual({ file: upload, removed: [] });
  });

  it.each([2, 3, 9, 10, 30, 200])('leaves room that is read as such in the place of %d bytes', async (length) => {
    const body = Buffer.alloc(length < 129 ? length - 2 : length - 3, 'SECRETNOTES');
    const upload = file(element(0x99, body), ...CLUSTERS);
    const { file: after } = await clean(upload);
    expect(secretsIn(after)).toEqual([]);
    expect(after.indexOf(CLUSTERS[0] ?? '')).toBe(upload.indexOf(CLUSTERS[0] ?? ''));
    expect(after[after.indexOf(CLUSTERS[0] ?? '') - length]).toBe(0xec);
  });

  it('loses names of files, and the sum that counted them', async () => {
    const sum = element(0xbf, Buffer.from([1, 2, 3, 4]));
    const info = element(0x1549a966, sum, element(0x7ba9, 'The bridge'), element(0x7384, '/home/SECRETOWNER/film.mkv'));
    const upload = Buffer.concat([HEAD, element(0x18538067, info, tracks(1), ...CLUSTERS)]);
    const { file: after, removed } = await clean(upload);
    expect(secretsIn(after)).toEqual([]);
    expect(after.includes(sum)).toBe(false);
    expect(removed).toEqual(['owner']);
  });

  it('loses the sum of all of it when anything goes', async () => {
    const sum = element(0xbf, Buffer.from([1, 2, 3, 4]));
    const segment = (...parts: readonly Buffer[]) =>
      Buffer.concat([HEAD, element(0x18538067, sum, INFO, tracks(1), ...parts)]);
    expect((await clean(segment(KEPT, ...CLUSTERS))).file.includes(sum)).toBe(true);
    expect((await clean(segment(tags(tag('LOCATION', 'SECRETPLACE')), ...CLUSTERS))).file.includes(sum)).toBe(false);
  });

  it('may be sent as it is made, its lengths not known', async () => {
    const cluster = (name: string) => open(0x1f43b675, element(0xe7, uint(0, 1)), element(0xa3, `<block ${name}>`));
    const upload = Buffer.concat([
      HEAD,
      open(0x18538067, INFO, tracks(1), cluster('one'), cluster('two'), tags(tag('LOCATION', 'SECRETPLACE')), CUES),
    ]);
    const { file: after } = await clean(upload);
    expect(secretsIn(after)).toEqual([]);
    for (const block of ['<block one>', '<block two>']) expect(after.indexOf(block)).toBe(upload.indexOf(block));
    expect(after.indexOf(CUES)).toBe(upload.indexOf(CUES));
  });

  it('loses what lies behind it', async () => {
    const { file: after } = await clean(
      Buffer.concat([file(...CLUSTERS), element(0x1a45dfa4, 'SECRETNOTES'), Buffer.from('\0SECRETTRAILER')]),
    );
    expect(secretsIn(after)).toEqual([]);
  });

  it('with a track of recorded data, or with what is no element, is refused', async () => {
    const fault = 'has something in it that is neither pictures nor sound';
    expect(await faultOf(Buffer.concat([HEAD, element(0x18538067, INFO, tracks(33), ...CLUSTERS)]), 'video/webm')).toBe(
      fault,
    );
    expect(await faultOf(file(Buffer.from('\0SECRETNOTES WITHOUT END'), ...CLUSTERS), 'video/webm')).toBe(fault);
  });
});
