import { latin1 } from '../../article/latin1.ts';
import { reject } from '../../article/rejection.ts';
import type { Dropped, NotPublished, Reading, Warning } from '../../article/types.ts';
import type { ReadingContext, Upload } from '../format.ts';
import { type Archive, openArchive } from '../zip/archive.ts';
import { articleOfDocument } from './article.ts';
import { convert } from './conversion.ts';
import type { Missing } from './links.ts';
import { readMargins, withMargins } from './margin-notes.ts';
import { marginsOf } from './margins.ts';
import { readProperties } from './properties.ts';

/** Pictures are addressed from the root of the document's package, whatever its main part is called. */
const BASE = 'document';

/** A Word document (ECMA-376): its text with headings, lists, tables, notes and pictures, and what it says of itself. */
export async function readDocx(upload: Upload, context: ReadingContext): Promise<Reading | NotPublished> {
  const archive = openArchive(upload.bytes);
  if (archive.kind === 'rejection') return archive;
  const properties = readProperties(archive, context.accepted);
  if (properties.kind === 'held') return properties;
  const margins = readMargins(marginsOf(archive));
  if (margins.kind === 'held') return margins;
  const converted = await convert(archive);
  if (converted.kind === 'rejection') return converted;
  const read = articleOfDocument(converted.html, properties.metadata, context);
  if (read.kind !== 'article') return read;
  const article = { ...withMargins(read.content, margins), base: BASE };
  if (article.html === '') return converted.dropped.some(({ kind }) => kind === 'inserted-file') ? INSERTED : NO_TEXT;
  if ((article.title ?? '') === '') return UNTITLED;
  return {
    kind: 'reading',
    articles: [article],
    warnings: [...properties.warnings, ...incomplete(converted.missing)],
    dropped: [...archive.dropped, ...converted.dropped, ...commentsIn(archive), ...read.dropped],
    files: archive.files.filter(({ name }) => /(?:^|\/)media\//.test(name)),
  };
}

/** One broken link costs nobody the article. */
function incomplete(missing: Missing): readonly Warning[] {
  return missing.links + missing.pictures === 0 ? [] : [{ code: 'docx-incomplete', detail: missing }];
}

const UNTITLED = reject({ code: 'no-title', detail: 'docx' });

const INSERTED = reject({ code: 'no-text', detail: 'inserted-file' });
const NO_TEXT = reject({ code: 'no-text', detail: 'docx' });

/** Remarks of the desk on the text. */
function commentsIn({ files }: Archive): readonly Dropped[] {
  const bytes = files.find(({ name }) => name === 'word/comments.xml')?.read();
  const count = bytes === undefined ? 0 : (latin1(bytes).match(/<w:comment[\s>]/g)?.length ?? 0);
  return count === 0 ? [] : [{ kind: 'comment', count }];
}
