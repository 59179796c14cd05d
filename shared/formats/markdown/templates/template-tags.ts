/** A tag of Hugo (`{{< name … >}}`), or of Liquid, Nunjucks, Hexo and Zola (`{% name … %}`). */
export interface TemplateTag {
  /** As the editor wrote it. */
  readonly name: string;
  readonly closing: boolean;
  readonly source: string;
  /** What a receipt calls it. */
  readonly shown: string;
  readonly end: number;
  /** Finds what closes it. */
  readonly closedBy: RegExp;
}

const LONGEST = 8_000;

/** A tag of Hugo at an offset; undefined for what is none. */
export function hugoTagAt(text: string, at: number): TemplateTag | undefined {
  const mark = text[at + 2] === '%' ? '%' : '>';
  const end = endOfTag(text, at + 3, `${mark}}}`, /"(?:\\.|[^"\\])*"|`[^`]*`/y);
  if (end === undefined) return undefined;
  const match = /^\s*(\/?)\s*([\w][\w./-]*)([\s\S]*?)\/?\s*$/.exec(text.slice(at + 3, end - 3));
  if (match === null) return undefined;
  const [, slash, name = '', source = ''] = match;
  const shown = mark === '%' ? `{{% ${name} %}}` : `{{< ${name} >}}`;
  return {
    name,
    closing: slash === '/',
    source,
    shown,
    end,
    closedBy: new RegExp(`\\{\\{[<%]\\s*/\\s*${escaped(name)}\\s*[>%]\\}\\}`, 'g'),
  };
}

/** The same of Liquid, Nunjucks, Hexo and Zola, and of Markdoc, where `{% /name %}` closes. */
export function liquidTagAt(text: string, at: number): TemplateTag | undefined {
  const end = endOfTag(text, at + 2, '%}', /"[^"\n]*"|'[^'\n]*'/y);
  if (end === undefined) return undefined;
  const match = /^[-~]?\s*(end(?=\w)|\/\s*(?=\w))?([\w][\w./-]*)([\s\S]*?)\s*[-~]?$/.exec(text.slice(at + 2, end - 2));
  if (match === null) return undefined;
  const [, closing, name = '', source = ''] = match;
  const isEnd = closing !== undefined || name === 'end';
  return {
    name,
    closing: isEnd,
    source,
    shown: `{% ${name} %}`,
    end,
    closedBy: new RegExp(`\\{%[-~]?\\s*(?:end_?(?:${escaped(name)})?|/\\s*${escaped(name)})\\s*[-~]?%\\}`, 'g'),
  };
}

/** Quoted texts may hold what ends a tag, but a stray quotation mark must not swallow the rest. */
function endOfTag(text: string, from: number, close: string, quoted: RegExp): number | undefined {
  const limit = Math.min(text.length, from + LONGEST);
  for (let at = from; at < limit; at++) {
    if (text.startsWith(close, at)) return at + close.length;
    quoted.lastIndex = at;
    const match = /["'`]/.test(text[at] ?? '') ? quoted.exec(text) : null;
    if (match !== null) at += match[0].length - 1;
  }
  const plain = text.slice(from, limit).indexOf(close);
  return plain === -1 ? undefined : from + plain + close.length;
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
