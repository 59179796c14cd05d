import type { Media, StoredArticle } from '../article/types.ts';
import { uri } from './address.ts';
import { escapeHtml, html } from './html.ts';

/** The body as feeds carry it. */
export function contentOf(article: StoredArticle): string {
  return withLeadImage(article);
}

/** Many readers show nothing but the body, so that a lead image which is not in it would be lost. */
export function withLeadImage({ html: body, media }: StoredArticle): string {
  const lead = media.find(({ type }) => type.startsWith('image/'));
  return lead === undefined || shows(body, lead) ? body : `${figure(lead)}\n${body}`;
}

function shows(body: string, { url }: Media): boolean {
  return [url, url.replaceAll('&', '&amp;'), escapeHtml(url)].some((written) => body.includes(written));
}

function figure({ url, width, height, alt, caption, credit }: Media): string {
  const size =
    width === undefined || height === undefined
      ? undefined
      : html` width="${String(width)}" height="${String(height)}"`;
  const words = [caption, credit].filter((part) => part !== undefined).join(' ');
  const legend = words === '' ? undefined : html`<figcaption>${words}</figcaption>`;
  return html`<figure><img src="${uri(url)}"${size} alt="${alt ?? ''}">${legend}</figure>`.html;
}
