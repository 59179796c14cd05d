import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { What } from '../../article/dropped-kinds.ts';
import { latin1 } from '../../article/latin1.ts';
import { reject } from '../../article/rejection.ts';
import type { Dropped, Rejection } from '../../article/types.ts';
import type { Archive } from '../zip/archive.ts';
import { putFormulas } from './formulas.ts';
import type { Missing } from './links.ts';
import { mendedParts } from './mend.ts';
import { isOneDocument } from './one-document.ts';
import { visibleParts } from './visible-parts.ts';

export interface Conversion {
  readonly kind: 'conversion';
  /** Pictures are addressed by their paths in the document. */
  readonly html: string;
  readonly dropped: readonly Dropped[];
  readonly missing: Missing;
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
    if (isXml && !isOneDocument(bytes)) return damaged(file.name);
    parts[file.name] = bytes;
  }
  const visible = visibleParts(parts);
  if (visible.kind === 'rejection') return visible;
  try {
    const mended = mendedParts(visible.parts);
    const known = Object.entries(mended.parts).map(
      ([path, bytes]) => [path, /\.xml$/i.test(path) ? withoutWrappers(bytes) : bytes] as const,
    );
    const buffer = Buffer.from(zipSync(Object.fromEntries(known), { level: 0 }));
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
    return {
      kind: 'conversion',
      html: putFormulas(value, mended.formulas),
      missing: mended.missing,
      dropped: [...visible.dropped, ...stylesIn(messages), ...messages.flatMap(droppedBy)],
    };
  } catch (error) {
    if (error instanceof RangeError) {
      return reject({ code: 'too-deep', detail: 'docx' });
    }
    const why = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 200) : '';
    return reject({ code: 'docx-damaged', detail: { said: why } });
  }
}

const UNKNOWN = /fldSimple|:bdo|:dir\b|:ruby|:cr\b/;
const WRAPPER = /<\/?(?:\w+:)?(?:fldSimple|bdo|dir|ruby|rubyBase)(?:\s[^<>]*)?>/g;
/** How a word is read, set above it. */
const READING = /<(\w+:)?rt>[\s\S]{0,2000}?<\/\1rt>|<(\w+:)?rubyPr>[\s\S]{0,2000}?<\/\2rubyPr>/g;

/** What stands in elements that mammoth does not know would be lost with them: fields, text set from right to left, Japanese. */
function withoutWrappers(bytes: Uint8Array): Uint8Array {
  const xml = latin1(bytes);
  if (!UNKNOWN.test(xml)) return bytes;
  const unwrapped = xml
    .replace(READING, '')
    .replace(WRAPPER, '')
    .replace(/<(\w+:)?cr\s*\/>/g, '<$1br/>');
  return Buffer.from(unwrapped, 'latin1');
}

const TOO_LARGE = reject({ code: 'document-too-large' });

function damaged(name: string): Rejection {
  return reject({ code: 'docx-damaged', detail: { unreadable: name } });
}

/** Opening tags and attributes, by what each has one of. */
function countMarkup(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === 0x3c || byte === 0x3d) count++;
  return count;
}

/** Styles which are nothing but the look of ordinary text or of lists. */
const PLAIN =
  /^(?:|.*Normal ?\d*|Normal \(Web\)|First ?Paragraph|Compact|Date|Bibliography|(?:Followed)?Hyperlink|(?:Internet )?Link|Body Text.*|Text body|Plain Text|Placeholder Text|Standard|No Spacing|Frame Contents|Signature|header|footer|(?:foot|end)note.*|Fußnote.*|apple-.*|List.*|Table (?:Grid|Contents|Normal)|Default.*|null)$/i;

const STYLE = /^Unrecognised (?:paragraph|run|table) style: '?(.*?)'? \(Style ID: /;

/** Told together: a template has dozens, and each is said once only. */
function stylesIn(messages: readonly { readonly message: string }[]): readonly Dropped[] {
  const names = messages.flatMap(({ message }) => STYLE.exec(message)?.[1] ?? []).filter((name) => !PLAIN.test(name));
  const styles = [...new Set(names)].slice(0, MOST_STYLES).map((name) => name.slice(0, 200));
  return styles.length === 0 ? [] : [{ kind: 'formatting', detail: styles, count: 1 }];
}

const MOST_STYLES = 20;

const DROPPED: readonly (readonly [RegExp, (name: string) => What])[] = [
  [/^An unrecognised element was ignored: \{.*math\}/, () => ({ kind: 'formula' })],
  // HTML or another document as a whole, which Word itself converts when it opens and saves the document (ECMA-376 part 1, 17.17.2).
  [/^An unrecognised element was ignored: .*altChunk/, () => ({ kind: 'inserted-file' })],
  [/^An unrecognised element was ignored: .*OLEObject/, () => ({ kind: 'embedded-object' })],
  [/^An unrecognised element was ignored: .*(?:input|control)$/, () => ({ kind: 'form-field' })],
  // Outlines and shades of VML, and what only programs look at.
  [
    /^An unrecognised element was ignored: (?!v:|o:|w10:|.*(?:Pr(?:Ex)?|lock|perm\w+|proofErr)$)(.*)/,
    (name) => ({ kind: 'element', detail: name.replace(/^\{.*\}/, '') }),
  ],
  [/^Could not find image file|^A v:imagedata element without/, () => ({ kind: 'missing-picture' })],
  [/^could not (?:open|read) external image '(.*?)'/i, (name) => ({ kind: 'linked-picture', detail: name })],
];

/** mammoth says of each kind only once that it was there. */
function droppedBy({ message }: { readonly message: string }): readonly Dropped[] {
  for (const [pattern, what] of DROPPED) {
    const match = pattern.exec(message);
    if (match === null) continue;
    const name = match[1] ?? '';
    return [{ ...what(name.slice(0, 200)), count: 1 }];
  }
  return [];
}
