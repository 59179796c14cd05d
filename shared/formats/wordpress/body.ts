import type { Dropped } from '../../article/types.ts';
import { resolveAddresses } from '../html/addresses.ts';
import { parseHtml, renderHtml } from '../html/document.ts';
import type { Gallery } from './galleries.ts';
import { withoutHiddenBlocks } from './hidden-blocks.ts';
import { withoutMarks } from './marks.ts';
import { putInParagraphs } from './paragraphs.ts';
import { withoutShortcodes } from './shortcodes.ts';

export interface PostBody {
  readonly html: string;
  readonly dropped: readonly Dropped[];
}

/**
 * A post's text as WordPress stores it, as the HTML that WordPress makes of it.
 *
 * @param base where its relative addresses start from.
 * @param gallery what its galleries show; nothing, when the export does not tell.
 */
export function postBody(content: string, base: string | undefined, gallery?: Gallery): PostBody {
  const shown = withoutHiddenBlocks(content);
  const marks = withoutMarks(shown.text);
  const shortcodes = withoutShortcodes(marks.text, gallery);
  const dropped = [...shown.dropped, ...shortcodes.dropped, ...marks.dropped];
  const page = parseHtml(shortcodes.html);
  // So deep that normalization refuses it by name.
  if (page.kind === 'rejection') return { html: shortcodes.html, dropped };
  putInParagraphs(page.root, !marks.hasBlocks);
  if (base !== undefined) resolveAddresses(page.root, base, undefined);
  return { html: renderHtml(page.root), dropped };
}
