import type { AgencyItem } from '../agency/item.ts';
import { htmlOrParagraphs, htmlWithParagraphs } from '../agency/markup.ts';
import { nitfItem } from '../nitf/read.ts';
import { paragraphsHtml } from '../plain-text-html.ts';
import { parseXml } from '../xml/tree.ts';
import type { Named } from './fields.ts';

interface Body {
  /** What its name, role and type say of its format. */
  readonly says: string;
  readonly text: string;
}

export interface NinjsBody {
  readonly html: string;
  /** What the document says besides, where the text is NITF. */
  readonly nitf?: AgencyItem;
}

/** The text of an item as HTML, from the richest of its bodies: HTML, NITF, plain text. */
export function ninjsBody(fields: Named): NinjsBody {
  const bodies = [...bodiesByName(fields), ...bodiesInList(fields)];
  const html = bodies.find(({ says }) => /html/i.test(says));
  if (html !== undefined) return { html: htmlWithParagraphs(html.text) };
  const written = bodies.find(({ says }) => /nitf/i.test(says));
  const document = written === undefined ? undefined : parseXml(written.text);
  if (document?.kind === 'xml' && document.root.name === 'nitf') {
    const nitf = nitfItem(document.root);
    return { html: nitf.html, nitf };
  }
  const plain = bodies.find(({ says }) => !/nitf|xml|json|markdown/i.test(says)) ?? bodies[0];
  if (plain === undefined) return { html: '' };
  return { html: /^text\/plain/i.test(plain.says) ? paragraphsHtml(plain.text) : htmlOrParagraphs(plain.text) };
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
