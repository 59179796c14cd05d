import { isCalled } from '../called.ts';
import type { Upload } from '../format.ts';
import { isCalledMarkdown } from '../markdown/signs.ts';
import { endOfJson } from './syntax.ts';

/** JSON, whole or broken; a `{…}` followed by more text is the front matter of a Markdown file instead. */
export function looksLikeJson(upload: Upload): boolean {
  const { text } = upload;
  const meant = isCalled(upload, ['json', 'jsonfeed'], /[/+]json\b/);
  if (!/^\s*[{[]/.test(text)) return meant && endOfJson(text).kind === 'end' && restAfterJson(text) === '';
  if (meant) return true;
  if (!/^\s*(?:\{\s*["}]|\[\s*[{\]["])/.test(text)) return false;
  if (endOfJson(text).kind === 'end') return !/^\n\s*[^\s{[]/.test(restAfterJson(text));
  return !isCalledMarkdown(upload) && /^\s*(?:\{\s*"[^"\n]*"\s*:|\[\s*\{\s*")/.test(text);
}

function restAfterJson(text: string): string {
  const scan = endOfJson(text);
  const rest = scan.kind === 'end' ? text.slice(scan.offset) : '';
  return rest.trim() === '' ? '' : rest.replace(/^[ \t]+/, '');
}
