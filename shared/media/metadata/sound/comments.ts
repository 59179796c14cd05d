import type { Metadata } from '../../../article/media/metadata.ts';
import { meaningOfTag } from '../exif/tag-meaning.ts';

/** Names and rights that listeners see, chapters, and what players need. Names count in any case. */
const KEPT =
  /^(?:TITLE|VERSION|ALBUM|ARTIST|ALBUMARTIST|PERFORMER|COMPOSER|COPYRIGHT|LICENSE|ORGANIZATION|PUBLISHER|GENRE|DATE|LANGUAGE|ISRC|(?:TRACK|DISC)(?:NUMBER|TOTAL)|TOTAL(?:TRACKS|DISCS)|CHAPTER\d{3}(?:NAME)?|REPLAYGAIN_\w+|R128_\w+|WAVEFORMATEXTENSIBLE_CHANNEL_MASK)$/i;

/** More than any recording has. */
const MOST = 10_000;

export interface Comments {
  /** Who wrote them, and each of those that stay, as they lie in the file. */
  readonly vendor: Buffer;
  readonly kept: readonly Buffer[];
  /** How many there were. */
  readonly count: number;
  /** Behind the last. */
  readonly end: number;
}

/**
 * Reads the comments of Ogg and FLAC: `TITLE=Harbour sounds` (Ogg Vorbis I format specification, section 5).
 * @returns undefined when their lengths do not add up
 */
export function readComments(file: Buffer, start: number, removed: Set<Metadata>): Comments | undefined {
  let at = start;
  const text = () => {
    if (at + 4 > file.length) return undefined;
    const end = at + 4 + file.readUInt32LE(at);
    const content = file.subarray(at + 4, end);
    at = end;
    return end > file.length ? undefined : content;
  };
  const vendor = text();
  if (vendor === undefined || at + 4 > file.length) return undefined;
  const count = file.readUInt32LE(at);
  at += 4;
  if (count > MOST) return undefined;
  const kept: Buffer[] = [];
  for (let index = 0; index < count; index++) {
    const comment = text();
    if (comment === undefined) return undefined;
    const name = comment.toString('latin1', 0, comment.indexOf(0x3d));
    if (KEPT.test(name)) kept.push(comment);
    else removed.add(meaningOfTag(name));
  }
  return { vendor, kept, count, end: at };
}

export function writtenComments({ vendor, kept }: Pick<Comments, 'vendor' | 'kept'>): Buffer {
  const number = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
  };
  const text = (content: Buffer) => [number(content.length), content];
  return Buffer.concat([...text(vendor), number(kept.length), ...kept.flatMap(text)]);
}
