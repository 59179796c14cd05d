import { stated } from '../../article/stated.ts';
import type { Held } from '../../article/types.ts';
import { saysItIsNot } from './reasons.ts';

/**
 * Marks behind which, or between which, a text is for some readers alone, as systems keep them in a post: none of them stands in what
 * they show to everybody. Ghost (TryGhost/Koenig: paywall cards, blocks with a visibility), WordPress with Jetpack, WooCommerce
 * Memberships or Paid Memberships Pro, Substack.
 */
const GATE = new RegExp(
  [
    String.raw`<!--\s*(members-only)\s*-->`,
    String.raw`<!--\s*kg-(gated-block):begin\s(?=[^>]{0,300}nonMember:\s*false)`,
    String.raw`<!--\s*wp:(jetpack/paywall|premium-content/container|woocommerce-memberships/member-content)(?=\s)`,
    // Inverted, or of level 0, it is for all others.
    String.raw`<!--\s*wp:(pmpro/membership)(?=\s)(?![^>]{0,300}"(?:invert_restrictions":"?(?:1|true)|levels":\["?0"?[,\]]))`,
    String.raw`<div\s(?=[^>]{0,300}class="[^"]{0,200}\b(paywall-jump)\b)`,
  ].join('|'),
);

/**
 * How plugins of Joomla mark a part of an article: `{mprestriction ids="1"}` (Membership Pro), `{rg_access registered}`,
 * `{access view=registered}`, `{usergroup 5}`, each with its end.
 */
const TAG = /\{(mprestriction|rg_access|access|usergroup)\s+([^{}\n]{1,200})\}/g;
/** `guest`, `!registered`, `view=-registered`: for everybody else, or up to these. */
const FOR_OTHERS = /guest|!|=-/;

/** @param line of the file at which the text begins. */
export function heldByGate(html: string, line?: number): Held | undefined {
  const found = markOf(html);
  if (found === undefined) return undefined;
  const at = line === undefined ? undefined : line + html.slice(0, found.index).split('\n').length - 1;
  return saysItIsNot({ name: 'block', value: found.name }, 'taken-out', stated({ line: at }));
}

function markOf(html: string): { readonly name: string | undefined; readonly index: number } | undefined {
  const found = GATE.exec(html);
  if (found !== null) return { name: found.slice(1).find((name) => name !== undefined), index: found.index };
  if (!html.includes('{/')) return undefined;
  const ends = new Map<string, number>();
  for (const { 1: name = '', 2: who = '', index } of html.matchAll(TAG)) {
    const isGate = (name !== 'access' || who.startsWith('view=')) && !FOR_OTHERS.test(who);
    if (!isGate) continue;
    if (!ends.has(name)) ends.set(name, html.lastIndexOf(`{/${name}}`));
    if ((ends.get(name) ?? -1) > index) return { name, index };
  }
  return undefined;
}
