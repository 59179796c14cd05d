import { escapeHtml } from '../plain-text-html.ts';
import type { XmlElement, XmlNode } from './tree.ts';

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const NOT_IN_A_BODY = new Set(['head', 'title', 'meta', 'link']);

/** XHTML in XML as HTML. The result is as untrusted as its source. Elements whose names HTML cannot have leave their content. */
export function htmlOf(nodes: readonly XmlNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? escapeHtml(node) : elementHtml(node))).join('');
}

function elementHtml(element: XmlElement): string {
  const name = element.name.toLowerCase();
  if (NOT_IN_A_BODY.has(name)) return '';
  const content = htmlOf(element.children);
  if (!/^[a-z][a-z0-9]*$/.test(name)) return content;
  return tag(name, element.attributes, content);
}

/** @param attributes undefined values are left out. */
export function tag(name: string, attributes: Readonly<Record<string, string | undefined>>, content = ''): string {
  let opening = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined || key.startsWith('xmlns')) continue;
    const html = key.slice(key.indexOf(':') + 1).toLowerCase();
    if (/^[a-z][a-z0-9-]*$/.test(html)) opening += ` ${html}="${escapeAttribute(value)}"`;
  }
  return VOID.has(name) ? `${opening}>${content}` : `${opening}>${content}</${name}>`;
}

function escapeAttribute(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
