/** A piece of a file in EBML (RFC 8794, sections 4 to 6). */
export interface Element {
  /** With its length marker, as specifications write it: `0x1654ae6b`. */
  readonly id: number;
  /** Where it begins, and where its content does. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  /** Whether its length is not stated: it ends where one begins that cannot be in it. */
  readonly isOpen: boolean;
}

/** How many elements may still be looked at. */
export interface Budget {
  elements: number;
}

/** Elements from one place to another, in order; what is no element ends them. An open one is given up to `to`. */
export function* elementsIn(file: Buffer, from: number, to: number, budget: Budget): Generator<Element> {
  for (let at = from; at < to && budget.elements > 0; ) {
    budget.elements--;
    const id = numberAt(file, at, to, 4);
    const length = id && numberAt(file, at + id.width, to, 8);
    if (id === undefined || length === undefined) return;
    const start = at + id.width + length.width;
    const isOpen = length.value === 2 ** (7 * length.width) - 1;
    const end = isOpen ? to : Math.min(start + length.value, to);
    yield { id: id.value + 2 ** (7 * id.width), at, start, end, isOpen };
    at = end;
  }
}

/** A number whose first bits say how many bytes it takes. */
function numberAt(file: Buffer, at: number, to: number, most: number): { value: number; width: number } | undefined {
  const first = file[at] ?? 0;
  const width = Math.clz32(first) - 23;
  if (width > most || at + width > to) return undefined;
  let value = first & (0xff >> width);
  for (const byte of file.subarray(at + 1, at + width)) value = value * 256 + byte;
  return { value, width };
}

/** Room that means nothing (RFC 8794, section 11.3.2), as long as an element, of which it is the head. */
export function voidHead(length: number): Buffer {
  const width = Math.min(length - 1, 8);
  const head = Buffer.alloc(1 + width);
  head[0] = VOID;
  head.writeUIntBE(length - head.length, Math.max(1, 1 + width - 6), Math.min(width, 6));
  head[1] = (head[1] ?? 0) | (0x80 >> (width - 1));
  return head;
}

export const VOID = 0xec;
