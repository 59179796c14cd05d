import { SaxesParser } from 'saxes';
import { decode } from '../decode/decode.ts';

/**
 * Whether a part is one XML document. mammoth's parser mends what is not, and looks for a place for each thing that stands
 * outside the root among all before it: 300 kB of that took 16 s.
 */
export function isOneDocument(bytes: Uint8Array): boolean {
  const decoded = decode(bytes);
  if (decoded.kind === 'rejection') return false;
  try {
    new SaxesParser({ xmlns: false }).write(decoded.text).close();
    return true;
  } catch {
    return false;
  }
}
