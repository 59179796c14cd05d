import { encodingOf } from '../../../shared/publish/siblings.ts';

/**
 * @param target a request's target (RFC 9112, section 3.2), percent-encoded, with or without a query
 * @returns the parts of the path below the public folder, decoded once; the last is empty for a folder. Undefined for what
 *   names nothing public: a path that leaves the folder or its file names, hidden and temporary files, compressed siblings.
 */
export function publicPartsOf(target: string): readonly string[] | undefined {
  // The absolute form is for proxies, but a server must take it too (RFC 9112, section 3.2.2).
  const [path = ''] = target.replace(/^https?:\/\/[^/?#]*/i, '').split(/[?#]/, 1);
  if (!path.startsWith('/')) return undefined;
  const raw = path.slice(1).split('/');
  const parts: string[] = [];
  for (const [index, part] of raw.map(decoded).entries()) {
    const isFolder = part === '' && index === raw.length - 1;
    if (part === undefined || !(isFolder || isPlain(part))) return undefined;
    parts.push(part);
  }
  return parts;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** Decoded names may hold what a path must not; names with a dot in front are temporary or somebody's own. */
function isPlain(part: string): boolean {
  return part !== '' && !part.startsWith('.') && !/[/\\\0]/.test(part) && encodingOf(part) === undefined;
}

/** @returns the path of those parts, percent-encoded. */
export function encodedPath(parts: readonly string[]): string {
  return `/${parts.map(encodeURIComponent).join('/')}`;
}
