import type { Config } from '../config/types.ts';
import { publicUrl } from '../feed/address.ts';
import type { FeedDescription } from '../feed/description.ts';
import { DOCUMENT_KINDS } from '../feed/document-kinds.ts';
import { type Html, html, lines } from '../feed/html.ts';

/** Autodiscovery: the links by which readers and browsers find a page's feeds, in every format. */
export function alternates({ title, paths }: FeedDescription, config: Config): Html {
  return lines(
    ...DOCUMENT_KINDS.map(
      ({ kind, mediaType, name }) =>
        html`<link rel="alternate" type="${mediaType}" title="${title} (${name})" href="${publicUrl(paths[kind], config)}">`,
    ),
  );
}
