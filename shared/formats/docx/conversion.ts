import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Dropped, Rejection } from '../../article/types.ts';
import { reject } from '../rejection.ts';
import type { Archive } from '../zip/archive.ts';

export interface Conversion {
  readonly kind: 'conversion';
  /** Pictures are addressed by their paths in the document. */
  readonly html: string;
  readonly dropped: readonly Dropped[];
}

/**
 * Tags and attributes in all parts: 400 pages of a novel have 60,000. mammoth keeps the XML as three trees, of about 3 kB
 * a tag.
 */
const MOST_MARKUP = 100_000;
/** Bytes of XML in all parts. */
const MOST_XML = 6_000_000;
/** Parts that have no share in the text. */
const UNUSED =
  /^(?:docProps|customXml)\/|^word\/(?:theme|glossary|charts|diagrams|embeddings|activeX)\/|^word\/(?:comments|people|settings|webSettings|fontTable|stylesWithEffects|header|footer)\w*\.xml$/i;

/** By the names that Word gives its styles in every language; those of newsrooms beside them. */
const STYLES = [
  ...['Title', 'Headline', 'Hed', 'Article Title', 'Main Title', 'MainTitle', 'Story Title'].map(
    (name) => `p[style-name='${name}'] => h1.title:fresh`,
  ),
  ...['Subtitle', 'Dek', 'Deck', 'Standfirst'].map((name) => `p[style-name='${name}'] => p.dek:fresh`),
  ...['Byline', 'Author'].map((name) => `p[style-name='${name}'] => p.byline:fresh`),
  "p[style-name='caption'] => p.caption:fresh",
  ...['Quote', 'Intense Quote', 'Quotations', 'Block Text'].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  ...['HTML Preformatted', 'Preformatted Text', 'Source Code', 'Code'].map(
    (name) => `p[style-name='${name}'] => pre:separator('\\n')`,
  ),
  ...['Emphasis', 'Subtle Emphasis', 'Intense Emphasis'].map((name) => `r[style-name='${name}'] => em`),
  ...['HTML Code', 'Verbatim Char'].map((name) => `r[style-name='${name}'] => code`),
  ...['TOC Heading', 'table of figures', ...Array.from({ length: 9 }, (_, level) => `toc ${level + 1}`)].map(
    (name) => `p[style-name='${name}'] => p.contents:fresh`,
  ),
];

/**
 * Converts a document to HTML by mammoth, whose copy of it holds no picture: in the place of each is its path, so that a
 * picture never passes through it, and what it has unpacked is bounded before.
 */
export async function convert({ files }: Archive): Promise<Conversion | Rejection> {
  const parts: Record<string, Uint8Array> = {};
  let size = 0;
  let markup = 0;
  for (const file of files.filter(({ name }) => !UNUSED.test(name))) {
    const isXml = /\.(?:xml|rels)$/i.test(file.name);
    if (isXml) size += file.size;
    if (size > MOST_XML) return TOO_LARGE;
    const bytes = isXml ? file.read() : strToU8(file.name);
    if (bytes === undefined) return damaged(file.name);
    if (isXml) markup += countMarkup(bytes);
    if (markup > MOST_MARKUP) return TOO_LARGE;
    parts[file.name] = /^word\/\w+\.xml$/i.test(file.name) ? withoutFields(bytes) : bytes;
  }
  const buffer = Buffer.from(zipSync(parts, { level: 0 }));
  try {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer },
      {
        styleMap: STYLES,
        // A document may bring its own, which could turn text into scripts.
        includeEmbeddedStyleMap: false,
        convertImage: mammoth.images.imgElement(async (image) => ({
          src: encodeURI(await image.readAsBuffer().then(String))
            .replaceAll('#', '%23')
            .replaceAll('?', '%3F'),
        })),
      },
    );
    return { kind: 'conversion', html: value, dropped: messages.flatMap(droppedBy) };
  } catch (error) {
    if (error instanceof RangeError) {
      return reject('too-deep', 'The document nests its elements too deep to be read.');
    }
    const why = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 200) : '';
    return reject('docx-damaged', `The Word document is damaged and cannot be read: ${why}`);
  }
}

const FIELD = Buffer.from('fldSimple');

/** mammoth knows fields of several runs only; what one of a single element shows stays without it. */
function withoutFields(bytes: Uint8Array): Uint8Array {
  const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!xml.includes(FIELD)) return bytes;
  return Buffer.from(xml.toString('latin1').replace(/<\/?(?:\w+:)?fldSimple(?:\s[^<>]*)?>/g, ''), 'latin1');
}

const TOO_LARGE = reject(
  'document-too-large',
  'The Word document holds more text and formatting than an article can have. Divide it.',
);

function damaged(name: string): Rejection {
  return reject('docx-damaged', `The Word document is damaged: its part "${name}" cannot be unpacked.`);
}

/** Opening tags and attributes, by what each has one of. */
function countMarkup(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === 0x3c || byte === 0x3d) count++;
  return count;
}

/** Styles which are nothing but the look of ordinary text or of lists. */
const PLAIN =
  /^(?:Normal|Normal \(Web\)|First ?Paragraph|Compact|Date|Bibliography|(?:Followed)?Hyperlink|Link|Body Text.*|Text body|Standard|No Spacing|List.*|Table (?:Grid|Contents|Normal)|Default.*|null)$/i;

const DROPPED: readonly (readonly [RegExp, (name: string) => string])[] = [
  [
    /^Unrecognised (?:paragraph|run|table) style: '?(.*?)'? \(Style ID: /,
    (name) => `formatting of the style "${name}"`,
  ],
  [/^An unrecognised element was ignored: \{.*math\}/, () => 'formula'],
  // Those of VML are outlines and shades.
  [/^An unrecognised element was ignored: (?!v:|o:|w10:)(.*)/, (name) => `<${name.replace(/^\{.*\}/, '')}>`],
  [/^Could not find image file/, () => 'picture that the document lacks'],
  [/^could not (?:open|read) external image '(.*?)'/i, (name) => `picture "${name}", linked from outside the document`],
];

/** mammoth says of each kind only once that it was there. */
function droppedBy({ message }: { readonly message: string }): readonly Dropped[] {
  for (const [pattern, what] of DROPPED) {
    const match = pattern.exec(message);
    if (match === null) continue;
    const name = match[1] ?? '';
    return PLAIN.test(name) ? [] : [{ what: what(name.slice(0, 200)), count: 1 }];
  }
  return [];
}
