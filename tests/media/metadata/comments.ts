import { uint } from '../../pipeline/media-files.ts';

const littleEndian = (value: number) => uint(value, 4).reverse();
const text = (content: string) => Buffer.concat([littleEndian(Buffer.byteLength(content)), Buffer.from(content)]);

/** Comments as Ogg and FLAC have them. */
export function vorbisComments(vendor: string, comments: readonly string[]): Buffer {
  return Buffer.concat([text(vendor), littleEndian(comments.length), ...comments.map(text)]);
}

/** A picture of the front cover as FLAC has it, with its type, names and measures before it. */
export function flacPicture(picture: Buffer): Buffer {
  const named = (name: string) => Buffer.concat([uint(name.length, 4), Buffer.from(name)]);
  return Buffer.concat([
    uint(3, 4),
    named('image/jpeg'),
    named('front'),
    Buffer.alloc(16),
    uint(picture.length, 4),
    picture,
  ]);
}
