import type { Dropped } from '../../article/types.ts';
import { asRecord, type Fields } from '../fields/values.ts';
import { isForSignedIn, namesCondition } from './block-conditions.ts';

const BLOCK = /^\s+(\/?)wp:([a-z][\w/-]{0,100})/;

interface Mark {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly hides: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * A post without the blocks that its editor has hidden from readers, or from those who have not signed in, with all that stands in them; it has
 * as many lines.
 *
 * @param withoutCode the same with blanks for what it shows as code, which may speak of such blocks.
 */
export function withoutHiddenBlocks(
  post: string,
  withoutCode = post,
): { readonly text: string; readonly dropped: readonly Dropped[] } {
  if (!namesCondition(withoutCode)) return { text: post, dropped: [] };
  let text = '';
  let at = 0;
  let count = 0;
  /** The block that is being left out, and how many of its name are open. */
  let hidden: { readonly name: string; depth: number } | undefined;
  const leaveOut = (end: number) => {
    text += post.slice(at, end).replace(/[^\n]+/g, '');
    at = end;
  };
  for (const { name, kind, hides, start, end } of marksIn(withoutCode)) {
    if (hidden === undefined) {
      if (kind === 'close' || !hides) continue;
      text += post.slice(at, start);
      at = start;
      leaveOut(end);
      count += 1;
      if (kind === 'open') hidden = { name, depth: 1 };
    } else if (name === hidden.name && kind !== 'empty') {
      hidden.depth += kind === 'close' ? -1 : 1;
      if (hidden.depth > 0) continue;
      hidden = undefined;
      leaveOut(end);
    }
  }
  // Of a block that nothing closes nobody can tell where it ends.
  const rest = hidden === undefined ? post.slice(at) : '';
  return { text: text + rest, dropped: count === 0 ? [] : [{ kind: 'hidden-text', count }] };
}

/** By WordPress itself (since 6.9), and by the plugin Block Visibility. What is hidden on some screens is seen on others. */
function isHidden(mark: string): boolean {
  const settings = namesCondition(mark) ? settingsIn(mark) : undefined;
  if (settings === undefined) return false;
  const visibilities = [settings.blockVisibility, asRecord(settings.metadata)?.blockVisibility];
  return visibilities.some((one) => one === false || asRecord(one)?.hideBlock === true) || isForSignedIn(settings);
}

/** @returns undefined where it is no JSON: to WordPress such a block has no settings. */
function settingsIn(mark: string): Fields | undefined {
  try {
    return asRecord(JSON.parse(mark.slice(mark.indexOf('{'), mark.lastIndexOf('}') + 1)));
  } catch {
    return undefined;
  }
}

function* marksIn(post: string): Generator<Mark> {
  for (let start = post.indexOf('<!--'); start !== -1; ) {
    const close = post.indexOf('-->', start + 4);
    if (close === -1) return;
    const mark = post.slice(start + 4, close);
    const end = close + 3;
    const [, slash, name] = BLOCK.exec(mark) ?? [];
    if (name !== undefined) {
      const kind = slash === '/' ? 'close' : mark.endsWith('/') ? 'empty' : 'open';
      yield { name, kind, hides: kind !== 'close' && isHidden(mark), start, end };
    }
    start = post.indexOf('<!--', end);
  }
}
