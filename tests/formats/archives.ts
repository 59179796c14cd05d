import { strToU8, type Zippable, zipSync } from 'fflate';

/** An archive of texts and bytes by their paths. */
export function archiveOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(bytesOf(files));
}

function bytesOf(files: Readonly<Record<string, string | Uint8Array>>): Zippable {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content]),
  );
}

export interface DocumentParts {
  readonly body: string;
  /** Elements of docProps/core.xml. */
  readonly core?: string;
  /** Texts of docProps/custom.xml by their names. */
  readonly custom?: Readonly<Record<string, string>>;
  readonly footnotes?: string;
  readonly comments?: string;
  /** By their paths below word/. */
  readonly media?: Readonly<Record<string, Uint8Array>>;
  /** Targets of links by their relationship ids. */
  readonly links?: Readonly<Record<string, string>>;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const STYLES = [
  'Title',
  'Subtitle',
  'Byline',
  'heading 1',
  'heading 2',
  'caption',
  'Quote',
  'List Paragraph',
  'House Style',
  'toc 1',
];

/** A Word document. Styles are called by their names without spaces: `heading1`. */
export function documentOf(parts: DocumentParts): Uint8Array {
  return archiveOf(documentFiles(parts));
}

export function documentFiles(parts: DocumentParts): Record<string, string | Uint8Array> {
  const { body, core = '', custom = {}, footnotes = '', comments, media = {}, links = {} } = parts;
  const images = Object.keys(media).map((path, index) => relationship(`image${index + 1}`, 'image', path));
  const hyperlinks = Object.entries(links).map(([id, target]) => relationship(id, 'hyperlink', target, true));
  const own = ['styles', 'footnotes', 'numbering', 'comments'].map((name) => relationship(name, name, `${name}.xml`));
  const properties = Object.entries(custom).map(
    ([name, text]) => `<property name="${name}"><vt:lpwstr>${text}</vt:lpwstr></property>`,
  );
  return {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/></Types>`,
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relationship('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/document.xml': `${DECLARATION}<w:document ${W} xmlns:r="${OFFICE}" xmlns:wp="${DRAWING}/wordprocessingDrawing" xmlns:a="${DRAWING}/main" xmlns:pic="${DRAWING}/picture"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${[...own, ...images, ...hyperlinks].join('')}</Relationships>`,
    'word/styles.xml': `${DECLARATION}<w:styles ${W}>${STYLES.map((name) => `<w:style w:type="paragraph" w:styleId="${name.replace(' ', '')}"><w:name w:val="${name}"/></w:style>`).join('')}</w:styles>`,
    'word/numbering.xml': `${DECLARATION}<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/footnotes.xml': `${DECLARATION}<w:footnotes ${W}>${footnotes}</w:footnotes>`,
    ...(comments === undefined
      ? {}
      : { 'word/comments.xml': `${DECLARATION}<w:comments ${W}>${comments}</w:comments>` }),
    'docProps/core.xml': `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
    'docProps/custom.xml': `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties.join('')}</Properties>`,
    ...Object.fromEntries(Object.entries(media).map(([path, bytes]) => [`word/${path}`, bytes])),
  };
}

function relationship(id: string, type: string, target: string, external = false): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`;
}

export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of text or of runs. */
export function paragraph(content: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${content.startsWith('<') ? content : run(content)}</w:p>`;
}

export function bullet(text: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`;
}

/** @param id `image1` for the first of the document's media. */
export function picture(id: string, alt = ''): string {
  return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}
