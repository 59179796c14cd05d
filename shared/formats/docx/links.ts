import {
  allNamed,
  attributeNamed,
  localName,
  made,
  outermost,
  type PartElement,
  replaceWithin,
  textWithin,
} from './xml-tree.ts';

/** Values of a field's code: a switch, a text in quotation marks, of whatever shape, a word (ECMA-376 part 1, 17.16.1). */
const VALUE = /\\([a-z])(?![a-z])|["“”„]((?:\\[\s\S]|[^"“”\\])*)["“”]|([^\s"“”]+)/giu;
/** Switches of HYPERLINK that have a value behind them (17.16.5.25). */
const WITH_VALUE = new Set(['l', 'o', 't']);

/**
 * What the code of a field links to, in the form that is read later: without the target and the tip of the link, and with a place
 * within its address.
 *
 * @returns undefined for other fields.
 */
export function plainLink(code: string): string | undefined {
  if (!/^\s*hyperlink\s/i.test(code)) return undefined;
  const [, ...values] = code.matchAll(VALUE);
  let address: string | undefined;
  let place: string | undefined;
  let awaited: string | undefined;
  for (const [, mark, quoted, word] of values) {
    const text = quoted?.replace(/\\([\s\S])/g, '$1') ?? word;
    if (mark !== undefined) awaited = WITH_VALUE.has(mark.toLowerCase()) ? mark.toLowerCase() : undefined;
    else if (awaited === 'l') [place, awaited] = [text, undefined];
    else if (awaited !== undefined) awaited = undefined;
    else address ??= text;
  }
  if (address === undefined || address === '') return place === undefined ? undefined : ` HYPERLINK \\l "${place}" `;
  const whole = place === undefined || address.includes('#') ? address : `${address}#${place}`;
  return ` HYPERLINK "${whole.replaceAll('"', '%22')}" `;
}

/** Writes every field that links as one with its address alone: codes are told in pieces, and in an attribute where they are simple. */
export function writePlainLinks(part: PartElement): void {
  replaceWithin(part, (element) => {
    if (localName(element) !== 'fldSimple') return undefined;
    const link = plainLink(attributeNamed(element, 'instr') ?? '');
    if (link === undefined) return undefined;
    writePlainLinks(element);
    const mark = (type: string) => made(element, 'r', [made(element, 'fldChar', [], { fldCharType: type })]);
    const code = made(element, 'r', [made(element, 'instrText', [link])]);
    return [mark('begin'), code, mark('separate'), ...element.children, mark('end')];
  });
  // Of each field that is open what its code is made of; of one whose result has begun nothing.
  const codes: (PartElement[] | undefined)[] = [];
  for (const element of fieldParts(part)) {
    if (localName(element) === 'instrText') codes.at(-1)?.push(element);
    else if (attributeNamed(element, 'fldCharType') === 'begin') codes.push([]);
    else {
      const code = codes.pop();
      if (attributeNamed(element, 'fldCharType') !== 'separate') continue;
      writeCode(code ?? []);
      codes.push(undefined);
    }
  }
}

function writeCode(pieces: readonly PartElement[]): void {
  const link = plainLink(pieces.map(textWithin).join(''));
  if (link === undefined) return;
  for (const [index, piece] of pieces.entries()) piece.children = index === 0 ? [link] : [];
}

function fieldParts(part: PartElement): readonly PartElement[] {
  return outermost(part, (name) => name === 'fldChar' || name === 'instrText');
}

/** What a part refers to and is not in the document. */
export interface Missing {
  readonly links: number;
  readonly pictures: number;
}

/** Takes out references to what is not there: their text and their place stay. @param isThere by the id of a relationship */
export function cutDangling(part: PartElement, isThere: (id: string) => boolean): Missing {
  const cut = (names: readonly string[], attributes: readonly string[]) =>
    names.flatMap((name) => allNamed(part, name)).filter((element) => cutAttributes(element, attributes, isThere))
      .length;
  return {
    links: cut(['hyperlink', 'hlinkClick'], ['id']),
    pictures: cut(['blip', 'imagedata'], ['embed', 'link', 'id', 'pict', 'href']),
  };
}

function cutAttributes(element: PartElement, names: readonly string[], isThere: (id: string) => boolean): boolean {
  const dangling = Object.entries(element.attributes).filter(
    ([key, id]) =>
      key.includes(':') && !key.startsWith('xmlns') && names.includes(key.slice(key.indexOf(':') + 1)) && !isThere(id),
  );
  for (const [key] of dangling) delete element.attributes[key];
  return dangling.length > 0;
}
