import type { Config } from '../settings.ts';
import { publicUrl } from './address.ts';
import type { FeedDescription } from './description.ts';
import { type Html, html, lines } from './html.ts';

/** Autodiscovery: the links by which readers and browsers find a page's feeds, in all three formats. */
export function alternates({ title, paths }: FeedDescription, config: Config): Html {
  return lines(
    html`<link rel="alternate" type="application/rss+xml" title="${title} (RSS)" href="${publicUrl(paths.rss, config)}">`,
    html`<link rel="alternate" type="application/atom+xml" title="${title} (Atom)" href="${publicUrl(paths.atom, config)}">`,
    html`<link rel="alternate" type="application/feed+json" title="${title} (JSON Feed)" href="${publicUrl(paths.json, config)}">`,
  );
}
