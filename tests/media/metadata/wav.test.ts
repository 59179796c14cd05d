import { describe, expect, it } from 'vitest';
import { wav } from '../../pipeline/media-files.ts';
import { cleaned, faultOf } from './clean.ts';
import { riffChunk, riffChunks, secretsIn } from './pictures.ts';

const PLAIN = wav({ seconds: 0.1 });
const clean = (file: Buffer) => cleaned(file, 'audio/wav');
/** The chunks of the plain recording with others before and behind its sound. */
function withChunks(before: readonly Buffer[], behind: readonly Buffer[] = [], id = 'RIFF'): Buffer {
  const [form, sound] = riffChunks(PLAIN).map(([name, content]) => riffChunk(name, content));
  const body = Buffer.concat([Buffer.from('WAVE'), form, ...before, sound, ...behind].flatMap((part) => part ?? []));
  const head = Buffer.from(`${id}\0\0\0\0`);
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}
const list = (...texts: readonly Buffer[]) => riffChunk('LIST', Buffer.concat([Buffer.from('INFO'), ...texts]));
const text = (id: string, value: string) => riffChunk(id, Buffer.from(`${value}\0`));

const RECORDER = riffChunk('bext', Buffer.from('SECRETPLACE'.padEnd(256, '\0') + 'SECRETSERIAL'.padEnd(346, '\0')));
const FIELD = riffChunk(
  'iXML',
  Buffer.from('<BWFXML><LOCATION><LOCATION_NAME>SECRETPLACE</LOCATION_NAME></LOCATION></BWFXML>'),
);
const TEXTS = [
  text('INAM', 'Talk'),
  text('ICMT', 'SECRETCOMMENT'),
  text('ICOP', 'The Courier'),
  text('IENG', 'SECRETOWNER'),
];

describe('WAV', () => {
  it('keeps its sound and what listeners see, and tells nothing else', async () => {
    const upload = withChunks([RECORDER, FIELD, list(...TEXTS)], [riffChunk('id3 ', Buffer.from('SECRETNOTES'))]);
    const { file, removed } = await clean(upload);
    expect(secretsIn(file)).toEqual([]);
    expect(file).toHaveLength(upload.length);
    expect(file.indexOf(PLAIN.subarray(36))).toBe(upload.indexOf(PLAIN.subarray(36)));
    const kept = riffChunks(file).filter(([name]) => name !== 'JUNK');
    expect(kept.map(([name]) => name)).toEqual(['fmt ', 'LIST', 'data']);
    expect(kept[1]?.[1]).toEqual(
      Buffer.concat([Buffer.from('INFO'), text('INAM', 'Talk'), text('ICOP', 'The Courier')]),
    );
    expect(removed).toEqual(['camera', 'comment', 'tags']);
  });

  it('is as it was where there is nothing to take out', async () => {
    const upload = withChunks([list(text('INAM', 'Talk')), riffChunk('JUNK', Buffer.alloc(20))]);
    expect(await clean(upload)).toEqual({ file: upload, removed: [] });
  });

  it('has no list where no text of it stays', async () => {
    const { file } = await clean(withChunks([list(text('ICMT', 'SECRETCOMMENT'))]));
    expect(riffChunks(file).map(([name]) => name)).toEqual(['fmt ', 'JUNK', 'data']);
  });

  it.each([
    ['goes on to the end', 0xff_ff_ff_ff],
    ['was never closed', 0],
  ])('whose sound %s keeps all of it', async (_, length) => {
    const upload = withChunks([RECORDER]);
    const sound = upload.indexOf('data');
    upload.writeUInt32LE(length, sound + 4);
    const { file } = await clean(upload);
    expect(secretsIn(file)).toEqual([]);
    expect(file.subarray(sound + 8)).toEqual(upload.subarray(sound + 8));
  });

  it('that is long is read by the length that it states elsewhere', async () => {
    const lengths = Buffer.alloc(28);
    lengths.writeBigUInt64LE(BigInt(PLAIN.length - 44), 8);
    const upload = withChunks([riffChunk('ds64', lengths)], [FIELD], 'RF64');
    upload.writeUInt32LE(0xff_ff_ff_ff, upload.indexOf('data') + 4);
    const { file } = await clean(upload);
    expect(secretsIn(file)).toEqual([]);
    expect(file.indexOf(PLAIN.subarray(44))).toBe(upload.indexOf(PLAIN.subarray(44)));
  });

  it('loses what lies behind its chunks', async () => {
    const { file, removed } = await clean(Buffer.concat([PLAIN, Buffer.from('\x01\x02SECRETTRAILER')]));
    expect(file).toEqual(PLAIN);
    expect(removed).toEqual(['behind-the-end']);
  });

  it('without sound before what is no chunk is refused', async () => {
    const upload = Buffer.concat([PLAIN.subarray(0, 36), Buffer.from('\x01\x02SECRETNOTES'), PLAIN.subarray(36)]);
    expect(await faultOf(upload, 'audio/wav')).toBe('has something between its chunks that is none');
  });
});
