import { fault, type Read } from './reading.ts';
import { PAPER } from './types.ts';

/** Of text to its ground, at the least (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;

/** @returns what reads a colour in which text is to stand on that paper, as `#0b57a4`. */
export function readColour(scheme: keyof typeof PAPER): (text: string) => Read {
  return (text) => {
    const colour = text.toLowerCase();
    if (!/^#[0-9a-f]{6}$/.test(colour)) return fault('must be a colour such as "#0b57a4"');
    const contrast = contrastOf(colour, PAPER[scheme]);
    if (contrast >= LEAST_CONTRAST) return { value: colour };
    const found = Math.floor(contrast * 10) / 10;
    return fault(
      `has a contrast of ${found}:1 to the ${scheme} page; text needs ${LEAST_CONTRAST}:1 (WCAG 2.2, 1.4.3)`,
    );
  };
}

/** @param one `#rrggbb` @returns from 1 to 21 (WCAG 2.2, "contrast ratio") */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
