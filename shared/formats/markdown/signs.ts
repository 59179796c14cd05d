import { isCalled } from '../called.ts';
import type { Upload } from '../format.ts';
import { startsFrontMatter } from '../front-matter/fence.ts';

/** Signs are looked for in about the first 20 pages. */
const SAMPLE = 65_536;

/** Below more text than a title and its paragraph, number signs set apart what a desk sends along: `# Notebook`. */
const HEADED = /^(?:(?!#)\S[^\n]*\n\s*){0,2}#{1,6} \S/;

/** By its name, its front matter or signs in its text. */
export function looksLikeMarkdown(upload: Upload): boolean {
  return isCalledMarkdown(upload) || startsFrontMatter(upload.text) || hasMarkdownSigns(upload.text.trimStart());
}

export function isCalledMarkdown(upload: Upload): boolean {
  return isCalled(upload, ['md', 'markdown', 'mdown', 'mkd', 'mdx'], /^text\/(?:x-)?markdown\b/);
}

/** Signs that nobody types by accident: in plain text a lone `#` or `*` means nothing. */
export function hasMarkdownSigns(whole: string): boolean {
  const text = whole.slice(0, SAMPLE);
  if (/^# \S/.test(text) || /^\S[^\n]*\n={3,} *(?:\n|$)/.test(text)) return true;
  if (HEADED.test(text) && (text.match(/^#{1,6} \S/gm)?.length ?? 0) >= 2) return true;
  if (
    /!?\[[^[\]\n]{1,500}\]\((?:https?:|mailto:|\.{0,2}\/|[\w-]+\.\w+)[^()\s]{0,2000}(?: "[^"\n]{0,500}")?\)/.test(text)
  )
    return true;
  if (/^(```|~~~)[^\n]*\n[\s\S]*?^\1/m.test(text)) return true;
  if (!/\*\*|__/.test(text)) return false;
  const items = text.match(/^(?:[-*+]|\d+\.) \S/gm)?.length ?? 0;
  return items >= 2 && /(?:^|\s)(\*\*|__)(?=\S)[^\n]*?\S\1/m.test(text);
}
