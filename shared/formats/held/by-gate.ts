import { stated } from '../../article/stated.ts';
import type { Held } from '../../article/types.ts';
import { saysItIsNot } from './reasons.ts';

/**
 * Marks behind which, or between which, a text is for some readers alone, as systems keep them in a post: none of them stands in what
 * they show to everybody. Ghost (TryGhost/Koenig: paywall cards, blocks with a visibility), WordPress with Jetpack, Substack.
 */
const GATE = new RegExp(
  [
    String.raw`<!--\s*(members-only)\s*-->`,
    String.raw`<!--\s*kg-(gated-block):begin\s(?=[^>]{0,300}nonMember:\s*false)`,
    String.raw`<!--\s*wp:(jetpack/paywall|premium-content/container)\b`,
    String.raw`<div\s(?=[^>]{0,300}class="[^"]{0,200}\b(paywall-jump)\b)`,
  ].join('|'),
);

/** @param line of the file at which the text begins. */
export function heldByGate(html: string, line?: number): Held | undefined {
  const found = GATE.exec(html);
  if (found === null) return undefined;
  const value = found.slice(1).find((name) => name !== undefined);
  const at = line === undefined ? undefined : line + html.slice(0, found.index).split('\n').length - 1;
  return saysItIsNot({ name: 'block', value }, 'taken-out', stated({ line: at }));
}
