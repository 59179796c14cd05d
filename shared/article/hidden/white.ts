import type { AnyNode, Element, ParentNode } from 'domhandler';
import { isTag } from 'domhandler';
import { existsOne } from '../html/find.ts';
import type { Style, StyleOf } from './style/cascade.ts';

/** Nearly white is white to every eye. */
const WHITE =
  /^(?:white|#f{3,4}|#(?:f[a-f]){3}(?:f[a-f])?|rgba?\(\s*25[0-5]\s*[, ]\s*25[0-5]\s*[, ]\s*25[0-5]\s*(?:[,/]\s*(?:1|1\.0*|100%)\s*)?\))(?=$|\s)/;
const NO_GROUND = /^(?:none|transparent|inherit|initial|unset|rgba\(\s*0\s*,\s*0\s*,\s*0\s*,\s*0\s*\))$/;

export function isWhite(colour: string | undefined): boolean {
  return colour !== undefined && WHITE.test(colour);
}

/** The colour of an element's letters where it states one, also as pages of old and mails do. */
export function colourOf({ name, attribs }: Element, style: Style): string | undefined {
  return style.get('color') ?? (name === 'font' ? attribs.color?.trim().toLowerCase() : undefined);
}

/** What lies under the letters of an element. */
export type Ground = 'white' | 'other' | 'unknown';

/**
 * Looks at an element and those around it for the colour that lies under its letters. What a style sheet elsewhere may say of a
 * class is unknown, and so is what lies under an element that is laid over others.
 */
export function groundsIn(root: ParentNode, styleOf: StyleOf): (element: Element) => Ground {
  let elsewhere: boolean | undefined;
  let here: boolean | undefined;
  const hasSheetElsewhere = () => {
    elsewhere ??= existsOne(isSheetElsewhere, root.children);
    return elsewhere;
  };
  const isStyledHere = () => {
    here ??= existsOne(({ name }) => name === 'style', root.children) && !hasSheetElsewhere();
    return here;
  };
  return (element) => {
    for (let node: AnyNode | null = element; node !== null && isTag(node); node = node.parent) {
      const ground = ownGround(node, styleOf(node, true));
      if (ground !== undefined) return ground;
      if (node.attribs.class !== undefined && !isStyledHere()) return 'unknown';
    }
    return hasSheetElsewhere() ? 'unknown' : 'white';
  };
}

/** Of an element by itself; undefined where it lets through what is under it. */
export function ownGround({ attribs }: Element, style: Style): Exclude<Ground, 'unknown'> | undefined {
  if (attribs.background !== undefined) return 'other';
  const stated = style.get('background-color') ?? style.get('background') ?? attribs.bgcolor?.trim().toLowerCase();
  if (stated === undefined || NO_GROUND.test(stated))
    return /^(?:absolute|fixed)$/.test(style.get('position') ?? '') ? 'other' : undefined;
  return WHITE.test(stated) && !/\b(?:url|gradient)\b|gradient\(/.test(stated) ? 'white' : 'other';
}

function isSheetElsewhere({ name, attribs }: Element): boolean {
  return name === 'link' && /\b(?:stylesheet|preload)\b/i.test(attribs.rel ?? '');
}
