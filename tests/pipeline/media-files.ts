/** Small media files, made by hand as their specifications say. */

export function latin1(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

export function uint(value: number, bytes: 1 | 2 | 3 | 4): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
}

/** Silence: 8-bit, one channel. */
export function wav({ seconds, rate = 8000, id = 'RIFF' }: { seconds: number; rate?: number; id?: string }): Buffer {
  const samples = Math.round(seconds * rate);
  const header = Buffer.alloc(44);
  header.write(`${id}    WAVEfmt `, 'latin1');
  header.writeUInt32LE(36 + samples, 4);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(samples, 40);
  return Buffer.concat([header, Buffer.alloc(samples, 0x80)]);
}

/** MPEG 1 layer III at 128 kbit/s and 44.1 kHz: 417 bytes and 1,152 samples a frame. */
export function mp3(frames: number): Buffer {
  const frame = Buffer.alloc(417);
  latin1('\xff\xfb\x90\x64').copy(frame);
  return Buffer.concat(Array.from({ length: frames }, () => frame));
}

export function id3(bytes: number): Buffer {
  const size = [bytes >> 21, (bytes >> 14) & 0x7f, (bytes >> 7) & 0x7f, bytes & 0x7f];
  return Buffer.concat([latin1('ID3\x04\0\0'), Buffer.from(size), Buffer.alloc(bytes)]);
}

/** AAC LC at 44.1 kHz: 1,024 samples a frame. */
export function adts(frames: number): Buffer {
  const length = 400;
  const header = [0xff, 0xf1, 0x50, 0x80 | (length >> 11), (length >> 3) & 0xff, ((length & 7) << 5) | 0x1f, 0xfc];
  const frame = Buffer.concat([Buffer.from(header), Buffer.alloc(length - header.length)]);
  return Buffer.concat(Array.from({ length: frames }, () => frame));
}

/** Only the stream's description: 44.1 kHz, two channels, 16 bits. */
export function flac(seconds: number): Buffer {
  const info = Buffer.alloc(34);
  info.writeUInt16BE(4096, 0);
  info.writeUInt16BE(4096, 2);
  info.writeUIntBE(44_100 * 16 + 2, 10, 3);
  info.writeUIntBE(0xf0, 13, 1);
  info.writeUInt32BE(44_100 * seconds, 14);
  return Buffer.concat([latin1('fLaC\x80\0\0\x22'), info, Buffer.alloc(64)]);
}

/** Opus counts in 48,000 samples a second; the second page ends the stream. */
export function ogg(seconds: number): Buffer {
  const head = Buffer.concat([latin1('OpusHead\x01\x01\0\0'), uint(0x80bb0000, 4), latin1('\0\0\0')]);
  const tags = latin1('OpusTags\0\0\0\0\0\0\0\0');
  return Buffer.concat([page(2, 0, head, 0), page(0, 0, tags, 1), page(4, seconds * 48_000, Buffer.alloc(40), 2)]);
}

function page(flags: number, granule: number, content: Buffer, sequence: number): Buffer {
  const header = Buffer.alloc(28);
  header.write('OggS', 'latin1');
  header[5] = flags;
  header.writeBigUInt64LE(BigInt(granule), 6);
  header.writeUInt32LE(1, 14);
  header.writeUInt32LE(sequence, 18);
  header[26] = 1;
  header[27] = content.length;
  return Buffer.concat([header, content]);
}

export function box(type: string, ...content: readonly Uint8Array[]): Buffer {
  const length = content.reduce((sum, { length }) => sum + length, 8);
  return Buffer.concat([uint(length, 4), latin1(type), ...content]);
}

export interface Track {
  readonly handler: 'vide' | 'soun';
  readonly width?: number;
  readonly height?: number;
  readonly turned?: boolean;
}

/** A movie header of 600 units a second, as at the end of an MP4, M4A or QuickTime file. */
export function moov(seconds: number, tracks: readonly Track[], ...more: readonly Uint8Array[]): Buffer {
  const mvhd = Buffer.alloc(100);
  mvhd.writeUInt32BE(600, 12);
  mvhd.writeUInt32BE(seconds * 600, 16);
  return box('moov', box('mvhd', mvhd), ...tracks.map(trak), ...more);
}

