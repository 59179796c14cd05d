/** One tag of a shortcode as it stands in a post: `[name …]`, `[/name]`, `[name … /]`. */
export interface ShortcodeTag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** By their names in lower case; values without a name by their position. No prototype. */
  readonly attributes: Readonly<Record<string, string>>;
  /** UTF-16 units into the post. */
  readonly start: number;
  readonly end: number;
}

/**
 * A shortcode (developer.wordpress.org/plugins/shortcodes), or something whose insides are not looked at. Bounded, so that
 * a bracket which nothing closes costs little.
 */
const TOKEN =
  /<(pre|code|script|style)(?=[\s>])|<!--|\[(\/?)([a-z][a-z0-9_-]{0,60})((?:[\s=][^[\]"'<>]{0,1000}(?:(?:"[^"<>]{0,1000}"|'[^'<>]{0,1000}')[^[\]"'<>]{0,1000}){0,60})?)\]/gi;
const ATTRIBUTE = /([\w-]{1,60})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|'([^']*)'|([^\s"']+)/g;

/** The shortcodes of a post in order; code, scripts and comments hold none, and `[[name]]` is how one is written as text. */
export function shortcodeTags(post: string): readonly ShortcodeTag[] {
  const tags: ShortcodeTag[] = [];
  const finder = new RegExp(TOKEN);
  // What is not there from one place on is not there from any later one.
  const absent = new Set<string>();
  for (let found = finder.exec(post); found !== null; found = finder.exec(post)) {
    const [token, raw, slash = '', name = '', rest = ''] = found;
    if (token === '<!--' || raw !== undefined) {
      const close = raw === undefined ? '-->' : `</${raw}`;
      const end = absent.has(close) ? -1 : post.indexOf(close, finder.lastIndex);
      if (end === -1) absent.add(close);
      else finder.lastIndex = end + close.length;
      continue;
    }
    if (post[found.index - 1] === '[' && post[finder.lastIndex] === ']') continue;
    const isEmpty = rest.endsWith('/') && !/=\s*[^\s"']*\/$/.test(rest);
    tags.push({
      name,
      kind: slash === '/' ? 'close' : isEmpty ? 'empty' : 'open',
      attributes: attributesIn(isEmpty ? rest.slice(0, -1) : rest),
      start: found.index,
      end: finder.lastIndex,
    });
  }
  return tags;
}

function attributesIn(text: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = Object.create(null);
  let position = 0;
  // `[youtube=https://…]`
  for (const match of text.replace(/^=/, ' ').matchAll(ATTRIBUTE)) {
    const [, name, double, single, bare, ...alone] = match;
    const value = name === undefined ? alone.find((part) => part !== undefined) : (double ?? single ?? bare);
    attributes[name?.toLowerCase() ?? String(position++)] = decoded(value ?? '');
  }
  return attributes;
}

/** The editor writes `&` of addresses as HTML does. */
function decoded(value: string): string {
  return value.replace(/&amp;|&#0?38;/g, '&').trim();
}
