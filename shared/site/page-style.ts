import { createHash } from 'node:crypto';

/** One measure of text, the reader's own fonts and colours, nothing to load. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --muted: #59636e; --line: #d1d9e0; --link: #0550ae }
@media (prefers-color-scheme: dark) { :root { --muted: #9ea7b1; --line: #3d444d; --link: #79b8ff } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 42rem; padding: 1rem; font: 1.125rem/1.6 system-ui, sans-serif; overflow-wrap: break-word }
header, footer { color: var(--muted); font-size: .9rem }
h1, h2, h3 { line-height: 1.25; text-wrap: balance }
a { color: var(--link) }
.dek { font-size: 1.25rem; color: var(--muted) }
.byline { margin: 0; padding: 0; list-style: none }
img, video { max-width: 100%; height: auto }
audio { width: 100% }
figure { margin: 1.5rem 0 }
figcaption, .correction { color: var(--muted); font-size: .95rem }
blockquote { margin: 1.5rem 0; padding-inline-start: 1rem; border-inline-start: .25rem solid var(--line) }
pre, table { display: block; overflow-x: auto }
td, th { border: 1px solid var(--line); padding: .25rem .5rem; text-align: start }
footer, .corrections { margin-block-start: 2rem; border-block-start: 1px solid var(--line) }
.tags li { display: inline-block; margin-inline-end: .75rem }
.tags { padding: 0; list-style: none }
`;

/**
 * No script runs on a page and nothing is sent from it: an article's body is other people's HTML, and the sanitizer should
 * not be all that stands before a reader.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  'img-src * data:',
  'media-src *',
  `style-src 'sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
