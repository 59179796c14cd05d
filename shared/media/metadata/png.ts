import { crc32 } from 'node:zlib';
import { append, inOne, MOST_PIECES } from '../pieces.ts';
import { type Cleaner, TOO_MANY_PIECES } from './cleaned.ts';
import { exifBlock } from './exif/block.ts';
import { type Credits, creditsOf, firstCredits, withCreditInCopyright, without } from './exif/credits.ts';
import { pngText } from './png-text.ts';
import { type Taken, takeExif, takeXmp } from './taken.ts';

/** What decodes the picture, moves it and gives it its colours, size and density (PNG, third edition, section 11). */
const KEPT = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'bKGD', 'hIST', 'pHYs', 'sBIT'],
  ...['gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'mDCV', 'cLLI'],
  ...['acTL', 'fcTL', 'fdAT'],
]);
/** Keywords of texts that stay. */
const CREDITS: ReadonlyMap<string, 'creator' | 'copyright'> = new Map([
  ['Author', 'creator'],
  ['Copyright', 'copyright'],
]);
const XMP = 'XML:com.adobe.xmp';
const SIGNATURE = 8;
/** Length and type before the content of a chunk, and a sum behind it. */
const HEAD = 8;
const SUM = 4;

/** A PNG picture with what decodes it as it was, its credits, its orientation as Exif, and nothing else. */
export const cleanPng: Cleaner = (file) => {
  const before: Uint8Array[] = [];
  const kept: Uint8Array[] = [file.subarray(0, SIGNATURE)];
  const taken: Taken = { removed: new Set() };
  let stated: Credits = {};
  let type = '';
  let at = SIGNATURE;
  while (at + HEAD <= file.length && type !== 'IEND') {
    type = file.toString('latin1', at + 4, at + HEAD);
    if (!/^[A-Za-z]{4}$/.test(type)) return { fault: 'more-between-chunks' };
    // A capital says that the picture cannot be shown without it.
    if (/^[A-Z]/.test(type) && !KEPT.has(type)) return { fault: { chunk: type } };
    if (at === SIGNATURE && type !== 'IHDR') return { fault: 'not-png' };
    const end = Math.min(at + HEAD + file.readUInt32BE(at) + SUM, file.length);
    const content = file.subarray(at + HEAD, end - SUM);
    const words = pngText(type, content);
    const credit = CREDITS.get(words?.keyword ?? '');
    if (credit !== undefined) stated = { ...creditsOf({ [credit]: words?.text() }), ...stated };
    if (KEPT.has(type) || credit !== undefined) append(kept, file.subarray(at, end));
    else take(taken, type, content);
    // Behind the header, before the colours and the picture.
    if (type === 'IHDR') before.push(...kept.splice(0));
    if (kept.length > MOST_PIECES) return TOO_MANY_PIECES;
    at = end;
  }
  if (type === 'IEND' && at < file.length) taken.removed.add('behind-the-end');
  const { exif, xmp } = taken;
  const named = new Set(Object.keys(stated) as (keyof Credits)[]);
  const credits = withCreditInCopyright(firstCredits(exif?.credits ?? {}, without(xmp ?? {}, named)));
  const block = exifBlock({ ...exif, credits });
  return {
    pieces: inOne([...before, ...(block === undefined ? [] : [chunk('eXIf', block)]), ...kept]),
    removed: taken.removed,
    credits: firstCredits(exif?.credits ?? {}, stated, xmp ?? {}),
  };
};

function take(taken: Taken, type: string, content: Buffer): void {
  const text = pngText(type, content);
  if (type === 'eXIf') takeExif(taken, content);
  else if (text?.keyword === XMP) takeXmp(taken, text.value());
  else if (text !== undefined) taken.removed.add('comment');
  else taken.removed.add(type === 'caBX' ? 'credentials' : 'other');
}

function chunk(type: string, content: Buffer): Buffer {
  const whole = Buffer.alloc(HEAD + content.length + SUM);
  whole.writeUInt32BE(content.length);
  whole.write(type, 4, 'latin1');
  content.copy(whole, HEAD);
  whole.writeUInt32BE(crc32(whole.subarray(4, HEAD + content.length)), HEAD + content.length);
  return whole;
}
