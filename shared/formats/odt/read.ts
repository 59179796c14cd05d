import { reject } from '../../article/rejection.ts';
import type { AcceptedStatuses } from '../../article/sidecar.ts';
import type { Held, NotPublished, Reading } from '../../article/types.ts';
import { decode } from '../decode/decode.ts';
import { articleOfDocument } from '../docx/article.ts';
import { lineOf } from '../docx/formulas.ts';
import { readMargins, withMargins } from '../docx/margin-notes.ts';
import { partOf, propertiesFrom } from '../docx/properties.ts';
import { type PartElement, parsePart, writePart } from '../docx/xml-tree.ts';
import type { FieldsReading } from '../fields/fields.ts';
import type { ReadingContext, Upload } from '../format.ts';
import { attributeOf, descendantsOf, elementsIn, textIn } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import { type Archive, openArchive } from '../zip/archive.ts';
import { convert } from './conversion.ts';
import { looksIn } from './styles.ts';

/** Pictures are addressed from the root of the package. */
const BASE = 'document';
/** Bytes of XML: 400 pages of a novel have a quarter of it. */
const MOST_XML = 6_000_000;

/** A text of OpenDocument 1.x (docs.oasis-open.org/office/OpenDocument): its text, and what it says of itself. */
export async function readOdt(upload: Upload, context: ReadingContext): Promise<Reading | NotPublished> {
  const archive = openArchive(upload.bytes);
  if (archive.kind === 'rejection') return archive;
  if (isEncrypted(archive)) return reject({ code: 'document-encrypted' });
  const xml = archive.files.filter(({ name }) => /\.xml$/i.test(name)).reduce((sum, { size }) => sum + size, 0);
  if (xml > MOST_XML) return reject({ code: 'document-too-large' });
  const content = partOf(archive, 'content.xml');
  const [text] = descendantsOf(content, 'body').flatMap((body) => descendantsOf(body, 'text'));
  if (text === undefined) return reject({ code: 'document-damaged' });
  const properties = propertiesIn(partOf(archive, 'meta.xml'), context.accepted);
  if (properties.kind === 'held') return properties;
  const styles = partOf(archive, 'styles.xml');
  const margins = readMargins(marginsIn(styles));
  if (margins.kind === 'held') return margins;
  const converted = convert(text, {
    lookOf: looksIn([content, styles]),
    formulaIn: (path) => formulaIn(archive, path),
  });
  const read = articleOfDocument(converted.html, properties.metadata, context);
  if (read.kind !== 'article') return read;
  const article = { ...withMargins(read.content, margins), base: BASE };
  if (article.html === '') return reject({ code: 'no-text', detail: 'docx' });
  if ((article.title ?? '') === '') return reject({ code: 'no-title', detail: 'docx' });
  return {
    kind: 'reading',
    articles: [article],
    warnings: properties.warnings,
    dropped: [...archive.dropped, ...converted.dropped, ...read.dropped],
    files: archive.files.filter(({ name }) => /^(?:Pictures|media)\//.test(name)),
  };
}

function isEncrypted({ files }: Archive): boolean {
  const manifest = files.find(({ name }) => name === 'META-INF/manifest.xml')?.read();
  return manifest !== undefined && Buffer.from(manifest).includes('encryption-data');
}

/** By the names that Office has for the same. */
function propertiesIn(meta: XmlElement | undefined, accepted: AcceptedStatuses | undefined): FieldsReading | Held {
  const text = (name: string) => textIn(descendantsOf(meta, name)[0]) ?? '';
  const custom = descendantsOf(meta, 'user-defined').map(
    (field) => [attributeOf(field, 'meta:name') ?? '', textIn(field) ?? ''] as const,
  );
  const core = {
    title: text('title'),
    creator: text('initial-creator') || text('creator'),
    keywords: descendantsOf(meta, 'keyword')
      .flatMap((keyword) => textIn(keyword) ?? [])
      .join(', '),
    language: text('language'),
  };
  return propertiesFrom(core, Object.fromEntries(custom), accepted);
}

/** What stands above and below the pages (OpenDocument 1.3 part 3, 16.10). */
function marginsIn(styles: XmlElement | undefined): readonly string[] {
  const margins = descendantsOf(styles, 'master-page').flatMap(elementsIn);
  return margins.flatMap((margin) => descendantsOf(margin, 'p').map((line) => textIn(line) ?? ''));
}

/** LibreOffice keeps each formula as a document of its own. */
function formulaIn({ files }: Archive, path: string): string | undefined {
  const name = `${path.replace(/^\.\//, '').replace(/\/$/, '')}/content.xml`;
  const bytes = files.find((file) => file.name === name)?.read();
  const text = bytes === undefined ? undefined : decode(bytes);
  const root = text?.kind === 'text' ? parsePart(text.text) : undefined;
  return root === undefined || !/(?:^|:)math$/.test(root.name) ? undefined : lineOf(writePart(unprefixed(root)));
}

function unprefixed(element: PartElement): PartElement {
  const { name, attributes, children } = element;
  const inner = children.map((child) => (typeof child === 'string' ? child : unprefixed(child)));
  return { name: name.slice(name.indexOf(':') + 1), attributes, children: inner };
}
