const TABLE = /\{\\colortbl([^{}]{0,20000})\}/;
/** What puts a colour under letters, a paragraph, a cell or the page: it may be any. */
const GROUND =
  /\\(?:cb|chcbpat|cbpat|clcbpat|clcbpatraw|highlight|chshdng|shading|clshdng|background)(?![a-z]|0(?!\d))/;
const WHITE = [/\\red25[2-5](?!\d)/, /\\green25[2-5](?!\d)/, /\\blue25[2-5](?!\d)/];

/**
 * The numbers of the colours that are white, of a document that has no other colour under its letters (Rich Text Format
 * Specification 1.9.1, "Color Table"): what is written in them is not seen.
 *
 * @param source bytes as Latin-1.
 */
export function unseenColours(source: string): ReadonlySet<number> {
  const table = TABLE.exec(source)?.[1];
  if (table === undefined || GROUND.test(source)) return new Set();
  const colours = table.split(';').map((colour) => WHITE.every((part) => part.test(colour)));
  return new Set(colours.flatMap((isWhite, number) => (isWhite ? [number] : [])));
}
