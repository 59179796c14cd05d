/** What is not seen at all is at most this high, wide or large, in CSS pixels. */
const SPECK = 1;
/** Beyond the edge of every screen. */
const FAR = 900;
const PIXELS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  em: 16,
  rem: 16,
  ex: 8,
  ch: 8,
  vw: 12.8,
  vh: 8,
  in: 96,
  cm: 38,
  mm: 3.8,
  // Columns beside each other are moved by their own width, and far is ten times that.
  '%': 1,
};

/** A CSS length in pixels; of what is relative to something else about as much. Undefined for keywords and calculations. */
export function pixels(value: string | undefined): number | undefined {
  const [, number, unit = ''] = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z]*|%)$/.exec(value ?? '') ?? [];
  const size = PIXELS[unit];
  return number === undefined || size === undefined ? undefined : Number(number) * size;
}

export function isSpeck(value: string | undefined): boolean {
  const size = pixels(value);
  return size !== undefined && size >= 0 && size <= SPECK;
}

export function isFarOff(value: string | undefined): boolean {
  const size = pixels(value);
  return size !== undefined && size <= -FAR;
}
