import { holdingArticle, leftOut, takenBackBy, together } from '../article/rejection.ts';
import { stated } from '../article/stated.ts';
import type { Content, Dropped, Held, NotPublished, Reading } from '../article/types.ts';
import { looksLikeAtom } from './atom/signs.ts';
import { withinBounds } from './bounds/content.ts';
import { tooMuchText } from './bounds/text.ts';
import { looksLikeDigitalwires } from './digitalwires/signs.ts';
import { isReadme } from './foreign/by-name.ts';
import { looksForeign } from './foreign/signs.ts';
import type { Format, Reader, ReadInside, ReadingContext, Upload } from './format.ts';
import { looksLikeGhost } from './ghost/signs.ts';
import { heldByKey } from './held/by-key.ts';
import { heldByNotice } from './held/by-notice.ts';
import { obeyDeskLines, obeyLeftOut } from './held/desk-lines.ts';
import { looksLikeHtml } from './html/signs.ts';
import { looksLikeJson } from './json/signs.ts';
import { looksLikeMarkdown } from './markdown/signs.ts';
import { looksLikeNewsMl1 } from './newsml-1/signs.ts';
import { looksLikeNewsMlG2 } from './newsml-g2/signs.ts';
import { looksLikeNinjs } from './ninjs/signs.ts';
import { looksLikeNitf } from './nitf/signs.ts';
import { looksLikeRss } from './rss/signs.ts';
import { looksLikeRtf } from './rtf/signs.ts';
import { sniff, uploadOf } from './sniff.ts';
import { looksLikeWire } from './wire/signs.ts';
import { looksLikeWxr } from './wordpress/signs.ts';
import { looksLikeWordPressRest } from './wordpress-rest/signs.ts';

/**
 * A row a format, each in the folder of its name; the first that recognises an upload reads it. What is surer stands above
 * what is less sure, and the narrower above the wider that would take it too:
 * - containers, and a wire's frame, by bytes which nothing else begins with;
 * - XML by its vocabulary, a WordPress export above the RSS that it is too;
 * - what no reader takes: every other XML, and all that is no text;
 * - JSON, with what platforms export and ninjs above the JSON that they are too;
 * - what is told by its look alone: HTML above Markdown, in which HTML may stand, and plain text, which is all the rest.
 *
 * Readers are imported when needed: a parser that no upload asks for costs a cold start nothing.
 */
