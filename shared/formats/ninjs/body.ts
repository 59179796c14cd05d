import { htmlOrParagraphs, htmlWithParagraphs } from '../agency/markup.ts';
import { nitfItem } from '../nitf.ts';
import { paragraphsHtml } from '../plain-text-html.ts';
import { parseXml } from '../xml-tree.ts';
import type { Named } from './fields.ts';

interface Body {
  /** What its name, role and type say of its format. */
  readonly says: string;
  readonly text: string;
}

/** The text of an item as HTML, from the richest of its bodies: HTML, NITF, plain text. */
export function ninjsBody(fields: Named): string {
  const bodies = [...bodiesByName(fields), ...bodiesInList(fields)];
  const html = bodies.find(({ says }) => /html/i.test(says));
  if (html !== undefined) return htmlWithParagraphs(html.text);
  const nitf = bodies.find(({ says }) => /nitf/i.test(says));
  const document = nitf === undefined ? undefined : parseXml(nitf.text);
  if (document?.kind === 'xml' && document.root.name === 'nitf') return nitfItem(document.root).html;
  const plain = bodies.find(({ says }) => !/nitf|xml|json|markdown/i.test(says)) ?? bodies[0];
  if (plain === undefined) return '';
  return /^text\/plain/i.test(plain.says) ? paragraphsHtml(plain.text) : htmlOrParagraphs(plain.text);
}

/** 1.x: `body_xhtml`, `body_text` and whatever else begins so. */
function bodiesByName(fields: Named): readonly Body[] {
  return fields
    .entries()
    .filter(([name]) => /^body/.test(name))
    .flatMap(([name, value]) => (typeof value === 'string' && value.trim() !== '' ? { says: name, text: value } : []));
}

/** 2.x and 3.x: `bodies`, each with a role and a content type. */
function bodiesInList(fields: Named): readonly Body[] {
  return fields.list('bodies').flatMap((body) => {
    const text = body.text('value');
    return text === undefined ? [] : { says: `${body.text('contenttype') ?? ''} ${body.text('role') ?? ''}`, text };
  });
}
