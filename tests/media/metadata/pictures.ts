import { crc32, deflateSync } from 'node:zlib';
import { pngChunk, pngOf } from '../../support/png.ts';
import { type Tiff, tiff } from './tiff.ts';

/** Small real pictures, made by Pillow from gradients. */
const picture = (base64: string) => Buffer.from(base64, 'base64');

export const BASELINE_JPEG = picture(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5a' +
    'YVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAAR' +
    'CAAQABgDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEG' +
    'E1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWG' +
    'h4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEB' +
    'AQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYk' +
    'NOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0' +
    'tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDj7fTOny1qW+mdPlrft9M6fLWpb6Z0+WtK' +
    'MzkweZ+ZgW+mdPlorqxZ4+RBz3PpRWFfPaNCfs0ua3Y+ooY9uF7n/9k=',
);
export const PROGRESSIVE_JPEG = picture(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5a' +
    'YVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wgAR' +
    'CAAQABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAABAAF/8QAFgEBAQEAAAAAAAAAAAAAAAAAAwIF/9oADAMBAAIQAxAAAAHHU9VC' +
    'C1Y9T//EABcQAAMBAAAAAAAAAAAAAAAAAAACAxL/2gAIAQEAAQUCWYsxZizFmYP/xAAYEQACAwAAAAAAAAAAAAAAAAAAAwIEIf/aAAgBAwEB' +
    'PwFNkg/D/8QAGREAAwADAAAAAAAAAAAAAAAAAAECBBIx/9oACAECAQE/AYZedEPXp//EABQQAQAAAAAAAAAAAAAAAAAAACD/2gAIAQEABj8C' +
    'X//EABcQAQEBAQAAAAAAAAAAAAAAAABhAVH/2gAIAQEAAT8hiiiii4x//9oADAMBAAIAAwAAABA0/wD/xAAXEQADAQAAAAAAAAAAAAAAAAAA' +
    'ARFh/9oACAEDAQE/ENR7un//xAAYEQACAwAAAAAAAAAAAAAAAAAAAREhUf/aAAgBAgEBPxAY2VMP/8QAGhAAAgIDAAAAAAAAAAAAAAAAADEB' +
    'IRFBUf/aAAgBAQABPxBISEhISIwrvc8P/9k=',
);
export const CMYK_JPEG = picture(
  '/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAUDg8SDw0UEhASFxUUGB4yIR4cHB49LC4kMklATEtHQEZFUFpzYlBVbVZFRmSIZW13e4GCgU5gjZeM' +
    'fZZzfoF8/8AAFAgACAAQBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYHCAkKC//EALUQAAIBAwMCBAMFBQQEAAAB' +
    'fQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hp' +
    'anN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5' +
    '+v/aAA4EQwBNAFkASwAAPwDC0rtUH/CMf7H6VhWtr04rs67PSv4aP+EY/wBj9K2rW16cUV//2Q==',
);
export const MOVING_GIF = picture(
  'R0lGODlhCAAIAIEAAG+/TG9vOJ8fMB8fECH/C05FVFNDQVBFMi4wAwEAAAAh+QQACgAAACwAAAAACAAIAAAIIAAHCBwgoKCAgQYLDgyQUGCA' +
    'hwwPQpwIoKLFixgzWgwIACH5BAEKAAQALAAAAAAIAAgAgXe/pndvkqcfgicfdwghAAcIFEBQgMCBBQ8GKGhwQICHCw1CnDgAgMWLGDNqvBgQ' +
    'ACH5BAEKAAQALAAAAAAIAAgAgX+/gH9vvK8f1C8f3wgjAAcIGDhwgEGCBQ0GQKgwgMOCABxKFAAgosQAFS06zMixY0AAOw==',
);
export const LOSSLESS_WEBP = picture(
  'UklGRkoAAABXRUJQVlA4TD0AAAAvB8ABAB8gEEjxJislECCcWJUoSU3bBmzqzdkFoPMfq3UGBooiSXGQhomsBik8KUzCBRER/U8gpKD06vkA' +
    'AA==',
);
export const LOSSY_WEBP = picture(
  'UklGRj4AAABXRUJQVlA4IDIAAACwAQCdASoQABAABABoJbACsAENUU8AAP70nGT2snc28jsBhYKGx5efw4QH5YnV4AAAAA==',
);
export const MOVING_WEBP = picture(
  'UklGRqIAAABXRUJQVlA4WAoAAAACAAAABwAABwAAQU5JTQYAAAAAAAAAAABBTk1GOgAAAAAAAAAAAAcAAAcAAGQAAAJWUDhMIQAAAC8HwAEA' +
    'D/APwHkjyLYNqWz75z/8AIFAsj/tBmlE9D+qAQBBTk1GNAAAAAAAAAAAAAcAAAcAAGQAAABWUDhMHAAAAC8HwAEAD/APwLk7iN/8hwcEAsn+' +
    'tBukEdH/qAY=',
);
export const AVIF = picture(
  'AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADrbWV0YQAAAAAAAAAhaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAAAAAAAAAO' +
    'cGl0bQAAAAAAAQAAAB5pbG9jAAAAAEQAAAEAAQAAAAEAAAETAAAALQAAAChpaW5mAAAAAAABAAAAGmluZmUCAAAAAAEAAGF2MDFDb2xvcgAA' +
    'AABqaXBycAAAAEtpcGNvAAAAFGlzcGUAAAAAAAAAEAAAABAAAAAQcGl4aQAAAAADCAgIAAAADGF2MUOBAAwAAAAAE2NvbHJuY2x4AAEADQAG' +
    'gAAAABdpcG1hAAAAAAAAAAEAAQQBAoMEAAAANW1kYXQSAAoJGAz/2iAhoNCAMh4cR4eF3dNNNMLFAAB1c7KNuDUkj/gg51YmHr0nwUA=',
);

