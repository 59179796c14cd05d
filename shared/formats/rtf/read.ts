import { latin1 } from '../../article/latin1.ts';
import { reject } from '../../article/rejection.ts';
import type { NotPublished, Reading } from '../../article/types.ts';
import { articleOfDocument } from '../docx/article.ts';
import { readMargins, withMargins } from '../docx/margin-notes.ts';
import { propertiesFrom } from '../docx/properties.ts';
import type { ReadingContext, Upload } from '../format.ts';
import { convert } from './conversion.ts';
import { MARGINS } from './words.ts';

/** The document's own name inside the upload, beside its pictures. */
const BASE = 'document.rtf';

/** A document of RTF: its text with headings, lists, tables and notes, and its pictures where they are PNG or JPEG. */
export function readRtf({ bytes }: Upload, context: ReadingContext): Reading | NotPublished {
  const converted = convert(latin1(bytes));
  if (converted === undefined) return reject({ code: 'document-damaged' });
  const margins = readMargins([...MARGINS].flatMap((margin) => converted.info[margin]?.split('\n') ?? []));
  if (margins.kind === 'held') return margins;
  const { title = '', author: creator = '', subject = '', keywords = '' } = converted.info;
  const properties = propertiesFrom({ title, creator, keywords }, { summary: subject });
  if (properties.kind === 'held') return properties;
  const read = articleOfDocument(converted.html, properties.metadata, context);
  if (read.kind !== 'article') return read;
  if (read.content.html === '') return reject({ code: 'no-text', detail: 'docx' });
  if ((read.content.title ?? '') === '') return reject({ code: 'no-title', detail: 'docx' });
  return {
    kind: 'reading',
    articles: [{ ...withMargins(read.content, margins), base: BASE }],
    warnings: properties.warnings,
    dropped: [...converted.dropped, ...read.dropped],
    ...(converted.files.length === 0 ? {} : { files: converted.files }),
  };
}
