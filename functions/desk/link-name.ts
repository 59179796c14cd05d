import { extensionOfType, isMediaName } from '../../shared/article/media/media-type.ts';

/** Where a file was found, and what its server says of it. */
export interface Found {
  readonly url: string;
  /** `Content-Type`, with its parameters. */
  readonly type: string | undefined;
  /** `Content-Disposition`. */
  readonly disposition: string | undefined;
}

/** Characters of a name without its ending. */
const LONGEST = 100;

/**
 * The name that a file of the web gets as an upload: as its server calls it, or the last part of its address, with the ending of what its
 * server says that it is. Ends of names decide how an upload is read: a page that shows `README.md` is none of Markdown.
 */
export function nameOfLink({ url, type, disposition }: Found): string {
  const { pathname, hostname } = new URL(url);
  const last = pathname.split('/').findLast((part) => part !== '') ?? '';
  const name = plain(stated(disposition) ?? '') || plain(decoded(last)) || plain(hostname) || 'link';
  return withEnding(name, type?.split(';')[0]?.trim().toLowerCase() ?? '');
}

/** RFC 6266, section 4.1, where `filename*` goes before `filename`; of a path its last part alone (section 4.3). */
function stated(disposition = ''): string | undefined {
  const extended = /;\s*filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(disposition)?.[1];
  const simple = /;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition);
  const name = extended === undefined ? (simple?.[1]?.replaceAll(/\\(.)/g, '$1') ?? simple?.[2]) : decoded(extended);
  return name?.split(/[/\\]/).at(-1);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Without what no name of an upload can have. */
function plain(name: string): string {
  const clean = name
    .toWellFormed()
    .replaceAll(/[\p{Cc}/\\]+/gu, '-')
    .replace(/^(?:[.\s]|~\$)+/, '')
    .replace(/[\s~]+$/, '');
  const ending = ENDING.exec(clean)?.[0] ?? '';
  return [...clean.slice(0, clean.length - ending.length)].slice(0, LONGEST).join('') + ending;
}

const ENDING = /\.[a-z\d]{1,8}$/i;

/** What types say that uploads are of; the first is given to what has none of them. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'text/html': ['html', 'htm', 'xhtml'],
  'application/xhtml+xml': ['xhtml', 'html', 'htm'],
  'text/markdown': ['md', 'markdown', 'mdx'],
  'text/rtf': ['rtf'],
  'application/rtf': ['rtf'],
  'message/rfc822': ['eml'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
};
/** Of which much is under names of its own: `story.md` is text, `wire.nitf` XML, and `story.docx` an archive. */
const GENERAL: Readonly<Record<string, string>> = {
  'text/plain': 'txt',
  'text/xml': 'xml',
  'application/xml': 'xml',
  'application/json': 'json',
  'application/zip': 'zip',
};

function withEnding(name: string, type: string): string {
  const has = ENDING.exec(name)?.[0].slice(1).toLowerCase();
  const medium = extensionOfType(type);
  if (medium !== undefined) return isMediaName(name) ? name : `${name}.${medium}`;
  const own = ENDINGS[type];
  if (own !== undefined) return has !== undefined && own.includes(has) ? name : `${name}.${own[0]}`;
  const general = GENERAL[type] ?? /\+(xml|json)$/.exec(type)?.[1];
  return general === undefined || has !== undefined ? name : `${name}.${general}`;
}
