import { asText, type Fields, firstOf, foldName } from '../../fields/values.ts';

/** A site's own address: what follows begins with a slash and is relative to it anyway. */
const HOME = /^(?:site|config|siteconfig|metadata)\.(?:base_?url|base_?path|url)$|^(?:base_?url|base)$/i;
const CALL = /^([A-Za-z_]\w*(?:::\w+)*)\s*\(([\s\S]*)\)$/;

export type Expression =
  | { readonly kind: 'text'; readonly text: string }
  /** A function call, as Zola writes its shortcodes. */
  | { readonly kind: 'call'; readonly name: string; readonly source: string }
  | { readonly kind: 'unknown'; readonly name: string };

/**
 * What `{{ … }}` says.
 *
 * @param page the fields of the front matter.
 */
export function readExpression(source: string, page: Fields): Expression {
  const whole = source.replace(/^[-~]|[-~]$/g, '').trim();
  const [value = ''] = whole.split(/\s*\|\s*(?=[a-z_]\w*)/i, 1);
  const [, double, single] = /^(?:"([^"]*)"|'([^']*)')$/.exec(value) ?? [];
  const text = double ?? single;
  if (text !== undefined) return { kind: 'text', text };
  if (HOME.test(value)) return { kind: 'text', text: '' };
  const [, name = '', argumentsSource = ''] = CALL.exec(value) ?? [];
  if (name !== '') return { kind: 'call', name, source: argumentsSource };
  const field = /^(?:(?:page|post|frontmatter|data|\.?Params|page\.data)\.)?([A-Za-z][\w-]*)$/i.exec(value)?.[1];
  const declared = field === undefined ? undefined : asText(firstOf(page, [foldName(field)]));
  if (declared !== undefined) return { kind: 'text', text: declared };
  return { kind: 'unknown', name: /^\.?[\w$]+(?:[.\w-]*\w)?/.exec(value)?.[0] ?? '…' };
}
