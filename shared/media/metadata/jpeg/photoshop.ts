import type { Metadata } from '../../../article/media/metadata.ts';
import type { Credits } from '../exif/credits.ts';
import { iptcRecord, readIptc } from './iptc.ts';

/** A resource's number in Photoshop's blocks (Adobe Photoshop File Formats Specification, "Image resources"). */
const IPTC = 0x0404;
const MEANING: ReadonlyMap<number, Metadata> = new Map([
  [0x0409, 'thumbnail'],
  [0x040c, 'thumbnail'],
  [0x0422, 'camera'],
  [0x0423, 'camera'],
  [0x0424, 'xmp'],
]);

/** @param blocks what lies in a picture's segment behind `Photoshop 3.0` */
export function readPhotoshop(blocks: Buffer): { readonly credits: Credits; readonly found: ReadonlySet<Metadata> } {
  const found = new Set<Metadata>();
  let credits: Credits = {};
  for (const { id, content } of resourcesIn(blocks)) {
    if (id === IPTC) {
      const iptc = readIptc(content);
      credits = { ...iptc.credits, ...credits };
      for (const one of iptc.found) found.add(one);
    } else if (!KEPT.has(id)) {
      found.add(MEANING.get(id) ?? 'other');
    }
  }
  return { credits, found };
}

/** A digest of the IPTC record and whether there is a copyright: told anew by whoever reads the record. */
const KEPT = new Set([0x0425, 0x040a]);

function* resourcesIn(blocks: Buffer): Generator<{ readonly id: number; readonly content: Buffer }> {
  for (let at = 0; blocks.toString('latin1', at, at + 4) === '8BIM' && at + 12 <= blocks.length; ) {
    const id = blocks.readUInt16BE(at + 4);
    const name = even(1 + (blocks[at + 6] ?? 0));
    const length = at + 6 + name;
    if (length + 4 > blocks.length) return;
    const content = blocks.subarray(length + 4, length + 4 + blocks.readUInt32BE(length));
    yield { id, content };
    at = length + 4 + even(content.length);
  }
}

/** @returns blocks with the credits in an IPTC record; undefined where there are none. */
export function photoshopBlocks(credits: Credits): Buffer | undefined {
  const record = iptcRecord(credits);
  if (record === undefined) return undefined;
  const head = Buffer.from('8BIM\x04\x04\0\0\0\0\0\0', 'latin1');
  head.writeUInt32BE(record.length, 8);
  return Buffer.concat([head, record, Buffer.alloc(record.length % 2)]);
}

function even(length: number): number {
  return length + (length % 2);
}