function trak({ handler, width = 0, height = 0, turned = false }: Track): Buffer {
  const tkhd = Buffer.alloc(84);
  tkhd.writeUInt32BE(0x10000, turned ? 44 : 40);
  tkhd.writeUInt32BE(0x10000, turned ? 52 : 56);
  tkhd.writeUInt32BE(width * 0x10000, 76);
  tkhd.writeUInt32BE(height * 0x10000, 80);
  const hdlr = Buffer.concat([Buffer.alloc(8), latin1(handler), Buffer.alloc(13)]);
  return box('trak', box('tkhd', tkhd), box('mdia', box('hdlr', hdlr)));
}

/** A run of samples in a fragment: of one length each, or of the lengths given. */
export interface Run {
  /** When it begins, in units; after what was before where it is not said. */
  readonly at?: number;
  readonly samples: number | readonly number[];
  /** Of each sample, where the run does not say. */
  readonly each?: number;
}

/** A film of one track in fragments (ISO/IEC 14496-12, section 8.8), whose movie header says nothing of its length. */
export function fragmented(
  { timescale, each = 0 }: { timescale: number; each?: number },
  runs: readonly Run[],
): Buffer {
  const track = Buffer.alloc(84);
  track.writeUInt32BE(1, 12);
  const clock = Buffer.alloc(24);
  clock.writeUInt32BE(timescale, 12);
  const handler = Buffer.concat([Buffer.alloc(8), latin1('vide'), Buffer.alloc(13)]);
  const trak = box('trak', box('tkhd', track), box('mdia', box('mdhd', clock), box('hdlr', handler)));
  const trex = box('trex', uint(0, 4), uint(1, 4), uint(1, 4), uint(each, 4), uint(0, 4), uint(0, 4));
  return iso('iso5', box('moov', box('mvhd', Buffer.alloc(100)), trak, box('mvex', trex)), ...runs.flatMap(fragmentOf));
}

function fragmentOf({ at, samples, each }: Run): readonly Buffer[] {
  const head = each === undefined ? [uint(0, 4), uint(1, 4)] : [uint(0x8, 4), uint(1, 4), uint(each, 4)];
  const time = at === undefined ? [] : [box('tfdt', uint(0, 4), uint(at, 4))];
  const run =
    typeof samples === 'number'
      ? box('trun', uint(0x1, 4), uint(samples, 4), uint(0, 4))
      : box(
          'trun',
          uint(0x301, 4),
          uint(samples.length, 4),
          uint(0, 4),
          ...samples.flatMap((one) => [uint(one, 4), uint(9, 4)]),
        );
  return [
    box('moof', box('mfhd', uint(0, 4), uint(1, 4)), box('traf', box('tfhd', ...head), ...time, run)),
    box('mdat', latin1('....')),
  ];
}

export function iso(brand: string, ...boxes: readonly Uint8Array[]): Buffer {
  return Buffer.concat([box('ftyp', latin1(`${brand}\0\0\0\0`)), ...boxes]);
}

/** An element of EBML (RFC 8794), its size in eight bytes. */
function ebml(id: number, ...content: readonly Uint8Array[]): Buffer {
  const length = content.reduce((sum, { length }) => sum + length, 0);
  const bytes = id > 0xffffff ? 4 : id > 0xffff ? 3 : id > 0xff ? 2 : 1;
  return Buffer.concat([uint(id, bytes), latin1('\x01\0\0\0'), uint(length, 4), ...content]);
}

/** Matroska (RFC 9559) with one track and no frames. */
export function matroska(docType: string, seconds: number, size?: { width: number; height: number }): Buffer {
  const duration = Buffer.alloc(8);
  duration.writeDoubleBE(seconds * 1000);
  const film = size && ebml(0xe0, ebml(0xb0, uint(size.width, 2)), ebml(0xba, uint(size.height, 2)));
  const sound = ebml(0xe1, ebml(0x9f, uint(1, 1)));
  const entry = [
    ebml(0xd7, uint(1, 1)),
    ebml(0x83, uint(film ? 1 : 2, 1)),
    ebml(0x86, latin1(film ? 'V_VP8' : 'A_OPUS')),
  ];
  return Buffer.concat([
    ebml(0x1a45dfa3, ebml(0x4282, latin1(docType))),
    ebml(
      0x18538067,
      ebml(0x1549a966, ebml(0x2ad7b1, uint(1_000_000, 3)), ebml(0x4489, duration)),
      ebml(0x1654ae6b, ebml(0xae, ...entry, film ?? sound)),
    ),
  ]);
}
