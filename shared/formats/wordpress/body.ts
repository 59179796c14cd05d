import { type ChildNode, isComment, isTag, isText, type ParentNode } from 'domhandler';
import { textNode } from '../../article/dom.ts';
import type { Dropped } from '../../article/types.ts';
import { renderHtml } from '../feed-file/addresses.ts';
import { resolveAddresses } from '../html/addresses.ts';
import { parseHtml } from '../html/document.ts';
import { putInParagraphs } from './paragraphs.ts';
import { withoutShortcodes } from './shortcodes.ts';

export interface PostBody {
  readonly html: string;
  readonly dropped: readonly Dropped[];
}

/** Posts of the block editor, which WordPress 5 brought, are marked by comments and have their paragraphs. */
const BLOCKS = /<!--\s+wp:/;
const DYNAMIC_BLOCK = /^\s+wp:([a-z][\w/-]{0,100})\s[\s\S]*\/$/;

/**
 * A post's text as WordPress stores it, as the HTML that WordPress makes of it.
 *
 * @param base where its relative addresses start from.
 */
export function postBody(content: string, base: string | undefined): PostBody {
  const { html, dropped } = withoutShortcodes(content);
  const page = parseHtml(html);
  // So deep that normalization refuses it by name.
  if (page.kind === 'rejection') return { html, dropped };
  const blocks = withoutComments(page.root);
  putInParagraphs(page.root, !BLOCKS.test(content));
  if (base !== undefined) resolveAddresses(page.root, base, undefined);
  return { html: renderHtml(page.root), dropped: [...dropped, ...blocks] };
}

/**
 * Takes the marks of blocks and of `<!--more-->` out. A block that is nothing but its mark (a list of the latest posts, a reusable
 * block) is made when the page is shown and cannot be told from the post.
 */
function withoutComments(parent: ParentNode): readonly Dropped[] {
  const dropped: Dropped[] = [];
  const walk = (node: ParentNode): void => {
    const kept: ChildNode[] = [];
    for (const child of node.children) {
      if (isTag(child)) walk(child);
      const made = isComment(child) ? DYNAMIC_BLOCK.exec(child.data)?.[1] : undefined;
      if (made !== undefined) dropped.push({ what: `block "${made}"`, count: 1 });
      if (!isComment(child)) pushJoined(kept, child);
      // It parts what stands before and after it.
      else if (node === parent && /^\s*(?:more\b|nextpage\s*$)/.test(child.data)) pushJoined(kept, textNode('\n\n'));
    }
    for (const child of kept) child.parent = node;
    node.children = kept;
  };
  walk(parent);
  return dropped;
}

/** Text on both sides of a comment is one text. */
function pushJoined(nodes: ChildNode[], node: ChildNode): void {
  const last = nodes.at(-1);
  if (last !== undefined && isText(last) && isText(node)) last.data += node.data;
  else nodes.push(node);
}