export const FORMATS: readonly Format[] = [
  {
    name: 'docx',
    recognises: ({ container, key }) => container === 'docx' && !isReadme(key),
    load: async () => (await import('./docx/read.ts')).readDocx,
  },
  {
    name: 'odt',
    recognises: ({ container, key }) => container === 'odt' && !isReadme(key),
    load: async () => (await import('./odt/read.ts')).readOdt,
  },
  {
    name: 'rtf',
    recognises: (upload) => looksLikeRtf(upload) && !isReadme(upload.key),
    load: async () => (await import('./rtf/read.ts')).readRtf,
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
  { name: 'wire', recognises: looksLikeWire, load: ofText(async () => (await import('./wire/read.ts')).readWire) },
  { name: 'nitf', recognises: looksLikeNitf, load: ofText(async () => (await import('./nitf/read.ts')).readNitf) },
  {
    name: 'newsml-g2',
    recognises: looksLikeNewsMlG2,
    load: ofText(async () => (await import('./newsml-g2/read.ts')).readNewsMlG2),
  },
  {
    name: 'newsml-1',
    recognises: looksLikeNewsMl1,
    load: ofText(async () => (await import('./newsml-1/read.ts')).readNewsMl1),
  },
  {
    name: 'wordpress',
    recognises: looksLikeWxr,
    load: ofText(async () => (await import('./wordpress/read.ts')).readWxr),
  },
  { name: 'rss', recognises: looksLikeRss, load: ofText(async () => (await import('./rss/read.ts')).readRssFile) },
  { name: 'atom', recognises: looksLikeAtom, load: ofText(async () => (await import('./atom/read.ts')).readAtomFile) },
  { name: 'foreign', recognises: looksForeign, load: async () => (await import('./foreign/read.ts')).refuseForeign },
  { name: 'ghost', recognises: looksLikeGhost, load: ofText(async () => (await import('./ghost/read.ts')).readGhost) },
  {
    name: 'wordpress-rest',
    recognises: looksLikeWordPressRest,
    load: ofText(async () => (await import('./wordpress-rest/read.ts')).readWordPressRest),
  },
  {
    name: 'digitalwires',
    recognises: looksLikeDigitalwires,
    load: ofText(async () => (await import('./digitalwires/read.ts')).readDigitalwires),
  },
  { name: 'ninjs', recognises: looksLikeNinjs, load: ofText(async () => (await import('./ninjs/read.ts')).readNinjs) },
  { name: 'json', recognises: looksLikeJson, load: ofText(async () => (await import('./json/read.ts')).readJson) },
  { name: 'html', recognises: looksLikeHtml, load: ofText(async () => (await import('./html/read.ts')).readHtml) },
  {
    name: 'markdown',
    recognises: looksLikeMarkdown,
    load: async () => {
      const { readMarkdown } = await import('./markdown/read.ts');
      return ({ text, key }, { accepted }) => readMarkdown(text, key, accepted);
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

/** For readers that look at nothing but the text. */
function ofText(load: () => Promise<(text: string, context: ReadingContext) => Reading | NotPublished>) {
  return async (): Promise<Reader> => {
    const read = await load();
    return ({ text }, context) => read(text, context);
  };
}

/**
 * Reads the content of one upload, whatever its format.
 *
 * @param input the upload as it lies in the inbox, and what the newsroom's configuration says.
 * @returns what it states, not yet normalized, or why it is not published. Never throws for any bytes.
 */
export async function readSubmission(
  input: Pick<Upload, 'key' | 'bytes' | 'contentType'> & ReadingContext,
): Promise<Reading | NotPublished> {
  const upload = uploadOf(input);
  if ('kind' in upload) return upload;
  const placed = heldByKey(input.key);
  if (placed !== undefined) return placed;
  const format = sniff(upload, FORMATS);
  if (format === undefined) throw new Error('plain text recognises everything');
  const { furniture, timeZone, accepted, depth = 0 } = input;
  const context = { furniture, timeZone, ...stated({ accepted }) };
  const readInside: ReadInside = (file) => readSubmission({ ...file, ...context, depth: depth + 1 });
  const read = await format.load();
  const reading = await read(upload, { ...context, depth }, readInside);
  if (reading.kind !== 'reading') return reading;
  const published = obeyed(reading);
  if (published.kind !== 'reading') return published;
  return withinBounds({ ...published, warnings: [...upload.warnings, ...published.warnings] });
}

/** What lines say to the desk, whether they are in the text or have been left out of it. */
function obeyed(reading: Reading): Reading | NotPublished {
  const [only, ...others] = reading.articles;
  if (others.length > 0) return withoutMarked(reading);
  const said = obeyLeftOut(only, reading.dropped);
  return 'kind' in said ? said : withoutMarked({ ...reading, articles: [{ ...only, ...said }] });
}

/** Those whose own words say that they are not for the public, or not yet, are left out, unless that is all of them. */
function withoutMarked(reading: Reading): Reading | NotPublished {
  const read: { readonly content?: Content; readonly why?: Held; readonly dropped?: readonly Dropped[] }[] = [];
  for (const article of reading.articles) {
    const notice = heldByNotice(article);
    const said = notice ?? obeyDeskLines(article);
    // Among others it may be an article about one.
    if (said.kind === 'rejection' && reading.articles.length === 1) return said;
    if (said.kind === 'held') read.push({ why: holdingArticle(said, article.id) });
    else read.push(said.kind === 'content' ? said : { content: article });
  }
  const dropped = [...reading.dropped, ...read.flatMap((one) => one.dropped ?? [])];
  const [why, ...more] = read.flatMap((one) => one.why ?? []);
  const [first, ...rest] = read.flatMap((one) => one.content ?? []);
  if (first === undefined) return why === undefined ? reading : together([why, ...more]);
  const articles: Reading['articles'] = [first, ...rest];
  if (why === undefined) return { ...reading, articles, dropped };
  const warnings = [why, ...more].flatMap(({ reasons }) => reasons.map(leftOut));
  const withdrawsIds = takenBackBy([why, ...more], reading.withdrawsIds);
  return { ...reading, articles, dropped, warnings: [...reading.warnings, ...warnings], ...withdrawsIds };
}
