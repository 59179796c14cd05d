import { leftOut, reject, together } from '../article/rejection.ts';
import type { NotPublished, Reading, Warning } from '../article/types.ts';
import { looksLikeNewsMl1, looksLikeNewsMlG2, looksLikeNinjs, looksLikeNitf } from './agency/signs.ts';
import { withinBounds } from './bounds/content.ts';
import { tooMuchText } from './bounds/text.ts';
import { containerKindOf } from './containers/kind.ts';
import { decode } from './decode/decode.ts';
import { looksLikeAtom, looksLikeRss, looksLikeWxr } from './feed-file/signs.ts';
import type { Format, ReadingContext, Upload } from './format.ts';
import { heldByKey } from './held/by-key.ts';
import { heldByNotice } from './held/by-notice.ts';
import { looksForeign, looksLikeHtml, looksLikeJson, looksLikeMarkdown } from './sniff.ts';
import { looksLikeWire } from './wire/signs.ts';

/**
 * The first that recognises an upload reads it. Readers are imported when needed: a parser that no upload asks for
 * costs a cold start nothing.
 */
const FORMATS: readonly Format[] = [
  {
    name: 'docx',
    recognises: ({ container }) => container === 'docx',
    load: async () => (await import('./docx/read.ts')).readDocx,
  },
  {
    name: 'zip',
    recognises: ({ container }) => container === 'zip',
    load: async () => (await import('./zip/read.ts')).readZip,
  },
  {
    name: 'email',
    recognises: ({ container }) => container === 'email',
    load: async () => (await import('./email/read.ts')).readEmail,
  },
  {
    name: 'wire',
    recognises: ({ text }) => looksLikeWire(text),
    load: async () => {
      const { readWire } = await import('./wire/read.ts');
      return ({ text }, context) => readWire(text, context);
    },
  },
  {
    name: 'nitf',
    recognises: ({ text }) => looksLikeNitf(text),
    load: async () => {
      const { readNitf } = await import('./nitf/read.ts');
      return ({ text }) => readNitf(text);
    },
  },
  {
    name: 'newsml-g2',
    recognises: ({ text }) => looksLikeNewsMlG2(text),
    load: async () => {
      const { readNewsMlG2 } = await import('./newsml-g2/read.ts');
      return ({ text }) => readNewsMlG2(text);
    },
  },
  {
    name: 'newsml-1',
    recognises: ({ text }) => looksLikeNewsMl1(text),
    load: async () => {
      const { readNewsMl1 } = await import('./newsml-1/read.ts');
      return ({ text }) => readNewsMl1(text);
    },
  },
  {
    name: 'wxr',
    recognises: ({ text }) => looksLikeWxr(text),
    load: async () => {
      const { readWxr } = await import('./wordpress/read.ts');
      return ({ text }) => readWxr(text);
    },
  },
  {
    name: 'rss',
    recognises: ({ text }) => looksLikeRss(text),
    load: async () => {
      const { readRssFile } = await import('./rss/read.ts');
      return ({ text }) => readRssFile(text);
    },
  },
  {
    name: 'atom',
    recognises: ({ text }) => looksLikeAtom(text),
    load: async () => {
      const { readAtomFile } = await import('./atom/read.ts');
      return ({ text }) => readAtomFile(text);
    },
  },
  {
    name: 'foreign',
    recognises: looksForeign,
    load: async () => (await import('./foreign.ts')).refuseForeign,
  },
  {
    name: 'ninjs',
    recognises: (upload) => looksLikeNinjs(upload.text) && looksLikeJson(upload),
    load: async () => {
      const { readNinjs } = await import('./ninjs/read.ts');
      return ({ text }) => readNinjs(text);
    },
  },
  {
    name: 'json',
    recognises: looksLikeJson,
    load: async () => {
      const { readJson } = await import('./json/read.ts');
      return ({ text }) => readJson(text);
    },
  },
  {
    name: 'html',
    recognises: looksLikeHtml,
    load: async () => {
      const { readHtml } = await import('./html/read.ts');
      return ({ text }) => readHtml(text);
    },
  },
  {
    name: 'markdown',
    recognises: looksLikeMarkdown,
    load: async () => {
      const { readMarkdown } = await import('./markdown/read.ts');
      return ({ text, key }) => readMarkdown(text, key);
    },
  },
  {
    name: 'text',
    recognises: () => true,
    load: async () => {
      const { readText } = await import('./text/read.ts');
      return ({ text }, context) => tooMuchText(text) ?? readText(text, context);
    },
  },
];

/**
 * Reads the content of one upload, whatever its format.
 *
 * @param input the upload as it lies in the inbox, and what the newsroom's configuration says.
 * @returns what it states, not yet normalized, or why it is not published. Never throws for any bytes.
 */
export async function readSubmission(
  input: { readonly key: string; readonly bytes: Uint8Array; readonly contentType?: string } & ReadingContext,
): Promise<Reading | NotPublished> {
  if (input.bytes.length === 0) return reject('empty-file', 'The file is empty.');
  const container = containerKindOf(input.bytes);
  const decoded = container === undefined ? decode(input.bytes, input.contentType) : CONTAINER;
  const isText = decoded.kind === 'text';
  if (isText && decoded.text.trim() === '') return reject('empty-file', 'The file holds nothing but white space.');
  const placed = heldByKey(input.key);
  if (placed !== undefined) return placed;
  const upload: Upload = {
    key: input.key,
    extension: extensionOf(input.key),
    ...(input.contentType === undefined ? {} : { contentType: input.contentType }),
    bytes: input.bytes,
    ...(container === undefined ? {} : { container }),
    ...(isText ? { text: decoded.text } : { text: '', undecoded: decoded }),
  };
  const read = await readerFor(upload);
  const { furniture, timeZone, depth } = input;
  const result = await read(upload, { furniture, timeZone, ...(depth === undefined ? {} : { depth }) });
  if (result.kind !== 'reading') return result;
  const published = withoutMarked(result);
  if (published.kind !== 'reading') return published;
  return withinBounds(isText ? withWarnings(published, decoded.warnings) : published);
}

/** Those whose own words say that they are not for the public are left out, unless that is all of them. */
function withoutMarked(reading: Reading): Reading | NotPublished {
  const held = reading.articles.map(heldByNotice);
  const [why, ...more] = held.filter((one) => one !== undefined);
  if (why === undefined) return reading;
  const [first, ...rest] = reading.articles.filter((_, index) => held[index] === undefined);
  if (first === undefined) return together([why, ...more]);
  const warnings = [why, ...more].flatMap(({ reasons }) => reasons.map(leftOut));
  return { ...reading, articles: [first, ...rest], warnings: [...reading.warnings, ...warnings] };
}

/** The parts of an e-mail each have an encoding of their own. */
const CONTAINER = reject('container', 'The file is no text but holds other files.');

async function readerFor(upload: Upload) {
  for (const format of FORMATS) if (format.recognises(upload)) return format.load();
  throw new Error('plain text recognises everything');
}

function withWarnings(reading: Reading, warnings: readonly Warning[]): Reading {
  return warnings.length === 0 ? reading : { ...reading, warnings: [...warnings, ...reading.warnings] };
}

function extensionOf(key: string): string {
  return /\.([^./]+)$/.exec(key)?.[1]?.toLowerCase() ?? '';
}
