import { createHash } from 'node:crypto';

/**
 * No script runs on a page but the one that is named, and nothing is sent from it: an article's body is other people's HTML, and the
 * sanitizer should not be all that stands before a reader.
 * @param style sheet of the page
 * @param script of the page; none runs where it is left out
 */
export function contentSecurityPolicy(style: string, script?: string): string {
  return [
    "default-src 'none'",
    'img-src * data:',
    'media-src *',
    `style-src ${hashOf(style)}`,
    ...(script === undefined ? [] : [`script-src ${hashOf(script)}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
