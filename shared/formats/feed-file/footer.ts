import type { BareKind } from '../../article/dropped-kinds.ts';
import type { Dropped } from '../../article/types.ts';
import { patternOf } from '../../languages/together.ts';

/** Longer than any such line; keeps the search from the rest of a long text. */
const TAIL = 4_000;
/** WordPress (by Yoast) and FeedBurner add to every item of a feed what belongs to the feed. */
const FOOTERS: readonly (readonly [RegExp, BareKind])[] = [
  [
    new RegExp(
      String.raw`<p>\s*${patternOf(({ feeds }) => feeds?.thePost)} <a [^<>]*>[^<>]*</a>[^<>]{0,5}${patternOf(({ feeds }) => feeds?.appearedFirst)} <a [^<>]*>[^<>]*</a>\.?\s*</p>\s*$`,
      'iu',
    ),
    'appeared-first-line',
  ],
  // Jetpack's buttons and what it recommends, which end a text.
  [/<div [^<>]*class=["'][^"'<>]*\b(?:sharedaddy|jp-relatedposts)\b[\s\S]*$/i, 'sharing-links'],
  [/<img [^<>]*src="https?:\/\/feeds\.feedburner\.com\/~r\/[^<>]*>\s*$/i, 'counting-pixel'],
];

/** HTML of an item without the line that its feed ends every item with. */
export function withoutFooter(html: string): { readonly html: string; readonly dropped: readonly Dropped[] } {
  const dropped: Dropped[] = [];
  let rest = html;
  for (const [pattern, kind] of FOOTERS) {
    const from = Math.max(0, rest.length - TAIL);
    const match = pattern.exec(rest.slice(from));
    if (match === null) continue;
    rest = rest.slice(0, from + match.index).trimEnd();
    dropped.push({ kind, count: 1 });
  }
  return { html: rest, dropped };
}
