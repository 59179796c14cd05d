/** A page is read as on a screen of this size, in CSS pixels, without motion or printer. */
const WIDTH = 1280;
const HEIGHT = 800;
const PIXELS: Readonly<Record<string, number>> = { px: 1, em: 16, rem: 16 };

/** Whether a media query list holds there (Media Queries 4); of what it does not know it says no. */
export function isOnScreen(query: string): boolean {
  const list = query.trim().toLowerCase();
  return list === '' || list.split(',').some(holds);
}

function holds(query: string): boolean {
  const isNegated = /^\s*not\s/.test(query);
  const parts = query
    .trim()
    .replace(/^(?:not|only)\s+/, '')
    .split(/\s+and\s+/);
  return isNegated !== parts.every(partHolds);
}

function partHolds(part: string): boolean {
  if (!part.startsWith('(')) return part === 'screen' || part === 'all';
  const [, name = '', number = '', unit = ''] = /^\(\s*([\w-]+)\s*(?::\s*([\d.]+)([a-z]*))?.*\)$/.exec(part) ?? [];
  const length = Number(number) * (PIXELS[unit] ?? Number.NaN);
  if (name === 'min-width') return WIDTH >= length;
  if (name === 'max-width') return WIDTH <= length;
  if (name === 'min-height') return HEIGHT >= length;
  if (name === 'max-height') return HEIGHT <= length;
  const [, range = '', least = '', unitOfLeast = ''] =
    /^\(\s*width\s*([<>]=?)\s*([\d.]+)([a-z]*)\s*\)$/.exec(part) ?? [];
  const bound = Number(least) * (PIXELS[unitOfLeast] ?? Number.NaN);
  if (range !== '') return range.startsWith('>') ? WIDTH >= bound : WIDTH <= bound;
  return /^\(\s*(?:hover|any-hover)\s*:\s*hover|^\(\s*orientation\s*:\s*landscape|^\(\s*(?:scripting\s*:\s*enabled|color)\b/.test(
    part,
  );
}
