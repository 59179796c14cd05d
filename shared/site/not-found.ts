import { uri } from '../article/uri.ts';
import type { Config } from '../config/types.ts';
import { publicUrl } from '../feed/address.ts';
import { documentOf, type FeedDocument } from '../feed/documents.ts';
import { html } from '../feed/html.ts';
import { NOT_FOUND_PATH } from './not-found-path.ts';
import { pageOf } from './shell.ts';

/** Says so to people, and where they can go on. */
export function renderNotFound(config: Config): FeedDocument {
  const { title, language, url } = config.site;
  const page = pageOf({
    language,
    title: `${title} – Not found`,
    head: html`<meta name="robots" content="noindex">\n`,
    header: html`<a href="${uri(url)}">${title}</a>`,
    main: html`<h1>Not found</h1>
<p>There is nothing at this address, or not any more.</p>
<p><a href="${publicUrl('/', config)}">All feeds</a></p>
`,
  });
  return documentOf(NOT_FOUND_PATH, 'text/html; charset=utf-8', page);
}