/** No word of these may be public. */
export const SECRETS = [
  'SECRETSERIAL',
  'SECRETLENS',
  'SECRETOWNER',
  'SECRETNOTES',
  'SECRETCOMMENT',
  'SECRETPLACE',
  'SECRETTHUMBNAIL',
  'SECRETTRAILER',
  'SECRETCOMPUTER',
] as const;

/** 38° 42' 11.17" N, 9° 8' 22.04" W: the degrees of the seconds are looked for, since they stand nowhere else. */
const LATITUDE = [
  [38, 1],
  [42, 1],
  [111_757, 10_007],
] as const;
const LONGITUDE = [
  [9, 1],
  [8, 1],
  [220_403, 10_007],
] as const;
/** The denominator in both orders. */
const IN_POSITIONS = [Buffer.from([0, 0, 0x27, 0x17]), Buffer.from([0x17, 0x27, 0, 0])];

/** What a telephone says of a picture, and what its author does. */
export const TELEPHONE: Tiff = {
  picture: [
    [0x010e, 'SECRETCOMMENT'],
    [0x010f, 'Example Phones'],
    [0x0112, 6],
    [0x013b, 'Inês Caldeira'],
    [0x013c, 'SECRETCOMPUTER'],
    [0x8298, '© 2026 The Courier'],
  ],
  camera: [
    [0x927c, Buffer.from('SECRETNOTES'.repeat(20))],
    [0x9286, Buffer.from('ASCII\0\0\0SECRETCOMMENT')],
    [0xa001, 65_535],
    [0xa430, 'SECRETOWNER'],
    [0xa431, 'SECRETSERIAL'],
    [0xa435, 'SECRETLENS'],
  ],
  interoperability: [[0x0001, 'R03']],
  position: [
    [0x0001, 'N'],
    [0x0002, LATITUDE],
    [0x0003, 'W'],
    [0x0004, LONGITUDE],
    [0x001b, Buffer.from('ASCII\0\0\0SECRETPLACE')],
  ],
  thumbnail: Buffer.from('\xff\xd8SECRETTHUMBNAIL\xff\xd9', 'latin1'),
};

