import { SaxesParser } from 'saxes';
import type { Metadata } from '../../../article/media/metadata.ts';
import { type Credits, creditsOf } from './credits.ts';

const DC = 'http://purl.org/dc/elements/1.1/';
const PHOTOSHOP = 'http://ns.adobe.com/photoshop/1.0/';
const PROPERTIES: ReadonlyMap<string, keyof Credits> = new Map([
  [`${DC}creator`, 'creator'],
  [`${DC}rights`, 'copyright'],
  [`${PHOTOSHOP}Credit`, 'credit'],
]);

/** Characters. A packet is as large as a segment of 64 kB; what an application adds to it may be megabytes. */
const LONGEST = 1_000_000;

/**
 * The credits that a packet of XMP states (ISO 16684-1), as attributes or as elements, of which alternatives in other languages
 * count as one.
 * @returns of a damaged packet, what stands before the damage
 */
export function creditsInXmp(packet: Buffer): Credits {
  const found = new Map<keyof Credits, string[]>();
  const open: (keyof Credits | undefined)[] = [];
  let text = '';
  const parser = new SaxesParser({ xmlns: true, position: false });
  const add = (name: keyof Credits, value: string) => {
    const trimmed = value.replace(/\s+/g, ' ').trim();
    if (trimmed !== '') found.set(name, [...(found.get(name) ?? []), trimmed]);
  };
  parser.on('opentag', ({ uri, local, attributes }) => {
    for (const attribute of Object.values(attributes)) {
      const name = PROPERTIES.get(attribute.uri + attribute.local);
      if (name !== undefined) add(name, attribute.value);
    }
    open.push(PROPERTIES.get(uri + local) ?? open.at(-1));
    text = '';
  });
  parser.on('text', (more) => {
    text += more;
  });
  parser.on('closetag', () => {
    const name = open.pop();
    if (name !== undefined) add(name, text);
    text = '';
  });
  try {
    parser.write(decoded(packet)).close();
  } catch {
    // Whatever it goes on with is taken out all the same.
  }
  return creditsOf({
    creator: found.get('creator')?.join('; '),
    copyright: found.get('copyright')?.[0],
    credit: found.get('credit')?.[0],
  });
}

/** @returns a packet that states these credits and nothing else; undefined where there are none. */
export function packetOf({ creator, copyright, credit }: Credits): Buffer | undefined {
  const stated = [
    creator && `<dc:creator><rdf:Seq><rdf:li>${escaped(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    copyright &&
      `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escaped(copyright)}</rdf:li></rdf:Alt></dc:rights>`,
    credit && `<photoshop:Credit>${escaped(credit)}</photoshop:Credit>`,
  ].filter(Boolean);
  if (stated.length === 0) return undefined;
  return Buffer.from(
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
      `<rdf:Description rdf:about="" xmlns:dc="${DC}" xmlns:photoshop="${PHOTOSHOP}">${stated.join('')}</rdf:Description>` +
      '</rdf:RDF></x:xmpmeta>',
  );
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Words of a packet that speak of a place. */
const PLACE = /GPSL(?:at|ong)itude|Location(?:Created|Shown)|photoshop:City/;
const SERIAL = /SerialNumber/;

/** What a packet is for a receipt. */
export function metadataInXmp(packet: Buffer): readonly Metadata[] {
  const text = decoded(packet);
  return [
    'xmp',
    ...(PLACE.test(text) ? ['position' as const] : []),
    ...(SERIAL.test(text) ? ['serial-number' as const] : []),
  ];
}

/** UTF-8 in all files but the oddest. A packet may be padded with spaces and zeros. */
function decoded(packet: Buffer): string {
  return packet.subarray(0, LONGEST).toString('utf8').replace(/\0+$/, '');
}
