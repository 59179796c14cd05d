/** One declaration of a style, its name and value in small letters, without comments and escapes. */
export interface Declaration {
  readonly name: string;
  readonly value: string;
  readonly isImportant: boolean;
}

const PART = /(?:[^;"'()]|"[^"]*"|'[^']*'|\([^()]*\)|[("')])+/g;

/** The declarations of a `style` attribute, in order (CSS Style Attributes). */
export function declarationsOf(style: string): readonly Declaration[] {
  const parts = style.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ').match(PART) ?? [];
  return parts.flatMap((part) => {
    const colon = part.indexOf(':');
    return colon === -1 ? [] : [declaration(part.slice(0, colon), part.slice(colon + 1))];
  });
}

const IMPORTANT = /\s*!\s*important\s*$/;

function declaration(name: string, value: string): Declaration {
  const plain = folded(value);
  return {
    name: folded(name),
    value: plain.replace(IMPORTANT, ''),
    isImportant: IMPORTANT.test(plain),
  };
}

/** `n\6fne` is `none` (CSS Syntax 4.3.7). */
function folded(text: string): string {
  const bare = text.includes('\\') ? text.replace(/\\(?:([\da-f]{1,6})\s?|(.))/gi, unescaped) : text;
  return bare.replace(/\s+/g, ' ').trim().toLowerCase();
}

function unescaped(_: string, code: string | undefined, character: string | undefined): string {
  const point = Number.parseInt(code ?? '', 16);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : (character ?? '');
}
