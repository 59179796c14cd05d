import { render } from 'dom-serializer';
import { type Document, isTag } from 'domhandler';
import { findAll } from 'domutils';
import { parseDocument } from 'htmlparser2';
import type { Media, StoredArticle } from '../article/types.ts';
import { uri } from './address.ts';
import { escapeHtml, html } from './html.ts';
import { mendNesting } from './nesting.ts';

const REFERENCES = ['href', 'src', 'poster', 'cite'];

/** The body as feeds carry it, in HTML that a reader can show by itself. */
export function contentOf(article: StoredArticle): string {
  const tree = parseDocument(withLeadImage(article));
  mendNesting(tree);
  resolveReferences(tree, article.url);
  return render(tree, { encodeEntities: 'utf8', emptyAttrs: true });
}

/** Many readers show nothing but the body, so that a lead image which is not in it would be lost. */
export function withLeadImage({ html: body, media }: StoredArticle): string {
  const lead = media.find(({ type }) => type.startsWith('image/'));
  return lead === undefined || shows(body, lead) ? body : `${figure(lead)}\n${body}`;
}

function shows(body: string, { url }: Media): boolean {
  return [url, uri(url)].some((written) => body.includes(`"${escapeHtml(written)}"`));
}

function figure({ url, width, height, alt, caption, credit }: Media): string {
  const known = width !== undefined && height !== undefined;
  const size = known ? html` width="${String(width)}" height="${String(height)}"` : undefined;
  const words = [caption, credit].filter((part) => part !== undefined).join(' ');
  const legend = words === '' ? undefined : html`<figcaption>${words}</figcaption>`;
  return html`<figure><img src="${uri(url)}"${size} alt="${alt ?? ''}">${legend}</figure>`.html;
}

/** What is left relative in a sanitized body points into it, as to a footnote: to the article, then, not into the feed. */
function resolveReferences(tree: Document, base: string): void {
  for (const { attribs } of findAll(isTag, tree.children)) {
    for (const name of REFERENCES) {
      const reference = attribs[name];
      if (reference === undefined || /^\w+:/.test(reference)) continue;
      const resolved = URL.parse(reference, base);
      if (resolved === null) delete attribs[name];
      else attribs[name] = uri(resolved.href);
    }
  }
}
