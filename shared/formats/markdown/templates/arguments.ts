/** What stands behind the name of a template tag: `{{< figure "a.jpg" alt="A tram" >}}`. */
export interface TagArguments {
  readonly positional: readonly string[];
  /** Names in lower case. */
  readonly named: ReadonlyMap<string, string>;
}

const ARGUMENT =
  /([\w.:-]+)\s*=\s*("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`[^`]*`|[^\s,)]+)|("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`[^`]*`)|([^\s,()"'`]+)/g;

/** Arguments as Hugo, Liquid, Nunjucks, Hexo and Zola write them. */
export function argumentsIn(source: string): TagArguments {
  const positional: string[] = [];
  const named = new Map<string, string>();
  for (const [, name, value = '', quoted, word] of source.matchAll(ARGUMENT)) {
    if (name !== undefined) named.set(name.toLowerCase(), unquoted(value));
    else positional.push(unquoted(quoted ?? word ?? ''));
  }
  return { positional, named };
}

function unquoted(value: string): string {
  const [first = ''] = value;
  if (!/["'`]/.test(first) || !value.endsWith(first) || value.length < 2) return value;
  const inside = value.slice(1, -1);
  return first === '`' ? inside : inside.replace(/\\(["'\\])/g, '$1');
}
