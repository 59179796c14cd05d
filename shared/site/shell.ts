import type { LanguageTag } from '../article/types.ts';
import { type Answered, signOf } from '../feed/answered.ts';
import { type Html, html, trusted } from '../feed/html.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { directionOf } from './direction.ts';
import { PAGE_STYLE } from './page-style.ts';

/** What tells one page for people from another. */
export interface PageParts {
  readonly language: LanguageTag;
  /** Of the window. */
  readonly title: string;
  /** Of the body, for the style sheet. */
  readonly kind?: string;
  /** What stands in the head besides, each in a line that ends. */
  readonly head?: Html | undefined;
  /** In lines that end, like the others. */
  readonly header: Html;
  readonly main: Html;
  readonly footer?: Html | undefined;
  /** @default the pages' own */
  readonly style?: string;
  /** The only script that may run on it. */
  readonly script?: string;
  /** What its address is answered with. @default 200 */
  readonly answered?: Answered | undefined;
}

/** Where the link leads that passes over the header: above every id of a body, and browsers go to the first. */
export const CONTENT_ID = 'page-content';

/** A page that needs nothing but itself. */
export function pageOf({
  language,
  title,
  kind,
  head,
  header,
  main,
  footer,
  style = PAGE_STYLE,
  script,
  answered,
}: PageParts): string {
  const page = html`<!DOCTYPE html>
${answered === undefined ? undefined : html`${trusted(signOf(answered))}\n`}\
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${head}\
<style>${trusted(style)}</style>
</head>
<body${kind === undefined ? undefined : html` class="${kind}"`}>
${header}\
<main id="${CONTENT_ID}">
${main}</main>
${footer}\
${script === undefined ? undefined : html`<script>${trusted(script)}</script>\n`}\
</body>
</html>
`;
  return page.html;
}