/** @returns what of the secrets is in a file, in any of the ways in which texts are written. */
export function secretsIn(file: Uint8Array): readonly string[] {
  const bytes = Buffer.from(file);
  const words = SECRETS.filter((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')));
  return IN_POSITIONS.some((sign) => bytes.includes(sign)) ? [...words, 'a position'] : words;
}

export function xmp(credits: string): Buffer {
  return Buffer.from(`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="38,42.1SECRETPLACE"
  xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" aux:SerialNumber="SECRETSERIAL"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"${credits}
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`);
}

/** The credits of a packet as elements. */
export const CREDITS_IN_XMP = `>
<dc:creator><rdf:Seq><rdf:li>Rui Falcão</rdf:li><rdf:li>Mei Lin</rdf:li></rdf:Seq></dc:creator>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Harbour &amp; Sons</rdf:li><rdf:li xml:lang="pt">© Porto</rdf:li></rdf:Alt></dc:rights>
<photoshop:Credit>Quay Pictures</photoshop:Credit>`;

export function iptc(...datasets: readonly (readonly [record: number, number: number, text: string])[]): Buffer {
  return Buffer.concat(
    datasets.map(([record, number, text]) => {
      const value = Buffer.from(text);
      return Buffer.concat([Buffer.from([0x1c, record, number, value.length >> 8, value.length & 0xff]), value]);
    }),
  );
}

/** A block of resources of Photoshop's, an IPTC record among them. */
export function photoshop(record: Buffer): Buffer {
  const resource = (id: number, content: Buffer) => {
    const head = Buffer.from('8BIM\0\0\0\0\0\0\0\0', 'latin1');
    head.writeUInt16BE(id, 4);
    head.writeUInt32BE(content.length, 8);
    return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
  };
  return Buffer.concat([resource(0x040c, Buffer.from('SECRETTHUMBNAIL')), resource(0x0404, record)]);
}

export function segment(marker: number, ...content: readonly (Buffer | string)[]): Buffer {
  const bytes = Buffer.concat(content.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
  return Buffer.concat([Buffer.from([0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 0xff]), bytes]);
}

export const exifSegment = (block: Tiff = TELEPHONE) => segment(0xe1, 'Exif\0\0', tiff(block));
export const xmpSegment = (packet: Buffer) => segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', packet);

/** The segments of a JPEG picture and, last, its end: by hand, from one length to the next. */
export function jpegParts(file: Buffer): readonly Buffer[] {
  const parts: Buffer[] = [];
  let at = 2;
  while (file[at + 1] !== 0xd9) {
    let end = at + 2 + file.readUInt16BE(at + 2);
    if (file[at + 1] === 0xda) while (file[end] !== 0xff || /^(?:00|d[0-7])$/.test(hex(file[end + 1]))) end++;
    parts.push(file.subarray(at, end));
    at = end;
  }
  return [...parts, file.subarray(at)];
}

function hex(byte: number | undefined): string {
  return (byte ?? 0).toString(16).padStart(2, '0');
}

/** @returns the picture with further segments, each before the one at its place; the last stand before the end. */
export function jpegWith(file: Buffer, ...added: readonly (readonly [place: number, segment: Buffer])[]): Buffer {
  const parts = jpegParts(file).flatMap((part, index, { length }) => [
    ...added.filter(([place]) => Math.min(place, length - 1) === index).map(([, one]) => one),
    part,
  ]);
  return Buffer.concat([file.subarray(0, 2), ...parts]);
}

/** A picture of 2 by 2 pixels with chunks before its data. */
export function pngWith(...chunks: readonly Buffer[]): Buffer {
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0]);
  const rows = Buffer.from([0, 255, 0, 0, 0, 255, 0, 0, 0, 0, 255, 9, 9, 9]);
  const image = [pngChunk('IDAT', deflateSync(rows)), pngChunk('IEND', '')];
  return pngOf(pngChunk('IHDR', header), ...chunks, ...image);
}

/** The chunks of a PNG picture by their types. */
export function pngChunks(file: Buffer): readonly (readonly [type: string, content: Buffer])[] {
  const chunks: [string, Buffer][] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const content = file.subarray(at + 8, at + 8 + file.readUInt32BE(at));
    chunks.push([file.toString('latin1', at + 4, at + 8), content]);
    const sum = file.readUInt32BE(at + 8 + content.length);
    if (sum !== crc32(file.subarray(at + 4, at + 8 + content.length))) throw new Error('a wrong sum');
  }
  return chunks;
}

export function riffChunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

/** The chunks of a WebP picture, or of a frame of it. */
export function riffChunks(file: Buffer, from = 12): readonly (readonly [name: string, content: Buffer])[] {
  const chunks: [string, Buffer][] = [];
  for (let at = from; at < file.length; ) {
    const length = file.readUInt32LE(at + 4);
    chunks.push([file.toString('latin1', at, at + 4), file.subarray(at + 8, at + 8 + length)]);
    at += 8 + length + (length % 2);
  }
  return chunks;
}

/** @returns the picture with its extended header, whose flags say what is in it, and further chunks at the end. */
export function webpWith(file: Buffer, size: number, ...chunks: readonly Buffer[]): Buffer {
  const inside = riffChunks(file);
  const flags = chunks.reduce(
    (sum, one) => sum | (one.toString('latin1', 0, 4) === 'EXIF' ? 8 : one.toString('latin1', 0, 4) === 'XMP ' ? 4 : 0),
    0,
  );
  const header = riffChunk('VP8X', Buffer.from([flags, 0, 0, 0, size - 1, 0, 0, size - 1, 0, 0]));
  const extended = inside[0]?.[0] === 'VP8X' ? Buffer.from(file.subarray(12, 30)) : header;
  if (extended !== header) extended[8] = (extended[8] ?? 0) | flags;
  const image = inside.filter(([name]) => name !== 'VP8X').map(([name, content]) => riffChunk(name, content));
  const body = Buffer.concat([Buffer.from('WEBP'), extended, ...image, ...chunks]);
  const head = Buffer.from('RIFF\0\0\0\0');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}
